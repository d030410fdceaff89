#pragma once

#include "model/base/ids.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <optional>

namespace comity::drafts {

/// Which person a profile is of, for many of them. Used on the thread of its connection; throws
/// SQLite::Exception.
class PersonKeys
{
public:
    explicit PersonKeys(SQLite::Database &database);

    /// profile.person, or else the profile's own pk: the same for all profiles of a person. Nothing
    /// for who is not in the workspace.
    std::optional<Pk> of(Pk pk);

private:
    SQLite::Statement m_query;
};

} // namespace comity::drafts
