#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;

namespace {

const QByteArray ana = "UCabcdefghijklmnopqrstuv";
const QByteArray bo = "UC0123456789_-ABCDEFGHIJ";

QByteArray url(const QByteArray &id)
{
    return "http://www.youtube.com/channel/" + id;
}

} // namespace

class TestYoutube : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyShapeIsRead_data();
    void everyShapeIsRead();
    void takeoutOfAnyLanguageIsFound();
    void olderItemsAreRead();
    void emptyListIsAnError();
    void badRowsAreKept();
    void otherTablesAreNotTaken_data();
    void otherTablesAreNotTaken();
};

void TestYoutube::everyShapeIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray rows = ana + ',' + url(ana) + ",\"Ana, \"\"Bells\"\"\"\n" + bo + ',' + url(bo)
        + ",Bo & <b>Co</b>\n";
    const QByteArray english = "Channel Id,Channel Url,Channel Title\n" + rows;
    QTest::newRow("English") << english;
    QTest::newRow("German") << "Kanal-ID,Kanal-URL,Kanaltitel\n" + rows;
    QTest::newRow("unknown language") << "チャンネル ID,チャンネルの URL,タイトル\n" + rows;
    QTest::newRow("no header") << rows;
    QTest::newRow("BOM, CRLF") << "\xEF\xBB\xBF" + QByteArray(english).replace("\n", "\r\n");
    QTest::newRow("https") << QByteArray(english).replace("http://", "https://");
    QTest::newRow("other order") << "Title,Id,Url\n\"Ana, \"\"Bells\"\"\"," + ana + ',' + url(ana)
            + "\nBo & <b>Co</b>," + bo + ',' + url(bo);
    QTest::newRow("saved by a spreadsheet") << "Id;Url;Title\n" + ana + ';' + url(ana)
            + ";\"Ana, \"\"Bells\"\"\"\n" + bo + ';' + url(bo) + ";Bo & <b>Co</b>\n";
}

void TestYoutube::everyShapeIsRead()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"subscriptions.csv"_s, bytes);
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"youtube-csv"_s);
    QVERIFY(reading.detected.isCertain);
    QCOMPARE(reading.sink.keys(ListKind::Following, u"youtube"_s),
        QStringList({QString::fromLatin1(ana), QString::fromLatin1(bo)}));
    const auto &people = reading.sink.files.front().people;
    QCOMPARE(people.front().name, u"Ana, \"Bells\""_s);
    QCOMPARE(people.back().name, u"Bo & <b>Co</b>"_s);
    QVERIFY(!people.front().values.since.isKnown());
    QVERIFY(people.front().handle.isEmpty());
    QVERIFY(reading.sink.owners.empty() && reading.sink.notices.empty());
}

void TestYoutube::takeoutOfAnyLanguageIsFound()
{
    const QTemporaryDir dir;
    const QByteArray rows = "Kanal-ID,Kanal-URL,Kanaltitel\n" + ana + ',' + url(ana) + ",Ana\n";
    const Reading reading = readZip(dir, u"takeout-20260501T101112Z-001.zip"_s,
        {{u"Takeout/YouTube und YouTube Music/Abos/Abos.csv"_s, rows},
            {u"Takeout/YouTube und YouTube Music/Kanäle/Kanal.csv"_s,
                "Kanal-ID,Kanalland\n" + bo + ",CH\n"},
            {u"Takeout/YouTube und YouTube Music/Kommentare/comments.csv"_s,
                "Comment ID,Channel ID,Text\nx," + bo + ",hello\n"},
            {u"Takeout/archive_browser.html"_s, "<html></html>"}});
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"youtube-csv"_s);
    QCOMPARE(reading.sink.keys(ListKind::Following), QStringList {QString::fromLatin1(ana)});
    QCOMPARE(reading.sink.notReadFiles, 3);
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2026-05-01"_s);
}

void TestYoutube::olderItemsAreRead()
{
    const QTemporaryDir dir;
    QByteArray items
        = R"([{"kind":"youtube#subscription","snippet":{"title":"Ana","description":"rings",)"
          R"("publishedAt":"2019-01-02T03:04:05.000Z","resourceId":{"kind":"youtube#channel",)"
          R"("channelId":"ANA"}}},{"snippet":{"title":"gone","resourceId":{"channelId":"x"}}},)"
          R"({"snippet":null}])";
    items.replace("ANA", ana);
    for (const QByteArray &bytes : {items, QByteArray("{\"items\":" + items + "}")}) {
        const Reading reading = readLoose(dir, u"subscriptions.json"_s, bytes);
        QVERIFY(reading.result.has_value());
        QCOMPARE(reading.detected.format, u"youtube-csv"_s);
        const auto &person = reading.sink.files.front().people.front();
        QCOMPARE(person.id, QString::fromLatin1(ana));
        QCOMPARE(person.name, u"Ana"_s);
        QCOMPARE(person.bio, u"rings"_s);
        QCOMPARE(isoText(person.values.since), u"2019-01-02T03:04:05Z"_s);
        QCOMPARE(reading.sink.reasons(), QStringList({u"bad-id"_s, u"unknown-record"_s}));
    }
    QCOMPARE(readLoose(dir, u"subscriptions.json"_s, items.chopped(9)).result.error().code,
        Error::Code::FormatBroken);
}

void TestYoutube::emptyListIsAnError()
{
    const QTemporaryDir dir;
    QCOMPARE(
        readLoose(dir, u"subscriptions.csv"_s, {}).result.error().code, Error::Code::FileEmpty);
    for (const QByteArray &bytes : {QByteArray("Channel Id,Channel Url,Channel Title\n"),
             QByteArray("Kanal-ID,Kanal-URL,Kanaltitel")}) {
        const Reading reading = readLoose(dir, u"subscriptions.csv"_s, bytes);
        QCOMPARE(reading.detected.format, u"youtube-csv"_s);
        QCOMPARE(reading.result.error().code, Error::Code::NothingFound);
    }
}

void TestYoutube::badRowsAreKept()
{
    const QTemporaryDir dir;
    QByteArray good;
    for (char c = 'a'; c <= 'l'; ++c) {
        const QByteArray id = "UC" + QByteArray(22, c);
        good += id + ',' + url(id) + ",Channel\n";
    }
    const Reading reading = readLoose(dir, u"subscriptions.csv"_s,
        "Channel Id,Channel Url,Channel Title\n" + good + "UCshort," + url("UCshort") + ",Bad\n,,"
            + "\n," + url(ana) + ",=cmd()\n" + bo + ",http");
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.sink.keys(ListKind::Following).size(), 13);
    QCOMPARE(reading.sink.files.front().people.back().name, u"=cmd()"_s);
    QCOMPARE(reading.sink.files.front().skipped, 1);
    QCOMPARE(reading.sink.reasons(), QStringList({u"bad-id"_s, u"cut-off"_s}));
}

void TestYoutube::otherTablesAreNotTaken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("tool") << "Channel Id,Channel Url,Title,Subscribers,Videos\n" + ana + ','
            + url(ana) + ",Ana,3000,20\n";
    QTest::newRow("own channel") << QByteArray("Channel ID,Country\n" + ana + ",CH\n");
    QTest::newRow("videos") << QByteArray("Video,Url\nabc,http://www.youtube.com/watch?v=abc\n");
}

void TestYoutube::otherTablesAreNotTaken()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir dir;
    QVERIFY(readLoose(dir, u"list.csv"_s, bytes).detected.format != u"youtube-csv"_s);
}

COMITY_TEST_GUILESS(TestYoutube)
#include "tst_youtube.moc"
