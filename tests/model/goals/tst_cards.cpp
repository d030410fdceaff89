// The values of the cards of Insights and their sentences, beside counting one by one.
#include "model/goals/outcome_card.h"
#include "model/goals/people_cards.h"
#include "model/goals/trend_cards.h"
#include "model/lists/list_edits.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Transaction.h>
#include <cmath>
#include <numeric>

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

class Cards : public TalkWorkspace
{
public:
    SeriesQuery year(Variable variable = Variable::MutualShare)
    {
        SeriesQuery query;
        query.variable = variable;
        query.account = me;
        query.from = QDate(2026, 1, 1);
        query.until = QDate(2026, 5, 14);
        query.zone = QTimeZone::utc();
        query.asOf = now();
        return query;
    }
    GrowthCard growth() { return growthCard(writer(), year(), 5'000).value(); }
    PeopleColumns::Version columns() { return PeopleColumns::load(path(), me).value(); }
    std::vector<Pk> people(int count)
    {
        std::vector<Pk> all;
        for (int i = 0; i < count; ++i) {
            all.push_back(aPerson().in(*this));
        }
        return all;
    }
    void sql(const QString &text) { writer().exec(text.toStdString()); }
};

const Wording &english()
{
    static const Wording wording = Wording::forLanguage(u"en"_s);
    return wording;
}

const QLocale british(u"en_GB"_s);

} // namespace

class TestCards : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void growthIsAMonths();
    void growthTellsWhatWeFollow();
    void growthIsNotKnownFromOneList();
    void changesAreThoseOfThePeriod();
    void mutualShareSaysHowItMoved();
    void scatterHoldsWhomWeFollow();
    void aCrowdBecomesADensity();
    void lastPostsAreCountedByTheirDays();
    void peopleOnListsAreCounted();
    void saysWhatIsNotKnown();
};

void TestCards::growthIsAMonths()
{
    Cards cards;
    const auto all = cards.people(100);
    cards.addPair(cards.me, onDay(2026, 2, 1), {all.begin(), all.begin() + 40}, {all[0]});
    cards.addPair(cards.me, onDay(2026, 5, 2), {all.begin(), all.end()}, {all[0]}); // 90 days
    QCOMPARE(cards.growth().followersAMonth(), std::optional<qint64>(20));
    QCOMPARE(growthSentence(cards.growth(), english(), british),
        u"Followers grow by about 20 a month."_s);
    cards.sql(u"INSERT INTO purge_plan (id, account, made_at, as_of, options, fit)"
              " VALUES (1, 1, 1, 1, '{}', 2)"_s);
    for (int i = 0; i < 3; ++i) {
        cards.sql(u"INSERT INTO purge_item (plan, position, pk, reasons, followed_precision, done,"
                  " done_at) VALUES (1, %1, 1, '', 'none', 'done', %2)"_s.arg(i)
                      .arg(at(2026, 4, 30 - i, 9)));
    }
    QCOMPARE(growthSentence(cards.growth(), english(), british), // whom we follow did not get fewer
        u"Followers grow by about 20 a month."_s);
}

void TestCards::growthTellsWhatWeFollow()
{
    Cards cards;
    const auto all = cards.people(60);
    const auto first
        = [&all](int count) { return std::vector<Pk>(all.begin(), all.begin() + count); };
    cards.addPair(cards.me, onDay(2026, 2, 1), first(10), first(20));
    cards.addPair(cards.me, onDay(2026, 4, 2), first(10), first(22));
    const auto said = [&cards] { return growthSentence(cards.growth(), english(), british); };
    QCOMPARE(said(),
        u"You follow 2 more than on 1 Feb 2026. 4,978 places are left."
        " Followers neither grow nor shrink."_s);
    cards.addPair(cards.me, onDay(2026, 5, 2), first(10), first(18));
    cards.sql(u"INSERT INTO purge_plan (id, account, made_at, as_of, options, fit)"
              " VALUES (1, 1, 1, 1, '{}', 2)"_s);
    cards.sql(u"INSERT INTO purge_item (plan, position, pk, reasons, followed_precision, done,"
              " done_at) VALUES (1, 1, 1, '', 'none', 'done', %1)"_s.arg(at(2026, 4, 28, 9)));
    QCOMPARE(said(),
        u"1 place given back since 28 Apr 2026. You follow 2 fewer than on 1 Feb 2026."
        " Followers neither grow nor shrink."_s);
    QCOMPARE(followersSentence(cards.growth(), english(), british), // all that the boss is told
        u"Followers neither grow nor shrink."_s);
}

