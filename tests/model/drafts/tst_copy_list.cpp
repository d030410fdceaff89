// Who is offered for copying: nobody who said no, and nobody twice.
#include "model/drafts/handover_take_back.h"
#include "model/followups/obligation_edits.h"
#include "model/people/hand_values.h"
#include "tests/model/drafts/desk_workspace.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>
#include <set>

using namespace comity;
using namespace comity::drafts;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestCopyList : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void goesThroughTheAudience();
    void whoSaidNoIsNotOffered();
    void whoSaidNoSinceTheReviewIsNotOffered();
    void whoIsOneOfTwoProfilesGetsItOnce();
    void aSplitIsTheSameDraft();
    void whoIsElsewhereIsTold();
    void sendingMakesThePromiseOnce();
    void nothingIsOwedThatWasNotPromised();
    void whatWasDoneIsNotPromisedAgain();
    void readingAProfileHandsNothingOver();
    void aProfileThatWasReadIsKnownOfThePerson();
    void aHandoverCanBeUndone();
    void takingBackIsOfThatPersonAlone();
    void whatSendingAnsweredIsOpenAgain();
    void nobodyIsAskedTwiceWhateverHappens_data();
    void nobodyIsAskedTwiceWhateverHappens();
};

void TestCopyList::goesThroughTheAudience()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const Pk bob = aPerson().in(desk);
    const Pk cleo = aPerson().in(desk);
    const DraftId id = desk.add({ada, bob, cleo});
    QCOMPARE(desk.copyList(id).next, (std::vector {ada, bob, cleo}));
    QVERIFY(desk.handOver(id, ada));
    QVERIFY(desk.handOver(id, bob, HandoverState::Skipped));
    QVERIFY(desk.handOver(id, cleo, HandoverState::Copied));
    // Copied is not sent: the user did not say so.
    QCOMPARE(desk.copyList(id).next, std::vector {cleo});
    QCOMPARE(desk.whyNot(id, ada), u"had-this-draft"_s);
    QCOMPARE(desk.whyNot(id, bob), u"skipped"_s);
    QVERIFY(!desk.handOver(id, ada, HandoverState::Copied));
    QVERIFY(desk.handOver(id, bob, HandoverState::Copied));
    QVERIFY(!desk.handOver(id, cleo, HandoverState::Read));
    QCOMPARE(desk.store().handovers(id).size(), std::size_t {3});
    QCOMPARE(desk.store().handovers(id).front().text, u"Hello"_s);
}

void TestCopyList::whoSaidNoIsNotOffered()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const Pk alsoAda = aPerson().on(u"mastodon"_s).in(desk);
    const Pk bob = aPerson().in(desk);
    desk.merge(ada, alsoAda);
    desk.tellPermission(alsoAda, "opted-out");
    desk.tellPermission(bob, "opted-out", "boats");
    const Pk cleo = aPerson().in(desk);
    desk.tellFact(cleo, "no-dm", "yes");
    const DraftId id = desk.add({ada, bob, cleo});
    // It tells no topic, so it may be about boats.
    QVERIFY(desk.copyList(id).next.empty());
    QCOMPARE(desk.whyNot(id, ada), u"opted-out"_s);
    QCOMPARE(desk.whyNot(id, cleo), u"opted-out"_s);
    QVERIFY(!desk.handOver(id, bob));
    QVERIFY(!desk.handOver(id, cleo));
    QVERIFY(!desk.handOver(id, ada));
    QVERIFY(!desk.handOver(id, ada, HandoverState::Copied));
    QVERIFY(desk.handOver(id, ada, HandoverState::Skipped));
    Draft draft = desk.draft(id);
    draft.topic = u"boats"_s;
    QVERIFY(changeDraft(desk.writer(), draft));
    QVERIFY(desk.copyList(id).next.empty());
    draft.topic = u"bikes"_s;
    QVERIFY(changeDraft(desk.writer(), draft));
    QCOMPARE(desk.copyList(id).next, std::vector {bob});
    QVERIFY(desk.handOver(id, bob));
}

void TestCopyList::whoSaidNoSinceTheReviewIsNotOffered()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const DraftId id = desk.add({ada});
    const auto request = desk.contextFor(requestFor(desk.draft(id), desk.now()));
    QVERIFY(request);
    desk.tellPermission(ada, "opted-out");
    const auto list = copyListOf(desk.writer(), desk.draft(id), *request);
    QVERIFY(list);
    QVERIFY(list->next.empty());
}

