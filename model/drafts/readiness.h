#pragma once

#include "model/drafts/copy_gate.h"

#include <optional>
#include <vector>

namespace comity::drafts {

/// What keeps a draft from being handed over, the first that holds: what it lacks, then what
/// holdsOf() says.
enum class Hold : quint8 {
    None,
    NoText,
    Nobody, ///< nobody is to get it
    NotDelivered, ///< the network delivers it to nobody of them, by its usual settings
    NotLookedAt, ///< the newest text has no review yet
    Stopped, ///< more people were offended by its campaign than may be
    Blockers,
    PromiseOverdue,
    Goal, ///< it wants something of people, and what for is not said (S0.44, S1.28)
    Questions,
    SecondReader,
    CoolingOff,
    Reread, ///< it rested, and nobody has read it again since
};
/// `none`, `no-text`, … as in resources/language/en/readiness.yml
QString toText(Hold hold);

/// How many questions there are.
constexpr int usualQuestions = 4;

/// What is known of a draft when it is asked whether it may go.
struct ReadinessFacts
{
    const Draft *draft = nullptr;
    QString text = {};
    const review::Review *review = nullptr; ///< of this text; null when there is none yet
    std::vector<DraftAnswer> answers = {};
    std::vector<Override> overrides = {};
    bool isPublic = false;
    bool isAnswer = false; ///< to what somebody said, which is goal enough
    bool needsSecondReader = false; ///< a team's rules demand another pair of eyes
    bool isStopped = false; ///< CampaignStanding
    std::optional<qint64> coolsUntil = {}; ///< UTC seconds; none: it has rested, or need not
    qint64 now = 0; ///< UTC seconds
};

/// Whether a draft may be handed over, and what holds it. Blockers and late promises alone can be
/// passed over, with a reason that is logged (draft_edits.h, logOverride). What had to rest is read
/// once more, though it rested long ago.
struct Readiness
{
    Hold hold = Hold::None;
    int answered = 0; ///< of the questions that are due
    int questions = 0; ///< 0: none are due
    qint64 secondsLeft = 0; ///< of cooling off
    int blockers = 0;

    bool canCopy() const { return hold == Hold::None; }
    /// By a reason.
    bool canPassOver() const { return hold == Hold::Blockers || hold == Hold::PromiseOverdue; }
};
Readiness readinessOf(const ReadinessFacts &facts);

} // namespace comity::drafts
