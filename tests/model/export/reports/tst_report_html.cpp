// A report as a page: whole, alone, and only text whatever stands in it.
#include "model/export/reports/report_html.h"
#include "tests/model/export/purge/plan_fixture.h"
#include "tests/model/export/reports/report_fixture.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

QString htmlOf(const ReportPaper &paper)
{
    QBuffer page;
    page.open(QIODevice::WriteOnly);
    [[maybe_unused]] const auto sections = writeReportHtml(page, paper);
    Q_ASSERT(sections.value_or(-1) == qint64(paper.sections.size()));
    return QString::fromUtf8(page.data());
}

} // namespace

class TestReportHtml : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void strangersTextsAreEscaped();
    void nothingIsLoadedAndNothingRuns();
    void linesAreTheirOwnAndTurnAsTheyAreWritten();
    void factsAndItemsStandInTheirLists();
    void aFullDeviceIsTold();
};

void TestReportHtml::strangersTextsAreEscaped()
{
    DraftReportSample sample;
    sample.people.front().permission = Permission::OptedOut;
    sample.people.front().name = u"<img src=x onerror=alert(1)>\"'&"_s;
    sample.report.reviewed.draft.title = u"</title><script>alert(1)</script>"_s;
    sample.report.answers[0].note = u"</bdi><iframe src=file:///etc/passwd>"_s;
    sample.say(u"Please rate us! <b>Hi</b> {first name} </div><style>*{display:none}</style>"_s);
    const QString html = htmlOf(sample.paper());
    QCOMPARE(html.count(u"<script"_s), 0);
    QCOMPARE(html.count(u"<style"_s), 1);
    QCOMPARE(html.count(u"<title"_s), 1);
    QVERIFY(!html.contains(u"<img"_s) && !html.contains(u"<iframe"_s) && !html.contains(u"<b>"_s));
    QVERIFY(html.contains(u"&lt;script&gt;"_s));
    QVERIFY(html.contains(u"&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;"_s));
}

void TestReportHtml::nothingIsLoadedAndNothingRuns()
{
    const QString html = htmlOf(DraftReportSample().paper());
    QVERIFY(html.contains(u"default-src 'none'"_s));
    QVERIFY(!html.contains(u"<a "_s) && !html.contains(u"src="_s) && !html.contains(u"url("_s));
    QVERIFY(html.trimmed().endsWith(u"</html>"_s));
    QVERIFY(html.contains(u"@media print"_s));
}

void TestReportHtml::linesAreTheirOwnAndTurnAsTheyAreWritten()
{
    DraftReportSample sample;
    sample.say(u"First\r\n\u202Ethird\u0007"_s);
    const QString html = htmlOf(sample.paper());
    QVERIFY(html.contains(u"<p dir=\"auto\">First</p><p dir=\"auto\"> third </p>"_s));
    QVERIFY(!html.contains(QChar(0x202E)));
}

void TestReportHtml::factsAndItemsStandInTheirLists()
{
    ReportPaper paper;
    using Kind = ReportBlock::Kind;
    paper.sections = {{u"S"_s,
        {{Kind::Fact, u"b"_s, u"a"_s}, {Kind::Item, u"c"_s}, {Kind::Item, u"d"_s},
            {Kind::Sentence, u"e"_s}}}};
    const QString html = htmlOf(paper).remove(u'\n');
    QVERIFY(html.contains(
        u"<dl><dt><bdi>a</bdi></dt><dd><bdi>b</bdi></dd></dl><ul><li><bdi>c</bdi></li>"
        "<li><bdi>d</bdi></li></ul><p><bdi>e</bdi></p></section>"_s));
}

void TestReportHtml::aFullDeviceIsTold()
{
    FullDevice full;
    const auto sections = writeReportHtml(full, DraftReportSample().paper());
    QVERIFY(!sections);
    QCOMPARE(sections.error().code, Error::Code::DiskFull);
}

COMITY_TEST_GUILESS(TestReportHtml)
#include "tst_report_html.moc"
