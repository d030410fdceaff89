// What came back of messages, beside goals that several of them may serve.
#include "model/goals/outcome_card.h"

#include "model/drafts/campaign_edits.h"
#include "model/drafts/draft_edits.h"
#include "model/drafts/outcome_edits.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::drafts;
using namespace comity::goals;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

class Sent : public TalkWorkspace
{
public:
    Sent()
    {
        for (int i = 0; i < 12; ++i) {
            people.push_back(aPerson().in(*this));
        }
    }
    CampaignId campaign(const std::vector<Objective> &objectives)
    {
        Campaign one;
        one.name = u"Repair café"_s;
        one.kind = CampaignKind::Invite;
        one.madeAt = at(2026, 4, 1);
        one.objectives = objectives;
        return addCampaign(writer(), one).value().campaign;
    }
    DraftId draft(const QString &title, std::optional<CampaignId> campaign)
    {
        Draft one;
        one.title = title;
        one.channel = u"x-dm"_s;
        one.text = u"On Saturday we mend what is broken."_s;
        one.campaign = campaign;
        one.in = people;
        one.madeAt = at(2026, 4, 2);
        return addDraft(writer(), one).value().draft;
    }
    void send(DraftId draft, std::size_t from, std::size_t count, qint64 when)
    {
        for (std::size_t i = from; i < from + count; ++i) {
            QVERIFY(handOver(writer(), draft, people[i], HandoverState::Sent, u"Hello"_s, when));
        }
    }
    void came(DraftId draft, std::size_t from, std::size_t count, OutcomeKind kind)
    {
        const auto first = people.begin() + static_cast<std::ptrdiff_t>(from);
        QVERIFY(logOutcome(writer(), draft, {first, first + static_cast<std::ptrdiff_t>(count)},
            {kind, onDay(2026, 4, 25), {}}, now()));
    }
    std::vector<OutcomeRow> rows(std::optional<AccountId> account = {})
    {
        return outcomeRows(writer(), at(2026, 1, 1), now(), account);
    }

    std::vector<Pk> people;
};

QString said(const std::vector<OutcomeRow> &rows)
{
    static const Wording english = Wording::forLanguage(u"en"_s);
    return sentenceOf(rows, english);
}

} // namespace

class TestOutcomeCard : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void outcomesStandBesideTheirGoal();
    void aSplitServesOneGoal();
    void anyNumberThatOutcomesCountIsAGoal();
    void aNumberByHandIsKnownOnceItIsWritten();
    void anotherAccountsMessagesStayOut();
};

void TestOutcomeCard::outcomesStandBesideTheirGoal()
{
    Sent desk;
    const CampaignId goal = desk.campaign({{0, u"Guests"_s, 2, OutcomeKind::Conversion}});
    const DraftId invite = desk.draft(u"Repair café"_s, goal);
    const DraftId rate = desk.draft(u"Rate us"_s, {});
    const DraftId before = desk.draft(u"Winter café"_s, goal);
    desk.send(before, 5, 1, at(2025, 4, 21));
    desk.send(invite, 0, 4, at(2026, 4, 20));
    desk.send(rate, 4, 1, at(2026, 4, 21));
    desk.came(invite, 0, 2, OutcomeKind::Conversion);
    desk.came(invite, 2, 1, OutcomeKind::Offended);
    desk.came(rate, 4, 1, OutcomeKind::Offended);
    const auto rows = desk.rows();
    QCOMPARE(rows.size(), 2U); // one was sent before the period
    const OutcomeRow &first = rows[0];
    QCOMPARE(first.draft, invite);
    QCOMPARE(first.title, u"Repair café"_s);
    QCOMPARE(first.sentAt, at(2026, 4, 20));
    QCOMPARE((std::array {first.asked, first.positive, first.negative, first.conversions}),
        (std::array {4, 2, 1, 2}));
    QVERIFY(first.goal && first.goal->isToldHere && first.goal->isMet());
    QCOMPARE(first.goal->number.wanted, 2);
    QVERIFY(!rows[1].goal);
    QCOMPARE(said(rows), u"The goal is met. “Rate us” brought more harm than good."_s);
}

