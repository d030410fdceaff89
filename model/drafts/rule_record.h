#pragma once

#include <QString>
#include <SQLiteCpp/Database.h>

namespace comity::drafts {

/// How a rule of the review fared over all drafts, as the workspace remembers it. What was mended
/// because of it is not kept.
struct RuleRecord
{
    int putAside = 0; ///< findings of it, with a reason; those that hold no more included
    int passedOver = 0; ///< copies in spite of it, with a reason

    bool operator==(const RuleRecord &) const = default;
};

/// Throws SQLite::Exception.
RuleRecord recordOf(SQLite::Database &database, const QString &rule);

} // namespace comity::drafts
