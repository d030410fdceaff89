// What the cards draw is what the imports say, and what their tables say.
#include "model/base/civil_time.h"
#include "tests/support/test_case.h"
#include "tests/ui/insights/insights_world.h"
#include "ui/common/chip.h"
#include "ui/common/translation.h"
#include "ui/insights/insights_content.h"
#include "ui/people/people_page.h"
#include "ui/people/table/people_table_view.h"

#include <QApplication>
#include <QComboBox>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

class TestInsightsCards : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void growthIsWhatTheListsHeld();
    void aWholeListStandsForItsDay();
    void whoCameIsCountedBetweenTwoLists();
    void theMutualShareRestsOnBothLists();
    void everybodyWithBothNumbersIsAPoint();
    void theLastPostsFallIntoTheirColumns();
    void aColumnAsksForItsDays();
    void aColumnOpensThoseItCounts();
    void listsAreAsFullAsTheyAre();
    void postsAreSortedByTheReview();
    void whatCameBackStandsByItsMessage();
    void aGoalStandsOnceBesideItsNewestMessage();
    void aShortPeriodLeavesOutWhatLiesBefore();
    void everyTakeawayComesFromTheModel();
    void namesOfStrangersStayText();

private:
    template <typename Kind>
    static const Kind &chartOf(InsightsWorld &world, const QString &name)
    {
        return std::get<Kind>(world.card(name).content().charts.front());
    }
    static const ChartTable &tableOf(InsightsWorld &world, const QString &name)
    {
        return world.card(name).content().table;
    }

    std::unique_ptr<InsightsWorld> m_world;
};

void TestInsightsCards::initTestCase()
{
    m_world = std::make_unique<InsightsWorld>();
    m_world->fill();
    m_world->open();
    QTRY_VERIFY(m_world->isAtRest());
}

void TestInsightsCards::growthIsWhatTheListsHeld()
{
    const auto &chart = chartOf<LineChart>(*m_world, u"growth"_s);
    const ChartTable &table = tableOf(*m_world, u"growth"_s);
    QCOMPARE(chart.lines.size(), 2U);
    QCOMPARE(chart.lines[0].points.size(), 12U); // the first look is older than twelve months
    QCOMPARE(table.rows.size(), 12U);
    for (std::size_t at = 0; at < 12; ++at) {
        const auto month = static_cast<qint64>(at) + 1;
        QCOMPARE(chart.lines[0].points[at].value, double(60 + 4 * month));
        QCOMPARE(chart.lines[1].points[at].value, double(80 + 3 * month));
        QCOMPARE(table.rows[at][1].toLongLong(), 60 + 4 * month);
        QCOMPARE(table.rows[at][2].toLongLong(), 80 + 3 * month);
        QCOMPARE(chart.lines[0].points[at].isJoined, at > 0);
    }
}

void TestInsightsCards::aWholeListStandsForItsDay()
{
    InsightsTrends trends;
    goals::GrowthCard &card = trends.growth;
    card.from = QDate(2026, 4, 1);
    card.until = QDate(2026, 6, 14);
    card.zone = QTimeZone::utc();
    card.lists.lists = {{u"followers"_s,
        {{SnapshotId {1}, onDay(2026, 4, 2), 40, true},
            {SnapshotId {2}, Dated::exact(at(2026, 5, 11, 8)), 50, true},
            {SnapshotId {3}, onDay(2026, 5, 11), 49, false}, // a sheet with a line too few
            {SnapshotId {4}, onDay(2026, 6, 11), 60, true}},
        {}}};
    const ChartContent content = growthContent(trends, Wording::forLanguage(u"en"_s));
    const auto &points = std::get<LineChart>(content.charts.front()).lines.front().points;
    QCOMPARE(points.size(), 3U);
    QCOMPARE(points[1].value, 50.0);
    for (const ChartPoint &one : points) {
        QVERIFY(!one.isHollow);
    }
    QVERIFY(points[1].isJoined && points[2].isJoined);
}

void TestInsightsCards::whoCameIsCountedBetweenTwoLists()
{
    const auto &chart = chartOf<BarChart>(*m_world, u"gained-and-lost"_s);
    const ChartTable &table = tableOf(*m_world, u"gained-and-lost"_s);
    QCOMPARE(chart.spans.size(), 12U);
    QCOMPARE(table.rows.size(), 12U);
    for (std::size_t at = 0; at < chart.spans.size(); ++at) {
        QCOMPARE(chart.spans[at].came, 4);
        QCOMPARE(chart.spans[at].went, 0);
        QCOMPARE(table.rows[at][2].toLongLong(), 4);
        QCOMPARE(table.rows[at][3].toLongLong(), 0);
        QCOMPARE(chart.spans[at].id, at == 11 ? newestSpan : noPart);
        QCOMPARE(table.ids[at], chart.spans[at].id);
    }
}

