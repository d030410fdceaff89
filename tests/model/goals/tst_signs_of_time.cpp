// What stands on the time line, whether answering grows careless, and how much there is to hear.
#include "model/followups/obligation_edits.h"
#include "model/goals/annotations.h"
#include "model/goals/complacency.h"
#include "model/goals/noise.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/support/test_case.h"

#include <SQLiteCpp/Transaction.h>
#include <cmath>

using namespace comity;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3'600;
constexpr qint64 day = 24 * hour;

/// One reply owed each third day for 120 days up to `until`, answered after so many hours.
std::vector<OwedOnce> answered(qint64 until, qint64 hoursBefore, qint64 hoursNow)
{
    std::vector<OwedOnce> owed;
    for (qint64 ago = 119; ago >= 2; ago -= 3) {
        const qint64 askedAt = until - ago * day;
        owed.push_back(
            {Pk {1}, AccountId {1}, askedAt, askedAt + (ago < 30 ? hoursNow : hoursBefore) * hour});
    }
    return owed;
}

QString said(const Complacency &one)
{
    return sentenceOf(one, Wording::forLanguage(u"en"_s), QLocale(u"en_GB"_s));
}

} // namespace

class TestSignsOfTime : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void slowerAnswersRaiseAnAlert();
    void quickAnswersRaiseNone();
    void moreSilenceRaisesAnAlert();
    void whoWaitsIsWhoWaitsOnToday();
    void fewAnswersTellNothing();
    void fourMonthsOfMessagesAreNeeded();
    void theTimeLineTellsWhatHappened();
    void everyNoteHasItsSentence();
    void noiseIsWhatTheFollowedPost();
    void withoutPostsTheNoiseIsNotKnown();
};

void TestSignsOfTime::slowerAnswersRaiseAnAlert()
{
    const qint64 until = at(2026, 5, 14);
    const Complacency one = complacencyOf(answered(until, 4, 30), until, until);
    QCOMPARE(one.before.medianMinutes, std::optional<qint64>(4 * 60));
    QCOMPARE(one.now.medianMinutes, std::optional<qint64>(30 * 60));
    QVERIFY(one.isAlert());
    QCOMPARE(said(one), u"Answers take 30 hours now, and took 4 before."_s);
}

void TestSignsOfTime::quickAnswersRaiseNone()
{
    const qint64 until = at(2026, 5, 14);
    QVERIFY(!complacencyOf(answered(until, 20, 4), until, until).isAlert());
    QVERIFY(
        !complacencyOf(answered(until, 20, 29), until, until).isAlert()); // not half as long again
    QVERIFY(complacencyOf(answered(until, 20, 30), until, until).isAlert());
    QCOMPARE(said(complacencyOf(answered(until, 20, 29), until, until)),
        u"Answers take 29 hours now, and took 20 before. That is no alarm yet."_s);
    std::vector<OwedOnce> one = answered(until, 4, 4);
    one.push_back({Pk {2}, AccountId {1}, until - 5 * day, {}});
    QCOMPARE(said(complacencyOf(one, until, until)),
        u"Answers are as quick as they were; of people waiting there are 1, after 0."_s);
    one = answered(until, 0, 2);
    for (OwedOnce &reply : one) {
        reply.answeredAt = *reply.answeredAt + 20 * 60;
    }
    QCOMPARE(said(complacencyOf(one, until, until)),
        u"Answers take 140 minutes now, and took 20 before."_s);
    QCOMPARE(said(complacencyOf(answered(until, 4, 4), until, until)),
        u"Answers are as quick as they were, and no more people wait."_s);
}

void TestSignsOfTime::moreSilenceRaisesAnAlert()
{
    const qint64 until = at(2026, 5, 14);
    std::vector<OwedOnce> owed = answered(until, 4, 4);
    owed.push_back({Pk {2}, AccountId {1}, until - 50 * day, {}});
    QVERIFY(!complacencyOf(owed, until, until).isAlert()); // one waited then and waits now
    for (quint32 i = 0; i < 3; ++i) {
        owed.push_back({Pk {3 + i}, AccountId {1}, until - 5 * day, {}});
        owed.push_back({Pk {3}, AccountId {1}, until - 4 * day, {}}); // in another talk
    }
    const Complacency one = complacencyOf(owed, until, until);
    QCOMPARE(one.now.waiting, std::optional<qint64>(4));
    QCOMPARE(one.before.waiting, std::optional<qint64>(1));
    QCOMPARE(one.reasons.size(), 1U);
    QCOMPARE(said(one), u"4 people wait for an answer, 1 did 30 days ago."_s);
}