void TestCopyList::whoIsOneOfTwoProfilesGetsItOnce()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const Pk alsoAda = aPerson().in(desk);
    Draft draft = desk.draftTo({ada, alsoAda});
    draft.campaign = desk.addCampaign();
    const DraftId first = desk.add(draft);
    const DraftId second = desk.add(draft);
    QVERIFY(desk.handOver(first, ada));
    QCOMPARE(desk.copyList(second).next, std::vector {alsoAda});
    desk.merge(ada, alsoAda);
    QVERIFY(desk.copyList(second).next.empty());
    QCOMPARE(desk.whyNot(second, ada), u"had-this-campaign"_s);
    QVERIFY(!desk.handOver(second, alsoAda));
    QVERIFY(!desk.handOver(first, alsoAda));
    draft.campaign = desk.addCampaign(CampaignKind::Invite, u"Summer"_s);
    QCOMPARE(desk.copyList(desk.add(draft)).next, std::vector {ada});
}

void TestCopyList::aSplitIsTheSameDraft()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const Pk bob = aPerson().in(desk);
    const DraftId first = desk.add({ada, bob});
    const auto split = splitDraft(desk.writer(), first, {bob}, u"For Bob"_s, desk.now());
    QVERIFY(split);
    Draft part = desk.draft(split->draft);
    part.in = {ada, bob};
    QVERIFY(changeDraft(desk.writer(), part));
    QVERIFY(desk.handOver(first, ada));
    QCOMPARE(desk.whyNot(split->draft, ada), u"had-this-draft"_s);
    QVERIFY(!desk.handOver(split->draft, ada));
}

void TestCopyList::whoIsElsewhereIsTold()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().on(u"mastodon"_s).in(desk);
    const DraftId id = desk.add({ada});
    QVERIFY(desk.copyList(id).next.empty());
    QCOMPARE(desk.whyNot(id, ada), u"not-on-this-network"_s);
}

void TestCopyList::sendingMakesThePromiseOnce()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const Pk bob = aPerson().in(desk);
    Draft draft = desk.draftTo({ada, bob});
    draft.give = u"A tune for you"_s;
    draft.giveDue = onDay(2026, 6, 1).at;
    draft.campaign = desk.addCampaign();
    const DraftId id = desk.add(draft);
    QVERIFY(desk.handOver(id, ada, HandoverState::Copied));
    QVERIFY(desk.owed().all().empty());
    QVERIFY(desk.handOver(id, ada));
    const auto owed = desk.owed().all();
    QCOMPARE(owed.size(), std::size_t {1});
    QCOMPARE(owed.front().kind, followups::ObligationKind::GiveBack);
    QCOMPARE(owed.front().pk, ada);
    QCOMPARE(owed.front().subject, draft.give);
    QCOMPARE(owed.front().dueAt, onDay(2026, 6, 1));
    QCOMPARE(owed.front().draft, number(id));
    QCOMPARE(owed.front().campaign, number(*draft.campaign));
    QVERIFY(!desk.handOver(id, ada));
    QCOMPARE(desk.owed().all().size(), std::size_t {1});
}

void TestCopyList::nothingIsOwedThatWasNotPromised()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    Draft draft = desk.draftTo({ada});
    draft.give = u"  "_s;
    QVERIFY(desk.handOver(desk.add(draft), ada));
    QVERIFY(desk.owed().all().empty());
}

void TestCopyList::whatWasDoneIsNotPromisedAgain()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    Draft draft = desk.draftTo({ada});
    draft.give = u"A tune"_s;
    const DraftId id = desk.add(draft);
    QVERIFY(desk.handOver(id, ada));
    // A promise without a day is due by the usual level.
    const auto owed = desk.owed().all();
    QVERIFY(owed.front().dueAt.hasValue());
    QVERIFY(followups::markDone(desk.writer(), {owed.front().id}, desk.now()));
    // The handover is undone, what was given is not.
    const auto undone = undo(desk.writer(), desk.last.changes);
    QVERIFY(undone);
    QCOMPARE(undone->skipped, 1);
    QVERIFY(desk.handOver(id, ada));
    QCOMPARE(desk.owed().all().size(), std::size_t {1});
}

