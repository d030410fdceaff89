// What is noted before somebody is asked, what for, who is to be thanked first, and what was
// promised to them.
#include "model/drafts/first_steps.h"
#include "model/drafts/thanks_edits.h"
#include "model/followups/obligation_edits.h"
#include "tests/model/drafts/desk_workspace.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>
#include <set>

using namespace comity;
using namespace comity::drafts;
using namespace comity::tests;
using namespace Qt::StringLiterals;
using followups::Obligation;
using followups::ObligationKind;

class TestFirstSteps : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aStepIsNotedOnceAPerson();
    void nothingIsNotedForWhoAskedUsToStop();
    void whoWasAskedAndNotThankedIsThankedFirst();
    void theOthersAreThankedAsWell();
    void answersAreOwedBeforeCasesAndWhatSleeps();
    void latePromisesAreThoseWhoseDayIsOver();
    void aNewGoalIsGivenToItsDraftInOneEdit();
    void whatIsOwedEqualsWhatWasPromised_data();
    void whatIsOwedEqualsWhatWasPromised();
};

namespace {

const Dated inTwoWeeks = Dated::day(at(2026, 5, 28, 12));

/// A draft of a goal of its own to some people, sent to all of them.
DraftId sentAsk(DeskWorkspace &desk, const std::vector<Pk> &people, const QString &name)
{
    Draft draft = desk.draftTo(people);
    draft.campaign = desk.addCampaign(CampaignKind::Ask, name);
    const DraftId id = desk.add(draft);
    for (const Pk pk : people) {
        desk.handOver(id, pk, HandoverState::Sent, desk.now() - 100);
    }
    return id;
}

} // namespace

void TestFirstSteps::aStepIsNotedOnceAPerson()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const Pk twin = aPerson().on(u"mastodon"_s).in(desk);
    const Pk bob = aPerson().in(desk);
    desk.merge(ada, twin);
    const DraftId id = desk.add({ada, bob});
    const FirstStep step {u"Answer one of their posts"_s, inTwoWeeks};
    const auto noted = noteFirst(desk.writer(), id, {ada, twin, bob}, step, desk.now());
    QVERIFY(noted);
    const auto owed = desk.owed().open(desk.now());
    QCOMPARE(owed.size(), std::size_t {2});
    for (const Obligation &one : owed) {
        QCOMPARE(one.kind, ObligationKind::Retry);
        QCOMPARE(one.subject, step.subject);
        QCOMPARE(one.evidence, u"Bells for spring"_s);
        QCOMPARE(one.draft, number(id));
        QCOMPARE(one.dueAt, inTwoWeeks);
    }
    // Again, by another profile: it is there.
    QVERIFY(!noteFirst(desk.writer(), id, {twin, bob}, step, desk.now()));
    QVERIFY(noteFirst(desk.writer(), id, {twin}, {u"Another"_s, inTwoWeeks}, desk.now()));
    QVERIFY(undo(desk.writer(), noted->changes));
    QCOMPARE(desk.owed().all().size(), std::size_t {1});
}

void TestFirstSteps::nothingIsNotedForWhoAskedUsToStop()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const Pk bob = aPerson().in(desk);
    desk.tellPermission(bob, "opted-out");
    const DraftId id = desk.add({ada, bob});
    const auto step = peopleForStep(desk.writer(), id, {ada, bob}, u"Listen"_s);
    QCOMPARE(step->whom, std::vector {ada});
    QCOMPARE(step->leftAlone, 1);
    QVERIFY(noteFirst(desk.writer(), id, {ada, bob}, {u"Listen"_s, inTwoWeeks}, desk.now()));
    QCOMPARE(desk.owed().all().size(), std::size_t {1});
    QCOMPARE(desk.owed().all().front().pk, ada);
    const auto why = [&](const std::vector<Pk> &people) {
        return peopleForStep(desk.writer(), id, people, u"Listen"_s).error().arguments.front();
    };
    QVERIFY(why({bob}).contains(u"asked you to stop"_s));
    QVERIFY(why({ada, bob}).contains(u"noted already"_s));
    QVERIFY(!noteFirst(desk.writer(), DraftId {999}, {ada}, {u"Listen"_s, {}}, desk.now()));
}

