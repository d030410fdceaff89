#include "tests/support/test_case.h"
#include "tests/ui/charts/sample_charts.h"
#include "tests/ui/common/scripted_prompts.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/chart_legend.h"
#include "ui/charts/column_plot.h"
#include "ui/charts/drawn_chart.h"
#include "ui/charts/row_plot.h"
#include "ui/common/table_roles.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QTemporaryDir>
#include <QToolButton>
#include <QToolTip>
#include <memory>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

using ui::ChartCard;
using ui::ChartContent;

/// A card of the page of Insights, shown.
class Desk
{
public:
    explicit Desk(ChartContent content)
        : card(u"Invented"_s, prompts, ChartCard::Extent::Tile)
    {
        card.setFileStem(u"invented"_s);
        card.setContent(std::move(content));
        card.resize(420, 280);
        card.show();
    }

    template <typename Plot>
    Plot *plot() const
    {
        auto *plot = card.findChild<Plot *>();
        plot->grab();
        return plot;
    }
    /// The pane around a chart, which has the mouse.
    static QWidget *paneOf(const QWidget *plot) { return plot->parentWidget(); }
    QDialog *dialog() const { return card.findChild<QDialog *>(u"chartDialog"_s); }
    QString toolTipAt(const QWidget *plot, const QPointF &place) const
    {
        const QPoint at = plot->mapTo(paneOf(plot), place.toPoint());
        QHelpEvent help(QEvent::ToolTip, at, paneOf(plot)->mapToGlobal(at));
        QApplication::sendEvent(paneOf(plot), &help);
        return QToolTip::text();
    }

    ScriptedPrompts prompts;
    ChartCard card;
};

} // namespace