void TestInsightsCards::theMutualShareRestsOnBothLists()
{
    const auto &chart = chartOf<LineChart>(*m_world, u"mutual-share"_s);
    const ChartTable &table = tableOf(*m_world, u"mutual-share"_s);
    QCOMPARE(chart.lines.front().points.size(), 12U);
    for (std::size_t at = 0; at < 12; ++at) {
        const auto month = static_cast<qint64>(at) + 1;
        const double share = 100.0 * double(40 + 4 * month) / double(80 + 3 * month);
        QCOMPARE(chart.lines.front().points[at].value, share);
        QCOMPARE(table.rows[at][1].toDouble(), share);
        QCOMPARE(table.rows[at][2].toLongLong(), 40 + 4 * month);
        QCOMPARE(table.rows[at][3].toLongLong(), 80 + 3 * month);
    }
}

void TestInsightsCards::everybodyWithBothNumbersIsAPoint()
{
    const auto &chart = chartOf<ScatterChart>(*m_world, u"following-against-followers"_s);
    const ChartTable &table = tableOf(*m_world, u"following-against-followers"_s);
    QCOMPARE(chart.dots.size(), 116U); // we follow 20 to 135
    QCOMPARE(table.rows.size(), chart.dots.size());
    QVERIFY(chart.cells.empty());
    int automated = 0;
    for (std::size_t at = 0; at < chart.dots.size(); ++at) {
        const ScatterDot &dot = chart.dots[at];
        QCOMPARE(table.ids[at], dot.id);
        QCOMPARE(table.rows[at][0].toString(), dot.name);
        QCOMPARE(table.rows[at][1].toLongLong(), dot.across);
        QCOMPARE(table.rows[at][2].toLongLong(), dot.up);
        QCOMPARE(
            table.rows[at][3].toString(), chart.kinds.at(static_cast<std::size_t>(dot.kind)).name);
        automated += dot.kind == 2 ? 1 : 0;
    }
    QCOMPARE(automated, 12); // 23, 33, … 133
}

void TestInsightsCards::theLastPostsFallIntoTheirColumns()
{
    std::vector<qint64> expected(9);
    constexpr std::array upTo {7, 30, 60, 90, 180, 365};
    for (int i = 20; i < 136; ++i) {
        const int days = i * i % 500;
        std::size_t at = 0;
        while (at < upTo.size() && days > upTo[at]) {
            ++at;
        }
        ++expected[i % 7 == 0 ? 8 : at];
    }
    const auto &chart = chartOf<ColumnChart>(*m_world, u"last-post"_s);
    const ChartTable &table = tableOf(*m_world, u"last-post"_s);
    QCOMPARE(chart.columns.size(), expected.size());
    for (std::size_t at = 0; at < expected.size(); ++at) {
        QCOMPARE(chart.columns[at].value, expected[at]);
        QCOMPARE(table.rows[at][0].toString(), chart.columns[at].name);
        QCOMPARE(table.rows[at][1].toLongLong(), expected[at]);
    }
    QCOMPARE(chart.columns[3].look, ColumnChart::Look::Plain); // up to 90 days is not stale
    QCOMPARE(chart.columns[4].look, ColumnChart::Look::Hatched);
    QCOMPARE(chart.columns[8].look, ColumnChart::Look::Unknown);
}

void TestInsightsCards::aColumnOpensThoseItCounts()
{
    PeoplePage people(m_world->session(), nullptr);
    people.resize(1264, 826);
    people.show();
    const auto *table = people.findChild<PeopleTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 136);
    for (const auto &column : chartOf<ColumnChart>(*m_world, u"last-post"_s).columns) {
        if (column.id != noPart) {
            people.showPeople(lastPostQuery(column.id));
            QTRY_COMPARE(table->model()->rowCount(), int(column.value));
        }
    }
    QVERIFY(people.findChild<Chip *>(u"chipFollowed"_s)->isChecked());
    PeopleQuery query;
    query.marks.push_back({MarkCondition::Kind::NoList});
    people.showPeople(query);
    QTRY_COMPARE(table->model()->rowCount(), 26);
    QVERIFY(!people.findChild<Chip *>(u"chipFollowed"_s)->isVisible());
    query = {};
    query.onlyNew = true;
    people.showPeople(query);
    QTRY_COMPARE(table->model()->rowCount(), 4); // the newest span of the gained
}

