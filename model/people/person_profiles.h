#pragma once

#include "model/base/ids.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <vector>

namespace comity {

/// Which profiles are one person. Used on the thread of its connection; throws SQLite::Exception.
class PersonProfiles
{
public:
    explicit PersonProfiles(SQLite::Database &database);

    /// All profiles of the person that `pk` is of, rising; nothing for who is not in the workspace.
    std::vector<Pk> of(Pk pk);

    /// `pks` in their order, without those who are the same person as an earlier one and those who
    /// are not in the workspace: what is written by hand is written once a person.
    std::vector<Pk> onePerPerson(const std::vector<Pk> &pks);

private:
    SQLite::Statement m_profiles;
};

} // namespace comity
