// What holds a draft back from being copied, and what lifts it.
#include "model/drafts/copy_gate.h"
#include "tests/support/test_case.h"

#include <QRandomGenerator>

using namespace comity;
using namespace comity::drafts;
using namespace Qt::StringLiterals;

namespace {

review::Review reviewWith(const QStringList &blockers, int recipients = 1)
{
    review::Review review;
    for (const QString &rule : blockers) {
        review.findings.push_back({.rule = rule, .severity = review::Severity::Block});
    }
    review.findings.push_back({.rule = u"caps"_s, .severity = review::Severity::Warn});
    review.recipients = recipients;
    return review;
}

Draft editedAt(qint64 at)
{
    Draft draft;
    draft.editedAt = at;
    draft.settledAt = at;
    return draft;
}

std::vector<DraftAnswer> answersTo(const QList<int> &questions, qint64 at = 100)
{
    std::vector<DraftAnswer> answers;
    for (const int question : questions) {
        answers.push_back({question, at, u"Fern"_s, {}});
    }
    return answers;
}

using Holds = std::vector<CopyHold>;

} // namespace

class TestCopyGate : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHoldsAQuietDraft();
    void aBlockedDraftNeedsAReason();
    void noBlockedDraftPassesWithoutAReason();
    void aLatePromiseHoldsTheNextAsk();
    void questionsHoldFrom25PeopleOn();
    void aSecondReaderReadWhatItSaysNow();
    void itCoolsOffAndIsReadAgain();
};

void TestCopyGate::nothingHoldsAQuietDraft()
{
    QCOMPARE(holdsOf(editedAt(100), reviewWith({}), {}, {}, {}), Holds());
}

void TestCopyGate::aBlockedDraftNeedsAReason()
{
    const review::Review review = reviewWith({u"haste"_s, u"cold-pitch"_s});
    const Draft draft = editedAt(100);
    const auto with = [&](const Override &one) { return holdsOf(draft, review, {}, {one}, {}); };
    const Holds blocked {CopyHold::Blocked};
    QCOMPARE(holdsOf(draft, review, {}, {}, {}), blocked);
    QCOMPARE(with({100, u"Fern"_s, u"They asked"_s, {u"haste"_s, u"cold-pitch"_s}}), Holds());
    QCOMPARE(with({100, u"Fern"_s, u"They asked"_s, {u"haste"_s}}), blocked);
    QCOMPARE(with({100, u"Fern"_s, u" "_s, {u"haste"_s, u"cold-pitch"_s}}), blocked);
    QCOMPARE(with({99, u"Fern"_s, u"They asked"_s, {u"haste"_s, u"cold-pitch"_s}}), blocked);
}

void TestCopyGate::noBlockedDraftPassesWithoutAReason()
{
    QRandomGenerator chance(7);
    const QStringList rules {u"haste"_s, u"cold-pitch"_s, u"opt-out"_s, u"caps"_s};
    const auto some = [&] {
        QStringList out;
        for (const QString &rule : rules) {
            if (chance.bounded(2) == 0) {
                out += rule;
            }
        }
        return out;
    };
    for (int i = 0; i < 500; ++i) {
        const QStringList blockers = some();
        std::vector<Override> overrides;
        QStringList reasoned;
        for (int j = chance.bounded(3); j > 0; --j) {
            overrides.push_back({50 + chance.bounded(100), u"Fern"_s,
                chance.bounded(3) == 0 ? QString() : u"They asked"_s, some()});
            if (overrides.back().at >= 100 && !overrides.back().reason.isEmpty()) {
                reasoned += overrides.back().rules;
            }
        }
        const bool hasReasons = std::ranges::all_of(
            blockers, [&](const QString &rule) { return reasoned.contains(rule); });
        const Holds holds = holdsOf(editedAt(100), reviewWith(blockers), {}, overrides, {});
        QCOMPARE(holds.empty(), hasReasons);
    }
}

void TestCopyGate::aLatePromiseHoldsTheNextAsk()
{
    const Draft draft = editedAt(100);
    review::Review review = reviewWith({});
    review.findings.push_back({.rule = u"overdue-promise"_s, .severity = review::Severity::Advise});
    // What asks for nothing is welcome, late promise or not.
    QCOMPARE(holdsOf(draft, review, {}, {}, {}), Holds());
    review.findings.back().severity = review::Severity::Warn;
    const Holds held {CopyHold::PromiseOverdue};
    QCOMPARE(holdsOf(draft, review, {}, {}, {}), held);
    QCOMPARE(rulesThatHold(review), QStringList(u"overdue-promise"_s));
    const Override reason {
        100, u"Fern"_s, u"They know it comes on Friday"_s, rulesThatHold(review)};
    QCOMPARE(holdsOf(draft, review, {}, {reason}, {}), Holds());
    QCOMPARE(holdsOf(editedAt(101), review, {}, {reason}, {}), held);
    // A stronger finding in its place, passed over, lifts nothing of this.
    review.suppressed = {review.findings.back()};
    review.findings.pop_back();
    review.suppressed.front().suppressedBy = u"reply-debt"_s;
    QCOMPARE(holdsOf(draft, review, {}, {}, {}), held);
    review.suppressed.front().suppressedBy = u"dismissed"_s;
    QCOMPARE(holdsOf(draft, review, {}, {}, {}), Holds());
}

void TestCopyGate::questionsHoldFrom25PeopleOn()
{
    const Holds open {CopyHold::Questions};
    review::Review review = reviewWith({}, 25);
    const Draft draft = editedAt(100);
    QCOMPARE(holdsOf(draft, review, {}, {}, {}), Holds());
    review.areQuestionsDue = true;
    QCOMPARE(holdsOf(draft, review, {}, {}, {}), open);
    QCOMPARE(holdsOf(draft, review, answersTo({1, 2, 3, 5}), {}, {}), open);
    QCOMPARE(holdsOf(draft, review, answersTo({1, 2, 3, 4}), {}, {}), Holds());
    review.recipients = 24;
    QCOMPARE(holdsOf(draft, review, {}, {}, {}), Holds());
    QCOMPARE(holdsOf(draft, review, {}, {}, {.isPublic = true}), open);
}

void TestCopyGate::aSecondReaderReadWhatItSaysNow()
{
    const CopyConditions conditions {.needsSecondReader = true};
    const Holds alone {CopyHold::SecondReader};
    QCOMPARE(holdsOf(editedAt(100), reviewWith({}), {}, {}, conditions), alone);
    QCOMPARE(holdsOf(editedAt(100), reviewWith({}), answersTo({secondReader}, 99), {}, conditions),
        alone);
    QCOMPARE(holdsOf(editedAt(100), reviewWith({}), answersTo({secondReader}, 100), {}, conditions),
        Holds());
}

void TestCopyGate::itCoolsOffAndIsReadAgain()
{
    Draft draft = editedAt(100);
    CopyConditions conditions {.coolsUntil = 1000, .now = 999};
    QCOMPARE(holdsOf(draft, reviewWith({}), {}, {}, conditions), Holds {CopyHold::CoolingOff});
    conditions.now = 1000;
    draft.rereadAt = 999;
    QCOMPARE(holdsOf(draft, reviewWith({}), {}, {}, conditions), Holds {CopyHold::Reread});
    draft.rereadAt = 1000;
    QCOMPARE(holdsOf(draft, reviewWith({}), {}, {}, conditions), Holds());
}

COMITY_TEST_GUILESS(TestCopyGate)
#include "tst_copy_gate.moc"
