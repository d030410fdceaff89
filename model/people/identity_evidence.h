#pragma once

#include "model/people/identity_suggestions.h"

#include <QString>

namespace comity {

/// What speaks for and against that some profiles are one person.
struct IdentityEvidence
{
    /// Two persons of them share a trait.
    struct Shared
    {
        Pk first = {};
        Pk second = {};
        IdentityReason reason = IdentityReason::SameHandle;
        QString value = {}; ///< as the first one writes it

        bool operator==(const Shared &) const = default;
    };
    /// The user said once that two of them are not the same.
    struct Refusal
    {
        Pk first = {};
        Pk second = {};
        qint64 at = 0; ///< UTC seconds

        bool operator==(const Refusal &) const = default;
    };

    std::vector<Shared> shared = {}; ///< the surest first; each pair of profiles once a reason
    std::vector<Refusal> refusals = {};
    QStringList networks = {}; ///< codes of networks on which more than one of the persons is

    bool operator==(const IdentityEvidence &) const = default;
};

/// For the persons of these profiles, with all profiles that they have. Unlike
/// suggestIdentities() it leaves out nobody for sharing a trait with many. Milliseconds for a few
/// people; throws SQLite::Exception.
IdentityEvidence identityEvidence(SQLite::Database &database, const std::vector<Pk> &pks);

} // namespace comity