void TestCopyList::readingAProfileHandsNothingOver()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const DraftId id = desk.add({ada});
    QVERIFY(profileRead(desk.writer(), id, {ada}, 700));
    QCOMPARE(desk.copyList(id).next, std::vector {ada});
    QCOMPARE(desk.store().all().front().state, DraftState::Writing);
    QVERIFY(desk.handOver(id, ada));
    QVERIFY(profileRead(desk.writer(), id, {ada}, 800));
    const auto handovers = desk.store().handovers(id);
    QCOMPARE(handovers.front().state, HandoverState::Sent);
    QCOMPARE(handovers.front().readAt, 800);
}

void TestCopyList::aProfileThatWasReadIsKnownOfThePerson()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const DraftId id = desk.add({ada});
    const auto read = [&] { return handValuesOf(desk.writer(), ada)[HandField::ProfileRead]; };
    const auto done = profileRead(desk.writer(), id, {ada}, desk.now(), {2026, 5, 15});
    QVERIFY(done);
    QCOMPARE(read().value, u"2026-05-15"_s);
    QCOMPARE(read().source, u"Bells for spring"_s);
    QVERIFY(undo(desk.writer(), done->changes));
    QCOMPARE(read().value, QString());
    // Why we deal with them was said before, and a later day is not made an earlier one.
    QVERIFY(setValue(desk.writer(), {ada}, HandField::ProfileRead, u"2026-05-10"_s, 5, u"Rides"_s));
    QVERIFY(profileRead(desk.writer(), id, {ada}, desk.now(), {2026, 5, 15}));
    QCOMPARE(read().value, u"2026-05-15"_s);
    QCOMPARE(read().source, u"Rides"_s);
    QVERIFY(profileRead(desk.writer(), id, {ada}, desk.now(), {2026, 5, 2}));
    QCOMPARE(read().value, u"2026-05-15"_s);
}

void TestCopyList::aHandoverCanBeUndone()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    Draft draft = desk.draftTo({ada});
    draft.give = u"A tune"_s;
    const DraftId id = desk.add(draft);
    QVERIFY(desk.handOver(id, ada));
    const auto undone = undo(desk.writer(), desk.last.changes);
    QVERIFY(undone);
    QCOMPARE(undone->changed, std::vector {ada});
    QCOMPARE(desk.copyList(id).next, std::vector {ada});
    QVERIFY(desk.owed().all().empty());
}

void TestCopyList::takingBackIsOfThatPersonAlone()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    const Pk bob = aPerson().in(desk);
    Draft draft = desk.draftTo({ada, bob});
    draft.give = u"A tune"_s;
    const DraftId id = desk.add(draft);
    QVERIFY(takeBackHandover(desk.writer(), id, ada)->changes.isEmpty());
    QVERIFY(profileRead(desk.writer(), id, {ada}, 700));
    QVERIFY(takeBackHandover(desk.writer(), id, ada)->changes.isEmpty());
    QVERIFY(desk.handOver(id, ada));
    QVERIFY(desk.handOver(id, bob));
    const auto back = takeBackHandover(desk.writer(), id, ada);
    QVERIFY(back);
    QCOMPARE(desk.copyList(id).next, std::vector {ada});
    QCOMPARE(desk.whyNot(id, bob), u"had-this-draft"_s);
    QCOMPARE(desk.owed().all().size(), std::size_t {1});
    QCOMPARE(desk.owed().all().front().pk, bob);
    // That their profile was read is so all the same.
    QCOMPARE(
        desk.store().handovers(id).front(), (Handover {ada, HandoverState::Read, 700, {}, 700}));
    QVERIFY(undo(desk.writer(), back->changes));
    QVERIFY(desk.copyList(id).next.empty());
    QCOMPARE(desk.owed().all().size(), std::size_t {2});
    QVERIFY(takeBackHandover(desk.writer(), id, bob));
    QCOMPARE(desk.copyList(id).next, std::vector {bob});
    QCOMPARE(desk.store().handovers(id).size(), std::size_t {1});
}