void TestSignsOfTime::whoWaitsIsWhoWaitsOnToday()
{
    TalkWorkspace talk; // today is 14 May
    talk.say(aPerson().handled(u"old"_s).in(talk), at(2025, 12, 1), {u"Glad to be here"_s, false});
    const Pk ana = aPerson().handled(u"ana"_s).in(talk);
    const Pk bo = aPerson().handled(u"bo"_s).in(talk);
    talk.say(ana, at(2026, 5, 9), {u"Do you open on Sunday?"_s});
    talk.say(bo, at(2026, 5, 11), {u"Where do you stand?"_s}); // the last that messages tell
    talk.derive();
    const auto waiting = [&](qint64 asOf) {
        return complacency(talk.writer(), talk.me, asOf).value().now.waiting;
    };
    QCOMPARE(waiting(talk.now()), std::optional<qint64>(2));
    const auto open = talk.open();
    QCOMPARE(open.size(), 2U);
    QVERIFY(followups::markDone(talk.writer(), {open.front().id}, at(2026, 5, 13)));
    QCOMPARE(waiting(talk.now()), std::optional<qint64>(1));
    QCOMPARE(talk.open().size(), 1U);
    QCOMPARE(waiting(at(2026, 5, 12)), std::optional<qint64>(2)); // as it stood then
}

void TestSignsOfTime::fewAnswersTellNothing()
{
    const qint64 until = at(2026, 5, 14);
    std::vector<OwedOnce> owed = answered(until, 4, 4);
    std::erase_if(owed, [until](const OwedOnce &one) { return one.askedAt > until - 30 * day; });
    for (int i = 0; i < 4; ++i) {
        owed.push_back({Pk {1}, AccountId {1}, until - 9 * day, until - 2 * day});
    }
    const Complacency one = complacencyOf(owed, until, until);
    QCOMPARE(one.now.owed, 4);
    QVERIFY(!one.now.medianMinutes && !one.isAlert());
    QCOMPARE(said(one), u"Too few replies were asked for to say whether answers grow slower."_s);
}

void TestSignsOfTime::fourMonthsOfMessagesAreNeeded()
{
    TalkWorkspace talk;
    const Pk ana = aPerson().handled(u"ana"_s).in(talk);
    const auto read = [&] { return complacency(talk.writer(), talk.me, talk.now()).value(); };
    QVERIFY(!read().isKnown);
    talk.say(ana, at(2026, 3, 1), {u"Do you open on Sunday?"_s});
    talk.say(ana, at(2026, 5, 12), {u"Where do you stand?"_s});
    QVERIFY(!read().isKnown);
    QVERIFY(said(read()).contains(u"not known"_s));
    talk.say(ana, at(2025, 12, 1), {u"Glad to be here"_s, false});
    QVERIFY(read().isKnown);
    QCOMPARE(read().now.waiting, std::optional<qint64>(1)); // one run of two messages
}

