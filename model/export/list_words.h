#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/targets/target.h"

#include <SQLiteCpp/Database.h>
#include <unordered_map>

namespace comity {

/// What stands of the members of one list beside who they are: since when, and why they are
/// targets. Read once. Throws SQLite::Exception.
class ListWords
{
public:
    struct Member
    {
        qint64 addedAt = 0; ///< UTC seconds
        TargetFacts facts = {}; ///< of a target list
        Dated lastTouch = {}; ///< of any profile of the person
    };

    /// Touches after `asOf`, UTC seconds, do not count.
    ListWords(SQLite::Database &database, ListId list, qint64 asOf);

    /// By the profile that is on the list; null for who is not.
    const Member *of(Pk pk) const;

private:
    void readTouches(SQLite::Database &database, ListId list, qint64 asOf);

    std::unordered_map<quint32, Member> m_members;
};

} // namespace comity