void TestInsightsCards::aColumnAsksForItsDays()
{
    const PeopleQuery query = lastPostQuery(4);
    QVERIFY(query.relations.contains(Relation::Mutual));
    QVERIFY(query.relations.contains(Relation::NotFollowingBack));
    QVERIFY(query.relations.contains(Relation::YouFollow));
    QVERIFY(!query.relations.contains(Relation::Fan));
    QCOMPARE(query.numbers.size(), 1U);
    QCOMPARE(query.numbers[0].least, std::optional<qint64>(91));
    QCOMPARE(query.numbers[0].most, std::optional<qint64>(180));
    QVERIFY(!lastPostQuery(0).numbers[0].least);
    QCOMPARE(lastPostQuery(6).numbers[0].least, std::optional<qint64>(366));
    QVERIFY(!lastPostQuery(6).numbers[0].most);
}

void TestInsightsCards::listsAreAsFullAsTheyAre()
{
    const auto &chart = chartOf<RowChart>(*m_world, u"people-per-list"_s);
    const ChartTable &table = tableOf(*m_world, u"people-per-list"_s);
    QCOMPARE(chart.rows.size(), 2U);
    QCOMPARE(chart.rows[0].name, u"Customers"_s);
    QCOMPARE(chart.rows[0].value, 90);
    QCOMPARE(chart.rows[1].value, 20);
    QCOMPARE(table.rows.size(), 3U);
    QCOMPARE(table.rows[1][1].toLongLong(), 20);
    QCOMPARE(table.rows[2][0].toString(), u"On no list"_s);
    QCOMPARE(table.rows[2][1].toLongLong(), 136 - 110); // of those whom the account knows
}

void TestInsightsCards::postsAreSortedByTheReview()
{
    const auto &chart = chartOf<MixChart>(*m_world, u"what-you-posted"_s);
    const ChartTable &table = tableOf(*m_world, u"what-you-posted"_s);
    qint64 posts = 0;
    qint64 promotion = 0;
    for (const auto &row : table.rows) {
        for (std::size_t column = 1; column <= 4; ++column) {
            posts += row[column].toLongLong();
        }
        promotion += row[4].toLongLong();
    }
    QCOMPARE(posts, 50);
    QCOMPARE(promotion, 13);
    QCOMPARE(chart.parts.back().name, u"Promotion"_s);
    QCOMPARE(chart.most, std::optional(20));
    for (std::size_t back = 1; back <= chart.rows.size(); ++back) {
        const auto &row = table.rows[table.rows.size() - back];
        const auto &drawn = chart.rows[chart.rows.size() - back];
        QCOMPARE(qint64(drawn.shares.back()), row[5].toLongLong());
        QCOMPARE(std::accumulate(drawn.shares.begin(), drawn.shares.end(), 0), 100);
    }
    // Before the oldest post nothing is known, and that is no zero.
    QVERIFY(!table.rows.front()[1].isValid());
}

void TestInsightsCards::whatCameBackStandsByItsMessage()
{
    const auto &chart = chartOf<OutcomeChart>(*m_world, u"outcome-per-message"_s);
    const ChartTable &table = tableOf(*m_world, u"outcome-per-message"_s);
    QCOMPARE(chart.rows.size(), 2U);
    QCOMPARE(chart.rows[0].name, u"Winter tyre tips"_s);
    QCOMPARE(chart.rows[0].positive, 12);
    QCOMPARE(chart.rows[1].negative, 6);
    QCOMPARE(chart.rows[1].end, u"no goal"_s);
    for (std::size_t at = 0; at < chart.rows.size(); ++at) {
        QCOMPARE(table.rows[at][3].toLongLong(), chart.rows[at].positive);
        QCOMPARE(table.rows[at][4].toLongLong(), chart.rows[at].negative);
        QCOMPARE(table.rows[at][6].toString(), QString());
        QVERIFY(!table.rows[at][7].isValid());
    }
}

