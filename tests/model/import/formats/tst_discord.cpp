#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::Direction;
using formats::Holds;
using formats::ListKind;
using formats::MessageKind;

namespace {

const QByteArray account
    = R"({"id":"1000","username":"ines.d","discriminator":0,"global_name":"Ines","relationships":[)"
      R"({"id":"1","type":1,"nickname":null,"user":{"id":"1","username":"ana","discriminator":"0","global_name":"Ana"}},)"
      R"({"id":"2","type":2,"user":{"id":"2","username":"Troll","discriminator":"1234","avatar":null}},)"
      R"({"id":"3","type":3,"user":{"id":"3","username":"cleo","discriminator":"0000"}},)"
      R"({"id":"4","type":4,"nickname":"Danny","user":{"id":"4","username":"dan"}},)"
      R"({"id":"5","type":0,"user":{"id":"5","username":"eve"}}]})";

/// What the id of a message sent at a second of 2023 looks like.
QByteArray idAt(qint64 seconds)
{
    return QByteArray::number((seconds * 1'000 - 1'420'070'400'000) << 22);
}

QByteArray newMessages(const QByteArray &text)
{
    QByteArray json
        = R"([{"ID":NUMBER,"Timestamp":"2023-10-19 06:22:13","Contents":"TEXT","Attachments":""}])";
    return json.replace("NUMBER", idAt(1'697'696'533)).replace("TEXT", text);
}

const QByteArray oldMessages = "ID,Timestamp,Contents,Attachments\n77,2021-03-12 "
                               "18:05:22.123000+00:00,\"hi,\nyou\",\n78,2021-03-12 "
                               "18:06:22+00:00,,https://a.example/x.png\n";
const QByteArray direct = R"({"id":"51","type":1,"recipients":["1000","1"]})";
const QByteArray group
    = R"({"id":"52","type":"GROUP_DM","name":"Choir","recipients":["1000","1","3"]})";
const QByteArray server
    = R"({"id":"53","type":0,"name":"general","guild":{"id":"9","name":"Bells"}})";

} // namespace

class TestDiscord : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyEraOfThePackageIsRead_data();
    void everyEraOfThePackageIsRead();
    void relationshipsAreSorted();
    void looseUserFileIsRead();
    void partnersAreNamedByTheIndex();
    void timesAreProvedByTheIds();
    void missingRelationshipsAreTold();
    void brokenChannelCostsItselfOnly();
    void channelThatIsThereTwiceIsReadOnce();
};

void TestDiscord::everyEraOfThePackageIsRead_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("messages");
    QTest::addColumn<bool>("isCsv");
    QTest::newRow("csv") << u"account/user.json"_s << u"messages/c"_s << true;
    QTest::newRow("wrapped") << u"package/account/user.json"_s << u"package/messages/c"_s << true;
    QTest::newRow("json") << u"account/user.json"_s << u"messages/c"_s << false;
    QTest::newRow("capitals") << u"Account/user.json"_s << u"Messages/c"_s << false;
}

void TestDiscord::everyEraOfThePackageIsRead()
{
    QFETCH(const QString, account);
    QFETCH(const QString, messages);
    QFETCH(const bool, isCsv);
    const QTemporaryDir dir;
    const QString end = isCsv ? u"/messages.csv"_s : u"/messages.json"_s;
    const QByteArray texts = isCsv ? oldMessages : newMessages("hi");
    const Reading reading = readZip(dir, u"package.zip"_s,
        {{messages + u"51"_s + end, texts}, {messages + u"51/channel.json"_s, direct},
            {messages + u"52/channel.json"_s, group}, {messages + u"52"_s + end, texts},
            {messages + u"53/channel.json"_s, server}, {messages + u"53"_s + end, texts},
            {u"servers/index.json"_s, R"({"9":"Bells"})"}, {account, ::account}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"discord-package"_s);
    QCOMPARE(reading.sink.owners.front().key, u"1000"_s);
    QCOMPARE(reading.sink.owners.front().handle, u"ines.d"_s);
    QCOMPARE(reading.sink.keys(ListKind::Connections, u"discord"_s), QStringList {u"1"_s});
    const auto letters = reading.sink.messages(Holds::Messages, u"discord"_s);
    const std::size_t each = isCsv ? 2 : 1;
    QCOMPARE(letters.size(), 2 * each);
    QCOMPARE(letters.front().values.direction, Direction::Out);
    QCOMPARE(letters.front().values.kind, MessageKind::Direct);
    QCOMPARE(letters.front().other.id, u"1"_s);
    QCOMPARE(letters.front().other.handle, u"ana"_s);
    QCOMPARE(letters.front().thread, u"51"_s);
    QCOMPARE(letters.front().text, isCsv ? u"hi,\nyou"_s : u"hi"_s);
    QCOMPARE(letters.front().values.at.precision, DatePrecision::Exact);
    QCOMPARE(isoText(letters.front().values.at),
        isCsv ? u"2021-03-12T18:05:22Z"_s : u"2023-10-19T06:22:13Z"_s);
    QVERIFY(letters.back().values.isGroup && letters.back().other.id.isEmpty());
    QCOMPARE(letters.back().threadTitle, u"Choir"_s);
    const auto posts = reading.sink.messages(Holds::Posts, u"discord"_s);
    QCOMPARE(posts.size(), each);
    QCOMPARE(posts.front().values.kind, MessageKind::Post);
    QCOMPARE(posts.front().thread, u"53"_s);
    QCOMPARE(posts.front().threadTitle, u"Bells: general"_s);
    QVERIFY(posts.front().other.id.isEmpty());
    QCOMPARE(reading.sink.notReadFiles, 1);
    QVERIFY(reading.sink.notices.empty() && !reading.sink.isOutOfOrder);
}

void TestDiscord::relationshipsAreSorted()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"package.zip"_s, {{u"account/user.json"_s, account}});
    QCOMPARE(reading.sink.keys(ListKind::Connections), QStringList {u"1"_s});
    QCOMPARE(reading.sink.keys(ListKind::Blocked), QStringList {u"2"_s});
    QCOMPARE(reading.sink.keys(ListKind::RequestsReceived), QStringList {u"3"_s});
    QCOMPARE(reading.sink.keys(ListKind::Pending), QStringList {u"4"_s});
    const auto *blocked = reading.sink.file(u"account/user.json"_s, ListKind::Blocked);
    QCOMPARE(blocked->people.front().name, u"Troll#1234"_s);
    QVERIFY(blocked->people.front().handle.isEmpty());
    const auto *pending = reading.sink.file(u"account/user.json"_s, ListKind::Pending);
    QCOMPARE(pending->people.front().name, u"Danny"_s);
    QCOMPARE(pending->people.front().handle, u"dan"_s);
}

void TestDiscord::looseUserFileIsRead()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"user.json"_s, account);
    QCOMPARE(reading.detected.format, u"discord-package"_s);
    QCOMPARE(reading.sink.keys(ListKind::Connections), QStringList {u"1"_s});
}

