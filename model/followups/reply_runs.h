#pragma once

#include "model/base/ids.h"
#include "model/followups/plea.h"

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace comity::followups {

/// One message between us and somebody, without its words. What we did for them outside of messages
/// stands here as one of ours.
struct Said
{
    Pk pk = {}; ///< the profile of theirs
    Pk person = {}; ///< profile.person, or the profile's own pk
    AccountId account = {}; ///< of ours
    qint64 id = 0; ///< of the workspace
    qint64 digest = 0; ///< what makes it the same message in every import
    formats::MessageKind kind = formats::MessageKind::Direct;
    bool isTheirs = false;
    bool isGuess = false; ///< only a name says that it is this person
    qint64 at = 0; ///< UTC seconds
    qint64 thread = 0; ///< 0: outside any
};

/// What our words in a thread, whoever they were to, say of when we were heard there: rising UTC
/// seconds by thread.
using ThreadWords = std::unordered_map<qint64, std::vector<qint64>>;

/// Where a run belongs: what only a name links to somebody is kept apart, for it clears nothing.
struct RunPlace
{
    Pk person = {};
    bool isGuess = false;
    qint64 thread = 0; ///< of a public talk; 0: private

    auto operator<=>(const RunPlace &) const = default;
};

/// What somebody said until we said something: privately in one run over all their profiles and our
/// accounts, publicly in a run for each thread.
struct ReplyRun
{
    RunPlace place = {};
    std::vector<Said> theirs = {}; ///< oldest first, never empty
    std::optional<qint64> lastOurs = {}; ///< our last word to them before it
    bool isStranger = false; ///< we never wrote to them
    std::optional<qint64> answeredAt = {};
};

/// All runs of what was said. Our next word to them answers every run of theirs; in public, our
/// next word in the thread does as well. A public message outside any thread makes none: nobody
/// knows what we said there, and what is not known is no silence. `said` in any order.
std::vector<ReplyRun> replyRuns(std::vector<Said> said, const ThreadWords &ours);

/// Our first word after `after`, UTC seconds, to whom this message of theirs is from, or in its
/// public thread. `said` in any order.
std::optional<qint64> answerTo(
    const Said &message, qint64 after, const std::vector<Said> &said, const ThreadWords &ours);

/// What a run shows to be owed.
struct OwedReply
{
    Said first = {}; ///< their message that has waited longest
    std::vector<Said> asked = {}; ///< all that need an answer, oldest first
    qint64 heardUntil = 0; ///< their last one of the run
    std::optional<qint64> answeredAt = {};
};

/// Nothing where no message after `handledUntil` needs an answer: a question, a request, a
/// complaint, or what they told us after thirty days or more without a word of ours (etiquette.md,
/// reply-debt). Who says that it is settled takes back what they asked before; a stranger who sells
/// waits for nothing, and a stranger's message that looks sold counts for nothing.
std::optional<OwedReply> owedIn(const ReplyRun &run,
    const std::function<Heard(const Said &said)> &heardOf, std::optional<qint64> handledUntil = {});

} // namespace comity::followups
