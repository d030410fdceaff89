#include "tests/model/import/formats/facebook_texts.h"
#include "tests/model/import/formats/instagram_texts.h"
#include "tests/model/import/formats/meta_texts.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace comity::tests::meta;
using namespace Qt::StringLiterals;
using formats::Holds;

namespace {

QByteArray saying(const QByteArray &text, const QByteArray &more = {})
{
    return conversation({"Ana", "Bo"}, {message("Ana", text, 1'700'000'000'000, more)});
}

} // namespace

class TestMetaThreadNetworks : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void foldersAndNeighboursTell_data();
    void foldersAndNeighboursTell();
    void mixedFolderIsToldApart();
    void looseFilesAreToldByWhatTheySay();
    void whatNothingTellsIsAsked();
    void messagesInHtmlAreAdvised();
};

void TestMetaThreadNetworks::foldersAndNeighboursTell_data()
{
    QTest::addColumn<QString>("zip");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("neighbour");
    QTest::addColumn<QString>("network");
    const QString thread = u"messages/inbox/ana_1234567890/message_1.json"_s;
    const auto row = [&thread](const char *name, const QString &zip, const QString &before,
                         const QString &neighbour, const QString &network) {
        QTest::newRow(name) << zip << before + thread << neighbour << network;
    };
    row("instagram's folder", u"a.zip"_s, u"your_instagram_activity/"_s, {}, u"instagram"_s);
    row("facebook's folder", u"a.zip"_s, u"your_facebook_activity/"_s, {}, u"facebook"_s);
    row("facebook's newer folder", u"a.zip"_s, u"your_activity_across_facebook/"_s, {},
        u"facebook"_s);
    row("instagram's zip", u"instagram-demo-2021-01-01.zip"_s, {}, {}, u"instagram"_s);
    row("facebook's zip", u"facebook-demo.zip"_s, {}, {}, u"facebook"_s);
    row("beside instagram's lists", u"a.zip"_s, {}, u"followers_and_following/followers.json"_s,
        u"instagram"_s);
    row("beside instagram's lists of 2020", u"a.zip"_s, {}, u"connections.json"_s, u"instagram"_s);
    row("beside facebook's lists", u"a.zip"_s, {}, u"friends_and_followers/friends.json"_s,
        u"facebook"_s);
    row("beside facebook's profile", u"a.zip"_s, u"x/"_s,
        u"x/profile_information/profile_information.json"_s, u"facebook"_s);
    row("nothing tells", u"a.zip"_s, {}, {}, {});
}

void TestMetaThreadNetworks::foldersAndNeighboursTell()
{
    QFETCH(const QString, zip);
    QFETCH(const QString, path);
    QFETCH(const QString, neighbour);
    QFETCH(const QString, network);
    const QTemporaryDir dir;
    Files files {{path, saying("x")}};
    if (!neighbour.isEmpty()) {
        files.push_back({neighbour, "{}"});
    }
    const Reading reading = readZip(dir, zip, files);
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.messages(Holds::Messages).size(), 1U);
    QCOMPARE(reading.sink.files.front().about.network, network);
    QCOMPARE(reading.detected.format,
        network == u"instagram" ? u"instagram-json"_s : u"facebook-json"_s);
    QVERIFY(reading.detected.further.isEmpty());
}

void TestMetaThreadNetworks::mixedFolderIsToldApart()
{
    const QTemporaryDir dir;
    writeFolder(dir.filePath(u"meta"_s),
        {{u"one/messages/inbox/ana_1234567890/message_1.json"_s, saying("by Instagram")},
            {u"one/followers_and_following/followers.json"_s,
                instagram::wrapped("relationships_followers", {instagram::shapeA("ana")})},
            {u"two/messages/inbox/ana_1234567890/message_1.json"_s, saying("by Facebook")},
            {u"two/friends/friends.json"_s, facebook::list("friends", {facebook::person("Ana")})}});
    const Reading reading = readPath(dir.filePath(u"meta"_s));
    QVERIFY(reading.result.has_value());
    const auto instagram = reading.sink.messages(Holds::Messages, u"instagram"_s);
    const auto facebook = reading.sink.messages(Holds::Messages, u"facebook"_s);
    QCOMPARE(instagram.size(), 1U);
    QCOMPARE(instagram.front().text, u"by Instagram"_s);
    QCOMPARE(facebook.size(), 1U);
    QCOMPARE(facebook.front().text, u"by Facebook"_s);
    QCOMPARE(
        reading.sink.keys(formats::ListKind::Followers, u"instagram"_s), QStringList {u"ana"_s});
    QCOMPARE(
        reading.sink.keys(formats::ListKind::Connections, u"facebook"_s), QStringList {u"Ana"_s});
}