void TestInsightsCards::aGoalStandsOnceBesideItsNewestMessage()
{
    const drafts::CampaignId campaign {4};
    const drafts::Objective guests {1, u"Guests"_s, 20, drafts::OutcomeKind::Conversion, 21};
    const drafts::Objective cakes {2, u"Cakes"_s, 5, {}, {}};
    InsightsTrends trends;
    trends.outcomes = {
        {drafts::DraftId {1}, u"To all"_s, m_world->now(), 9, 9, 0, 9, {{campaign, guests, false}}},
        {drafts::DraftId {2}, u"To some"_s, m_world->now(), 12, 12, 0, 12,
            {{campaign, guests, true}}},
        {drafts::DraftId {3}, u"Bakers"_s, m_world->now(), 2, 0, 0, 0,
            {{drafts::CampaignId {5}, cakes, true}}}};
    const ChartContent content = outcomeContent(trends, Wording::forLanguage(u"en"_s));
    const auto &rows = std::get<OutcomeChart>(content.charts.front()).rows;
    QCOMPARE(rows[0].end, u"same goal"_s);
    QVERIFY(!rows[0].isStrong);
    QCOMPARE(rows[1].end, u"21 of 20"_s);
    QVERIFY(rows[1].isStrong);
    QCOMPARE(rows[2].end, u"— of 5"_s); // unknown, and that is no zero
    QCOMPARE(rows[2].tip, u"Cakes: nobody wrote down how many yet"_s);
    QVERIFY(!content.table.rows[0][7].isValid() && !content.table.rows[0][8].isValid());
    QCOMPARE(content.table.rows[1][6].toString(), u"Guests"_s);
    QCOMPARE(content.table.rows[1][7].toLongLong(), 21);
    QCOMPARE(content.table.rows[1][8].toLongLong(), 20);
    QVERIFY(!content.table.rows[2][7].isValid());
    QCOMPARE(
        content.takeaway, u"1 of 2 goals is met. Of 1 nobody wrote down yet what was reached."_s);
}

void TestInsightsCards::aShortPeriodLeavesOutWhatLiesBefore()
{
    InsightsWorld world;
    world.fill();
    world.open();
    QTRY_VERIFY(world.isAtRest());
    auto *period = world.find<QComboBox>(u"insightsPeriod"_s);
    period->setCurrentIndex(1);
    Q_EMIT period->activated(1);
    QTRY_VERIFY(world.isAtRest());
    // 90 days: 11 March to 11 May.
    QCOMPARE(chartOf<LineChart>(world, u"growth"_s).lines[0].points.size(), 3U);
    QVERIFY(!chartOf<LineChart>(world, u"growth"_s).lines[0].points[0].isJoined);
    QCOMPARE(chartOf<BarChart>(world, u"gained-and-lost"_s).spans.size(), 3U);
    period->setCurrentIndex(3);
    Q_EMIT period->activated(3);
    QTRY_VERIFY(world.isAtRest());
    QCOMPARE(chartOf<LineChart>(world, u"growth"_s).lines[0].points.size(), 13U);
    period->setCurrentIndex(0);
    Q_EMIT period->activated(0);
    QTRY_VERIFY(world.isAtRest());
    QCOMPARE(world.card(u"growth"_s).content().emptyTitle, u"Two imports make a trend"_s);
}

void TestInsightsCards::everyTakeawayComesFromTheModel()
{
    QCOMPARE(m_world->card(u"growth"_s).content().takeaway,
        u"You follow 33 more than on 11 Jun 2025. 4,884 places are left. Followers grow by about 4 "
        "a month."_s);
    QCOMPARE(m_world->card(u"gained-and-lost"_s).content().takeaway,
        u"More arrive than leave, every time."_s);
    QCOMPARE(m_world->card(u"following-against-followers"_s).content().takeaway,
        u"12 look automated, by two signs or more."_s);
    QCOMPARE(
        m_world->card(u"people-per-list"_s).content().takeaway, u"26 people are on no list."_s);
    const QString posted = m_world->card(u"what-you-posted"_s).content().takeaway;
    QVERIFY2(posted.contains(u"is promotion; it is to stay under 20%"), qPrintable(posted));
    QCOMPARE(m_world->card(u"outcome-per-message"_s).content().takeaway,
        u"What was sent had no goal to be measured by. “Workshop ratings” brought more harm than "
        "good."_s);
}

void TestInsightsCards::namesOfStrangersStayText()
{
    const QString name = u"<img src='file:///etc/passwd'> =1+1"_s;
    InsightsTrends trends;
    trends.scatter.known = 1;
    trends.scatter.points = {{Pk {7}, 10, 20}};
    trends.names.insert(7, name);
    trends.lists.rows = {{ListId {3}, name, 4}};
    trends.lists.all = 4;
    const Wording wording = Wording::forLanguage(u"en"_s);
    const ChartContent scatter = scatterContent(trends, wording);
    QCOMPARE(std::get<ScatterChart>(scatter.charts.front()).dots.front().name, name);
    QCOMPARE(scatter.table.rows.front()[0].toString(), name);
    QCOMPARE(listContent(trends, wording).table.rows.front()[0].toString(), name);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    installTranslation(application);
    TestInsightsCards test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_insights_cards.moc"
