#include "tests/model/import/formats/test_archives.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using formats::ListKind;

namespace {

const QByteArray preamble
    = "Notes:\n\"When exporting your connection data, you may notice that some of the email "
      "addresses are missing. You will only see \"\"addresses\"\", for\nthose who allow it.\"\n\n";
const QByteArray newHeader
    = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
const QByteArray oldHeader = "First Name,Last Name,Email Address,Company,Position,Connected On\n";

} // namespace

class TestLinkedinConnections : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void exportOf2026IsReadWhole();
    void everyEraIsRead_data();
    void everyEraIsRead();
    void slugsAreTheSameHoweverWritten_data();
    void slugsAreTheSameHoweverWritten();
    void dateOnlyRowsAreSkipped();
    void orderOfDayAndMonthIsSettledByTheFile();
    void newestConnectionDatesALooseFile();
    void exportWithoutPeopleIsRefused();
    void namesGetTheAddressThatTheExportHolds();
    void secondListIsToldNotMerged();
    void badRowsAreKept();
    void cutOffFileKeepsItsLastRow();
};

void TestLinkedinConnections::exportOf2026IsReadWhole()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"Basic_LinkedInDataExport_06-08-2026.zip"_s,
        {{u"Connections.csv"_s,
             preamble + newHeader
                 + "Ana,\"Field, Ph.D.\",https://www.linkedin.com/in/ana-field,,Brass Bell "
                   "Ltd,\"Head of Bells, North\",08 Feb 2026\n"
                   "Bo,Lindqvist,https://www.linkedin.com/in/bo-l%C3%B6f,bo@x.example,,Rider,07 "
                   "Jun 2026"},
            {u"Profile.csv"_s,
                "First Name,Last Name,Maiden Name,Address,Birth "
                "Date,Headline,Summary\nInes,Dray,,,,"
                "Shop owner,\"two\nlines\"\n"},
            {u"Invitations.csv"_s,
                "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nA,Ines "
                "Dray,\"1/29/26, 2:37 PM\",,INCOMING,https://www.linkedin.com/in/"
                "a,https://www.linkedin.com/in/Ines-Dray\n"},
            {u"Ad_Targeting.csv"_s, "Company,Company,Company\na,b,c\n"}});

    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"linkedin-csv"_s);
    QCOMPARE(reading.sink.keys(ListKind::Connections), QStringList({u"ana-field"_s, u"bo-löf"_s}));
    const auto &ana = reading.sink.files.front().people.front();
    QCOMPARE(ana.name, u"Ana Field, Ph.D."_s);
    QCOMPARE(ana.bio, u"Head of Bells, North, Brass Bell Ltd"_s);
    QCOMPARE(isoText(ana.values.since), u"2026-02-08"_s);
    QCOMPARE(ana.values.since.precision, DatePrecision::Day);
    QCOMPARE(ana.line, 6);
    QCOMPARE(reading.sink.owners.front().name, u"Ines Dray"_s);
    QCOMPARE(reading.sink.owners.front().key, u"ines-dray"_s);
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2026-06-08"_s);
    QCOMPARE(reading.sink.notReadFiles, 1);
    QVERIFY(reading.sink.notices.empty());
}

void TestLinkedinConnections::everyEraIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("key");
    const QByteArray old = "Ana,Field,,Bells,Head,08 Feb 2021\n";
    const QByteArray modern
        = "Ana,Field,https://www.linkedin.com/in/ana-field,,Bells,Head,08 Feb 2021\n";
    QTest::newRow("to 2021, no preamble") << oldHeader + old << u"Ana Field"_s;
    QTest::newRow("to 2023, preamble") << preamble + oldHeader + old << u"Ana Field"_s;
    QTest::newRow("since 2023") << preamble + newHeader + modern << u"ana-field"_s;
    QTest::newRow("unquoted preamble") << "Notes:\nYou may notice, that some, are missing\n\n"
            + newHeader + modern << u"ana-field"_s;
    QTest::newRow("saved by a spreadsheet")
        << "\xEF\xBB\xBF" + QByteArray(newHeader + modern).replace(",", ";").replace("\n", "\r\n")
        << u"ana-field"_s;
    QTest::newRow("bare CR") << QByteArray(newHeader + modern).replace("\n", "\r")
                             << u"ana-field"_s;
    QTest::newRow("columns moved") << QByteArray("Connected On,URL,Last Name,First Name\n08 Feb "
                                                 "2021,linkedin.com/in/ana-field,Field,Ana\n")
                                   << u"ana-field"_s;
    QByteArray wide("\xFF\xFE");
    const QByteArray narrow = newHeader + modern;
    for (const char c : narrow) {
        wide.append(c).append('\0');
    }
    QTest::newRow("UTF-16") << wide << u"ana-field"_s;
}

