#pragma once

#include "model/people/permission.h"
#include "model/standing/people_columns.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// The topics for which what somebody said holds, a no before a yes: `any` alone, or topics in
/// rising order; nothing for who said neither.
QStringList permissionTopics(const PeopleMarks &marks, Pk pk);

/// What many people said about being written to, on any topic: from the columns where they know it,
/// and from messages for who may have written. For one thread.
class PermissionJudge
{
public:
    /// `asOf`: UTC seconds. The columns outlive it.
    PermissionJudge(const PeopleColumns &columns, qint64 asOf);

    /// `glance` is that of the columns. Throws SQLite::Exception.
    Permission of(SQLite::Database &database, Pk pk, const Glance &glance) const;

private:
    const PeopleMarks &m_marks;
    qint64 m_asOf;
    PkSet m_ofSeveral; ///< one of the profiles of a person of several
};

} // namespace comity
