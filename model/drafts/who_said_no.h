#pragma once

#include "model/people/permission_store.h"

#include <SQLiteCpp/Database.h>
#include <map>
#include <set>

namespace comity::drafts {

/// Who is not to get a draft because they said so: they asked us to stop, on its topic or on all
/// (architecture.md §3), or they want no direct messages and it is one. Over all profiles of a
/// person, who is profile.person or else the profile's own pk.
class WhoSaidNo
{
public:
    /// Of everybody; `channel` as in cli.md. Throws SQLite::Exception.
    WhoSaidNo(SQLite::Database &database, const QString &channel, const QString &topic);

    bool contains(Pk person) const;
    /// What is recorded, a no included; none where nothing is.
    Permission recorded(Pk person) const;

private:
    std::map<Pk, Permission> m_recorded;
    std::set<Pk> m_noMessages;
};

/// The same of one profile's person, as it stands now. Throws SQLite::Exception.
bool hasSaidNo(
    SQLite::Database &database, Pk pk, const QString &channel, const QString &topic, qint64 now);

} // namespace comity::drafts