void TestLinkedinConnections::everyEraIsRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, key);
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"Connections.csv"_s, bytes);
    QVERIFY(reading.result.has_value());
    QCOMPARE(reading.detected.format, u"linkedin-csv"_s);
    QCOMPARE(reading.sink.keys(ListKind::Connections), QStringList {key});
    QCOMPARE(reading.sink.files.front().people.front().name, u"Ana Field"_s);
    QCOMPARE(isoText(reading.sink.files.front().people.front().values.since), u"2021-02-08"_s);
}

void TestLinkedinConnections::slugsAreTheSameHoweverWritten_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const char *url : {"https://www.linkedin.com/in/anna-m%C3%BCller",
             "http://linkedin.com/in/Anna-M%c3%bcller/", "www.linkedin.com/in/anna-müller?trk=x",
             "https://de.linkedin.com/in/ANNA-M%C3%BCLLER#top"}) {
        QTest::newRow(url) << QByteArray(url);
    }
}

void TestLinkedinConnections::slugsAreTheSameHoweverWritten()
{
    QFETCH(const QByteArray, url);
    const QTemporaryDir dir;
    const Reading reading = readLoose(
        dir, u"Connections.csv"_s, newHeader + "Anna,Müller," + url + ",,,,8 Feb 2021\n");
    QCOMPARE(reading.sink.keys(ListKind::Connections), QStringList {u"anna-müller"_s});
}

void TestLinkedinConnections::dateOnlyRowsAreSkipped()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"Connections.csv"_s,
        newHeader + ",,,,,,07 Jun 2026\nAna,Field,,,,,06 Jun 2026\n,,,,,,05 Jun 2026");
    QCOMPARE(reading.sink.keys(ListKind::Connections), QStringList {u"Ana Field"_s});
    QCOMPARE(reading.sink.files.front().skipped, 2);
    QVERIFY(reading.sink.reasons().isEmpty());
}

void TestLinkedinConnections::orderOfDayAndMonthIsSettledByTheFile()
{
    const QTemporaryDir dir;
    QByteArray rows;
    for (int i = 0; i < 5'000; ++i) {
        rows += "Ana,N" + QByteArray::number(i) + ",,,,,3/4/2025\n";
    }
    const Reading settled
        = readLoose(dir, u"Connections.csv"_s, newHeader + rows + "Bo,B,,,,,3/14/2025\n");
    QCOMPARE(isoText(settled.sink.files.front().people.front().values.since), u"2025-03-04"_s);
    QVERIFY(settled.sink.notices.empty());

    const Reading open = readLoose(dir, u"Connections.csv"_s, newHeader + rows);
    QVERIFY(!open.sink.files.front().people.front().values.since.isKnown());
    QVERIFY(open.sink.noticeWith(u"dates-ambiguous"_s));

    formats::ReadOptions options;
    options.mapping.dateOrder = formats::ColumnMapping::DateOrder::DayFirst;
    const Reading told = readLoose(dir, u"Connections.csv"_s, newHeader + rows, options);
    QCOMPARE(isoText(told.sink.files.front().people.front().values.since), u"2025-04-03"_s);
}

void TestLinkedinConnections::newestConnectionDatesALooseFile()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"Connections.csv"_s,
        newHeader + "A,B,,,,,01 Jan 2020\nC,D,,,,,05 May 2024\nE,F,,,,,01 Jan 2021\n");
    QCOMPARE(isoText(reading.sink.takenTimes.front()), u"2024-05-05"_s);
    QVERIFY(reading.sink.owners.empty());
}

void TestLinkedinConnections::exportWithoutPeopleIsRefused()
{
    const QTemporaryDir dir;
    const Reading zip = readZip(dir, u"Basic_LinkedInDataExport_06-08-2026.zip"_s,
        {{u"Profile.csv"_s, "First Name,Last Name,Headline\nInes,Dray,Shop\n"}});
    QCOMPARE(zip.result.error().code, Error::Code::FormatRefused);
    QCOMPARE(zip.result.error().arguments.at(1), u"linkedin-other"_s);
}