void TestDiscord::partnersAreNamedByTheIndex()
{
    const QTemporaryDir dir;
    const QByteArray stranger = R"({"id":"54","type":"DM","recipients":["1000","6"]})";
    const QByteArray closed = R"({"id":"55","type":"DM","recipients":["1000","Deleted User"]})";
    const Reading reading = readZip(dir, u"package.zip"_s,
        {{u"account/user.json"_s, account}, {u"messages/c54/channel.json"_s, stranger},
            {u"messages/c54/messages.json"_s, newMessages("a")},
            {u"messages/c55/channel.json"_s, closed},
            {u"messages/c55/messages.json"_s, newMessages("b")},
            {u"messages/index.json"_s,
                R"({"54":"Direct Message with fay#0","55":"Direct Message with Deleted User#0"})"}});
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages.size(), 2U);
    QCOMPARE(messages[0].other.id, u"6"_s);
    QCOMPARE(messages[0].other.handle, u"fay"_s);
    QVERIFY(messages[1].other.id.isEmpty() && messages[1].other.name.isEmpty());
    QCOMPARE(messages[1].thread, u"55"_s);
}

void TestDiscord::timesAreProvedByTheIds()
{
    const QTemporaryDir dir;
    QByteArray texts = newMessages("a");
    texts.replace("06:22:13", "08:22:13");
    const Reading reading = readZip(dir, u"package.zip"_s,
        {{u"account/user.json"_s, account}, {u"messages/c51/channel.json"_s, direct},
            {u"messages/c51/messages.json"_s, texts}});
    const auto messages = reading.sink.messages(Holds::Messages);
    QCOMPARE(messages.front().values.at.precision, DatePrecision::Local);
}

void TestDiscord::missingRelationshipsAreTold()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"package.zip"_s,
        {{u"account/user.json"_s, R"({"id":"1000","username":"ines.d","friends":[]})"},
            {u"messages/c51/channel.json"_s, direct},
            {u"messages/c51/messages.json"_s, newMessages("a")}});
    QVERIFY(reading.result.has_value());
    const formats::Notice *notice = reading.sink.noticeWith(u"changed-shape"_s);
    QVERIFY(notice && notice->makesIncomplete);
    QCOMPARE(notice->arguments, QStringList({u"user.json"_s, u"relationships"_s}));
    QCOMPARE(reading.sink.messages(Holds::Messages).size(), 1U);
}

void TestDiscord::brokenChannelCostsItselfOnly()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"package.zip"_s,
        {{u"account/user.json"_s, account}, {u"messages/c51/channel.json"_s, direct},
            {u"messages/c51/messages.json"_s, R"([{"ID":1,"Timestamp":)"},
            {u"messages/c53/channel.json"_s, server},
            {u"messages/c53/messages.json"_s, newMessages("<b>")},
            {u"messages/c56/channel.json"_s, "{"}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.noticeCodes(), QStringList({u"broken-part"_s, u"broken-part"_s}));
    QCOMPARE(reading.sink.messages(Holds::Posts).front().text, u"<b>"_s);
    QVERIFY(!reading.sink.isOutOfOrder);
}

void TestDiscord::channelThatIsThereTwiceIsReadOnce()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"package.zip"_s,
        {{u"account/user.json"_s, account}, {u"messages/c51/channel.json"_s, direct},
            {u"messages/c51/messages.csv"_s, oldMessages},
            {u"Messages/c51/channel.json"_s, direct}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.messages(Holds::Messages, u"discord"_s).size(), 2U);
    QCOMPARE(reading.sink.notReadFiles, 0);
}

COMITY_TEST_GUILESS(TestDiscord)
#include "tst_discord.moc"
