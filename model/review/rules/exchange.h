#pragma once

#include "model/review/rule.h"

#include <vector>

// Where we stand in the talk with a recipient, from dates and the thread.
namespace comity::review {

/// Whether the draft answers a text of a thread in which this recipient takes part. A thread that
/// does not say who takes part is theirs.
bool answersThreadOf(const DraftFacts &draft, quint32 row);

/// Whether they wrote at most `seconds` before the draft is sent, or on the same day when the day
/// is all that is known. False where either time is unknown.
bool wroteWithin(const DraftFacts &draft, quint32 row, qint64 seconds);

/// Whether we are talking right now: they wrote within two hours, or both sides wrote today, by
/// the clock of their place.
bool isInExchange(const DraftFacts &draft, quint32 row, LocalTimes &times);

/// Whether they wrote on the day on which the draft is sent, by the clock of their place.
bool wroteToday(const DraftFacts &draft, quint32 row, LocalTimes &times);

/// Whether one time is certainly before another: by the second where both are known to it, else by
/// the day.
bool isBefore(const Dated &one, const Dated &other);

/// A message that a row may have written.
struct HeardMessage
{
    const SaidMessage *message = nullptr;
    bool isCertain = true; ///< false: by a name that several recipients bear
};

/// The private messages of the history that may be the newest of each row, later ones last: several
/// where their order is not known, as on one day without the time. What somebody of the same name
/// may have written stands beside them and passes none, the last few of each name. Empty when the
/// history has none at all.
std::vector<std::vector<HeardMessage>> newestMessages(const DraftFacts &draft);

/// The newest private message that each row certainly wrote to us, of the history: none by a name
/// that several recipients bear. Null where there is none; empty when the history has none at all.
std::vector<const SaidMessage *> newestReceived(const DraftFacts &draft);

} // namespace comity::review
