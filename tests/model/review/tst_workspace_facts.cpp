#include "model/review/review_engine.h"
#include "model/review/rule_set.h"
#include "tests/support/test_case.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace comity::review;
using comity::networks::Limit;
using comity::networks::LimitStatus;

/// What rules make of facts that no line of JSON holds, only a workspace; and of long posts.
class TestWorkspaceFacts : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aLimitOfOursTakesThePlaceOfTheNetworks();
    void anOwnCapOfMessagesHolds();
    void aPostFallsApartAtSentenceEnds();
    void whatHasNoSentenceToEndAtIsNotCut();
    void aCrowdIsABystanderWhereSomethingIsSold();
    void aCrowdIsABystanderInADispute();
    void aCustomerWhoIsJudgedInPublicHolds();
    void aCustomerWhoIsSnappedAtInPublicHolds();
    void aGoalWhoseListIsGoneStillHasItsRoles();
};

namespace {

const RuleSet &rules()
{
    static const auto packs = RuleSet::builtIn();
    return *packs;
}

DraftContext postOf(const QString &text, const QString &channel = u"x-post"_s)
{
    DraftContext draft;
    draft.channel = channel;
    draft.language = u"en"_s;
    draft.text = text;
    draft.hasRecipients = true;
    return draft;
}

/// Empty where the rule is silent.
std::vector<Finding> findingsOf(const DraftContext &draft, const QString &rule)
{
    std::vector<Finding> found = review(draft, rules()).findings;
    std::erase_if(found, [&rule](const Finding &finding) { return finding.rule != rule; });
    return found;
}

std::vector<qsizetype> cutsIn(const Finding &finding)
{
    std::vector<qsizetype> cuts;
    for (const Fix &fix : finding.fixes) {
        if (fix.label == u"fix-split") {
            cuts.push_back(fix.span.start);
        }
    }
    return cuts;
}

const QString sentence
    = u"The swifts came back to the mill on the third of May, forty-one of them. "_s;

} // namespace

