#pragma once

#include "model/people/hand_edit.h"

#include <QString>
#include <optional>

namespace comity {

/// How far we are with somebody who is new to us.
enum class TriageState : quint8 {
    None, ///< never looked at
    Pending, ///< to be looked at
    Reviewed,
    Snoozed, ///< until a day; afterwards they are pending
    Never, ///< not to be shown for triage again
};

/// `none`, `pending`, `reviewed`, `snoozed`, `never`.
QString toText(TriageState state);
std::optional<TriageState> triageStateFromText(QStringView text);

struct Triage
{
    TriageState state = TriageState::None;
    std::optional<qint64> until = {}; ///< UTC seconds; of a snooze, also of one that is over
    qint64 at = 0; ///< when it was decided

    bool operator==(const Triage &) const = default;
};

/// The newest of all profiles of the person; a snooze that is over at `now` is pending. Throws
/// SQLite::Exception.
Triage triageOf(SQLite::Database &database, Pk pk, qint64 now);

/// The same for each of these people; None takes it away from all their profiles. ValueRefused for
/// a snooze that ends before it begins.
Result<HandEdit> setTriage(SQLite::Database &writer, const std::vector<Pk> &pks, TriageState state,
    std::optional<qint64> until, qint64 at);

} // namespace comity
