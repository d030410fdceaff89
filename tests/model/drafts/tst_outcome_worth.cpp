// What the user noted that outcomes were worth, and what brought people to them.
#include "model/drafts/outcome_edits.h"
#include "model/drafts/outcome_worth.h"
#include "tests/model/drafts/desk_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::drafts;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

/// Two drafts of one goal: to Ana, who has two profiles, and to Bo and Cy.
class Sold : public DeskWorkspace
{
public:
    Sold()
    {
        merge(ana, anaElsewhere);
        Draft to = draftTo({ana, anaElsewhere});
        to.campaign = campaign;
        first = add(to);
        to.in = {bo, cy};
        second = add(to);
        for (const Pk pk : {ana, anaElsewhere}) {
            handOver(first, pk);
        }
        for (const Pk pk : {bo, cy}) {
            handOver(second, pk);
        }
    }
    Result<HandEdit> log(DraftId draft, const std::vector<Pk> &people, std::optional<qint64> worth,
        const QString &unit, const QString &source, OutcomeKind kind = OutcomeKind::Conversion)
    {
        return logOutcome(
            writer(), draft, people, {kind, Dated::exact(now()), {}, worth, unit, source}, now());
    }

    Pk ana = aPerson().in(*this);
    Pk anaElsewhere = aPerson().in(*this);
    Pk bo = aPerson().in(*this);
    Pk cy = aPerson().in(*this);
    CampaignId campaign = addCampaign();
    DraftId first = {};
    DraftId second = {};
};

} // namespace

class TestOutcomeWorth : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotSaidIsNothing();
    void unitsAreSummedApart();
    void sourcesCountPeopleOnce();
    void whoTookOffenceOrLeftBroughtNothing();
    void aWorthBelowNothingIsRefused();
};

void TestOutcomeWorth::whatIsNotSaidIsNothing()
{
    Sold sold;
    QVERIFY(sold.log(sold.second, {sold.bo}, {}, u"pounds"_s, {}));
    QVERIFY(worthOf(sold.writer(), sold.campaign).empty());
    QVERIFY(sourcesOf(sold.writer(), sold.campaign).empty());
    const Outcome stored = CampaignsStore(sold.writer()).outcomes(sold.second).front();
    QVERIFY(!stored.worth);
    QCOMPARE(stored.worthUnit, QString());
    // Nothing is a number of its own.
    QVERIFY(sold.log(sold.second, {sold.bo}, 0, {}, {}));
    QCOMPARE(worthText(worthOf(sold.writer(), sold.campaign)), u"0"_s);
}

void TestOutcomeWorth::unitsAreSummedApart()
{
    Sold sold;
    QVERIFY(sold.log(sold.first, {sold.ana}, 1200, u" Pounds"_s, {}));
    const auto both = sold.log(sold.second, {sold.bo, sold.cy}, 20, u"pounds"_s, {});
    QVERIFY(both);
    QVERIFY(sold.log(sold.second, {sold.cy}, 3, u"hours"_s, {}));
    QCOMPARE(worthOf(sold.writer(), sold.campaign),
        (std::vector<WorthSum> {{u"Pounds"_s, 1240}, {u"hours"_s, 3}}));
    QCOMPARE(worthText(worthOf(sold.writer(), sold.campaign), QLocale(QLocale::English)),
        u"1,240 Pounds, 3 hours"_s);
    QCOMPARE(worthText(worthOf(sold.writer(), std::vector {sold.second})), u"40 pounds, 3 hours"_s);
    QVERIFY(undo(sold.writer(), both->changes));
    QCOMPARE(worthText(worthOf(sold.writer(), std::vector {sold.second})), u"3 hours"_s);
}

void TestOutcomeWorth::sourcesCountPeopleOnce()
{
    Sold sold;
    QVERIFY(sold.log(sold.first, {sold.ana, sold.anaElsewhere}, {}, {}, u"The post"_s));
    QVERIFY(sold.log(sold.second, {sold.bo, sold.cy}, {}, {}, u"the stall"_s));
    QVERIFY(sold.log(sold.second, {sold.bo}, {}, {}, u"the post"_s));
    QVERIFY(sold.log(sold.second, {sold.bo}, {}, {}, u"The Stall"_s));
    QCOMPARE(sourcesOf(sold.writer(), sold.campaign),
        (std::vector<OutcomeSource> {{u"The post"_s, 2}, {u"the stall"_s, 2}}));
    QCOMPARE(sourcesOf(sold.writer(), sold.second),
        (std::vector<OutcomeSource> {{u"the stall"_s, 2}, {u"the post"_s, 1}}));
}

void TestOutcomeWorth::whoTookOffenceOrLeftBroughtNothing()
{
    Sold sold;
    const auto noted = [&sold](OutcomeKind kind, Pk pk, qint64 worth) {
        return bool(sold.log(sold.second, {pk}, worth, u"pounds"_s, u"the stall"_s, kind));
    };
    QVERIFY(noted(OutcomeKind::Offended, sold.bo, 100));
    QVERIFY(noted(OutcomeKind::Unfollowed, sold.cy, 1000));
    QVERIFY(worthOf(sold.writer(), sold.campaign).empty());
    QVERIFY(worthOf(sold.writer(), std::vector {sold.second}).empty());
    QVERIFY(sourcesOf(sold.writer(), sold.campaign).empty());
    QVERIFY(noted(OutcomeKind::Thanks, sold.cy, 1));
    QVERIFY(noted(OutcomeKind::Replied, sold.cy, 20));
    QCOMPARE(worthText(worthOf(sold.writer(), sold.campaign)), u"21 pounds"_s);
    QCOMPARE(
        sourcesOf(sold.writer(), sold.second), (std::vector<OutcomeSource> {{u"the stall"_s, 1}}));
    for (const OutcomeKind kind :
        {OutcomeKind::Thanks, OutcomeKind::Conversion, OutcomeKind::Replied}) {
        QVERIFY(bringsSomething(kind));
    }
    for (const OutcomeKind kind :
        {OutcomeKind::Offended, OutcomeKind::Unfollowed, OutcomeKind::Silent}) {
        QVERIFY(!bringsSomething(kind));
    }
}

void TestOutcomeWorth::aWorthBelowNothingIsRefused()
{
    Sold sold;
    const auto refused = sold.log(sold.second, {sold.bo}, -1, u"pounds"_s, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Usage);
}

COMITY_TEST_GUILESS(TestOutcomeWorth)
#include "tst_outcome_worth.moc"
