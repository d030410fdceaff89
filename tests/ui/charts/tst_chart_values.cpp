#include "tests/support/test_case.h"
#include "tests/ui/charts/sample_charts.h"
#include "ui/charts/bar_plot.h"
#include "ui/charts/column_plot.h"
#include "ui/charts/line_chart_view.h"
#include "ui/charts/mix_plot.h"
#include "ui/charts/outcome_plot.h"
#include "ui/charts/row_plot.h"
#include "ui/charts/scatter_plot.h"
#include "ui/common/formatting.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <QAreaSeries>
#include <QLineSeries>
#include <QScatterSeries>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

using ui::ChartContent;
using ui::ChartTable;

/// A plot that tells which bars it painted last.
template <typename Plot>
class Watched : public Plot
{
public:
    using Plot::Plot;
    const std::vector<QRectF> &bars() const { return m_bars; }

protected:
    void putBar(QPainter &painter, const QRectF &rect, int look, ui::BarFill fill) override
    {
        m_bars.push_back(rect);
        Plot::putBar(painter, rect, look, fill);
    }
    void paintEvent(QPaintEvent *event) override
    {
        m_bars.clear();
        Plot::paintEvent(event);
    }

private:
    std::vector<QRectF> m_bars;
};

/// Draws the chart of `content` as large as a card of the page has it.
template <typename Drawn, typename... Arguments>
std::unique_ptr<Drawn> drawn(const ChartContent &content, Arguments... arguments)
{
    auto view = std::make_unique<Drawn>(arguments...);
    view->resize(560, 220);
    view->setChart(content.charts.front());
    view->grab();
    return view;
}

/// The numbers of a column of the table, in its order and without those of nothing.
std::vector<qint64> numbers(const ChartTable &table, std::size_t column)
{
    std::vector<qint64> out;
    for (const auto &row : table.rows) {
        if (row[column].toLongLong() != 0) {
            out.push_back(qAbs(row[column].toLongLong()));
        }
    }
    return out;
}

/// Whether the lengths stand to each other as the numbers do. Of lengths below `least` pixels
/// nothing is asked: something is never drawn as nothing.
bool areInProportion(const std::vector<qreal> &lengths, const std::vector<qint64> &numbers)
{
    if (lengths.size() != numbers.size() || lengths.empty()) {
        return false;
    }
    const qreal one
        = *std::ranges::max_element(lengths) / qreal(*std::ranges::max_element(numbers));
    for (std::size_t at = 0; at < lengths.size(); ++at) {
        const qreal expected = qMax(2.0, one * qreal(numbers[at]));
        if (qAbs(lengths[at] - expected) > 0.01) {
            qDebug() << at << lengths[at] << expected;
            return false;
        }
    }
    return true;
}

std::vector<qreal> heights(const std::vector<QRectF> &bars)
{
    std::vector<qreal> out;
    std::ranges::transform(bars, std::back_inserter(out), &QRectF::height);
    return out;
}

std::vector<qreal> widths(const std::vector<QRectF> &bars)
{
    std::vector<qreal> out;
    std::ranges::transform(bars, std::back_inserter(out), &QRectF::width);
    return out;
}

template <typename Series>
QList<Series *> seriesOf(const ui::LineChartView &view)
{
    QList<Series *> out;
    for (QAbstractSeries *series : view.chart()->series()) {
        if (auto *one = qobject_cast<Series *>(series)) {
            out += one;
        }
    }
    return out;
}

} // namespace

