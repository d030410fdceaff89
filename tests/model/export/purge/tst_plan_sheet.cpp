// A plan file as spreadsheets save it, and files that are none.
#include "tests/model/export/purge/sheet_fixture.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestPlanSheet : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void otherSpreadsheetsAreRead();
    void foreignFilesAreRefused();
    void closedAndOtherPlansAreRefused();
};

void TestPlanSheet::otherSpreadsheetsAreRead()
{
    Sheet s;
    s.write();
    s.setState(0, u"keep"_s);
    QString text = QString::fromUtf8(s.bytes()).replace(u',', u';').replace(u"\r\n"_s, u"\n"_s);
    text.replace(u"handle;"_s, u"Handle;"_s).replace(u";decision;"_s, u"; Decision ;"_s);
    const auto semicolons = s.readBytes(text.toUtf8());
    QVERIFY(semicolons.has_value());
    QCOMPARE(compareWithPlan(*semicolons, s.plan(), s.workspace.now(), s.zone)->changes.size(),
        std::size_t {1});
    QByteArray utf16("\xFF\xFE");
    const QString tabs = QString::fromUtf8(s.bytes()).replace(u',', u'\t');
    utf16.append(reinterpret_cast<const char *>(tabs.utf16()), tabs.size() * 2);
    const auto wide = s.readBytes(utf16);
    QVERIFY(wide.has_value());
    QCOMPARE(compareWithPlan(*wide, s.plan(), s.workspace.now(), s.zone)->changes.size(),
        std::size_t {1});
    // A cell that does not close and blank lines at the end.
    const auto broken = s.readBytes(s.bytes() + "\r\n,,,,\r\n1,x:me,\"2\r\n");
    QVERIFY(broken.has_value());
    const auto read = compareWithPlan(*broken, s.plan(), s.workspace.now(), s.zone);
    QCOMPARE(read->changes.size(), std::size_t {1});
    QCOMPARE(read->troubles.size(), std::size_t {1});
    QCOMPARE(read->troubles[0].code, u"reopen-broken-row"_s);
}

void TestPlanSheet::foreignFilesAreRefused()
{
    Sheet s;
    for (const QByteArray &content :
        {"key,handle\r\n1,a\r\n"_ba, "{\"a\": 1}"_ba, "<html></html>"_ba, QByteArray(200, '\0')}) {
        const auto sheet = s.readBytes(content);
        QVERIFY(!sheet);
        QVERIFY2(sheet.error().code == Error::Code::PlanFileForeign
                || sheet.error().code == Error::Code::ArchiveBroken,
            qPrintable(toText(sheet.error().code)));
    }
    QCOMPARE(
        readPlanCsv(s.folder.filePath(u"nowhere.csv"_s)).error().code, Error::Code::FileMissing);
}

void TestPlanSheet::closedAndOtherPlansAreRefused()
{
    Sheet s;
    s.write();
    const PlanSheet sheet = *s.readBytes(s.bytes());
    PlanDocument other = s.plan();
    other.account = u"x:other"_s;
    const auto foreign = compareWithPlan(sheet, other, s.workspace.now(), s.zone);
    QCOMPARE(foreign.error().code, Error::Code::PlanFileOther);
    QCOMPARE(foreign.error().arguments, QStringList({u"plan.csv"_s, u"1"_s, u"x:me"_s, u"1"_s}));
    QVERIFY(plan_edits::close(s.workspace.writer(), s.id, s.workspace.now()));
    const auto closed = compareWithPlan(sheet, s.plan(), s.workspace.now(), s.zone);
    QCOMPARE(closed.error().code, Error::Code::PlanClosed);
}

COMITY_TEST_GUILESS(TestPlanSheet)
#include "tst_plan_sheet.moc"