void TestOutcomeCard::aSplitServesOneGoal()
{
    Sent desk;
    const CampaignId goal = desk.campaign({{0, u"Guests"_s, 7, OutcomeKind::Conversion}});
    const DraftId first = desk.draft(u"To all"_s, goal);
    const DraftId part = splitDraft(desk.writer(), first,
        {desk.people.begin(), desk.people.begin() + 6}, u"To those who know us"_s, at(2026, 4, 3))
                             .value()
                             .draft;
    desk.send(part, 0, 6, at(2026, 4, 20));
    desk.send(first, 6, 6, at(2026, 4, 22));
    desk.came(part, 0, 4, OutcomeKind::Conversion);
    desk.came(first, 6, 3, OutcomeKind::Conversion);
    const auto rows = desk.rows();
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].conversions, 4);
    QCOMPARE(rows[1].conversions, 3);
    for (const OutcomeRow &row : rows) {
        QCOMPARE(row.goal.value().number.reached, std::optional(7));
    }
    QVERIFY(!rows[0].goal->isToldHere && rows[1].goal->isToldHere);
    QCOMPARE(said(rows), u"The goal is met."_s);
    const PeopleReached reached = peopleReached(desk.writer(), rows);
    QCOMPARE(reached, (PeopleReached {12, 0, 12, 7}));
}

void TestOutcomeCard::anyNumberThatOutcomesCountIsAGoal()
{
    Sent desk;
    const CampaignId answers
        = desk.campaign({{0, u"Cakes"_s, 3, {}, 9}, {0, u"Answers"_s, 3, OutcomeKind::Replied}});
    const DraftId asked = desk.draft(u"What shall we mend?"_s, answers);
    desk.send(asked, 0, 5, at(2026, 4, 20));
    desk.came(asked, 0, 2, OutcomeKind::Replied);
    desk.came(asked, 2, 1, OutcomeKind::Conversion); // not what the goal counts
    auto rows = desk.rows();
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows[0].goal.value().number.what, u"Answers"_s);
    QCOMPARE(rows[0].goal->number.reached, std::optional(2));
    QCOMPARE(said(rows), u"The goal is not met."_s);
    QCOMPARE(peopleReached(desk.writer(), rows), (PeopleReached {5, 0, 5, 2}));
    // Of several numbers that of conversions is the one.
    const CampaignId guests = desk.campaign(
        {{0, u"Thanks"_s, 1, OutcomeKind::Thanks}, {0, u"Guests"_s, 2, OutcomeKind::Conversion}});
    const DraftId invite = desk.draft(u"Come in"_s, guests);
    desk.send(invite, 5, 3, at(2026, 4, 21));
    desk.came(invite, 5, 2, OutcomeKind::Conversion);
    rows = desk.rows();
    QCOMPARE(rows[1].goal.value().number.what, u"Guests"_s);
    QCOMPARE(said(rows), u"1 of 2 goals is met."_s);
    QCOMPARE(peopleReached(desk.writer(), rows), (PeopleReached {8, 0, 8, 4}));
}

void TestOutcomeCard::aNumberByHandIsKnownOnceItIsWritten()
{
    Sent desk;
    const DraftId asked = desk.draft(u"Cakes"_s, desk.campaign({{0, u"Cakes baked"_s, 3, {}}}));
    desk.send(asked, 0, 2, at(2026, 4, 20));
    QVERIFY(!desk.rows().front().goal.value().isMet());
    QCOMPARE(said(desk.rows()), u"Nobody wrote down yet what was reached."_s);
    const DraftId invite
        = desk.draft(u"Come in"_s, desk.campaign({{0, u"Guests"_s, 2, OutcomeKind::Conversion}}));
    desk.send(invite, 2, 1, at(2026, 4, 21));
    QCOMPARE(
        said(desk.rows()), u"0 of 2 goals are met. Of 1 nobody wrote down yet what was reached."_s);
    desk.writer().exec(
        "UPDATE draft SET campaign = NULL WHERE id = " + std::to_string(number(invite)));
    desk.writer().exec("UPDATE objective SET reached = 3");
    const auto rows = desk.rows();
    QVERIFY(rows[0].goal->isMet());
    QCOMPARE(said(rows), u"The goal is met."_s);
    QCOMPARE(peopleReached(desk.writer(), rows), (PeopleReached {3, 0, 0, 0})); // who, nobody knows
}

void TestOutcomeCard::anotherAccountsMessagesStayOut()
{
    Sent desk;
    const AccountId other = desk.addAccount(u"x:moss"_s);
    const DraftId first = desk.draft(u"Hours"_s, {});
    const DraftId second = desk.draft(u"Rides"_s, {});
    desk.send(first, 0, 1, at(2026, 4, 20));
    desk.send(second, 1, 1, at(2026, 4, 21));
    desk.writer().exec("UPDATE draft SET account = " + std::to_string(number(other))
        + " WHERE id = " + std::to_string(number(second)));
    QCOMPARE(desk.rows(desk.me).size(), 1U);
    QCOMPARE(desk.rows(other).size(), 2U);
    QCOMPARE(desk.rows().size(), 2U);
}

COMITY_TEST_GUILESS(TestOutcomeCard)
#include "tst_outcome_card.moc"
