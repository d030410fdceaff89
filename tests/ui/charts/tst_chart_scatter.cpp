#include "model/goals/people_cards.h"
#include "tests/support/test_case.h"
#include "tests/ui/charts/sample_charts.h"
#include "ui/charts/scatter_plot.h"
#include "ui/common/theme.h"
#include "ui/common/translation.h"

#include <QApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

using ui::ChartContent;
using ui::ScatterChart;
using ui::ScatterDot;
using ui::ScatterPlot;

std::unique_ptr<ScatterPlot> drawn(const ChartContent &content)
{
    auto plot = std::make_unique<ScatterPlot>();
    plot->resize(420, 260);
    plot->setChart(content.charts.front());
    plot->grab();
    return plot;
}

ChartContent dots(const std::vector<ScatterDot> &dots)
{
    ChartContent content = scatterSample(0);
    std::get<ScatterChart>(content.charts.front()).dots = dots;
    return content;
}

bool hasShape(const ScatterPlot &plot, ui::ChartLegend::Shape shape)
{
    return std::ranges::any_of(
        plot.legend(), [shape](const auto &entry) { return entry.shape == shape; });
}

/// How dark a picture is about a place, 0 to 255.
int inkAt(const QImage &picture, const QPointF &place)
{
    return 255 - qGray(picture.pixel(place.toPoint()));
}

} // namespace

class TestChartScatter : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyIsWhereTheirNumbersAre()
    {
        const auto plot = drawn(dots({{1, 10, 1'000, 0, false, false, u"Ines"_s},
            {2, 100, 100, 1, false, false, u"Olu"_s}, {3, 1'000, 10, 2, false, false, u"Per"_s}}));
        const QPointF ines = plot->placeOf(10, 1'000);
        const QPointF olu = plot->placeOf(100, 100);
        const QPointF per = plot->placeOf(1'000, 10);
        // Powers of ten are steps of one length.
        QVERIFY(qAbs((olu - ines).x() - (per - olu).x()) < 0.01);
        QVERIFY(qAbs((olu - ines).y() - (per - olu).y()) < 0.01);
        QVERIFY(ines.x() < olu.x() && ines.y() < olu.y());
        const auto part = plot->partAt(olu + QPointF(3, -2));
        QVERIFY(part);
        QCOMPARE(part->text, u"Olu: Following 100, Followers 100"_s);
        QCOMPARE(part->id, 2);
        QVERIFY(!plot->partAt(olu + QPointF(20, 20)));
    }

    void theDotsAreTheNumbersOfTheTable()
    {
        const ChartContent content = scatterSample(300);
        const auto plot = drawn(content);
        QCOMPARE(plot->dotCount(), content.table.rows.size());
        int found = 0;
        for (const auto &row : content.table.rows) {
            const auto part = plot->partAt(plot->placeOf(row[1].toLongLong(), row[2].toLongLong()));
            QVERIFY(part);
            const QString expected = u"%1: Following %2, Followers %3"_s.arg(row[0].toString(),
                QLocale().toString(row[1].toLongLong()), QLocale().toString(row[2].toLongLong()));
            found += part->text == expected ? 1 : 0;
        }
        QVERIFY2(found > 290, "all but those who have the very numbers of others");
    }

    void overFiveThousandAreADensity()
    {
        const auto few = drawn(scatterSample(int(goals::mostPoints)));
        QVERIFY(!few->isDensity());
        QCOMPARE(few->dotCount(), goals::mostPoints);
        QVERIFY(!hasShape(*few, ui::ChartLegend::Shape::Density));
        const int people = int(goals::mostPoints) + 1;
        const ChartContent content = scatterSample(people);
        const auto many = drawn(content);
        QVERIFY(many->isDensity());
        QVERIFY(hasShape(*many, ui::ChartLegend::Shape::Density));
        QCOMPARE(many->dotCount(), std::size_t(people / 40 + 1 + 1)); // targets and the selected
    }

    void aCellTellsHowManyItHolds()
    {
        ChartContent content = dots({});
        std::get<ScatterChart>(content.charts.front()).cells
            = {{goals::scatterCell(20), goals::scatterCell(20), 1'204},
                {goals::scatterCell(900), goals::scatterCell(900), 1}};
        const auto plot = drawn(content);
        const QPointF many = plot->placeOf(22, 22);
        QCOMPARE(plot->partAt(many)->text, u"1,204 people about here"_s);
        QCOMPARE(plot->partAt(many)->id, ui::noPart);
        const QPointF one = plot->placeOf(950, 950);
        QCOMPARE(plot->partAt(one)->text, u"1 person about here"_s);
        QVERIFY(!plot->partAt(plot->placeOf(22, 950)));
        const QImage picture = plot->grab().toImage();
        QVERIFY(inkAt(picture, many) > inkAt(picture, one) + 40);
        QVERIFY(inkAt(picture, one) > inkAt(picture, plot->placeOf(22, 950)));
    }

    void nobodyIsOutsideForFollowingNobody()
    {
        const auto plot = drawn(
            dots({{1, 0, 0, 0, false, false, u"Nil"_s}, {2, 50, 40, 0, false, false, u"Al"_s}}));
        QVERIFY(QRectF(plot->rect()).contains(plot->placeOf(0, 0)));
        QCOMPARE(plot->partAt(plot->placeOf(0, 0))->text, u"Nil: Following 0, Followers 0"_s);
    }

    void theOneOnTopIsTheOneThatIsMeant()
    {
        const auto plot = drawn(dots({{7, 100, 100, 0, false, true, u"Chosen"_s},
            {8, 100, 100, 0, false, false, u"Other"_s}, {9, 9'000, 10, 0, false, false, {}}}));
        QCOMPARE(plot->partAt(plot->placeOf(100, 100))->id, 7);
        QVERIFY(plot->partAt(plot->placeOf(9'000, 10))->text.startsWith(u"—: "));
    }

    void nothingIsDrawnOfNobody()
    {
        const auto plot = drawn(dots({}));
        QVERIFY(!plot->grab().isNull());
        QVERIFY(!plot->partAt({100, 100}));
    }
};

} // namespace comity::tests

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    comity::ui::installTranslation(application);
    const comity::ui::Theme theme(application);
    comity::tests::TestChartScatter test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_chart_scatter.moc"
