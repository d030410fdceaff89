// A plan as PDF: whole rows on each page, hostile names as text, links to the web alone.
#include "tests/model/export/purge/plan_fixture.h"
#include "tests/support/test_case.h"
#include "ui/print/paper_table.h"
#include "ui/print/plan_pdf.h"

#include <QApplication>
#include <QDir>
#include <QPdfWriter>
#include <QRegularExpression>

using namespace comity;
using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;

namespace {

QByteArray painted(const PlanPaper &paper)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    [[maybe_unused]] const auto rows = paintPlanPdf(out, paper, Wording::forLanguage(u"en"_s));
    Q_ASSERT(rows.value_or(-1) == qint64(paper.rows.size()));
    return out.data();
}

int pagesIn(const QByteArray &pdf)
{
    const QRegularExpression page(u"/Type\\s*/Page\\b(?!s)"_s);
    auto found = page.globalMatch(QString::fromLatin1(pdf));
    int count = 0;
    while (found.hasNext()) {
        found.next();
        ++count;
    }
    return count;
}

/// Fifty people, the first of them with names to break a page with.
struct Batch : PlanFixture
{
    Batch()
    {
        const QStringList names {u"<b>Bold</b> <img src=file:///etc/passwd>"_s, u"שלום עולם"_s,
            u"王小明"_s, u"Zoë 🚲 Ødegård"_s, QString(u"abc"_s + QChar(0x202E) + u"gnp.exe"_s),
            QString(400, u'W'), u"Ana\tBo\nCy"_s, u"&amp; %1 %L2"_s};
        std::vector<Pk> people;
        for (int i = 0; i < 50; ++i) {
            const QString name
                = i < names.size() ? names[i] : u"Person with the number %1"_s.arg(i);
            people.push_back(aPerson()
                                 .withKey(QString::number(9'000 + i))
                                 .named(name)
                                 .handled(u"person_%1"_s.arg(i))
                                 .withFollowers(100 * i)
                                 .following(40)
                                 .in(workspace));
        }
        store(people, onDay(2026, 5, 13), 27);
        decide(0, Decision::Unfollow);
        tick(0, Tick::Done);
        decide(1, Decision::Keep);
        decide(2, Decision::Snooze, 90);
        decide(3, Decision::Unfollow);
    }
};

} // namespace

class TestPlanPdf : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyStandsOnWholePages();
    void onlyWebAddressesBecomeLinks();
    void aPlanOfNobodyIsOnePage();
    void longTextsAreCutToTheirLines();
    void aDeviceThatTakesNothingIsTold();
};

void TestPlanPdf::everybodyStandsOnWholePages()
{
    Batch s;
    const QByteArray pdf = painted(s.paper());
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    const int pages = pagesIn(pdf);
    QVERIFY2(pages >= 2 && pages <= 6, qPrintable(QString::number(pages)));
    // Kept for a person to look at.
    QVERIFY(QDir().mkpath(QStringLiteral(COMITY_BINARY_DIR "/gallery")));
    QFile file(QStringLiteral(COMITY_BINARY_DIR "/gallery/purge-plan.pdf"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    QFile page(QStringLiteral(COMITY_BINARY_DIR "/gallery/purge-plan.html"));
    ExportFiles files(true);
    QVERIFY(exportPlan(s.workspace.writer(), s.workspace.path(), s.plan(),
        {PlanFormat::Html, s.account(), s.workspace.now(), {}}, s.wording, page.fileName(), files));
}

void TestPlanPdf::onlyWebAddressesBecomeLinks()
{
    Batch s;
    PlanPaper paper = s.paper();
    paper.rows.resize(1);
    paper.rows[0].url = u"file:///etc/passwd"_s;
    QVERIFY(!painted(paper).contains("/URI"));
    paper.rows[0].url = u"https://host.example/a"_s;
    QVERIFY(painted(paper).contains("/URI"));
}

void TestPlanPdf::aPlanOfNobodyIsOnePage()
{
    Batch s;
    PlanPaper paper = s.paper();
    paper.rows.clear();
    QCOMPARE(pagesIn(painted(paper)), 1);
}

void TestPlanPdf::longTextsAreCutToTheirLines()
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&out);
    const PaperTable table(pdf, {1000, 1000}, 10);
    const PaperText one {.text = u"W"_s, .font = QFont()};
    PaperText many = one;
    many.text = QString(5'000, u'W');
    const double line = table.heightOf({one}, 1000);
    QVERIFY(line > 0);
    QCOMPARE(table.heightOf({many}, 1000), line * many.lines);
    QCOMPARE(table.heightOf({{one}, {many}}), line * many.lines + 20);
    QCOMPARE(table.heightOf({PaperText {.text = {}, .font = QFont()}}, 1000), 0.0);
}

void TestPlanPdf::aDeviceThatTakesNothingIsTold()
{
    Batch s;
    FullDevice full;
    const auto rows = paintPlanPdf(full, s.paper(), s.wording);
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, Error::Code::DiskFull);
}

COMITY_TEST_GUI(TestPlanPdf)
#include "tst_plan_pdf.moc"
