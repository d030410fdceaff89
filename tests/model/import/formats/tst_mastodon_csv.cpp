#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;

class TestMastodonCsv : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void followsOfEveryEraAreRead_data();
    void followsOfEveryEraAreRead();
    void sideListsAreRead();
    void listsAreKeptByName();
    void severalFilesAreReadTogether();
    void secondDownloadIsNoSecondList();
    void followersOfOtherToolsAreNamedOrAsked();
    void headerlessFileIsToldByNameOrOption();
    void localNamesNeedTheirServer();
    void filesWithoutPeopleAreTold_data();
    void filesWithoutPeopleAreTold();
    void otherTablesAreNotClaimed_data();
    void otherTablesAreNotClaimed();
    void badRowsAreKept();
    void everyEncodingIsRead();
};

void TestMastodonCsv::followsOfEveryEraAreRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("people"); // handle and options
    const QString usual = u"following_accounts.csv"_s;
    QTest::newRow("four columns")
        << usual
        << QByteArray("Account address,Show boosts,Notify on new posts,Languages\n"
                      "Ana@social.example,true,false,\"en, pt\"\n\n"
                      "bo@tiny.example,false,true,\n")
        << QStringList {
               uR"(Ana@social.example {"boosts":true,"notify":false,"languages":["en","pt"]})"_s,
               uR"(bo@tiny.example {"boosts":false,"notify":true,"languages":[]})"_s};
    QTest::newRow("languages without blank, odd flag")
        << usual
        << QByteArray("Account address,Show boosts,Notify on new posts,Languages\r\n"
                      "ana@social.example,maybe \"\"x,,\"de,en\"\r\n")
        << QStringList {
               uR"(ana@social.example {"boosts":"maybe \"\"x","languages":["de","en"]})"_s};
    QTest::newRow("two columns") << u"contacts.csv"_s
                                 << QByteArray(
                                        "Account address,Show boosts\nana@social.example,true\n")
                                 << QStringList {uR"(ana@social.example {"boosts":true})"_s};
    QTest::newRow("headerless") << usual << QByteArray("ana@social.example\n@bo@tiny.example\n")
                                << QStringList {u"ana@social.example "_s, u"bo@tiny.example "_s};
    QTest::newRow("international host")
        << usual << QByteArray("@nare@թութ.հայ\nada@bücher.example\n")
        << QStringList {u"nare@թութ.հայ "_s, u"ada@bücher.example "_s};
    QTest::newRow("Misskey")
        << u"following-2026-03-04-05-06-07.csv"_s
        << QByteArray("ana@social.example,withReplies=true\nbo@tiny.example,withReplies=false\n")
        << QStringList {uR"(ana@social.example {"withReplies":true})"_s,
               uR"(bo@tiny.example {"withReplies":false})"_s};
}

void TestMastodonCsv::followsOfEveryEraAreRead()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, people);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, name, text);

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"mastodon-csv"_s);
    QVERIFY(reading.detected.isCertain);
    QCOMPARE(reading.sink.files.size(), 1U);
    const RecordingSink::File &file = reading.sink.files.front();
    QCOMPARE(file.about.network, u"mastodon"_s);
    QCOMPARE(file.about.kind, std::optional(ListKind::Following));
    QVERIFY(file.about.newestFirst && file.isEnded && file.rejected.empty());
    QStringList found;
    for (const RecordingSink::Person &person : file.people) {
        QCOMPARE(person.id, person.handle.toLower());
        QVERIFY(!person.values.since.isKnown());
        found += person.handle + u' ' + person.followOptions;
    }
    QCOMPARE(found, people);
    QVERIFY(reading.sink.owners.empty());
}

void TestMastodonCsv::sideListsAreRead()
{
    const QTemporaryDir dir;
    const Reading muted = readLoose(dir, u"muted_accounts.csv"_s,
        "Account address,Hide notifications\nana@social.example,true\n");
    QCOMPARE(muted.sink.keys(ListKind::Muted), QStringList {u"ana@social.example"_s});
    QCOMPARE(
        muted.sink.files.front().people.front().followOptions, uR"({"hideNotifications":true})"_s);
    const Reading old = readLoose(dir, u"muted_accounts (1).csv"_s, "ana@social.example\n");
    QCOMPARE(old.sink.keys(ListKind::Muted), QStringList {u"ana@social.example"_s});
    const Reading blocked
        = readLoose(dir, u"blocked_accounts.csv"_s, "troll@bad.example\ncy@bad.example\n");
    QCOMPARE(blocked.sink.keys(ListKind::Blocked),
        QStringList({u"troll@bad.example"_s, u"cy@bad.example"_s}));
    QVERIFY(!blocked.sink.files.front().about.newestFirst);
}