class TestChartCard : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QToolTip::hideText(); }

    void aClickOpensWhatAPartCounts()
    {
        Desk desk(lastPostSample());
        const auto *plot = desk.plot<ui::ColumnPlot>();
        QSignalSpy opened(&desk.card, &ChartCard::partActivated);
        const QPoint place
            = plot->mapTo(Desk::paneOf(plot), plot->pieces()[4].box.center().toPoint());
        QTest::mouseClick(Desk::paneOf(plot), Qt::LeftButton, {}, place);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toLongLong(), 5);
        QTest::mousePress(Desk::paneOf(plot), Qt::LeftButton, {}, place);
        QTest::mouseRelease(Desk::paneOf(plot), Qt::LeftButton, {}, {1, 1}); // thought better of it
        QCOMPARE(opened.size(), 1);
    }

    void aRowOfTheTableOpensTheSame()
    {
        Desk desk(lastPostSample());
        desk.card.showTable(true);
        auto *table = desk.card.findChild<ui::TableView *>(u"chartTable"_s);
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"≤ 7"_s); // as given
        QSignalSpy opened(&desk.card, &ChartCard::partActivated);
        table->setCurrentIndex(table->model()->index(2, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toLongLong(), 3);
        QVERIFY(!desk.dialog());
        QTest::keyClick(table, Qt::Key_Escape);
        QVERIFY(!desk.card.isTable());
        QTRY_VERIFY(desk.card.hasFocus());
    }

    void rowsOverTimeAreNewestFirst()
    {
        Desk desk(changesSample());
        desk.card.showTable(true);
        auto *table = desk.card.findChild<ui::TableView *>(u"chartTable"_s);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"day 240"_s);
        QSignalSpy opened(&desk.card, &ChartCard::partActivated);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened.value(0).value(0).toLongLong(), 107);
    }

    void aPartThatOpensNothingStaysQuiet()
    {
        ChartContent content = mixSample();
        for (auto &row : std::get<ui::MixChart>(content.charts.front()).rows) {
            row.id = ui::noPart;
        }
        Desk desk(content);
        QSignalSpy opened(&desk.card, &ChartCard::partActivated);
        auto *plot = desk.card.findChild<ui::PlotView *>();
        plot->grab();
        QTest::mouseClick(Desk::paneOf(plot), Qt::LeftButton, {},
            plot->mapTo(Desk::paneOf(plot), plot->pieces()[0].box.center().toPoint()));
        QVERIFY(opened.isEmpty());
    }

    void strangersWordsStayText()
    {
        ChartContent content = listsSample();
        auto &rows = std::get<ui::RowChart>(content.charts.front()).rows;
        rows[0].name = u"<img src=file:///etc/hostname><a href='javascript:x'>here</a>"_s;
        rows[1].name = u"=HYPERLINK(\"x\")"_s;
        content.table.rows[0][0] = rows[0].name;
        content.table.rows[1][0] = rows[1].name;
        Desk desk(content);
        const auto *plot = desk.plot<ui::RowPlot>();
        const QString tip = desk.toolTipAt(plot, plot->pieces()[0].box.center());
        QVERIFY(tip.contains(u"&lt;img src=file:///etc/hostname&gt;"));
        QVERIFY(!tip.contains(u"<img") && !tip.contains(u"<a "));

        QTemporaryDir folder;
        desk.prompts.files = {{folder.filePath(u"lists.csv"_s)}};
        QSignalSpy exported(&desk.card, &ChartCard::exported);
        desk.card.exportTable();
        QTRY_COMPARE(exported.size(), 1);
        QFile file(folder.filePath(u"lists.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("'=HYPERLINK"));
        QVERIFY(!text.contains("\n=HYPERLINK") && !text.contains("\n\"=HYPERLINK"));
    }

    void theFileHasTheNumbersOfTheTable()
    {
        Desk desk(mutualSample());
        QTemporaryDir folder;
        desk.prompts.files = {{folder.filePath(u"share.csv"_s)}};
        QSignalSpy exported(&desk.card, &ChartCard::exported);
        desk.card.exportTable();
        QTRY_COMPARE(exported.size(), 1);
        QCOMPARE(desk.prompts.fileQuestions.first().startAt, u"invented.csv"_s);
        QFile file(folder.filePath(u"share.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines[0].mid(3).trimmed(), "Date,Mutual share"_ba);
        QCOMPARE(lines[4].trimmed(), "day 90,41"_ba); // 40.6, as the chart says
        const auto *view = desk.card.findChild<ui::TableView *>(u"chartTable"_s);
        const QModelIndex fourth = view->model()->index(view->model()->rowCount() - 4, 1);
        QCOMPARE(fourth.data().toString(), u"41%"_s);
        const auto *delegate = qobject_cast<QStyledItemDelegate *>(view->itemDelegateForColumn(1));
        QVERIFY(delegate);
        QCOMPARE(delegate->displayText(fourth.data(ui::RawRole), QLocale()), u"41%"_s);
    }

    void whatIsNotKnownIsNotZero()
    {
        Desk desk(mixSample());
        const auto *table = desk.card.findChild<ui::TableView *>(u"chartTable"_s)->model();
        QCOMPARE(table->index(2, 1).data().toString(), u"—"_s);
        QVERIFY(table->index(2, 1).data(Qt::ToolTipRole).toString().contains(u"Not in any import"));
        QCOMPARE(table->index(1, 1).data().toString(), u"33%"_s);
    }

    void keysAndMenuReachEverything()
    {
        Desk desk(outcomeSample());
        desk.card.setFocus();
        QTRY_VERIFY(desk.card.hasFocus());
        QTest::keyClick(&desk.card, Qt::Key_Return);
        QTRY_VERIFY(desk.dialog() && desk.dialog()->isVisible());
        auto *large = desk.dialog()->findChild<ChartCard *>();
        QSignalSpy opened(&desk.card, &ChartCard::partActivated);
        Q_EMIT large->partActivated(4); // of the enlarged form as of the card
        QCOMPARE(opened.size(), 1);
        QTest::keyClick(desk.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!desk.dialog());
        auto *menu = desk.card.findChild<QMenu *>(u"chartMenu"_s);
        QContextMenuEvent ask(QContextMenuEvent::Keyboard, {10, 10}, {10, 10});
        QApplication::sendEvent(&desk.card, &ask);
        QTRY_VERIFY(menu->isVisible());
        QStringList actions;
        for (const QAction *action : menu->actions()) {
            actions += action->text().remove(u'&');
        }
        menu->close();
        QCOMPARE(actions.filter(u"Show as table"_s).size(), 1);
        QCOMPARE(actions.filter(u"Copy as image"_s).size(), 1);
        QCOMPARE(actions.filter(u"Export CSV"_s).size(), 1);
    }

    void theButtonComesAndGoesWithTheFocus()
    {
        ScriptedPrompts prompts;
        QWidget page;
        auto *row = new QHBoxLayout(&page);
        auto *card = new ChartCard(u"Invented"_s, prompts, ChartCard::Extent::Tile);
        auto *other = new QPushButton(u"Other"_s);
        card->setContent(listsSample());
        row->addWidget(card);
        row->addWidget(other);
        page.resize(600, 300);
        page.show();
        auto *more = card->findChild<QToolButton *>(u"chartMore"_s);
        other->setFocus();
        QTRY_VERIFY(other->hasFocus());
        QVERIFY(!more->isVisible());
        card->setFocus();
        QTRY_VERIFY(more->isVisible());
        QTest::keyClick(card, Qt::Key_Tab);
        QTRY_VERIFY(more->hasFocus() && more->isVisible());
        QTest::keyClick(more, Qt::Key_Tab);
        QTRY_VERIFY(other->hasFocus() && !more->isVisible());
    }

    void screenReadersGetTheTakeaway()
    {
        Desk desk(outcomeSample());
        QCOMPARE(desk.card.accessibleName(), u"Invented"_s);
        QCOMPARE(desk.card.accessibleDescription(), outcomeSample().takeaway);
    }

    void aCopiedImageIsTwiceAsSharp()
    {
        Desk desk(listsSample());
        desk.card.setFocus();
        QTRY_VERIFY(desk.card.hasFocus());
        desk.card.copyImage();
        const QImage image = QGuiApplication::clipboard()->image();
        QCOMPARE(image.size(), desk.card.size() * 2);
        // Without the ring of the focus, which is along the upper edge.
        const QColor ring = ui::color(ui::Token::AccentMark, desk.card.palette());
        QVERIFY(image.pixelColor(image.width() / 2, 2) != ring);
        QCOMPARE(desk.card.grab().toImage().pixelColor(desk.card.width() / 2, 1), ring);
    }

    void theLegendOfATileIsInItsHead()
    {
        Desk desk(mixSample());
        auto *legend = desk.card.findChild<ui::ChartLegend *>(u"chartLegend"_s);
        QVERIFY(legend->isVisible());
        const auto *sentence = desk.card.findChild<QWidget *>(u"chartTakeaway"_s);
        desk.card.resize(900, 280);
        QTRY_VERIFY(legend->y() < sentence->y());
        desk.card.resize(330, 280);
        QTRY_VERIFY(legend->y() > sentence->y());
        const auto *title = desk.card.findChild<QLabel *>();
        for (int width = 330; width < 600; width += 10) {
            desk.card.resize(width, 280);
            QCoreApplication::processEvents();
            QVERIFY(title->width() >= title->fontMetrics().horizontalAdvance(title->text()));
        }
        ChartContent empty;
        empty.emptyTitle = u"Two imports make a trend"_s;
        desk.card.setContent(empty);
        QVERIFY(!legend->isVisible());
    }

    void aControlCoversNoLegend()
    {
        Desk desk(mixSample());
        auto *control = new QPushButton(u"Goal…"_s);
        desk.card.addControl(control);
        const auto *legend = desk.card.findChild<ui::ChartLegend *>(u"chartLegend"_s);
        const auto *sentence = desk.card.findChild<QWidget *>(u"chartTakeaway"_s);
        for (const int width : {340, 420, 520, 800}) {
            desk.card.resize(width, 280);
            QTRY_VERIFY(
                control->isVisible() && !control->geometry().intersects(legend->geometry()));
            QTRY_VERIFY(!control->geometry().intersects(sentence->geometry()));
        }
    }

    void noRoomIsTooSmall()
    {
        for (const ChartContent &content : {growthSample(), changesSample(), mutualSample(),
                 scatterSample(50), scatterSample(6'000), lastPostSample(), listsSample(),
                 mixSample(), outcomeSample()}) {
            const std::unique_ptr<ui::DrawnChart> drawn(
                ui::makeDrawnChart(content.charts.front(), ui::ChartRoom::Small));
            drawn->setChart(content.charts.front());
            for (const QSize size : {QSize(1, 1), QSize(20, 90), QSize(300, 12), QSize(60, 40),
                     QSize(2'000, 30), QSize(40, 900)}) {
                drawn->widget().resize(size);
                QVERIFY(!drawn->widget().grab().isNull());
                const QPointF middle = QRectF(drawn->widget().rect()).center();
                const auto part = drawn->partAt(middle); // tells something or nothing
                QVERIFY(!part || !part->text.isEmpty());
            }
        }
    }

    void nothingAtAllIsDrawnAsNothing()
    {
        const std::vector<ui::Chart> empty {ui::LineChart {}, ui::BarChart {}, ui::ScatterChart {},
            ui::ColumnChart {}, ui::RowChart {}, ui::MixChart {}, ui::OutcomeChart {}};
        for (const ui::Chart &chart : empty) {
            const std::unique_ptr<ui::DrawnChart> drawn(
                ui::makeDrawnChart(chart, ui::ChartRoom::Large));
            drawn->setChart(chart);
            QVERIFY(!drawn->widget().grab().isNull());
            QVERIFY(!drawn->partAt({10, 10}));
        }
    }

    void oneCardShowsOneChartAfterAnother()
    {
        Desk desk(mixSample());
        for (const ChartContent &content : {growthSample(), changesSample(), scatterSample(50),
                 lastPostSample(), listsSample(), outcomeSample(), mutualSample()}) {
            desk.card.setContent(content);
            QCOMPARE(desk.card.accessibleDescription(), content.takeaway);
            QVERIFY(!desk.card.grab().isNull());
        }
    }
};

} // namespace comity::tests

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    comity::ui::installTranslation(application);
    const comity::ui::Theme theme(application);
    comity::tests::TestChartCard test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_chart_card.moc"
