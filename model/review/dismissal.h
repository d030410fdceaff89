#pragma once

#include "model/review/rule.h"

namespace comity::review {

/// A finding that the user has put aside, with the reason (etiquette.md §1.1). It is not raised
/// again for the same words and people until the date, unless the facts it rests on have changed.
struct Dismissal
{
    QString rule = {};
    QString words = {}; ///< of the finding's span, as they stood; empty: whatever they are
    QString person = {}; ///< a name or handle; empty: everybody
    QString facts = {}; ///< factsKey() of the finding; empty: whatever the facts are
    QString reason = {};
    std::optional<qint64> until = {}; ///< UTC seconds; none: for good

    bool isValid(qint64 asOf) const { return !until || asOf < *until; }
    bool operator==(const Dismissal &) const = default;
};

/// What a finding rests on: the same while its facts are the same, whoever else it is about.
QString factsKey(const Finding &finding);

/// Takes from `findings` what was put aside, and gives it back with the reason. A dismissal for a
/// person takes that person's rows and leaves the others. An opt-out cannot be put aside for a
/// person: only the record behind it ends it (architecture.md §3).
std::vector<Finding> dismiss(std::vector<Finding> &findings,
    const std::vector<Dismissal> &dismissals, const DraftFacts &draft);

} // namespace comity::review