void TestMetaThreadNetworks::looseFilesAreToldByWhatTheySay()
{
    const QTemporaryDir dir;
    const Reading instagram = readLoose(dir, u"message_1.json"_s,
        saying("x", "\"photos\":[{\"uri\":\"your_instagram_activity/messages/inbox/a/p.jpg\"}]"));
    QCOMPARE(instagram.detected.format, u"instagram-json"_s);
    QCOMPARE(instagram.sink.files.front().about.network, u"instagram"_s);
    const Reading facebook = readLoose(dir, u"chat.json"_s,
        saying("x", "\"photos\":[{\"uri\":\"your_activity_across_facebook/messages/p.jpg\"}]"));
    QCOMPARE(facebook.detected.format, u"facebook-json"_s);
    QCOMPARE(facebook.sink.files.front().about.network, u"facebook"_s);
}

void TestMetaThreadNetworks::whatNothingTellsIsAsked()
{
    const QTemporaryDir dir;
    writeFile(dir.filePath(u"message_1.json"_s), saying("x"));
    const Reading asked = readPath(dir.filePath(u"message_1.json"_s));
    QCOMPARE(asked.detected.format, u"facebook-json"_s);
    QVERIFY(asked.sink.files.front().about.network.isEmpty());

    const auto container = formats::Container::open(dir.filePath(u"message_1.json"_s), {});
    for (const auto &[said, format, network] :
        {std::tuple {u"instagram"_s, u"instagram-json"_s, u"instagram"_s},
            std::tuple {u"facebook"_s, u"facebook-json"_s, u"facebook"_s},
            std::tuple {u"x"_s, u"facebook-json"_s, u"facebook"_s}}) {
        formats::ReadOptions options;
        options.network = said;
        QCOMPARE(detect(**container, {}, options)->format, format);
        RecordingSink sink;
        QVERIFY(readAs(format, **container, options, sink, {}));
        QCOMPARE(sink.files.front().about.network, network);
    }
}

void TestMetaThreadNetworks::messagesInHtmlAreAdvised()
{
    const QTemporaryDir dir;
    const QByteArray page = "<html><body><div class=\"_a6-g\">x</div></body></html>";
    const QString thread = u"messages/inbox/ana_1234567890/message_1.html"_s;
    const Reading loose = readLoose(dir, u"message_1.html"_s, page);
    QCOMPARE(loose.result.error().arguments.at(1), u"html-messages"_s);
    const Reading alone = readZip(dir, u"a.zip"_s, {{u"your_facebook_activity/"_s + thread, page}});
    QCOMPARE(alone.result.error().arguments.at(1), u"html-messages"_s);

    const QList<Files> exports {
        {{u"your_facebook_activity/"_s + thread, page},
            {u"friends/friends.html"_s, facebook::page({facebook::row2022("Ana", "")})}},
        {{u"your_facebook_activity/"_s + thread, page},
            {u"friends/friends.json"_s, facebook::list("friends", {facebook::person("Ana")})}},
        {{u"your_instagram_activity/"_s + thread, page},
            {instagram::folder + u"followers_1.json"_s,
                instagram::bare({instagram::shapeA("ana")})}},
        {{u"your_instagram_activity/"_s + thread, page},
            {instagram::folder + u"followers_1.html"_s,
                "<html><a href=\"https://www.instagram.com/ana\">ana</a></html>"}}};
    for (const Files &files : exports) {
        const Reading reading = readZip(dir, u"b.zip"_s, files);
        QVERIFY(reading.result.has_value());
        QCOMPARE(reading.sink.noticeCodes(), QStringList {u"html-messages"_s});
        QCOMPARE(reading.sink.notices.front().arguments, QStringList {u"1"_s});
        QCOMPARE(reading.sink.files.front().people.size(), 1U);
    }
}

COMITY_TEST_GUILESS(TestMetaThreadNetworks)
#include "tst_meta_thread_networks.moc"
