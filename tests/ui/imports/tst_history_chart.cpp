#include "model/db/binding.h"
#include "model/snapshots/member_blob.h"
#include "tests/support/test_case.h"
#include "tests/ui/imports/imports_desk.h"
#include "ui/charts/bar_plot.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/line_chart_view.h"
#include "ui/common/table_roles.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"
#include "ui/imports/history_chart.h"
#include "ui/imports/history_chart_content.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineSeries>
#include <QPushButton>
#include <QRegularExpression>
#include <QScatterSeries>
#include <QToolButton>
#include <SQLiteCpp/Statement.h>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

using ui::ChartCard;

ChartCard *cardOf(const ImportsDesk &desk)
{
    return desk.find<ChartCard>("chartCard");
}

/// Waits until the card tells of so many looks.
void waitForLooks(const ImportsDesk &desk, std::size_t looks)
{
    QTRY_COMPARE(cardOf(desk)->content().table.rows.size(), looks);
}

/// What the line of a list holds: points of the chart itself, filled and hollow.
QList<QPointF> drawn(const ChartCard &card, const QString &name, bool isHollow)
{
    const auto *view = card.findChild<ui::LineChartView *>();
    const QColor filled = ui::color(ui::Token::Base, card.palette());
    for (QAbstractSeries *series : view->chart()->series()) {
        const auto *marks = qobject_cast<QScatterSeries *>(series);
        if (marks && marks->name() == name && (marks->brush().color() == filled) == isHollow) {
            return marks->points();
        }
    }
    return {};
}

int lineCount(const ChartCard &card)
{
    int count = 0;
    for (QAbstractSeries *series : card.findChild<ui::LineChartView *>()->chart()->series()) {
        count += qobject_cast<QLineSeries *>(series) ? 1 : 0;
    }
    return count;
}

/// New and left as the bars tell them, oldest first.
QList<QPair<int, int>> bars(ChartCard &card)
{
    QList<QPair<int, int>> out;
    auto *plot = card.findChild<ui::BarPlot *>();
    if (!plot) {
        return out;
    }
    plot->grab();
    static const QRegularExpression numbers(u"\\+?(\\d+) New followers, [−+]?(\\d+) "_s);
    for (const ui::PlotView::Piece &piece : plot->pieces()) {
        const auto found = numbers.match(piece.part.text);
        out += {found.captured(1).toInt(), found.captured(2).toInt()};
    }
    return out;
}

/// The numbers of the table, oldest first; −1 where it says unknown.
QList<QPair<int, int>> tableChanges(const ChartCard &card)
{
    const auto *model = card.findChild<ui::TableView *>(u"chartTable"_s)->model();
    QList<QPair<int, int>> out;
    for (int row = model->rowCount() - 1; row >= 0; --row) {
        const QVariant came = model->index(row, 2).data(ui::RawRole);
        if (came.isValid()) {
            out += {came.toInt(), -model->index(row, 3).data(ui::RawRole).toInt()};
        }
    }
    return out;
}

/// The same from the file, by another way: sets of the members that the blobs hold.
QList<QPair<int, int>> countedFromFile(ImportsDesk &desk)
{
    SQLite::Statement query(desk.session().file().reader(),
        "SELECT members FROM snapshot WHERE list = 'followers' AND complete = 1 AND import IN"
        " (SELECT id FROM import WHERE undone_at IS NULL) ORDER BY taken_at");
    QList<QPair<int, int>> out;
    std::optional<std::set<Pk>> before;
    while (query.executeStep()) {
        const auto decoded = snapshots::decode(db::blob(query.getColumn(0)));
        const std::set<Pk> now(decoded->begin(), decoded->end());
        if (before) {
            const auto lacks = [](const std::set<Pk> &these, const std::set<Pk> &those) {
                return int(
                    std::ranges::count_if(these, [&](Pk pk) { return !those.contains(pk); }));
            };
            out += {lacks(now, *before), lacks(*before, now)};
        }
        before = now;
    }
    return out;
}

QList<int> upTo(int last, int first = 1)
{
    QList<int> out;
    for (int id = first; id <= last; ++id) {
        out += id;
    }
    return out;
}

} // namespace

