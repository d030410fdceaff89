#include "model/review/review_engine.h"
#include "tests/model/review/sample_rules.h"
#include "tests/support/test_case.h"

#include <algorithm>
#include <numeric>

using namespace comity;
using namespace comity::review;
using namespace Qt::StringLiterals;
using tests::sampleFinding;
using tests::SampleRules;

namespace {

using enum Severity;

DraftContext draftTo(int people)
{
    DraftContext draft;
    draft.id = u"e1"_s;
    draft.channel = u"x-dm"_s;
    draft.text = u"The kiln is warm. Come and see the glazes."_s;
    for (int i = 0; i < people; ++i) {
        Recipient person;
        person.name = u"Guest "_s + QChar(u'A' + static_cast<char16_t>(i));
        person.followsUs = true;
        person.permission = i % 3 == 0 ? Permission::OptedOut : Permission::None;
        person.messagesIn = i % 2;
        draft.recipients.push_back(person);
    }
    return draft;
}

/// Rules that go by the columns of the audience.
RuleSet columnRules()
{
    const auto rowsWhere = [](const std::vector<Known3> &column, Known3 value) {
        std::vector<quint32> rows;
        for (std::size_t row = 0; row < column.size(); ++row) {
            if (column[row] == value) {
                rows.push_back(static_cast<quint32>(row));
            }
        }
        return rows;
    };
    SampleRules rules;
    rules.add(u"stage-too-early"_s, [=](const DraftFacts &draft, std::vector<Finding> &found) {
        for (const quint32 row : rowsWhere(draft.audience.hasWritten, Known3::Yes)) {
            found.push_back(sampleFinding(u"stage-too-early"_s, Warn, {row}));
        }
    });
    rules.add(u"first-contact-solicitation"_s, [=](const DraftFacts &draft, auto &found) {
        auto rows = rowsWhere(draft.audience.hasWritten, Known3::No);
        std::ranges::reverse(rows);
        found.push_back(sampleFinding(u"first-contact-solicitation"_s, Block, rows, Span {18, 42}));
    });
    rules.add(u"opted-out"_s, [=](const DraftFacts &draft, auto &found) {
        found.push_back(
            sampleFinding(u"opted-out"_s, Block, rowsWhere(draft.audience.optedOut, Known3::Yes)));
    });
    return rules.set();
}

/// What a review says, with people in place of rows.
QStringList told(const Review &review, const DraftContext &draft)
{
    QStringList lines;
    for (const auto *findings : {&review.findings, &review.suppressed}) {
        for (const Finding &finding : *findings) {
            QStringList names;
            for (const quint32 row : finding.recipients) {
                names += draft.recipients.at(row).name;
            }
            names.sort();
            lines += finding.rule + u' ' + toText(finding.severity) + u' ' + names.join(u',') + u' '
                + finding.suppressedBy;
        }
        lines += u"-"_s;
    }
    for (std::size_t group = 0; group < groupCount; ++group) {
        lines += QString::number(std::ranges::count(review.groupOf, static_cast<Group>(group)));
    }
    lines += toText(review.verdict) + toText(review.can) + toText(review.may)
        + toText(review.should) + QString::number(review.fine);
    return lines;
}

} // namespace

class TestReviewEngine : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void findingsAreSortedByWeightPlaceAndRule();
    void silentRulesAreNotHeard();
    void weakerFindingsGoBelow();
    void theOrderOfRecipientsDoesNotMatter();
    void aReviewerAnswersAsAFreshOne();
    void rulesSeeTheWholeDraft();
    void lengthsAreThoseOfTheChannel();
};

void TestReviewEngine::findingsAreSortedByWeightPlaceAndRule()
{
    SampleRules rules;
    rules.add(u"mixed"_s, [](const DraftFacts &, std::vector<Finding> &found) {
        found = {sampleFinding(u"d"_s, Advise), sampleFinding(u"c"_s, Warn, {}, Span {9, 12}),
            sampleFinding(u"b"_s, Warn, {}, Span {4, 6}),
            sampleFinding(u"a"_s, Warn, {}, Span {4, 7}),
            sampleFinding(u"e"_s, Block, {}, Span {30, 31}), sampleFinding(u"f"_s, Warn)};
    });
    const RuleSet set = rules.set();
    const Review review = comity::review::review(draftTo(1), set);
    QStringList order;
    for (const Finding &finding : review.findings) {
        order += finding.rule;
    }
    QCOMPARE(order.join(u' '), u"e f a b c d"_s);
}