void TestLinkedinConnections::namesGetTheAddressThatTheExportHolds()
{
    const QTemporaryDir dir;
    const QByteArray mine = "https://www.linkedin.com/in/ines-dray";
    const Reading reading = readZip(dir, u"Complete_LinkedInDataExport_01-02-2022.zip"_s,
        {{u"Connections.csv"_s,
             oldHeader
                 + "Ana,Field,,,,01 Jan 2020\nBo,Lin,,,,02 Jan 2020\nCleo,Dee,,,,03 Jan "
                   "2020\nCleo,Dee,,,,04 Jan 2020\nDan,Ray,,,,05 Jan 2020\nEve,Oh,,,,06 Jan "
                   "2020\n"},
            {u"messages.csv"_s,
                "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE "
                "URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
                "1,,Ana Field,https://www.linkedin.com/in/ana-f,Ines Dray,2020-05-01 10:00:00 "
                "UTC,,hi,INBOX\n2,,Cleo Dee,https://www.linkedin.com/in/cleo,Ines Dray,2020-05-01 "
                "10:00:00 UTC,,hi,INBOX\n3,,Dan Ray,https://www.linkedin.com/in/dan-1,Ines "
                "Dray,2020-05-01 10:00:00 UTC,,hi,INBOX\n4,,Dan "
                "Ray,https://www.linkedin.com/in/dan-2,Ines Dray,2020-05-01 10:00:00 "
                "UTC,,hi,INBOX\n"},
            {u"Invitations.csv"_s,
                "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nInes "
                "Dray,Bo Lin,\"1/29/20, 2:37 PM\",,OUTGOING,"
                    + mine + ",https://www.linkedin.com/in/bo-lin\n"}});
    QVERIFY(reading.result.has_value());
    // Two connections of one name, or two addresses of one: nobody can tell which is which.
    QCOMPARE(reading.sink.keys(ListKind::Connections),
        QStringList(
            {u"ana-f"_s, u"bo-lin"_s, u"Cleo Dee"_s, u"Cleo Dee"_s, u"Dan Ray"_s, u"Eve Oh"_s}));
}

void TestLinkedinConnections::secondListIsToldNotMerged()
{
    const QTemporaryDir dir;
    const Reading reading = readZip(dir, u"a.zip"_s,
        {{u"Connections (1).csv"_s, newHeader + "Bo,Lin,,,,,01 Jan 2020\n"},
            {u"Connections.csv"_s,
                newHeader + "Ana,Field,,,,,01 Jan 2020\nBo,Lin,,,,,01 Jan 2020\n"}});
    QCOMPARE(reading.sink.keys(ListKind::Connections).size(), 2);
    const formats::Notice *mixed = reading.sink.noticeWith(u"mixed-exports"_s);
    QVERIFY(mixed);
    QCOMPARE(mixed->arguments.front(), u"connections"_s);
}

void TestLinkedinConnections::badRowsAreKept()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"Connections.csv"_s,
        newHeader + "Ana,Field,,,,,01 Jan 2020\nB\x80" + QByteArray("d\0,X,,,,,\n", 10)
            + QByteArray(10'000'000, 'x') + ",y,,,,,\nCleo,Dee,,,,,02 Jan 2020\n");
    QVERIFY(reading.result.has_value());
    QCOMPARE(
        reading.sink.keys(ListKind::Connections), QStringList({u"Ana Field"_s, u"Cleo Dee"_s}));
    QCOMPARE(reading.sink.reasons(), QStringList({u"zero-byte"_s, u"line-too-long"_s}));
    QCOMPARE(reading.sink.files.front().rejected.back().line, 4);
    QVERIFY(reading.sink.files.front().rejected.back().raw.size() <= 4'000);
    QVERIFY(reading.sink.noticeWith(u"encoding-guessed"_s));
}

void TestLinkedinConnections::cutOffFileKeepsItsLastRow()
{
    const QTemporaryDir dir;
    const Reading reading = readLoose(dir, u"Connections.csv"_s,
        newHeader + "Ana,Field,,,,,01 Jan 2020\nBo,Lin,https://www.link");
    QCOMPARE(reading.sink.keys(ListKind::Connections), QStringList {u"Ana Field"_s});
    QCOMPARE(reading.sink.reasons(), QStringList {u"cut-off"_s});
    const Reading quoted = readLoose(
        dir, u"Connections.csv"_s, newHeader + "Ana,Field,,,,,01 Jan 2020\nBo,\"Lin, Ph");
    QCOMPARE(quoted.sink.reasons(), QStringList {u"open-quote"_s});
}

COMITY_TEST_GUILESS(TestLinkedinConnections)
#include "tst_linkedin_connections.moc"