void TestFirstSteps::whoWasAskedAndNotThankedIsThankedFirst()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const Pk bob = aPerson().in(desk);
    sentAsk(desk, {ada, bob}, u"Winter"_s);
    Obligation thanks;
    thanks.pk = bob;
    thanks.kind = ObligationKind::ThankYou;
    thanks.subject = u"Winter"_s;
    thanks.doneAt = desk.now();
    QVERIFY(followups::addObligations(desk.writer(), {thanks}));
    Draft next = desk.draftTo({ada, bob});
    next.campaign = desk.addCampaign(CampaignKind::Ask, u"Spring"_s);
    next.id = desk.add(next);
    const auto added = addThanksFirst(desk.writer(), next.id, {}, u"Thank you"_s, desk.now());
    QVERIFY(added);
    const Draft thank = desk.draft(added->draft);
    QCOMPARE(thank.in, std::vector {ada});
    QVERIFY(thank.campaign && thank.campaign != next.campaign);
    QCOMPARE(CampaignsStore(desk.writer()).campaign(*thank.campaign)->kind, CampaignKind::Thanks);
    QCOMPARE(thank.text, QString());
    const auto named = addThanksFirst(desk.writer(), next.id, {bob}, u"Thank you"_s, desk.now());
    QVERIFY(named);
    QCOMPARE(desk.draft(named->draft).in, std::vector {bob});
    QVERIFY(undo(desk.writer(), named->edit.changes));
    QVERIFY(desk.handOver(thank.id, ada));
    QVERIFY(!addThanksFirst(desk.writer(), next.id, {}, u"Thank you"_s, desk.now()));
}

void TestFirstSteps::theOthersAreThankedAsWell()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const Pk bob = aPerson().in(desk);
    const Pk cleo = aPerson().in(desk);
    sentAsk(desk, {ada, bob, cleo}, u"Winter"_s);
    Draft thanks = desk.draftTo({ada});
    thanks.out = {cleo};
    thanks.campaign = desk.addCampaign(CampaignKind::Thanks, u"Thanks"_s);
    thanks.id = desk.add(thanks);
    const auto others = thankTheOthersToo(desk.writer(), thanks.id);
    QVERIFY(others);
    QCOMPARE(desk.draft(thanks.id).in, (std::vector {ada, bob}));
    QCOMPARE(desk.draft(thanks.id).out, std::vector {cleo});
    QVERIFY(undo(desk.writer(), others->changes));
    QCOMPARE(desk.draft(thanks.id).in, std::vector {ada});
}

void TestFirstSteps::answersAreOwedBeforeCasesAndWhatSleeps()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const Pk twin = aPerson().on(u"mastodon"_s).in(desk);
    desk.merge(ada, twin);
    const qint64 now = desk.now();
    const auto owe = [&](const QString &what, ObligationKind kind, int days, qint64 asleep = 0) {
        Obligation one;
        one.pk = twin;
        one.kind = kind;
        one.subject = what;
        one.dueAt = Dated::exact(now + days * 86'400);
        if (asleep > 0) {
            one.snoozedUntil = now + asleep;
        }
        QVERIFY(followups::addObligations(desk.writer(), {one}));
    };
    owe(u"The case"_s, ObligationKind::Detractor, -4);
    owe(u"Asleep"_s, ObligationKind::Reply, -3, 600);
    owe(u"Later"_s, ObligationKind::Reply, 2);
    owe(u"First"_s, ObligationKind::Reply, -1);
    owe(u"A gift"_s, ObligationKind::GiveBack, -9);
    QStringList subjects;
    const auto owed = answersOwed(desk.writer(), {ada}, now);
    for (const Obligation &one : owed) {
        subjects += one.subject;
    }
    QCOMPARE(subjects, (QStringList {u"First"_s, u"Later"_s, u"The case"_s, u"Asleep"_s}));
}