void TestCards::growthIsNotKnownFromOneList()
{
    Cards cards;
    const auto all = cards.people(3);
    cards.addPair(cards.me, onDay(2025, 12, 1), {all[0]}, {all[0]}); // before the period
    cards.addPair(cards.me, onDay(2026, 5, 2), all, {all[0]});
    QVERIFY(!cards.growth().followersAMonth());
    QVERIFY(growthSentence(cards.growth(), english()).startsWith(u"It takes two"_s));
}

void TestCards::changesAreThoseOfThePeriod()
{
    Cards cards;
    const auto all = cards.people(6);
    cards.addPair(cards.me, onDay(2025, 11, 1), {all[0], all[1], all[2]}, {});
    cards.addPair(cards.me, onDay(2025, 12, 1), {all[0]}, {}); // before the period
    cards.addPair(cards.me, onDay(2026, 2, 1), {all[0], all[1]}, {});
    cards.addPair(cards.me, onDay(2026, 3, 1), {all[1], all[2], all[3]}, {});
    const auto changes = cards.growth().followerChanges();
    QCOMPARE(changes.size(), 2U);
    QCOMPARE(changes[1].gained, 2);
    QCOMPARE(changes[1].lost, 1);
    QCOMPARE(changesSentence(cards.growth(), english(), british),
        u"More arrive than leave, every time."_s);
    cards.addPair(cards.me, onDay(2026, 4, 1), {all[1]}, {});
    QCOMPARE(changesSentence(cards.growth(), english(), british),
        u"More arrived than left in 2 of 3 imports."_s);
    // A sheet that repeats an archive of its day is no import in which nobody came.
    cards.addPair(cards.me, onDay(2026, 4, 1), {all[1]}, {});
    QCOMPARE(cards.growth().followerChanges().size(), 3U);
}

void TestCards::mutualShareSaysHowItMoved()
{
    Cards cards;
    const auto all = cards.people(10);
    const auto said = [&cards] {
        return mutualSentence(seriesOf(cards.writer(), cards.year()).value(), english(), british);
    };
    cards.addPair(cards.me, onDay(2026, 2, 3), {all.begin(), all.begin() + 4}, all);
    QCOMPARE(said(), u"40% of those whom you follow follow you."_s);
    cards.addPair(cards.me, onDay(2026, 4, 3), {all.begin(), all.begin() + 5}, all);
    QCOMPARE(said(), u"The mutual share is 10 points up since 1 Feb 2026."_s);
    cards.addPair(cards.me, onDay(2026, 5, 3), {all.begin(), all.begin() + 3}, all);
    QCOMPARE(said(), u"The mutual share is 10 points down since 1 Feb 2026."_s);
}

