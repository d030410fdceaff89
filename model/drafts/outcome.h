#pragma once

#include "model/base/ids.h"
#include "model/drafts/campaign.h"

namespace comity::drafts {

/// What came back from somebody for a draft.
struct Outcome
{
    FactId id = {};
    Pk pk = {};
    DraftId draft = {};
    OutcomeKind kind = OutcomeKind::Silent;
    Dated at = {};
    bool isFromImport = false; ///< shown by an import and taken by the user
    QString note = {};
    /// Of this person, in a unit of the user's; none: not said (S4.64).
    std::optional<qint64> worth = {};
    QString worthUnit = {}; ///< `pounds`, `hours`; may be empty
    QString source = {}; ///< what brought them to it; empty: not said (S4.74)

    bool operator==(const Outcome &) const = default;
};

/// What imports since the sending show of somebody; the user takes it or not.
struct OutcomeSuggestion
{
    Pk pk = {};
    OutcomeKind kind = OutcomeKind::Replied; ///< or Unfollowed
    Dated at = {}; ///< unfollowed: bounded by the lists it was seen between

    bool operator==(const OutcomeSuggestion &) const = default;
};

} // namespace comity::drafts
