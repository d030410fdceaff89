#pragma once

#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// Why two profiles may be one person. Codes of resources/language/en/identity_reasons.yml.
enum class IdentityReason : quint8 {
    SameWebsite, ///< the surest
    SameContact, ///< the same e-mail address or phone, by hand or from the user's own file
    NameAndPlace,
    SameHandle,
    YourFile, ///< one row of the user's own file names both; not told by suggestIdentities()
};
constexpr int identityReasonCount = 5;

/// `same-website`, `same-contact`, `name-and-place`, `same-handle`, `your-file`.
QString toText(IdentityReason reason);

/// Two profiles on different networks that may be one person, for the user to decide.
struct IdentitySuggestion
{
    Pk first = {}; ///< the smaller
    Pk second = {};
    std::vector<IdentityReason> reasons = {}; ///< the surest first
    QString file = {}; ///< name of the user's own file, of YourFile

    bool operator==(const IdentitySuggestion &) const = default;
};

/// What is worth asking, the surest first: no pair that is one person already, none that was
/// refused for any of their profiles, and nobody who shares the trait with another profile of their
/// own network, as a firm's website or a common name is shared. Namesakes alone are never
/// suggested. A pass over all profiles, a second or two for a million: a job.
Result<std::vector<IdentitySuggestion>> suggestIdentities(
    SQLite::Database &database, const JobContext &job);

/// What the two share, beside the reasons, as the first one writes it. Throws SQLite::Exception.
QStringList sharedValues(SQLite::Database &database, const IdentitySuggestion &suggestion);

} // namespace comity