class TestHistoryChart : public TestCase
{
    Q_OBJECT

public:
    explicit TestHistoryChart(ui::Theme &theme)
        : m_theme(theme)
    {
        theme.setChoice(ui::Theme::Choice::Light);
    }

private Q_SLOTS:
    void theChartEqualsItsTableAndTheFile()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"march"_s, upTo(20), "2026-03-11"));
        desk.import(desk.archive(u"april"_s, upTo(24, 3), "2026-04-11"));
        desk.import(desk.archive(u"may"_s, upTo(30, 4), "2026-05-11"));
        waitForLooks(desk, 3);
        ChartCard &card = *cardOf(desk);
        const QList<QPair<int, int>> expected {{4, 2}, {6, 1}};
        QCOMPARE(bars(card), expected);
        QCOMPARE(tableChanges(card), expected);
        QCOMPARE(countedFromFile(desk), expected);
        const QList<QPointF> points = drawn(card, u"Followers"_s, false);
        QCOMPARE(points.size(), 3);
        const auto *model = card.findChild<ui::TableView *>(u"chartTable"_s)->model();
        for (int row = 0; row < 3; ++row) {
            QCOMPARE(qint64(points[2 - row].y()), model->index(row, 1).data(ui::RawRole));
        }
        QCOMPARE(desk.text("chartTakeaway"),
            u"Followers went from 20 to 27 between 11 Mar 2026 and 11 May 2026: 10 new, 3 left."_s);
        QCOMPARE(card.accessibleDescription(), desk.text("chartTakeaway"));
    }

    void anIncompleteListIsHollowAndJoinsNothing()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"march"_s, upTo(20), "2026-03-11"));
        desk.import(desk.archive(u"april"_s, upTo(5), "2026-04-11", 22));
        desk.import(desk.archive(u"may"_s, upTo(21), "2026-05-11"));
        waitForLooks(desk, 3);
        ChartCard &card = *cardOf(desk);
        QCOMPARE(drawn(card, u"Followers"_s, true).size(), 1);
        QCOMPARE(drawn(card, u"Followers"_s, true).first().y(), 5.0);
        QCOMPARE(drawn(card, u"Followers"_s, false).size(), 2);
        QCOMPARE(lineCount(card), 1); // of following alone; it is complete every time
        const QList<QPair<int, int>> expected {{1, 0}};
        QCOMPARE(bars(card), expected);
        QCOMPARE(tableChanges(card), expected);
        QCOMPARE(countedFromFile(desk), expected);
        QVERIFY(desk.text("chartTakeaway").endsWith(u"; 1 incomplete list is left out."_s));
        const auto *model = card.findChild<ui::TableView *>(u"chartTable"_s)->model();
        QCOMPARE(model->index(1, 7).data().toString(), u"Followers: not the whole list"_s);
        QCOMPARE(model->index(1, 2).data().toString(), u"—"_s);
    }

    void oneImportMakesNoTrend()
    {
        ImportsDesk desk;
        QVERIFY(!desk.find<ui::HistoryChart>("historyChart")->isVisible());
        desk.import(desk.archive(u"march"_s, upTo(20), "2026-03-11"));
        waitForLooks(desk, 1);
        QTRY_VERIFY(cardOf(desk)->isVisible());
        QCOMPARE(desk.text("chartEmptyTitle"), u"Two imports make a trend"_s);
        QVERIFY(desk.text("chartEmptySentence").contains(u"11 Mar 2026"));
        desk.click("chartAsTable");
        auto *table = desk.find<ui::TableView>("chartTable");
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 1);
    }

    void anUndoneImportIsGone()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"march"_s, upTo(20), "2026-03-11"));
        desk.import(desk.archive(u"april"_s, upTo(24), "2026-04-11"));
        waitForLooks(desk, 2);
        desk.prompts.answers = {true};
        desk.click("undoImport");
        waitForLooks(desk, 1);
        QTRY_VERIFY(desk.session().jobs().empty());
    }

    void underAllAccountsOneIsChosen()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"april"_s, upTo(24), "2026-04-11"));
        desk.ownerId = "2000";
        desk.ownerHandle = "tyrenight";
        desk.import(desk.archive(u"march"_s, upTo(7), "2026-03-11"));
        desk.import(desk.archive(u"february"_s, upTo(6), "2026-02-11"));
        auto *choice = desk.find<QComboBox>("chartAccount");
        QVERIFY(!choice->isVisible());
        desk.session().chooseAccount(std::nullopt);
        QTRY_VERIFY(choice->isVisible());
        QCOMPARE(choice->currentText(), u"@fernhillcycles, X"_s); // its import is the newest
        waitForLooks(desk, 1);
        choice->setCurrentIndex(1);
        Q_EMIT choice->activated(1);
        waitForLooks(desk, 2);
        desk.session().chooseAccount(AccountId {1});
        waitForLooks(desk, 1);
        QVERIFY(!choice->isVisible());
        QTRY_VERIFY(!desk.session().isLoading());
    }

    void itIsEnlargedCopiedAndExported()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"march"_s, upTo(20), "2026-03-11"));
        desk.import(desk.archive(u"april"_s, upTo(24, 3), "2026-04-11"));
        waitForLooks(desk, 2);
        ChartCard *card = cardOf(desk);
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Return);
        auto *large = desk.page().window()->findChild<QWidget *>(u"chartDialog"_s);
        QVERIFY(large && large->isVisible());
        QCOMPARE(bars(*large->findChild<ChartCard *>()), bars(*card));
        QTest::mouseClick(large->findChild<QPushButton *>(u"chartClose"_s), Qt::LeftButton);
        QTRY_VERIFY(!desk.page().window()->findChild<QWidget *>(u"chartDialog"_s));

        card->copyImage();
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
        desk.prompts.files = {{desk.path(u"table.csv"_s)}};
        card->exportTable();
        QTRY_COMPARE(desk.text("noticeText"), u"The table is in table.csv"_s);
        QFile file(desk.path(u"table.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines[0].mid(3).trimmed(),
            "Date,Followers,New followers,Followers who left,Following,Newly followed,"
            "No longer followed,Note"_ba);
        QCOMPARE(lines[1].trimmed(), "11 Mar 2026,20,,,0,,,"_ba);
        QVERIFY(lines[2].startsWith("11 Apr 2026,22,4,"));
    }

    void foldingIsRemembered()
    {
        QTemporaryDir folder;
        ImportsDesk desk(folder.filePath(u"settings.ini"_s));
        desk.import(desk.archive(u"march"_s, upTo(20), "2026-03-11"));
        waitForLooks(desk, 1);
        QVERIFY(!cardOf(desk)->isFolded());
        desk.page().resize(1260, 500);
        QTRY_VERIFY(cardOf(desk)->isFolded()); // too low for the charts and the history
        desk.click("chartFold");
        QVERIFY(!cardOf(desk)->isFolded());
        desk.reopen();
        desk.page().resize(1260, 500);
        waitForLooks(desk, 1);
        QVERIFY(!cardOf(desk)->isFolded());
    }

    void itFollowsTheTheme()
    {
        ImportsDesk desk;
        desk.import(desk.archive(u"march"_s, upTo(20), "2026-03-11"));
        desk.import(desk.archive(u"april"_s, upTo(24, 3), "2026-04-11"));
        waitForLooks(desk, 2);
        const auto ink = [&desk] {
            const auto all = desk.find<ui::LineChartView>("lineChart")->chart()->series();
            return qobject_cast<QLineSeries *>(all.first())->pen().color();
        };
        QCOMPARE(ink(), ui::color(ui::Token::Chart1, ui::Scheme::Light));
        m_theme.setChoice(ui::Theme::Choice::Dark);
        QTRY_COMPARE(ink(), ui::color(ui::Token::Chart1, ui::Scheme::Dark));
        m_theme.setChoice(ui::Theme::Choice::Light);
        QTRY_COMPARE(ink(), ui::color(ui::Token::Chart1, ui::Scheme::Light));
    }

    void fiveHundredListsAreDrawn()
    {
        goals::AccountSeries series;
        goals::ListSeries list {u"followers"_s, {}, {}};
        for (std::size_t at = 0; at < 500; ++at) {
            list.points.push_back({SnapshotId {qint64(at)},
                Dated::exact(1'700'000'000 + qint64(at) * 86'400), 4'000 + qint64(at), at != 250});
            if (at > 0 && at != 250) {
                list.intervals.push_back({at == 251 ? 249 : at - 1, at, 1, 0});
            }
            series.looks.push_back({list.points.back().takenAt, {at}});
        }
        series.lists = {list};
        ScriptedPrompts prompts;
        ChartCard card(u"Followers"_s, prompts);
        card.resize(900, 300);
        card.setContent(ui::historyChartContent(series, QTimeZone::utc()));
        QCOMPARE(drawn(card, u"Followers"_s, false).size(), 499);
        QCOMPARE(drawn(card, u"Followers"_s, true).size(), 1);
        QCOMPARE(lineCount(card), 2);
        QCOMPARE(bars(card).size(), 12); // the newest; the table has all
        QCOMPARE(tableChanges(card).size(), 498);
        QVERIFY(!card.grab().isNull());
    }

private:
    ui::Theme &m_theme;
};

} // namespace comity::tests

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    comity::ui::installTranslation(application);
    comity::ui::Theme theme(application);
    comity::tests::TestHistoryChart test(theme);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_history_chart.moc"
