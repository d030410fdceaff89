// What was posted in each month beside what promotion may take, and the days of a flood.
#include "model/goals/goals_store.h"
#include "model/goals/post_mix.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Transaction.h>

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

class Poster : public TalkWorkspace
{
public:
    void post(const QString &text, qint64 when, const char *kind = "post")
    {
        say({}, when, {text, false, kind, {}, false});
    }
    void promote(qint64 when)
    {
        post(u"Our mugs are on sale now, buy yours for £9 at https://ours.example"_s, when);
    }
    PostMix read()
    {
        SeriesQuery query;
        query.bin = Bin::Month;
        query.account = me;
        query.from = QDate(2026, 1, 1);
        query.until = QDate(2026, 5, 14);
        query.zone = QTimeZone::utc();
        query.asOf = now();
        return postMix(writer(), query).value();
    }
    QString said()
    {
        return sentenceOf(read(), Wording::forLanguage(u"en"_s), QLocale(u"en_GB"_s));
    }
};

} // namespace

class TestPostMix : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void eachMonthHasItsMix();
    void behindACountStandItsPosts();
    void aMonthBeforeTheFirstPostIsNotKnown();
    void theCeilingIsTheGoal();
    void saysSinceWhenItIsTooMuch();
    void moreThanFiftyADayAreAFlood();
};

void TestPostMix::eachMonthHasItsMix()
{
    Poster poster;
    poster.promote(at(2026, 3, 2));
    poster.post(u"How we glaze: one dip, two breaths, out."_s, at(2026, 3, 31, 23, 59));
    poster.post(u"A walk by the river"_s, at(2026, 4, 1), "repost");
    poster.post(u"Glad that it helped"_s, at(2026, 5, 9), "reply");
    const PostMix mix = poster.read();
    QCOMPARE(mix.periods.size(), 5U);
    QCOMPARE(mix.periods[2].mix.of(PostSort::Promotion), 1);
    QCOMPARE(mix.periods[2].mix.of(PostSort::Own), 1);
    QCOMPARE(mix.periods[3].mix.of(PostSort::Sharing), 1);
    QCOMPARE(mix.periods[3].mix.total(), 1);
    QCOMPARE(mix.periods[4].mix.of(PostSort::Conversation), 1);
    // Day by day, each on its own, there are as many.
    qint64 total = 0;
    for (QDate day(2026, 1, 1); day <= QDate(2026, 5, 14); day = day.addDays(1)) {
        const qint64 from = day.startOfDay(Qt::UTC).toSecsSinceEpoch();
        total += countPosts(poster.writer(), poster.me, from, from + 86'399, {})->total();
    }
    QCOMPARE(total, 4);
}

void TestPostMix::behindACountStandItsPosts()
{
    Poster poster;
    const AccountId other = poster.addAccount(u"x:moss"_s);
    poster.promote(at(2026, 3, 2));
    poster.promote(at(2026, 5, 2));
    poster.post({}, at(2026, 5, 9), "repost");
    poster.post(u"Glad that it helped"_s, at(2026, 5, 8), "reply");
    poster.say({}, at(2026, 5, 7), {u"Gone again"_s, false, "post", {}, false, false, true});
    poster.say(other, {}, at(2026, 5, 6), {u"From the moss"_s, false, "post", {}, false});
    const goals::ContentMix mix = poster.read().periods[4].mix;
    QCOMPARE(mix.total(), 3);
    const auto posts = ownPosts(poster.writer(), poster.me, mix.from, mix.until, {});
    const std::vector<OwnPost> wanted {{at(2026, 5, 9), PostSort::Sharing, {}},
        {at(2026, 5, 8), PostSort::Conversation, u"Glad that it helped"_s},
        {at(2026, 5, 2), PostSort::Promotion,
            u"Our mugs are on sale now, buy yours for £9 at https://ours.example"_s}};
    QVERIFY(posts.has_value());
    QCOMPARE(*posts, wanted);
    QCOMPARE(ownPosts(poster.writer(), {}, mix.from, mix.until, {}).value().size(), 4U);
}

void TestPostMix::aMonthBeforeTheFirstPostIsNotKnown()
{
    Poster poster;
    QVERIFY(poster.said().contains(u"not known"_s));
    poster.promote(at(2026, 2, 3));
    poster.promote(at(2026, 4, 1));
    const PostMix mix = poster.read();
    QVERIFY(!mix.periods[0].mix.isKnown);
    QVERIFY(mix.periods[1].isPartial);
    QVERIFY(mix.periods[2].mix.isKnown && !mix.periods[2].isPartial);
    QCOMPARE(mix.periods[2].mix.total(), 0); // it is known that nothing was posted
    QVERIFY(!mix.periods[4].mix.isKnown);
}

void TestPostMix::theCeilingIsTheGoal()
{
    Poster poster;
    QCOMPARE(promotionCeiling(poster.writer(), poster.me), 20);
    Goal all;
    all.measure = Measure::PromoShare;
    all.wanted = 30;
    Goal own = all;
    own.account = poster.me;
    own.wanted = 15;
    Goal other = all;
    other.account = poster.addAccount(u"x:moss"_s);
    other.wanted = 5;
    QVERIFY(setGoals(poster.writer(), {all, other}));
    QCOMPARE(promotionCeiling(poster.writer(), poster.me), 30);
    QVERIFY(setGoals(poster.writer(), {own, all, other}));
    QCOMPARE(promotionCeiling(poster.writer(), poster.me), 15);
    QCOMPARE(poster.read().wanted, 15);
}

void TestPostMix::saysSinceWhenItIsTooMuch()
{
    Poster poster;
    for (int i = 0; i < 5; ++i) {
        poster.post(u"How we glaze, part %1"_s.arg(i), at(2026, 2, 3 + i));
    }
    QCOMPARE(poster.said(), u"Promotion stayed under 20% on the days that imports tell of."_s);
    poster.promote(at(2026, 4, 5));
    poster.promote(at(2026, 5, 5));
    poster.post(u"How we pack"_s, at(2026, 5, 5, 20));
    QCOMPARE(poster.said(),
        u"Of what was posted since 1 Apr 2026, 67% is promotion; it is to stay under 20%."_s);
    for (int i = 0; i < 5; ++i) {
        poster.post(u"How we fire, part %1"_s.arg(i), at(2026, 5, 6 + i));
    }
    QCOMPARE(poster.said(), u"Promotion is back under 20%."_s);
}

void TestPostMix::moreThanFiftyADayAreAFlood()
{
    Poster poster;
    SQLite::Transaction transaction(poster.writer());
    for (int i = 0; i < 51; ++i) {
        poster.post(u"Note %1"_s.arg(i), at(2026, 4, 5, 8, i));
        if (i < 50) {
            poster.post(u"Note %1"_s.arg(i), at(2026, 4, 9, 8, i));
        }
    }
    transaction.commit();
    const PostMix mix = poster.read();
    const std::vector<FloodDay> wanted {{QDate(2026, 4, 5), poster.me, 51}};
    QCOMPARE(mix.floods, wanted);
    QVERIFY(poster.said().endsWith(
        u"On 5 Apr 2026 51 posts went out; more than 50 a day are a flood."_s));
}

COMITY_TEST_GUILESS(TestPostMix)
#include "tst_post_mix.moc"