void TestCards::scatterHoldsWhomWeFollow()
{
    Cards cards;
    const Pk mutual = aPerson().withFollowers(300).following(280).in(cards);
    const Pk followed = aPerson().withFollowers(9'000).following(12).in(cards);
    const Pk machine = aPerson().withFollowers(20).following(4'000).in(cards);
    const Pk unknown = aPerson().withFollowers(20).in(cards);
    const Pk fan = aPerson().withFollowers(20).following(4'000).in(cards);
    QVERIFY(list_edits::create(cards.writer(), {.name = u"Press"_s, .kind = ListKind::Target},
        {followed}, at(2026, 4, 1)));
    cards.addPair(
        cards.me, onDay(2026, 5, 11), {mutual, fan}, {mutual, followed, machine, unknown});
    ScatterCard card = scatterCard(*cards.columns());
    QCOMPARE(sentenceOf(card, english(), british),
        u"Both numbers are known of 3 people whom you follow."_s);
    markAutomated(card, *cards.columns(), {machine, unknown, fan});
    const std::vector<ScatterPoint> wanted {{mutual, 280, 300, ScatterPoint::Kind::Mutual, false},
        {followed, 12, 9'000, ScatterPoint::Kind::Followed, true},
        {machine, 4'000, 20, ScatterPoint::Kind::Automated, false}};
    QCOMPARE(card.points, wanted);
    QCOMPARE(card.known, 3);
    QCOMPARE(card.unknown, 1);
    QVERIFY(card.cells.empty());
    QCOMPARE(sentenceOf(card, english(), british), u"1 looks automated, by two signs or more."_s);
}

void TestCards::aCrowdBecomesADensity()
{
    QCOMPARE(scatterCell(0), 0);
    QCOMPARE(scatterCell(1), 0);
    QCOMPARE(scatterCell(10), 10);
    QCOMPARE(scatterCell(1'000), 30);
    QCOMPARE(scatterCell(999), 29);
    for (qint64 count = 1; count < 4'000'000'000; count += 1 + count / 701) {
        QCOMPARE(scatterCell(count), int(std::floor(10 * std::log10(double(count)) + 1e-9)));
    }
    QCOMPARE(scatterCell(1'000'000'000'000), 120);
    Cards cards;
    std::vector<Pk> all;
    {
        SQLite::Transaction transaction(cards.writer());
        for (int i = 0; i < int(mostPoints) + 1; ++i) {
            all.push_back(aPerson().withFollowers(i % 3 == 0 ? 1'000 : 50).following(10).in(cards));
        }
        transaction.commit();
    }
    QVERIFY(list_edits::create(
        cards.writer(), {.name = u"Press"_s, .kind = ListKind::Target}, {all[7]}, at(2026, 4, 1)));
    cards.addPair(cards.me, onDay(2026, 5, 11), {}, all);
    const ScatterCard card = scatterCard(*cards.columns());
    QCOMPARE(card.points.size(), 1U);
    QCOMPARE(card.points[0].pk, all[7]);
    const std::vector<ScatterCell> wanted {{10, 16, 3'334}, {10, 30, 1'667}};
    QCOMPARE(card.cells, wanted);
}

void TestCards::lastPostsAreCountedByTheirDays()
{
    Cards cards;
    std::vector<Pk> all;
    const QDate today(2026, 5, 14);
    const std::vector<int> ago {0, 7, 8, 30, 31, 60, 61, 89, 90, 91, 180, 181, 365, 366, 4'000};
    for (const int days : ago) {
        const QDate day = today.addDays(-days);
        all.push_back(aPerson().lastPosted(onDay(day.year(), day.month(), day.day())).in(cards));
    }
    all.push_back(aPerson().withPosts(0).in(cards));
    all.push_back(aPerson().withPosts(9).in(cards));
    all.push_back(aPerson().in(cards));
    const Pk fan = aPerson().lastPosted(onDay(2020, 1, 1)).in(cards);
    cards.addPair(cards.me, onDay(2026, 5, 11), {fan}, all);
    const LastPostCard card = lastPostCard(*cards.columns(), cards.now(), QTimeZone::utc());
    const std::array<qint64, 7> wanted {2, 2, 2, 3, 2, 2, 2};
    QCOMPARE(card.counts, wanted);
    QCOMPARE(card.never, 1);
    QCOMPARE(card.unknown, 2);
    const auto stale = std::ranges::count_if(ago, [](int days) { return days >= 90; });
    QCOMPARE(card.stale, stale); // as People counts them
    QCOMPARE(std::accumulate(card.counts.begin(), card.counts.end(), card.never + card.unknown),
        qint64(all.size()));
    QCOMPARE(sentenceOf(card, english(), british),
        u"7 are stale. 1 never posted. 2 have no known date."_s);
}

void TestCards::peopleOnListsAreCounted()
{
    Cards cards;
    const auto all = cards.people(5);
    const Pk elsewhere = aPerson().in(cards);
    QVERIFY(list_edits::create(cards.writer(), {.name = u"Press"_s}, {all[0]}, at(2026, 4, 1)));
    QVERIFY(list_edits::create(
        cards.writer(), {.name = u"Shops"_s}, {all[0], all[1], elsewhere}, at(2026, 4, 1)));
    cards.addPair(cards.me, onDay(2026, 5, 11), all, {});
    const ListCard card = listCard(*cards.columns(), cards.now(), QTimeZone::utc());
    QCOMPARE(card.rows.size(), 2U);
    QCOMPARE(card.rows[0].name, u"Shops"_s);
    QCOMPARE(card.rows[0].people, 2);
    QCOMPARE(card.rows[1].people, 1);
    QCOMPARE(card.onNoList, 3);
    QCOMPARE(sentenceOf(card, english(), british), u"3 people are on no list."_s);
}

void TestCards::saysWhatIsNotKnown()
{
    Cards cards;
    const auto columns = cards.columns();
    const QTimeZone zone = QTimeZone::utc();
    const QStringList said {growthSentence(cards.growth(), english()),
        changesSentence(cards.growth(), english()),
        mutualSentence(seriesOf(cards.writer(), cards.year()).value(), english()),
        sentenceOf(scatterCard(*columns), english()),
        sentenceOf(lastPostCard(*columns, cards.now(), zone), english()),
        sentenceOf(listCard(*columns, cards.now(), zone), english()),
        sentenceOf(outcomeRows(cards.writer(), 0, cards.now()), english())};
    for (const QString &one : said) {
        QVERIFY2(one.endsWith(u'.') && !one.contains(u'0') && !one.contains(u'%'), qPrintable(one));
    }
}

COMITY_TEST_GUILESS(TestCards)
#include "tst_cards.moc"
