#include "model/drafts/copy_gate.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

constexpr std::array names {
    "blocked", "promise-overdue", "questions", "second-reader", "cooling-off", "reread"};
constexpr int questionCount = 4;
constexpr int manyPeople = 25;

bool isLifted(
    const review::Finding &finding, const Draft &draft, const std::vector<Override> &overrides)
{
    return std::ranges::any_of(overrides, [&](const Override &one) {
        return one.at >= draft.editedAt && one.rules.contains(finding.rule)
            && !one.reason.trimmed().isEmpty();
    });
}

bool isBlocked(
    const Draft &draft, const review::Review &review, const std::vector<Override> &overrides)
{
    return std::ranges::any_of(review.findings, [&](const review::Finding &finding) {
        return finding.severity == review::Severity::Block && !isLifted(finding, draft, overrides);
    });
}

/// A stronger finding speaks for it where it is suppressed; a reason for that one is none for this.
bool isPromiseOverdue(
    const Draft &draft, const review::Review &review, const std::vector<Override> &overrides)
{
    const auto holds = [&](const review::Finding &finding) {
        return asksBeforeKeeping(finding) && !isLifted(finding, draft, overrides);
    };
    return std::ranges::any_of(review.findings, holds)
        || std::ranges::any_of(review.suppressed, holds);
}

bool areQuestionsOpen(const review::Review &review, const std::vector<DraftAnswer> &answers,
    const CopyConditions &conditions)
{
    if (!review.areQuestionsDue || (!conditions.isPublic && review.recipients < manyPeople)) {
        return false;
    }
    for (int question = 1; question <= questionCount; ++question) {
        if (std::ranges::find(answers, question, &DraftAnswer::question) == answers.end()) {
            return true;
        }
    }
    return false;
}

/// A word on what the text said before counts no more.
bool hasSecondReader(const Draft &draft, const std::vector<DraftAnswer> &answers)
{
    return std::ranges::any_of(answers, [&draft](const DraftAnswer &answer) {
        return answer.question == secondReader && answer.at >= draft.settledAt;
    });
}

} // namespace

QString toText(CopyHold hold)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(hold)));
}

bool asksBeforeKeeping(const review::Finding &finding)
{
    return finding.rule == u"overdue-promise" && finding.severity != review::Severity::Advise
        && finding.suppressedBy != u"dismissed";
}

QStringList rulesThatHold(const review::Review &review)
{
    QStringList rules;
    for (const auto *findings : {&review.findings, &review.suppressed}) {
        for (const review::Finding &finding : *findings) {
            const bool isBlocker
                = findings == &review.findings && finding.severity == review::Severity::Block;
            if ((isBlocker || asksBeforeKeeping(finding)) && !rules.contains(finding.rule)) {
                rules += finding.rule;
            }
        }
    }
    return rules;
}

std::vector<CopyHold> holdsOf(const Draft &draft, const review::Review &review,
    const std::vector<DraftAnswer> &answers, const std::vector<Override> &overrides,
    const CopyConditions &conditions)
{
    std::vector<CopyHold> holds;
    if (isBlocked(draft, review, overrides)) {
        holds.push_back(CopyHold::Blocked);
    }
    if (isPromiseOverdue(draft, review, overrides)) {
        holds.push_back(CopyHold::PromiseOverdue);
    }
    if (areQuestionsOpen(review, answers, conditions)) {
        holds.push_back(CopyHold::Questions);
    }
    if (conditions.needsSecondReader && !hasSecondReader(draft, answers)) {
        holds.push_back(CopyHold::SecondReader);
    }
    if (conditions.coolsUntil && conditions.now < *conditions.coolsUntil) {
        holds.push_back(CopyHold::CoolingOff);
    } else if (conditions.coolsUntil && draft.rereadAt.value_or(0) < *conditions.coolsUntil) {
        holds.push_back(CopyHold::Reread);
    }
    return holds;
}

} // namespace comity::drafts