void TestWorkspaceFacts::aLimitOfOursTakesThePlaceOfTheNetworks()
{
    DraftContext draft = postOf(sentence.repeated(6));
    QCOMPARE(findingsOf(draft, u"over-length"_s).size(), std::size_t {1});
    QCOMPARE(review(draft, rules()).lengths.front().limit, qsizetype {280});
    draft.limits
        = {{u"post-length"_s, 25'000, u"weighted characters"_s, LimitStatus::Yours, {}, {}}};
    QVERIFY(findingsOf(draft, u"over-length"_s).empty());
    QCOMPARE(review(draft, rules()).lengths.front().limit, qsizetype {25'000});
}

void TestWorkspaceFacts::anOwnCapOfMessagesHolds()
{
    DraftContext draft = postOf(u"The mill opens at nine."_s, u"x-dm"_s);
    Recipient many;
    many.name = u"Swifts"_s;
    many.count = 40;
    many.permission = comity::Permission::OptIn;
    draft.recipients = {many};
    QVERIFY(findingsOf(draft, u"broadcast-size"_s).empty());
    draft.limits = {{u"messages-per-day"_s, 30, u"messages/day"_s, LimitStatus::Yours, {}, {}}};
    const auto found = findingsOf(draft, u"broadcast-size"_s);
    QCOMPARE(found.size(), std::size_t {1});
    QCOMPARE(found.front().arguments, QStringList {u"30"_s});
}

void TestWorkspaceFacts::aPostFallsApartAtSentenceEnds()
{
    const QString text = sentence.repeated(8).trimmed();
    const auto found = findingsOf(postOf(text), u"over-length"_s);
    QCOMPARE(found.size(), std::size_t {1});
    const std::vector<qsizetype> cuts = cutsIn(found.front());
    QCOMPARE(cuts.size(), std::size_t {2});
    qsizetype start = 0;
    for (const qsizetype cut : {cuts.at(0), cuts.at(1), text.size()}) {
        const QString part = text.mid(start, cut - start).trimmed();
        QVERIFY(part.size() <= 280);
        QVERIFY(part.endsWith(u'.'));
        start = cut;
    }
    // A message is not cut: the reader would get two.
    const auto message = findingsOf(postOf(text, u"linkedin-invite"_s), u"over-length"_s);
    QCOMPARE(message.size(), std::size_t {1});
    QVERIFY(cutsIn(message.front()).empty());
}

void TestWorkspaceFacts::whatHasNoSentenceToEndAtIsNotCut()
{
    const QString breathless = u"swifts and "_s.repeated(40);
    const auto found = findingsOf(postOf(breathless), u"over-length"_s);
    QCOMPARE(found.size(), std::size_t {1});
    QVERIFY(cutsIn(found.front()).empty());
    const auto novel = findingsOf(postOf(sentence.repeated(60)), u"over-length"_s);
    QVERIFY(cutsIn(novel.front()).empty());
}

void TestWorkspaceFacts::aCrowdIsABystanderWhereSomethingIsSold()
{
    const QString rule = u"too-many-mentions"_s;
    DraftContext draft = postOf(u"@swifthost our nest boxes are £12 this week, order by Friday."_s);
    QVERIFY(findingsOf(draft, rule).empty());
    draft.mentioned = {{u"@SwiftHost"_s, 99'000}};
    QVERIFY(findingsOf(draft, rule).empty());
    draft.mentioned = {{u"@SwiftHost"_s, 500'000}};
    const auto found = findingsOf(draft, rule);
    QCOMPARE(found.size(), std::size_t {1});
    QCOMPARE(found.front().message, u"message-bystander"_s);
    QCOMPARE(found.front().span, (Span {0, 10}));
    draft.text = u"@swifthost your film about swifts was lovely."_s;
    QVERIFY(findingsOf(draft, rule).empty());
}

void TestWorkspaceFacts::aCrowdIsABystanderInADispute()
{
    DraftContext draft = postOf(u"@odile_m we have your order here. @swifthost"_s, u"x-reply"_s);
    draft.mentioned = {{u"@swifthost"_s, 500'000}, {u"@odile_m"_s, 900'000}};
    Thread thread;
    thread.addressedToUs = true;
    thread.participants = QStringList {u"@odile_m"_s};
    thread.inReplyTo = u"Which day does the mill open?"_s;
    draft.thread = thread;
    QVERIFY(findingsOf(draft, u"too-many-mentions"_s).empty());
    thread.inReplyTo = u"Six weeks and no answer. I want my money back."_s;
    draft.thread = thread;
    const auto found = findingsOf(draft, u"too-many-mentions"_s);
    QCOMPARE(found.size(), std::size_t {1});
    QCOMPARE(found.front().arguments, QStringList {u"@swifthost"_s});
    QVERIFY(found.front().alsoSpans.empty());
}

void TestWorkspaceFacts::aCustomerWhoIsJudgedInPublicHolds()
{
    const QString rule = u"naming-in-public-criticism"_s;
    DraftContext draft = postOf(u"@odile_m ghosted us. Unprofessional."_s);
    const auto severityNow = [&] { return findingsOf(draft, rule).at(0).severity; };
    QCOMPARE(severityNow(), Severity::Warn);
    draft.mentioned = {{u"@odile_m"_s}, {u"@swifthost"_s, {}, true}};
    QCOMPARE(severityNow(), Severity::Warn);
    draft.mentioned = {{u"@Odile_M"_s, {}, true}};
    QCOMPARE(severityNow(), Severity::Block);
    QCOMPARE(findingsOf(draft, rule).front().message, u"message-customer"_s);
    // By the name of one who gets it, and behind somebody who is none.
    draft = postOf(u"@swifthost is a liar. Odile Marsh is a liar."_s);
    Recipient reader;
    reader.name = u"Odile Marsh"_s;
    reader.tags = QStringList {u"customer"_s};
    draft.recipients = {reader};
    QCOMPARE(severityNow(), Severity::Block);
    QCOMPARE(findingsOf(draft, rule).front().arguments, QStringList {u"Odile Marsh"_s});
    draft.recipients.front().tags = QStringList {u"supplier"_s};
    QCOMPARE(severityNow(), Severity::Warn);
    QCOMPARE(findingsOf(draft, rule).front().arguments, QStringList {u"@swifthost"_s});
}

void TestWorkspaceFacts::aCustomerWhoIsSnappedAtInPublicHolds()
{
    const QString rule = u"hostile-reply"_s;
    DraftContext draft = postOf(u"@odile_m what an odd little man you are."_s, u"x-reply"_s);
    const auto severityNow = [&] { return findingsOf(draft, rule).at(0).severity; };
    draft.mentioned = {{u"@odile_m"_s}};
    QCOMPARE(severityNow(), Severity::Warn);
    draft.mentioned.front().isCustomer = true;
    QCOMPARE(severityNow(), Severity::Block);
    draft.mentioned.clear();
    Recipient reader;
    reader.tags = QStringList {u"Customer"_s};
    draft.recipients = {reader};
    QCOMPARE(severityNow(), Severity::Block);
    draft.channel = u"x-dm"_s;
    QCOMPARE(severityNow(), Severity::Warn);
}

void TestWorkspaceFacts::aGoalWhoseListIsGoneStillHasItsRoles()
{
    const QString rule = u"audience-mismatch"_s;
    DraftContext draft = postOf(u"Seed trays are in, ask for samples."_s, u"email"_s);
    Campaign campaign;
    campaign.kind = u"promo"_s;
    campaign.targetRoles = QStringList {u"supplier"_s};
    campaign.areListsKnown = false;
    draft.campaign = campaign;
    Recipient reader;
    reader.tags = QStringList {u"supplier"_s};
    draft.recipients = {reader};
    QVERIFY(findingsOf(draft, rule).empty());
    draft.recipients.front().tags = QStringList {u"competitor"_s};
    QCOMPARE(findingsOf(draft, rule).at(0).message, u"message-excluded"_s);
    // May be on the list that is gone.
    draft.recipients.front().tags = QStringList {u"journalist"_s};
    QVERIFY(findingsOf(draft, rule).empty());
    campaign.areListsKnown = true;
    draft.campaign = campaign;
    QCOMPARE(findingsOf(draft, rule).at(0).message, u"message-list"_s);
}

COMITY_TEST_GUILESS(TestWorkspaceFacts)
#include "tst_workspace_facts.moc"
