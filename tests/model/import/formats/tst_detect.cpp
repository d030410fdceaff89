#include "model/base/wording.h"
#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestDetect : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void knownButOtherFormatsAreRefused_data();
    void knownButOtherFormatsAreRefused();
    void otherZipsAreRefused_data();
    void otherZipsAreRefused();
    void strangersAreUnknown_data();
    void strangersAreUnknown();
    void tablesBesideOtherThingsAreRead();
    void cancelIsNoUnknownFormat();
};

void TestDetect::knownButOtherFormatsAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("network");
    const auto row = [](const char *name, const QByteArray &bytes, const char *reason,
                         const char *network = "") {
        QTest::newRow(name) << QString::fromLatin1(name) << bytes << QString::fromLatin1(reason)
                            << QString::fromLatin1(network);
    };
    row("old.xls", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more"), "spreadsheet");
    row("page.html", "<!DOCTYPE html>\n<html lang=\"en\"><a href=\"https://a.example\">", "html");
    row("likes.json", R"({"type":"OrderedCollection","orderedItems":["https://a.example/1"]})",
        "mastodon-other");
}

void TestDetect::knownButOtherFormatsAreRefused()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, reason);
    QFETCH(const QString, network);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, name, bytes);
    QVERIFY(!reading.result.has_value());
    const Error error = reading.result.error();
    QCOMPARE(error.code, Error::Code::FormatRefused);
    QCOMPARE(error.arguments.mid(0, 2), QStringList({name, reason}));
    QCOMPARE(error.arguments.value(2), network);
    const auto told = Wording::forLanguage(u"en"_s).explain(error);
    QVERIFY(told.happened.startsWith(name) && told.happened.contains(network));
    QVERIFY(!told.advice.isEmpty());
}

void TestDetect::otherZipsAreRefused_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *entry, const char *reason) {
        QTest::newRow(entry) << QString::fromLatin1(entry) << QString::fromLatin1(reason);
    };
    row("xl/workbook.bin", "spreadsheet");
    row("data/js/tweets/2014_01.js", "x-grailbird");
    row("tweets.csv", "x-grailbird");
}

void TestDetect::otherZipsAreRefused()
{
    QFETCH(const QString, entry);
    QFETCH(const QString, reason);
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"a.zip"_s, {{u"x/readme"_s, "r"}, {entry, "{\"a\": 1}"}});
    QCOMPARE(reading.result.error().code, Error::Code::FormatRefused);
    QCOMPARE(reading.result.error().arguments.mid(0, 2), QStringList({u"a.zip"_s, reason}));
}

void TestDetect::strangersAreUnknown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("picture") << u"a.png"_s << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("prose") << u"a.txt"_s << QByteArray("It was a dark night.\nRain fell.\n");
    QTest::newRow("JSON") << u"a.json"_s << QByteArray(R"({"hello":[1,2,3]})");
    QTest::newRow("empty JSON") << u"followers_1.json"_s << QByteArray("{}");
    QTest::newRow("numbers") << u"a.csv"_s << QByteArray("1,2,3\n4,5,6\n");
    QTest::newRow("sales") << u"sales.csv"_s << QByteArray("Month,Sum\nJan,3\n");
    QTest::newRow("program") << u"a"_s
                             << QByteArray("\x7f"
                                           "ELF\2\1\1\0\0\0\0\0\0\0\0\0",
                                    16);
}

void TestDetect::strangersAreUnknown()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    const Reading loose = readLoose(dir, name, bytes);
    QVERIFY(!loose.result.has_value());
    QCOMPARE(loose.result.error().code, Error::Code::UnknownFormat);
    QCOMPARE(loose.result.error().arguments, QStringList {name});
    const Reading zip = readZip(dir, u"a.zip"_s, {{u"in/"_s + name, bytes}});
    QCOMPARE(zip.result.error().code, Error::Code::UnknownFormat);
}

void TestDetect::tablesBesideOtherThingsAreRead()
{
    const QTemporaryDir dir;
    const Reading tweets = readZip(dir, u"a.zip"_s,
        {{u"tweets.csv"_s, "id,text\n1,hello\n"}, {u"followers.csv"_s, "username\nana\n"}});
    QCOMPARE(tweets.sink.keys(formats::ListKind::Followers), QStringList {u"ana"_s});
    const Reading friends = readZip(dir, u"b.zip"_s,
        {{u"friends/followers.csv"_s, "username\nana\n"}, {u"friends/a.json"_s, "{}"}});
    QCOMPARE(friends.sink.keys(formats::ListKind::Followers), QStringList {u"ana"_s});
    const Reading youTube = readZip(dir, u"takeout.zip"_s,
        {{u"Takeout/YouTube and YouTube Music/subscriptions/subscriptions.csv"_s,
            "Channel Id,Channel Url,Channel Title\nUCabcdefghijklmnopqrstuv,http://www.youtube.com/"
            "channel/UCabcdefghijklmnopqrstuv,Ana\n"}});
    QCOMPARE(youTube.sink.keys(formats::ListKind::Following, u"youtube"_s),
        QStringList {u"UCabcdefghijklmnopqrstuv"_s});
}

void TestDetect::cancelIsNoUnknownFormat()
{
    const QTemporaryDir dir;
    writeFile(dir.filePath(u"followers.csv"_s), "username\nana\n");
    std::stop_source source;
    const JobContext job {source.get_token(), {}};
    const auto container = formats::Container::open(dir.filePath(u"followers.csv"_s), job);
    source.request_stop();
    QCOMPARE(detect(**container, job).error().code, Error::Code::Cancelled);
    RecordingSink sink;
    for (const QString &format :
        {u"x-archive"_s, u"instagram-json"_s, u"linkedin-csv"_s, u"csv"_s}) {
        const auto done = readAs(format, **container, {}, sink, job);
        QCOMPARE(done.error().code, Error::Code::Cancelled);
    }
    QVERIFY(sink.files.empty());
}

COMITY_TEST_GUILESS(TestDetect)
#include "tst_detect.moc"
