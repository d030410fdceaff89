#include "model/review/context_json.h"
#include "model/review/review_engine.h"
#include "tests/model/review/draft_repairs.h"
#include "tests/model/review/labelled_drafts.h"
#include "tests/support/test_case.h"

#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace comity::review;
using comity::tests::LabelledDraft;

/// For every finding of the labelled drafts: once the fact or the words that offend are mended, it
/// is gone, and nothing else above a note has come in its place.
class TestReviewRepairs : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aRepairEndsItsFinding_data();
    void aRepairEndsItsFinding();
};

namespace {

// A word may stand in several places, and each finding mends one.
constexpr int mostRepairs = 12;

const RuleSet &rules()
{
    static const auto set = RuleSet::builtIn();
    if (!set) {
        qFatal("%s", qPrintable(set.error().detail));
    }
    return *set;
}

Review reviewed(const QJsonObject &context)
{
    const auto draft = draftFromJson(QJsonDocument(context).toJson(QJsonDocument::Compact));
    if (!draft) {
        qFatal("%s", qPrintable(draft.error().detail));
    }
    return review(*draft, rules());
}

const Finding *findingOf(const Review &review, const QString &rule)
{
    const auto found = std::ranges::find(review.findings, rule, &Finding::rule);
    return found == review.findings.end() ? nullptr : &*found;
}

/// What speaks above a note, below stronger findings too.
QStringList spokenIn(const Review &review)
{
    QStringList spoken;
    for (const auto *findings : {&review.findings, &review.suppressed}) {
        for (const Finding &finding : *findings) {
            if (finding.severity != Severity::Advise) {
                spoken += finding.rule;
            }
        }
    }
    return spoken;
}

} // namespace

void TestReviewRepairs::aRepairEndsItsFinding_data()
{
    QTest::addColumn<QJsonObject>("context");
    QTest::addColumn<QString>("rule");

    for (const LabelledDraft &draft : comity::tests::labelledDrafts()) {
        const Review review = reviewed(draft.context);
        QStringList seen;
        for (const Finding &finding : review.findings) {
            if (!seen.contains(finding.rule)) {
                seen += finding.rule;
                QTest::addRow("%s %s", qPrintable(draft.id), qPrintable(finding.rule))
                    << draft.context << finding.rule;
            }
        }
    }
}

void TestReviewRepairs::aRepairEndsItsFinding()
{
    QFETCH(QJsonObject, context);
    QFETCH(QString, rule);

    Review review = reviewed(context);
    const QStringList before = spokenIn(review);
    for (int i = 0; i < mostRepairs; ++i) {
        const Finding *const finding = findingOf(review, rule);
        if (finding == nullptr) {
            break;
        }
        if (!comity::tests::repair(context, *finding)) {
            return; // a card or a remark, and no fault
        }
        review = reviewed(context);
    }
    QVERIFY2(findingOf(review, rule) == nullptr, "it is still there");
    QStringList come;
    for (const QString &other : spokenIn(review)) {
        if (!before.contains(other)) {
            come += other;
        }
    }
    QCOMPARE(come.join(u' '), QString());
}

COMITY_TEST_GUILESS(TestReviewRepairs)
#include "tst_review_repairs.moc"