void TestMastodonCsv::listsAreKeptByName()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"lists.csv"_s,
        "\"Bells, small\",ana@social.example\nFriends,bo@tiny.example\n\"Bells, "
        "small\",cy@tiny.example\nFriends,not an account\n");
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.files.size(), 2U);
    const RecordingSink::File &bells = reading.sink.files.at(0);
    QCOMPARE(bells.about.kind, std::optional(ListKind::OurList));
    QCOMPARE(bells.about.listName, u"Bells, small"_s);
    QCOMPARE(bells.people.size(), 2U);
    QCOMPARE(bells.people.at(1).handle, u"cy@tiny.example"_s);
    QCOMPARE(bells.people.at(1).line, 3);
    QCOMPARE(reading.sink.files.at(1).about.listName, u"Friends"_s);
    QCOMPARE(reading.sink.reasons(), QStringList {u"bad-handle"_s});
    const Reading headed
        = readLoose(dir, u"a.csv"_s, "List name,Account address\nFriends,bo@tiny.example\n");
    QCOMPARE(headed.sink.files.front().about.listName, u"Friends"_s);
}

void TestMastodonCsv::severalFilesAreReadTogether()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"mastodon-2026-05-06.zip"_s,
        {{u"csv/following_accounts.csv"_s, "Account address,Show boosts\nana@a.example,true\n"},
            {u"csv/muted_accounts.csv"_s,
                "Account address,Hide notifications\nbo@a.example,true\n"},
            {u"csv/blocked_accounts.csv"_s, "cy@a.example\n"},
            {u"csv/lists.csv"_s, "Bells,dee@a.example\n"},
            {u"csv/blocked_domains.csv"_s, "bad.example\n"},
            {u"csv/bookmarks.csv"_s, "https://a.example/users/ana/statuses/1\n"}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"ana@a.example"_s});
    QCOMPARE(reading.sink.keys(ListKind::Muted), QStringList {u"bo@a.example"_s});
    QCOMPARE(reading.sink.keys(ListKind::Blocked), QStringList {u"cy@a.example"_s});
    QCOMPARE(reading.sink.keys(ListKind::OurList), QStringList {u"dee@a.example"_s});
    QCOMPARE(reading.sink.notReadFiles, 2);
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2026-05-06"_s);
}

void TestMastodonCsv::secondDownloadIsNoSecondList()
{
    const QTemporaryDir dir;
    writeFolder(dir.filePath(u"in"_s),
        {{u"following_accounts (1).csv"_s,
             "Account address,Show boosts\nana@a.example,true\nbo@a.example,true\n"},
            {u"following_accounts.csv"_s, "Account address,Show boosts\nana@a.example,true\n"}});
    const Reading reading = readPath(dir.filePath(u"in"_s));
    QCOMPARE(reading.sink.keys(ListKind::Following),
        QStringList({u"ana@a.example"_s, u"bo@a.example"_s}));
    QVERIFY(reading.sink.noticeWith(u"mixed-exports"_s));
}

void TestMastodonCsv::followersOfOtherToolsAreNamedOrAsked()
{
    const QTemporaryDir dir;
    const QByteArray text = "Account address\nana@a.example\n";
    const Reading named = readLoose(dir, u"followers.csv"_s, text);
    QCOMPARE(named.sink.keys(ListKind::Followers), QStringList {u"ana@a.example"_s});
    QVERIFY(!named.sink.files.front().about.newestFirst);
    const Reading asked = readLoose(dir, u"people.csv"_s, text);
    QCOMPARE(asked.result.error().code, Error::Code::ListUnknown);
    QCOMPARE(asked.result.error().arguments, QStringList {u"people.csv"_s});
    formats::ReadOptions options;
    options.list = ListKind::Followers;
    const Reading told = readLoose(dir, u"people.csv"_s, text, options);
    QCOMPARE(told.sink.keys(ListKind::Followers), QStringList {u"ana@a.example"_s});
}

void TestMastodonCsv::headerlessFileIsToldByNameOrOption()
{
    const QTemporaryDir dir;
    const QByteArray text = "ana@a.example\nbo@b.example\n";
    QCOMPARE(readLoose(dir, u"people.csv"_s, text).result.error().code, Error::Code::ListUnknown);
    formats::ReadOptions options;
    options.list = ListKind::Following;
    QCOMPARE(
        readLoose(dir, u"people.csv"_s, text, options).sink.keys(ListKind::Following).size(), 2);
    // The header of mutes is surer than a wrong word.
    QCOMPARE(readLoose(dir, u"x.csv"_s, "Account address,Hide notifications\nana@a.example,true\n",
                 options)
                 .sink.keys(ListKind::Muted)
                 .size(),
        1);
    // Addresses alone may be anything: in a folder the name has to speak for them.
    writeFolder(dir.filePath(u"in"_s),
        {{u"blocked_accounts.csv"_s, text}, {u"newsletter.txt"_s, "cy@c.example\n"}});
    const Reading folder = readPath(dir.filePath(u"in"_s));
    QCOMPARE(folder.sink.keys(ListKind::Blocked).size(), 2);
    QVERIFY(folder.sink.notices.empty() && folder.sink.notReadFiles == 1);
    writeFolder(dir.filePath(u"other"_s), {{u"newsletter.txt"_s, "cy@c.example\n"}});
    QCOMPARE(readPath(dir.filePath(u"other"_s)).result.error().code, Error::Code::UnknownFormat);
    writeFolder(dir.filePath(u"asked"_s),
        {{u"blocked_accounts.csv"_s, text}, {u"a.csv"_s, "Account address\ncy@c.example\n"}});
    QCOMPARE(readPath(dir.filePath(u"asked"_s)).sink.noticeWith(u"direction-asked"_s)->arguments,
        QStringList {u"a.csv"_s});
}

