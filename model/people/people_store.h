#pragma once

#include "model/people/person_row.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// Reads profiles by pk. Used on the thread of its connection; throws SQLite::Exception.
class PeopleStore
{
public:
    explicit PeopleStore(SQLite::Database &database);

    /// The rows of these people in the order asked for; who is not in the workspace any more is
    /// a row with its pk and nothing else. A page of 128 takes well under a millisecond.
    std::vector<PersonRow> rows(const std::vector<Pk> &pks) const;
    std::optional<PersonRow> row(Pk pk) const;

    /// By the network's code and a key as exports name it, or a handle with a leading @.
    std::optional<Pk> find(const QString &network, const QString &key) const;

    /// Everybody in the workspace.
    qint64 count() const;

private:
    SQLite::Database &m_database;
};

} // namespace comity