void TestReviewEngine::silentRulesAreNotHeard()
{
    SampleRules rules;
    rules.add(
        u"shadow"_s,
        [](const DraftFacts &, std::vector<Finding> &found) {
            found.push_back(sampleFinding(u"shadow"_s, Block));
        },
        true);
    const RuleSet set = rules.set();
    const Review review = comity::review::review(draftTo(1), set);
    QVERIFY(review.findings.empty() && review.suppressed.empty());
    QCOMPARE(review.verdict, Verdict::Ready);
}

void TestReviewEngine::weakerFindingsGoBelow()
{
    const RuleSet set = columnRules();
    const DraftContext draft = draftTo(4);
    const Review review = comity::review::review(draft, set);
    // A and D want no more of these; C never wrote; B did.
    QCOMPARE(told(review, draft).mid(0, 6),
        QStringList({u"opted-out block Guest A,Guest D "_s,
            u"first-contact-solicitation block Guest C "_s, u"stage-too-early warn Guest B "_s,
            u"-"_s, u"first-contact-solicitation block Guest A opted-out"_s,
            u"stage-too-early warn Guest D opted-out"_s}));
    QCOMPARE(review.groupOf,
        (std::vector {Group::OptedOut, Group::Other, Group::FirstContact, Group::OptedOut}));
    QCOMPARE(review.may, Lamp::Some);
    QCOMPARE(review.verdict, Verdict::DontSend);
}

void TestReviewEngine::theOrderOfRecipientsDoesNotMatter()
{
    const RuleSet set = columnRules();
    DraftContext draft = draftTo(12);
    const QStringList expected = told(comity::review::review(draft, set), draft);
    QVERIFY(expected.size() > 10);
    for (int turn = 1; turn < 12; ++turn) {
        std::ranges::rotate(draft.recipients, draft.recipients.begin() + 1 + turn % 3);
        std::swap(draft.recipients.front(), draft.recipients.at(static_cast<std::size_t>(turn)));
        QCOMPARE(told(comity::review::review(draft, set), draft), expected);
    }
}

void TestReviewEngine::aReviewerAnswersAsAFreshOne()
{
    const RuleSet set = columnRules();
    Reviewer reviewer(set);
    for (const int people : {5, 12, 0, 3}) {
        QCOMPARE(reviewer.review(draftTo(people)), comity::review::review(draftTo(people), set));
    }
}

void TestReviewEngine::rulesSeeTheWholeDraft()
{
    DraftContext draft = draftTo(2);
    draft.recipients[1].handle = u"@guest_b"_s;
    SampleRules rules;
    bool hasAsked = false;
    rules.add(u"looks"_s, [&](const DraftFacts &facts, std::vector<Finding> &) {
        hasAsked = true;
        QCOMPARE(&facts.context, &draft);
        QCOMPARE(facts.channel.name(), u"x-dm"_s);
        QCOMPARE(facts.text.sentences.size(), std::size_t {2});
        QCOMPARE(facts.audience.rows(), std::size_t {2});
        QVERIFY(facts.people.isRow(1, u"@guest_b"));
    });
    const RuleSet set = rules.set();
    QCOMPARE(comity::review::review(draft, set).id, u"e1"_s);
    QVERIFY(hasAsked);
}

void TestReviewEngine::lengthsAreThoseOfTheChannel()
{
    DraftContext draft = draftTo(0);
    draft.channel = u"x-post"_s;
    const RuleSet set = SampleRules().set();
    const Review review = comity::review::review(draft, set);
    QCOMPARE(review.lengths.size(), std::size_t {1});
    QCOMPARE(review.lengths.at(0), (Length {u"x-post"_s, 42, 280, 238}));
    draft.channel = u"email"_s;
    QVERIFY(comity::review::review(draft, set).lengths.empty());
}

COMITY_TEST_GUILESS(TestReviewEngine)
#include "tst_review_engine.moc"
