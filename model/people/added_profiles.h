#pragma once

#include "model/base/ids.h"
#include "model/db/change_set.h"

#include <QString>
#include <optional>
#include <vector>

namespace comity {

/// Puts somebody into the workspace whom no import tells of: "not met yet". `key` as exports would
/// name them; the handle may be null. The network is made when it is missing. Part of the caller's
/// transaction, and of its edit by hand. The key must not be taken.
Pk addProfile(
    SQLite::Database &writer, const QString &network, const QString &key, const QString &handle);

/// While an edit by hand is taken back: profiles that it added go with it unless an import or
/// another fact by hand speaks of them by now, and the keys of profiles come and go with them.
class AddedProfiles
{
public:
    /// Before `changes` are taken back. Keeps SQLite from dropping who is still held.
    AddedProfiles(SQLite::Database &writer, const db::ChangeSet &changes);

    /// Afterwards. Gives how many of the rows that were passed over are no loss.
    qint64 settle();

private:
    struct Profile
    {
        Pk pk = {};
        bool wasThere = false;
    };
    bool isThere(Pk pk);
    void giveKeys();
    void dropUnheld();
    void drop(Pk pk);

    SQLite::Database &m_writer;
    std::vector<Profile> m_profiles; ///< that the changes touch
    std::vector<std::pair<Pk, std::optional<qint64>>> m_added; ///< and the person they are of
};

} // namespace comity