void TestFirstSteps::latePromisesAreThoseWhoseDayIsOver()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const Pk twin = aPerson().on(u"mastodon"_s).in(desk);
    desk.merge(ada, twin);
    const auto owe = [&](const QString &what, const Dated &due, ObligationKind kind) {
        Obligation one;
        one.pk = twin;
        one.kind = kind;
        one.subject = what;
        one.dueAt = due;
        QVERIFY(followups::addObligations(desk.writer(), {one}));
    };
    const qint64 now = desk.now();
    owe(u"A map"_s, Dated::day(now), ObligationKind::GiveBack);
    owe(u"A bell"_s, Dated::day(now - 86'400), ObligationKind::GiveBack);
    owe(u"A photo"_s, Dated::day(now - 5 * 86'400), ObligationKind::GiveBack);
    owe(u"A song"_s, {}, ObligationKind::GiveBack);
    owe(u"A reply"_s, Dated::day(now - 5 * 86'400), ObligationKind::Reply);
    const auto late = latePromises(desk.writer(), {ada}, now, QTimeZone::utc());
    QCOMPARE(late.size(), std::size_t {2});
    QCOMPARE(late.front().subject, u"A photo"_s);
    QCOMPARE(late.back().subject, u"A bell"_s);
    // As soon as our own day is over, and not before.
    const qint64 night = onDay(2026, 5, 15).at - 11 * 3600;
    QCOMPARE(latePromises(desk.writer(), {ada}, night, QTimeZone::utc()).size(), std::size_t {3});
    QCOMPARE(latePromises(desk.writer(), {ada}, night, QTimeZone("America/New_York")).size(),
        std::size_t {2});
}

void TestFirstSteps::aNewGoalIsGivenToItsDraftInOneEdit()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const DraftId id = desk.add({ada});
    QVERIFY(desk.handOver(id, ada));
    Campaign goal;
    goal.name = u"Twenty ratings"_s;
    const auto given = addCampaignTo(desk.writer(), id, goal);
    QVERIFY(given);
    const auto campaign = desk.draft(id).campaign;
    QVERIFY(campaign);
    QCOMPARE(CampaignsStore(desk.writer()).campaign(*campaign)->name, u"Twenty ratings"_s);
    // What went out before belongs to it.
    QCOMPARE(desk.number("SELECT count(*) FROM handover WHERE campaign IS NOT NULL"), 1);
    QVERIFY(undo(desk.writer(), given->changes));
    QVERIFY(!desk.draft(id).campaign);
    QVERIFY(CampaignsStore(desk.writer()).all().empty());
    QVERIFY(!addCampaignTo(desk.writer(), DraftId {999}, goal));
    QVERIFY(CampaignsStore(desk.writer()).all().empty());
}

void TestFirstSteps::whatIsOwedEqualsWhatWasPromised_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

/// One obligation for each person who was promised something, by each draft that promised it, with
/// the draft's day; none for anybody else.
void TestFirstSteps::whatIsOwedEqualsWhatWasPromised()
{
    QFETCH(unsigned, seed);
    QRandomGenerator chance(seed);
    DeskWorkspace desk;
    std::vector<Pk> people;
    for (int i = 0; i < 8; ++i) {
        people.push_back(aPerson().in(desk));
    }
    desk.merge(people[0], people[5]);
    std::vector<Draft> written;
    for (int i = 0; i < 3; ++i) {
        Draft draft = desk.draftTo(people);
        draft.give = chance.bounded(4) == 0 ? QString() : u"Promise %1"_s.arg(i);
        if (chance.bounded(3) > 0) {
            draft.giveDue = at(2026, 6, 1 + chance.bounded(28), 12);
        }
        draft.id = desk.add(draft);
        written.push_back(draft);
    }
    using Promise = std::tuple<Pk, qint64, qint64>; // person, draft, day; 0 by the level
    std::set<Promise> promised;
    for (int step = 0; step < 60; ++step) {
        const Draft &draft = written[chance.bounded(3U)];
        const std::size_t who = chance.bounded(8U);
        const auto state = static_cast<HandoverState>(1 + chance.bounded(3));
        if (desk.handOver(draft.id, people[who], state) && state == HandoverState::Sent
            && !draft.give.isEmpty()) {
            promised.insert(
                {people[who == 5 ? 0 : who], number(draft.id), draft.giveDue.value_or(0)});
        }
    }
    std::set<Promise> owed;
    const auto all = desk.owed().all();
    for (const Obligation &one : all) {
        const auto draft
            = std::ranges::find(written, *one.draft, [](const Draft &of) { return number(of.id); });
        QVERIFY(draft != written.end());
        QCOMPARE(one.kind, ObligationKind::GiveBack);
        QCOMPARE(one.subject, draft->give);
        QVERIFY(one.dueAt.hasValue());
        QVERIFY(!draft->giveDue || one.dueAt.precision == DatePrecision::Day);
        owed.insert({one.pk == people[5] ? people[0] : one.pk, *one.draft,
            draft->giveDue ? one.dueAt.at : 0});
    }
    QCOMPARE(all.size(), owed.size());
    QVERIFY(owed == promised);
}

COMITY_TEST_GUILESS(TestFirstSteps)
#include "tst_first_steps.moc"
