// What imports since a sending show of those who got the draft.
#include "model/drafts/outcome_edits.h"
#include "tests/model/drafts/desk_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::drafts;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Sent on 10 May 2026 to three followers of ours.
class Sent : public DeskWorkspace
{
public:
    Sent()
    {
        account = addAccount(u"x:fern"_s);
        for (int i = 0; i < 3; ++i) {
            people.push_back(aPerson().in(*this));
        }
        Draft one = draftTo(people);
        one.account = account;
        draftId = add(one);
        for (const Pk pk : people) {
            handOver(draftId, pk, HandoverState::Sent, sentAt);
        }
    }
    void followers(const Dated &taken, const std::vector<Pk> &who)
    {
        addPair(account, taken, who, {});
    }
    std::vector<OutcomeSuggestion> signs()
    {
        return CampaignsStore(writer()).suggestions(draftId, now());
    }
    void said(Pk pk, qint64 when, const char *link = "key", const char *direction = "in")
    {
        Written one;
        one.account = account;
        one.pk = pk;
        one.at = when;
        one.link = link;
        one.direction = direction;
        write(one);
    }

    static constexpr qint64 sentAt = 1'778'400'000; // 2026-05-10 08:00 UTC
    AccountId account = {};
    std::vector<Pk> people;
    DraftId draftId = {};
};

} // namespace

class TestOutcomeSigns : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsShownOnce();
    void whatProvesNothingShowsNothing();
    void whoLeftSinceIsShown();
    void whoLeftLongBeforeIsNot();
    void whatIsTakenIsKeptAsSuch();
};

void TestOutcomeSigns::anAnswerIsShownOnce()
{
    Sent desk;
    desk.said(desk.people[0], Sent::sentAt + 90);
    desk.said(desk.people[0], Sent::sentAt + 60);
    const OutcomeSuggestion reply {
        desk.people[0], OutcomeKind::Replied, Dated::exact(Sent::sentAt + 60)};
    QCOMPARE(desk.signs(), std::vector {reply});
    // Thanks are an answer that somebody has logged.
    const OutcomeEntry thanks {OutcomeKind::Thanks, Dated::exact(Sent::sentAt + 60), {}};
    QVERIFY(logOutcome(desk.writer(), desk.draftId, {desk.people[0]}, thanks, desk.now()));
    QVERIFY(desk.signs().empty());
}

void TestOutcomeSigns::whatProvesNothingShowsNothing()
{
    Sent desk;
    desk.said(desk.people[0], Sent::sentAt - 60); // before
    desk.said(desk.people[1], Sent::sentAt + 60, "name"); // a guess
    desk.said(desk.people[2], Sent::sentAt + 60, "key", "out"); // ours
    desk.said(aPerson().in(desk), Sent::sentAt + 60); // got nothing
    QVERIFY(desk.signs().empty());
}

void TestOutcomeSigns::whoLeftSinceIsShown()
{
    Sent desk;
    desk.followers(onDay(2026, 5, 9), desk.people);
    desk.followers(onDay(2026, 5, 12), {desk.people[0], desk.people[2]});
    const auto signs = desk.signs();
    QCOMPARE(signs.size(), std::size_t {1});
    QCOMPARE(signs.front().pk, desk.people[1]);
    QCOMPARE(signs.front().kind, OutcomeKind::Unfollowed);
    QCOMPARE(signs.front().at.notBefore, onDay(2026, 5, 9).at);
    QCOMPARE(signs.front().at.notAfter, onDay(2026, 5, 12).at);
}

void TestOutcomeSigns::whoLeftLongBeforeIsNot()
{
    Sent desk;
    desk.followers(onDay(2026, 5, 1), desk.people);
    desk.followers(onDay(2026, 5, 12), {desk.people[0]});
    QVERIFY(desk.signs().empty());
}

void TestOutcomeSigns::whatIsTakenIsKeptAsSuch()
{
    Sent desk;
    desk.followers(onDay(2026, 5, 9), desk.people);
    desk.followers(onDay(2026, 5, 12), {desk.people[0], desk.people[2]});
    desk.said(desk.people[0], Sent::sentAt + 60);
    const auto taken = takeSuggestions(desk.writer(), desk.draftId, desk.signs());
    QVERIFY(taken);
    QVERIFY(desk.signs().empty());
    const auto outcomes = CampaignsStore(desk.writer()).outcomes(desk.draftId);
    QCOMPARE(outcomes.size(), std::size_t {2});
    QVERIFY(outcomes[0].isFromImport);
    QCOMPARE(outcomes[0].at, onDay(2026, 5, 12));
    QCOMPARE(outcomes[1].kind, OutcomeKind::Replied);
    QVERIFY(undo(desk.writer(), taken->changes));
    QCOMPARE(desk.signs().size(), std::size_t {2});
}

COMITY_TEST_GUILESS(TestOutcomeSigns)
#include "tst_outcome_signs.moc"