void TestSignsOfTime::theTimeLineTellsWhatHappened()
{
    TalkWorkspace talk;
    const Pk ana = aPerson().handled(u"ana"_s).in(talk);
    const Pk bo = aPerson().handled(u"bo"_s).in(talk);
    const ImportId import = talk.addImport(talk.me, onDay(2026, 4, 9));
    TalkWorkspace::List cut {u"followers"_s, {ana}};
    cut.incompleteCode = u"fewer-than-stated"_s;
    talk.addList(talk.me, import, onDay(2026, 4, 9), cut);
    auto sql = [&talk](const QString &text) { talk.writer().exec(text.toStdString()); };
    sql(u"INSERT INTO campaign (id, name, kind, made_at) VALUES (1, 'Bike night', 'invite', 1)"_s);
    sql(u"INSERT INTO draft (id, channel, campaign, made_at) VALUES (1, 'x-dm', 1, 1)"_s);
    const auto sent = [&](Pk pk, qint64 when, const QString &state) {
        sql(u"INSERT INTO handover (pk, draft, campaign, state, at)"
            " VALUES (%1, 1, 1, '%2', %3)"_s.arg(number(pk))
                .arg(state)
                .arg(when));
    };
    sent(ana, at(2026, 4, 20, 10), u"sent"_s);
    sent(bo, at(2026, 4, 22, 10), u"sent"_s);
    sql(u"INSERT INTO purge_plan (id, account, made_at, as_of, options, fit)"
        " VALUES (1, 1, 1, 1, '{}', 2)"_s);
    for (int i = 0; i < 3; ++i) {
        sql(u"INSERT INTO purge_item (plan, position, pk, reasons, followed_precision, done,"
            " done_at) VALUES (1, %1, %2, '', 'none', '%3', %4)"_s.arg(i)
                .arg(number(ana))
                .arg(i == 2 ? u"skip"_s : u"done"_s)
                .arg(at(2026, 4, 30, 9 + i)));
    }
    const auto from = [&talk](qint64 first) {
        return annotations(talk.writer(), talk.me, first, at(2026, 5, 14), QTimeZone::utc())
            .value();
    };
    const auto all = from(at(2026, 4, 1));
    const std::vector<Annotation> wanted {
        {Annotation::Kind::Shortage, onDay(2026, 4, 9), u"followers"_s, 1},
        {Annotation::Kind::Campaign, Dated::exact(at(2026, 4, 20, 10)), u"Bike night"_s, 2},
        {Annotation::Kind::Purge, onDay(2026, 4, 30), u"unfollow"_s, 2}};
    QCOMPARE(all, wanted);
    QVERIFY(from(at(2026, 5, 1)).empty());
    talk.undo(import);
    QCOMPARE(from(at(2026, 4, 1)).size(), 2U);
}

void TestSignsOfTime::everyNoteHasItsSentence()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    const auto told = [&wording](Annotation::Kind kind, const QString &name) {
        return sentenceOf({kind, {}, name, 1'200}, wording, QLocale(u"en_GB"_s));
    };
    QCOMPARE(told(Annotation::Kind::Campaign, u"Bike night %1"_s),
        u"“Bike night %1” went to 1,200 people"_s);
    QCOMPARE(told(Annotation::Kind::Purge, u"unfollow"_s), u"1,200 unfollowed"_s);
    QCOMPARE(told(Annotation::Kind::Purge, u"remove-follower"_s), u"1,200 followers removed"_s);
    QCOMPARE(told(Annotation::Kind::Shortage, u"followers"_s),
        u"The list of followers was cut off at 1,200"_s);
}

void TestSignsOfTime::noiseIsWhatTheFollowedPost()
{
    TalkWorkspace talk;
    std::vector<Pk> followed;
    for (const qint64 posts : {100, 300, 1'000}) { // a hundred days: 1, 3 and 10 a day
        followed.push_back(aPerson().withPosts(posts).joined(onDay(2026, 2, 3)).in(talk));
    }
    followed.push_back(aPerson().withPosts(50'000).in(talk)); // since when nobody knows
    followed.push_back(aPerson().withPosts(60).joined(onDay(2026, 5, 12)).in(talk)); // too new
    const Pk loud = aPerson().withPosts(90'000).joined(onDay(2026, 2, 3)).in(talk);
    talk.addPair(talk.me, onDay(2026, 5, 11), {loud}, followed);
    const auto columns = PeopleColumns::load(talk.path(), talk.me).value();
    const Noise noise = noiseOf(*columns, talk.now(), QTimeZone::utc());
    QCOMPARE(noise.followed, 5);
    QCOMPARE(noise.measured, 3);
    QCOMPARE(noise.typical, std::optional(3.0));
    QVERIFY(std::abs(noise.postsADay.value() - (1 + 3 + 10 + 2 * 3)) < 1e-9);
}

void TestSignsOfTime::withoutPostsTheNoiseIsNotKnown()
{
    TalkWorkspace talk;
    const Pk ana = aPerson().handled(u"ana"_s).in(talk);
    talk.addPair(talk.me, onDay(2026, 5, 11), {}, {ana});
    const auto columns = PeopleColumns::load(talk.path(), talk.me).value();
    const Noise noise = noiseOf(*columns, talk.now(), QTimeZone::utc());
    QCOMPARE(noise.followed, 1);
    QVERIFY(!noise.typical && !noise.postsADay);
}

COMITY_TEST_GUILESS(TestSignsOfTime)
#include "tst_signs_of_time.moc"
