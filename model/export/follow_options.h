#pragma once

#include "model/base/ids.h"

#include <QHash>
#include <QStringList>
#include <SQLiteCpp/Database.h>

namespace comity {

/// What Mastodon keeps beside a follow; as it is when nothing was changed.
struct FollowOptions
{
    bool showsBoosts = true;
    bool notifies = false;
    QStringList languages = {}; ///< empty: all
};

/// The options of those whom an account follows, from the newest list that has any.
class FollowOptionsOf
{
public:
    /// Throws SQLite::Exception.
    FollowOptionsOf(SQLite::Database &database, AccountId account);

    FollowOptions of(Pk pk) const;

private:
    QHash<quint32, QByteArray> m_lines; ///< JSON
};

} // namespace comity
