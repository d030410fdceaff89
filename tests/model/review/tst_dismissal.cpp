#include "model/review/dismissal.h"
#include "model/review/review_engine.h"
#include "tests/model/review/sample_rules.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::review;
using namespace comity::tests;
using namespace Qt::StringLiterals;

class TestDismissal : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPutAsideIsToldBelow();
    void otherWordsAreRaisedAgain();
    void onePersonIsTakenOut();
    void changedFactsAreRaisedAgain();
    void anOptOutIsNotPutAside();
    void aDateEndsIt();
    void silentRulesAreToldApart();
    void anOverlayGivesAnotherSeverity();
};

namespace {

DraftContext draft()
{
    DraftContext context;
    context.channel = u"x-dm"_s;
    context.text = u"Come and buy, all of you."_s;
    context.hasRecipients = true;
    for (const QString &name : {u"Ottilie Vane"_s, u"Bram Oke"_s, u"Sefa Lund"_s}) {
        Recipient one;
        one.name = name;
        context.recipients.push_back(one);
    }
    return context;
}

RuleSet rulesWith(const Finding &finding)
{
    SampleRules rules;
    rules.add(finding.rule,
        [finding](const DraftFacts &, std::vector<Finding> &found) { found.push_back(finding); });
    return rules.set();
}

Review reviewed(const Finding &finding, const Dismissal &dismissal)
{
    const RuleSet rules = rulesWith(finding);
    return Reviewer(rules).review(draft(), {dismissal});
}

Dismissal of(const QString &rule)
{
    Dismissal dismissal;
    dismissal.rule = rule;
    dismissal.reason = u"They know us"_s;
    return dismissal;
}

} // namespace

void TestDismissal::whatIsPutAsideIsToldBelow()
{
    const Review review = reviewed(sampleFinding(u"loud"_s, Severity::Block), of(u"loud"_s));
    QVERIFY(review.findings.empty());
    QCOMPARE(review.verdict, Verdict::Ready);
    QCOMPARE(review.suppressed.size(), 1U);
    QCOMPARE(review.suppressed.front().suppressedBy, u"dismissed"_s);
    QCOMPARE(review.suppressed.front().facts.back().value, u"They know us"_s);
    QCOMPARE(reviewed(sampleFinding(u"loud"_s, Severity::Block), of(u"other"_s)).verdict,
        Verdict::DontSend);
}

void TestDismissal::otherWordsAreRaisedAgain()
{
    Dismissal dismissal = of(u"loud"_s);
    dismissal.words = u"come  AND buy"_s;
    const auto at = [](qsizetype start, qsizetype end) {
        return sampleFinding(u"loud"_s, Severity::Warn, {}, Span {start, end});
    };
    QCOMPARE(reviewed(at(0, 12), dismissal).verdict, Verdict::Ready);
    QCOMPARE(reviewed(at(9, 12), dismissal).verdict, Verdict::Revise);
    QCOMPARE(
        reviewed(sampleFinding(u"loud"_s, Severity::Warn), dismissal).verdict, Verdict::Revise);
}

void TestDismissal::onePersonIsTakenOut()
{
    Dismissal dismissal = of(u"loud"_s);
    dismissal.person = u"bram oke"_s;
    const Review review = reviewed(sampleFinding(u"loud"_s, Severity::Warn, {0, 1, 2}), dismissal);
    QCOMPARE(review.findings.size(), 1U);
    QCOMPARE(review.findings.front().recipients, (std::vector<quint32> {0, 2}));
    QCOMPARE(review.suppressed.front().recipients, std::vector<quint32> {1});

    const Review alone = reviewed(sampleFinding(u"loud"_s, Severity::Warn, {1}), dismissal);
    QVERIFY(alone.findings.empty());
    const Review draftWide = reviewed(sampleFinding(u"loud"_s, Severity::Warn), dismissal);
    QCOMPARE(draftWide.findings.size(), 1U);
}

void TestDismissal::changedFactsAreRaisedAgain()
{
    Finding finding = sampleFinding(u"loud"_s, Severity::Warn);
    finding.facts = {{u"unanswered"_s, u"2"_s}};
    Dismissal dismissal = of(u"loud"_s);
    dismissal.facts = factsKey(finding);
    QCOMPARE(reviewed(finding, dismissal).verdict, Verdict::Ready);
    finding.facts = {{u"unanswered"_s, u"3"_s}};
    QCOMPARE(reviewed(finding, dismissal).verdict, Verdict::Revise);
}

void TestDismissal::anOptOutIsNotPutAside()
{
    QCOMPARE(
        reviewed(sampleFinding(u"opted-out"_s, Severity::Block, {0}), of(u"opted-out"_s)).verdict,
        Verdict::DontSend);
}

void TestDismissal::aDateEndsIt()
{
    Dismissal dismissal = of(u"loud"_s);
    QVERIFY(dismissal.isValid(1'800'000'000));
    dismissal.until = 1'700'000'000;
    QVERIFY(dismissal.isValid(1'699'999'999));
    QVERIFY(!dismissal.isValid(1'700'000'000));
}

void TestDismissal::silentRulesAreToldApart()
{
    SampleRules rules;
    rules.add(
        u"new"_s,
        [](const DraftFacts &, std::vector<Finding> &found) {
            found.push_back(sampleFinding(u"new"_s, Severity::Block));
        },
        true);
    const RuleSet set = rules.set();
    const Review review = Reviewer(set).review(draft());
    QCOMPARE(review.verdict, Verdict::Ready);
    QCOMPARE(review.shadow.size(), 1U);
}

void TestDismissal::anOverlayGivesAnotherSeverity()
{
    std::vector<RuleSet::Entry> entries(1);
    entries.front().pack.id = u"loud"_s;
    entries.front().pack.severity = Severity::Warn;
    entries.front().pack.severityInstead = Severity::Block;
    entries.front().rule
        = std::make_unique<SampleRule>([](const DraftFacts &, std::vector<Finding> &found) {
              found.push_back(sampleFinding(u"loud"_s, Severity::Warn));
              found.push_back(sampleFinding(u"loud"_s, Severity::Advise));
          });
    const RuleSet set(std::make_unique<Lexicons>(), std::move(entries));
    const Review review = Reviewer(set).review(draft());
    QCOMPARE(review.findings.at(0).severity, Severity::Block);
    QCOMPARE(review.findings.at(1).severity, Severity::Advise);
}

COMITY_TEST_GUILESS(TestDismissal)
#include "tst_dismissal.moc"