void TestCopyList::whatSendingAnsweredIsOpenAgain()
{
    DeskWorkspace desk;
    const Pk ada = aPerson().in(desk);
    Draft draft = desk.draftTo({ada});
    draft.campaign = desk.addCampaign(CampaignKind::Thanks);
    const DraftId id = desk.add(draft);
    followups::Obligation owed {.pk = ada, .kind = followups::ObligationKind::ThankYou};
    owed.subject = u"Spring"_s;
    owed.madeAt = desk.now() - 900;
    followups::Obligation kept = owed;
    QVERIFY(followups::addObligations(desk.writer(), {owed, kept}));
    const FactId byHand = desk.owed().all().front().id;
    QVERIFY(followups::markDone(desk.writer(), {byHand}, desk.now() - 60));
    // What messages show to be owed.
    owed.kind = followups::ObligationKind::Reply;
    QVERIFY(followups::addObligations(desk.writer(), {owed}));
    desk.writer().exec("UPDATE obligation SET message = 7 WHERE kind = 'reply'");
    QVERIFY(desk.handOver(id, ada));
    const auto open = [&] {
        return desk.number("SELECT count(*) FROM obligation WHERE done_at IS NULL"
                           " AND answered_at IS NULL");
    };
    QCOMPARE(open(), 0);
    QVERIFY(takeBackHandover(desk.writer(), id, ada));
    QCOMPARE(open(), 2);
    QVERIFY(desk.owed().find(byHand)->doneAt);
}

void TestCopyList::nobodyIsAskedTwiceWhateverHappens_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

/// People merge, say no, are copied for, sent to and skipped in any order; what every list offers
/// and what every handover allows is compared with what was told here.
void TestCopyList::nobodyIsAskedTwiceWhateverHappens()
{
    QFETCH(quint32, seed);
    QRandomGenerator chance(seed);
    DeskWorkspace desk;
    std::vector<Pk> people;
    std::vector<std::size_t> personOf; // by profile, as this test merges them
    for (std::size_t i = 0; i < 10; ++i) {
        people.push_back(aPerson().in(desk));
        personOf.push_back(i);
    }
    Draft draft = desk.draftTo(people);
    draft.give = u"A tune"_s;
    draft.campaign = desk.addCampaign();
    const std::vector<DraftId> drafts {desk.add(draft), desk.add(draft)};
    std::multiset<std::size_t> sentTo; // profiles
    std::set<std::size_t> optedOut; // profiles
    const auto any = [&](const auto &profiles, std::size_t i) {
        return std::ranges::any_of(
            profiles, [&](std::size_t other) { return personOf[other] == personOf[i]; });
    };
    for (int step = 0; step < 40; ++step) {
        const auto i = static_cast<std::size_t>(chance.bounded(10));
        const auto j = static_cast<std::size_t>(chance.bounded(10));
        const DraftId id = drafts[static_cast<std::size_t>(chance.bounded(2))];
        switch (chance.bounded(6)) {
        case 0:
            if (personOf[i] != personOf[j] && personOf[i] == i && personOf[j] == j
                && std::ranges::count(personOf, i) == 1 && std::ranges::count(personOf, j) == 1) {
                desk.merge(people[i], people[j]);
                personOf[std::max(i, j)] = std::min(i, j);
            }
            break;
        case 1:
            desk.tellPermission(people[i], "opted-out");
            optedOut.insert(i);
            break;
        case 2:
            desk.handOver(id, people[i], HandoverState::Copied);
            break;
        case 3:
            desk.handOver(id, people[i], HandoverState::Skipped);
            break;
        default: {
            const bool had = any(sentTo, i);
            const bool mayNot = any(optedOut, i) || had;
            const bool was = desk.handOver(id, people[i]);
            QVERIFY2(!was || !mayNot, "sent against a no, or twice");
            if (was) {
                sentTo.insert(i);
            }
        }
        }
        if (step % 4 != 3) {
            continue;
        }
        for (const DraftId one : drafts) {
            for (const Pk offered : desk.copyList(one).next) {
                const auto who
                    = static_cast<std::size_t>(std::ranges::find(people, offered) - people.begin());
                QVERIFY2(!any(optedOut, who), "offered against a no");
                QVERIFY2(!any(sentTo, who), "offered twice");
            }
        }
    }
    QCOMPARE(desk.owed().all().size(), sentTo.size());
}

COMITY_TEST_GUILESS(TestCopyList)
#include "tst_copy_list.moc"