class TestChartValues : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreAsHighAsTheirNumbers()
    {
        const ChartContent content = lastPostSample();
        const auto plot = drawn<Watched<ui::ColumnPlot>>(content);
        QVERIFY(areInProportion(heights(plot->bars()), numbers(content.table, 1)));
        QCOMPARE(plot->pieces().size(), content.table.rows.size());
        QCOMPARE(plot->pieces()[1].part.text, u"≤ 30: 530"_s);
        QCOMPARE(plot->pieces()[0].part.text, u"Last post up to 7 days ago: 1,108 people"_s);
    }

    void rowsAreAsLongAsTheirNumbers()
    {
        const ChartContent content = listsSample();
        const auto plot = drawn<Watched<ui::RowPlot>>(content, ui::ChartRoom::Small);
        QVERIFY(areInProportion(widths(plot->bars()), numbers(content.table, 1)));
        QCOMPARE(plot->pieces()[3].part.text, u"<b>Friends</b>: 12"_s);
    }

    void whatDoesNotFitIsLeftToTheTable()
    {
        ChartContent content = listsSample();
        auto &rows = std::get<ui::RowChart>(content.charts.front()).rows;
        for (int at = 0; at < 60; ++at) {
            rows.push_back({u"List %1"_s.arg(at), 1, {}, 100 + at});
        }
        const auto plot = drawn<Watched<ui::RowPlot>>(content, ui::ChartRoom::Small);
        QVERIFY(plot->pieces().size() < rows.size());
        QVERIFY(plot->pieces().size() > 5);
        for (const ui::PlotView::Piece &piece : plot->pieces()) {
            QVERIFY(piece.box.bottom() <= plot->height());
        }
    }

    void barsOfSpansAreAsHighAsTheirNumbers()
    {
        const ChartContent content = changesSample();
        const auto plot = drawn<Watched<ui::BarPlot>>(content, std::size_t(12));
        std::vector<qint64> expected;
        for (const auto &row : content.table.rows) {
            for (const std::size_t column : {1u, 2u}) {
                if (row[column].toLongLong() != 0) {
                    expected.push_back(qAbs(row[column].toLongLong()));
                }
            }
        }
        QVERIFY(areInProportion(heights(plot->bars()), expected));
        const auto &bars = plot->bars();
        QVERIFY(qAbs(bars[0].bottom() - bars[1].top()) < 2); // up and down of one span
        QCOMPARE(plot->pieces()[3].part.text,
            u"day 90 to day 120: +28 New followers, −31 Followers who left"_s);
    }

    void ofTooManySpansTheNewestAreDrawn()
    {
        const auto plot = drawn<Watched<ui::BarPlot>>(changesSample(), std::size_t(3));
        QCOMPARE(plot->pieces().size(), 3);
        QVERIFY(plot->pieces().front().part.text.startsWith(u"day 150 to day 180"));
        QCOMPARE(plot->legend().front().text, u"New followers (newest 3 of 8)"_s);
    }

    void sharesAreAsWideAsTheyAre()
    {
        const ChartContent content = mixSample();
        const auto plot = drawn<Watched<ui::MixPlot>>(content, ui::ChartRoom::Small);
        std::size_t bar = 0;
        for (std::size_t row = 0; row < content.table.rows.size(); ++row) {
            const auto &cells = content.table.rows[row];
            if (!cells[1].isValid()) {
                ++bar; // the outline of what is not known
                QVERIFY(plot->pieces()[row].part.text.endsWith(ui::unknownMeaning()));
                continue;
            }
            const QRectF &first = plot->bars()[bar];
            const QRectF &last = plot->bars()[bar + 3];
            const qreal whole = last.right() - first.left();
            for (std::size_t part = 0; part < 4; ++part, ++bar) {
                const qreal share = cells[part + 1].toInt() / 100.0;
                QVERIFY(qAbs(plot->bars()[bar].width() - whole * share) <= 2.01); // with the seam
            }
        }
        QCOMPARE(bar, plot->bars().size());
        QVERIFY(plot->pieces()[0].part.text.contains(u"Promotion 12%"));
    }

    void outcomesLieOnTheirSides()
    {
        const ChartContent content = outcomeSample();
        const auto plot = drawn<Watched<ui::OutcomePlot>>(content, ui::ChartRoom::Small);
        std::vector<qint64> expected;
        for (const auto &row : content.table.rows) {
            for (const std::size_t column : {1u, 2u}) {
                if (row[column].toLongLong() != 0) {
                    expected.push_back(row[column].toLongLong());
                }
            }
        }
        QVERIFY(areInProportion(widths(plot->bars()), expected));
        const qreal zero = plot->bars()[0].left(); // of the first there is nothing negative
        QCOMPARE(plot->bars()[1].right(), zero);
        QCOMPARE(plot->bars()[2].left(), zero);
        QCOMPARE(plot->pieces()[2].part.text, u"Survey of members: 5 negative, 3 positive"_s);
    }

    void linesGoThroughTheNumbersOfTheTable()
    {
        const ChartContent content = growthSample();
        const auto view = drawn<ui::LineChartView>(content);
        QMap<QString, QMap<qreal, qint64>> points;
        for (const QScatterSeries *marks : seriesOf<QScatterSeries>(*view)) {
            for (const QPointF &point : marks->points()) {
                points[marks->name()][point.x()] = qRound64(point.y());
            }
        }
        for (const std::size_t column : {1u, 2u}) {
            const auto values = points[content.table.columns[column].title].values();
            QCOMPARE(std::size_t(values.size()), content.table.rows.size());
            for (qsizetype row = 0; row < values.size(); ++row) {
                QCOMPARE(values[row], content.table.rows[std::size_t(row)][column].toLongLong());
            }
        }
    }

    void aGapStaysAGap()
    {
        const auto view = drawn<ui::LineChartView>(growthSample());
        // Followers before and after the incomplete list, and following in one.
        QCOMPARE(seriesOf<QLineSeries>(*view).size(), 3);
        qsizetype hollow = 0;
        for (const QScatterSeries *marks : seriesOf<QScatterSeries>(*view)) {
            const bool isHollow = marks->brush().color() != marks->pen().color();
            hollow += isHollow ? marks->count() : 0;
        }
        QCOMPARE(hollow, 1);
        QCOMPARE(view->legend().size(), 1); // of the hollow point; the lines have their names
    }

    void anAreaReachesDownFromItsLine()
    {
        const ChartContent content = mutualSample();
        const auto view = drawn<ui::LineChartView>(content);
        const auto areas = seriesOf<QAreaSeries>(*view);
        QCOMPARE(areas.size(), 1);
        QCOMPARE(
            areas.first()->upperSeries()->points(), seriesOf<QLineSeries>(*view).first()->points());
        QCOMPARE(areas.first()->upperSeries()->count(), int(content.table.rows.size()));
        QVERIFY(seriesOf<QScatterSeries>(*view).isEmpty());
    }

    void aPointOfALineTellsItsValue()
    {
        const auto view = drawn<ui::LineChartView>(growthSample());
        auto *marks = seriesOf<QScatterSeries>(*view).first();
        const QPointF place
            = view->chart()->mapToScene(view->chart()->mapToPosition(marks->at(2), marks));
        const auto part = view->partAt(place);
        QVERIFY(part);
        QCOMPARE(part->text, u"Followers, day 60: 1,871"_s);
        QVERIFY(!view->partAt({1, 1}));
    }

    void aFarLimitDoesNotPressTheLines()
    {
        ChartContent content = growthSample();
        auto &rule = std::get<ui::LineChart>(content.charts.front()).rules.front();
        const auto spread = [](const ui::LineChartView &view) {
            const auto *line = seriesOf<QLineSeries>(view).first();
            const auto y = [&](int at) {
                return view.chart()
                    ->mapToPosition(line->at(at), view.chart()->series().first())
                    .y();
            };
            return y(0) - y(line->count() - 1);
        };
        const qreal near = spread(*drawn<ui::LineChartView>(content));
        rule.value = 100'000;
        const qreal far = spread(*drawn<ui::LineChartView>(content));
        QVERIFY2(far > near / 2, "the limit is told in words");
        rule.kind = ui::ChartRule::Kind::Goal;
        QVERIFY(spread(*drawn<ui::LineChartView>(content)) < near / 10); // a goal is always drawn
    }
};

} // namespace comity::tests

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    comity::ui::installTranslation(application);
    const comity::ui::Theme theme(application);
    comity::tests::TestChartValues test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_chart_values.moc"
