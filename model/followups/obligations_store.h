#pragma once

#include "model/followups/obligation.h"

#include <SQLiteCpp/Database.h>
#include <map>
#include <vector>

namespace comity::followups {

/// What is owed. For the thread of the connection; throws SQLite::Exception. Edits:
/// obligation_edits.h.
class ObligationsStore
{
public:
    explicit ObligationsStore(SQLite::Database &database);

    /// Done ones included. What is due first comes first, what is due whenever last; then by id.
    std::vector<Obligation> all() const;
    /// Neither done nor asleep at a moment, UTC seconds.
    std::vector<Obligation> open(qint64 asOf) const;
    std::optional<Obligation> find(FactId id) const;
    /// Of these people over all their profiles, done ones included.
    std::vector<Obligation> of(const std::vector<Pk> &people) const;
    /// Give-backs that are not done, asleep or not, by profile.person or else the profile's own pk.
    std::map<Pk, std::vector<Obligation>> openPromises() const;
    /// Until when what somebody wrote is answered or ticked off, though no import shows it: UTC
    /// seconds, by profile.person or else the profile's own pk.
    std::map<Pk, qint64> repliesDealtWith() const;

private:
    SQLite::Database &m_database;
};

} // namespace comity::followups
