#include "model/drafts/readiness.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

bool isAnswered(const ReadinessFacts &facts, int question)
{
    return std::ranges::any_of(facts.answers,
        [question](const DraftAnswer &answer) { return answer.question == question; });
}

/// Of more people than these, what we ask or offer for ourselves rests before it goes (cli.md,
/// `cooling_off_minutes`).
constexpr int restsFrom = 6;

/// Whether a text like this has to rest at all, however long ago it was written.
bool needsRest(const ReadinessFacts &facts)
{
    const review::Review &review = *facts.review;
    const bool isHeated = std::ranges::any_of(review.findings, [](const review::Finding &finding) {
        return finding.rule == u"hostile-reply" || finding.rule == u"cooling-off";
    });
    return isHeated
        || (review.areQuestionsDue && (facts.isPublic || review.recipients >= restsFrom));
}

/// Read from top to bottom after its last change, when its rest was over.
bool wasReread(const ReadinessFacts &facts)
{
    const auto &reread = facts.draft->rereadAt;
    return reread && *reread >= facts.draft->settledAt && *reread >= facts.coolsUntil.value_or(0);
}

bool lacksGoal(const ReadinessFacts &facts)
{
    return facts.review->areQuestionsDue && !facts.draft->campaign && !facts.isAnswer;
}

Hold holdFor(CopyHold hold)
{
    switch (hold) {
    case CopyHold::Blocked:
        return Hold::Blockers;
    case CopyHold::PromiseOverdue:
        return Hold::PromiseOverdue;
    case CopyHold::Questions:
        return Hold::Questions;
    case CopyHold::SecondReader:
        return Hold::SecondReader;
    case CopyHold::CoolingOff:
        return Hold::CoolingOff;
    default:
        return Hold::Reread;
    }
}

Hold holdOf(const ReadinessFacts &facts)
{
    if (facts.text.trimmed().isEmpty()) {
        return Hold::NoText;
    }
    if (facts.review == nullptr) {
        return Hold::NotLookedAt;
    }
    if (!facts.isPublic && facts.review->recipients == 0) {
        return Hold::Nobody;
    }
    if (facts.isStopped) {
        return Hold::Stopped;
    }
    if (facts.review->recipients > 0 && facts.review->unreachable == facts.review->recipients) {
        return Hold::NotDelivered;
    }
    const auto holds = holdsOf(*facts.draft, *facts.review, facts.answers, facts.overrides,
        {.isPublic = facts.isPublic,
            .needsSecondReader = facts.needsSecondReader,
            .coolsUntil = facts.coolsUntil,
            .now = facts.now});
    const bool canBePassedOver = !holds.empty() && holds.front() <= CopyHold::PromiseOverdue;
    if (lacksGoal(facts) && !canBePassedOver) {
        return Hold::Goal;
    }
    if (!holds.empty()) {
        return holdFor(holds.front());
    }
    return needsRest(facts) && !wasReread(facts) ? Hold::Reread : Hold::None;
}

} // namespace

QString toText(Hold hold)
{
    static const std::array words {u"none"_s, u"no-text"_s, u"nobody"_s, u"not-delivered"_s,
        u"not-looked-at"_s, u"stopped"_s, u"blockers"_s, u"promise-overdue"_s, u"goal"_s,
        u"questions"_s, u"second-reader"_s, u"cooling-off"_s, u"reread"_s};
    return words.at(static_cast<std::size_t>(hold));
}

Readiness readinessOf(const ReadinessFacts &facts)
{
    Readiness known;
    if (facts.review != nullptr) {
        known.blockers = static_cast<int>(std::ranges::count(
            facts.review->findings, review::Severity::Block, &review::Finding::severity));
        known.questions = facts.review->areQuestionsDue ? usualQuestions : 0;
    }
    for (int question = 1; question <= known.questions; ++question) {
        known.answered += isAnswered(facts, question) ? 1 : 0;
    }
    known.secondsLeft = facts.coolsUntil ? std::max<qint64>(0, *facts.coolsUntil - facts.now) : 0;
    known.hold = holdOf(facts);
    return known;
}

} // namespace comity::drafts
