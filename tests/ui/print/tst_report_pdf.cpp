// A report as PDF: all of it, from page to page, hostile texts as text.
#include "model/export/reports/report_html.h"
#include "tests/model/export/purge/plan_fixture.h"
#include "tests/model/export/reports/report_fixture.h"
#include "tests/support/test_case.h"
#include "ui/print/paper_flow.h"
#include "ui/print/report_pdf.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPdfWriter>

using namespace comity;
using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;

namespace {

QByteArray painted(const ReportPaper &paper)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    [[maybe_unused]] const auto sections = paintReportPdf(out, paper);
    Q_ASSERT(sections.value_or(-1) == qint64(paper.sections.size()));
    return out.data();
}

qsizetype pagesIn(const QByteArray &pdf)
{
    return QString::fromLatin1(pdf).count(QRegularExpression(u"/Type\\s*/Page\\b(?!s)"_s));
}

/// A draft of ten thousand characters in every direction, with names to break a page with.
DraftReportSample hostile()
{
    DraftReportSample sample;
    const QStringList names {u"<b>Bold</b> <img src=file:///etc/passwd>"_s, u"שלום עולם"_s,
        u"Zoë 🚲 Ødegård"_s, QString(u"abc"_s + QChar(0x202E) + u"gnp.exe"_s), QString(300, u'W'),
        u"Ana\tBo\nCy"_s, u"&amp; %1 %L2 {whom}"_s};
    for (const QString &name : names) {
        sample.addPerson(name, u"@h%1"_s.arg(sample.people.size()));
        sample.people.back().permission = Permission::OptedOut;
    }
    sample.report.reviewed.draft.title = u"</title><h1>Sale</h1> %1 שלום"_s;
    QString text = u"<script>alert(1)</script> Sorry for the mass message, {first name}!\n\n"_s;
    text
        += QString(u"نص طويل من اليمين إلى اليسار يكتب هنا مرة بعد مرة. "_s).repeated(30) + u"\n"_s;
    text += QString(6'000, u'W') + u"\n\n"_s;
    text += QString(u"Please rate us with five stars now 🚲🚲, 王小明 https://x.com/a/1 "_s)
                .repeated(40);
    sample.say(text.left(10'000));
    return sample;
}

void keep(const QString &name, const QByteArray &content)
{
    [[maybe_unused]] const bool isThere
        = QDir().mkpath(QStringLiteral(COMITY_BINARY_DIR "/gallery/reports"));
    QFile file(QStringLiteral(COMITY_BINARY_DIR "/gallery/reports/") + name);
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::WriteOnly);
    file.write(content);
}

QByteArray htmlOf(const ReportPaper &paper)
{
    QBuffer page;
    page.open(QIODevice::WriteOnly);
    [[maybe_unused]] const auto written = writeReportHtml(page, paper);
    return page.data();
}

} // namespace

class TestReportPdf : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aLongTextRunsOverPages();
    void rightToLeftStandsRight();
    void nothingBecomesALink();
    void anEmptyReportIsOnePage();
    void linesThatHaveNoRoomMoveToTheNextPage();
    void whatStandsBesideEachOtherBeginsTogether();
    void aDeviceThatTakesNothingIsTold();
};

void TestReportPdf::aLongTextRunsOverPages()
{
    const DraftReportSample sample = hostile();
    const QByteArray pdf = painted(sample.paper());
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY2(pagesIn(pdf) >= 4 && pagesIn(pdf) <= 20, qPrintable(QString::number(pagesIn(pdf))));
    // Kept for a person to look at.
    keep(u"hostile.pdf"_s, pdf);
    keep(u"hostile.html"_s, htmlOf(sample.paper()));
    keep(u"hostile-redacted.pdf"_s, painted(sample.paper(true)));
    keep(u"draft.pdf"_s, painted(DraftReportSample().paper()));
    keep(u"draft.html"_s, htmlOf(DraftReportSample().paper()));
    keep(u"draft-redacted.html"_s, htmlOf(DraftReportSample().paper(true)));
}

void TestReportPdf::rightToLeftStandsRight()
{
    QImage page(400, 60, QImage::Format_RGB32);
    page.fill(Qt::white);
    PaperFlow flow(page, 400, 60);
    flow.add({.text = u"שלום"_s, .font = QFont()}, 0);
    QPainter painter(&page);
    flow.paint(painter, 0);
    painter.end();
    const QRect left(0, 0, 200, 60);
    QImage nothing(200, 60, QImage::Format_RGB32);
    nothing.fill(Qt::white);
    QCOMPARE(page.copy(left), nothing);
    QVERIFY(page.copy(200, 0, 200, 60) != nothing);
}

void TestReportPdf::nothingBecomesALink()
{
    QVERIFY(!painted(hostile().paper()).contains("/URI"));
}

void TestReportPdf::anEmptyReportIsOnePage()
{
    QCOMPARE(pagesIn(painted({})), qsizetype {1});
}

void TestReportPdf::linesThatHaveNoRoomMoveToTheNextPage()
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&out);
    const FlowText line {.text = u"W"_s, .font = QFont()};
    QTextLayout one(line.text, line.font, &pdf);
    one.beginLayout();
    QTextLine first = one.createLine();
    first.setLineWidth(1000);
    const double height = first.height();
    one.endLayout();
    PaperFlow flow(pdf, 1000, height * 2.5);
    flow.add(line, 0);
    flow.add(line, 0);
    QCOMPARE(flow.pages(), std::size_t {1});
    flow.add(line, 0);
    QCOMPARE(flow.pages(), std::size_t {2});
    flow.keepRoom(height * 2);
    flow.add(line, 0);
    QCOMPARE(flow.pages(), std::size_t {3});
}

void TestReportPdf::whatStandsBesideEachOtherBeginsTogether()
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&out);
    FlowText left {.text = u"W"_s, .font = QFont()};
    QTextLayout one(left.text, left.font, &pdf);
    one.beginLayout();
    QTextLine first = one.createLine();
    first.setLineWidth(1000);
    const double height = first.height();
    one.endLayout();
    PaperFlow flow(pdf, 1000, height * 3.5);
    flow.addBeside(left, left, 0);
    flow.addBeside(left, left, 0);
    flow.addBeside(left, left, 0);
    QCOMPARE(flow.pages(), std::size_t {1});
    FlowText tall = left;
    tall.text = QString(u"W "_s).repeated(2'000);
    flow.addBeside(left, tall, 0);
    const std::size_t pages = flow.pages();
    QVERIFY(pages > 3);
    flow.add(left, height * 3);
    QCOMPARE(flow.pages(), pages + 1);
}

void TestReportPdf::aDeviceThatTakesNothingIsTold()
{
    FullDevice full;
    const auto sections = paintReportPdf(full, DraftReportSample().paper());
    QVERIFY(!sections);
    QCOMPARE(sections.error().code, Error::Code::DiskFull);
}

COMITY_TEST_GUI(TestReportPdf)
#include "tst_report_pdf.moc"