void TestMastodonCsv::localNamesNeedTheirServer()
{
    const QTemporaryDir dir;
    const QByteArray text = "Account address,Show boosts\nbob,true\nana@a.example,true\n";
    const Reading unknown = readLoose(dir, u"following_accounts.csv"_s, text);
    QCOMPARE(unknown.sink.keys(ListKind::Following), QStringList {u"ana@a.example"_s});
    QCOMPARE(unknown.sink.reasons(), QStringList {u"no-host"_s});
    QCOMPARE(unknown.sink.files.front().rejected.front().argument, u"bob"_s);
    formats::ReadOptions options;
    options.account.handle = u"me@home.example"_s;
    QCOMPARE(
        readLoose(dir, u"following_accounts.csv"_s, text, options).sink.keys(ListKind::Following),
        QStringList({u"bob@home.example"_s, u"ana@a.example"_s}));
}

void TestMastodonCsv::filesWithoutPeopleAreTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("domains") << u"blocked_domains.csv"_s
                             << QByteArray("bad.example\nvery.bad.example\n");
    QTest::newRow("domains with header")
        << u"x.csv"_s << QByteArray("#domain,#severity\nbad.example,suspend\n");
    QTest::newRow("bookmarks") << u"bookmarks.csv"_s
                               << QByteArray("https://a.example/users/ana/statuses/1\n");
}

void TestMastodonCsv::filesWithoutPeopleAreTold()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, text);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, name, text);
    QCOMPARE(reading.result.error().code, Error::Code::FormatRefused);
    QCOMPARE(reading.result.error().arguments, QStringList({name, u"mastodon-other"_s}));
}

void TestMastodonCsv::otherTablesAreNotClaimed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("more columns") << u"followers.csv"_s
                                  << QByteArray("Account address,Bio\nana@a.example,Hi\n");
    QTest::newRow("contacts") << u"contacts.csv"_s
                              << QByteArray("Ana M,ana@a.example\nBo L,bo@b.example\n");
    QTest::newRow("mapper") << u"followers.csv"_s << QByteArray("username,tweets\nana,3\n");
    QTest::newRow("words") << u"lists.csv"_s << QByteArray("a,b\nc,d\n");
}

void TestMastodonCsv::otherTablesAreNotClaimed()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, text);
    const QTemporaryDir dir;
    QVERIFY(readLoose(dir, name, text).detected.format != u"mastodon-csv");
}

void TestMastodonCsv::badRowsAreKept()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"following_accounts.csv"_s,
        "Account address,Show boosts\nana@a.example,true\n,true\nb<o>@a.example,true\n"
            + QByteArray("b\0@a.example,true\n", 18) + "=cmd|x@a.example,true\ncy@a.example");
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {u"ana@a.example"_s});
    QCOMPARE(reading.sink.reasons(),
        QStringList({u"no-key"_s, u"bad-handle"_s, u"zero-byte"_s, u"bad-handle"_s, u"cut-off"_s}));
    QCOMPARE(readLoose(dir, u"following_accounts.csv"_s, "Account address,Show boosts\n")
                 .result.error()
                 .code,
        Error::Code::NothingFound);
}

void TestMastodonCsv::everyEncodingIsRead()
{
    const QTemporaryDir dir;
    const QString text = u"Account address,Show boosts\r\nada@bücher.example,true\r\n"_s;
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    const QByteArray utf8 = text.toUtf8();
    const QByteArrayList files {QByteArray("\xEF\xBB\xBF") + utf8, QByteArray("\xFF\xFE") + wide,
        QByteArray(utf8).replace("\r\n", "\r"), QByteArray(utf8).replace(",", ";"),
        text.toLatin1()};
    for (const QByteArray &bytes : files) {
        QCOMPARE(readLoose(dir, u"following_accounts.csv"_s, bytes).sink.keys(ListKind::Following),
            QStringList {u"ada@bücher.example"_s});
    }
}

COMITY_TEST_GUILESS(TestMastodonCsv)
#include "tst_mastodon_csv.moc"
