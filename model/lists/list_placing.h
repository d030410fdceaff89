#pragma once

#include "model/lists/list_edits.h"
#include "model/lists/list_parts.h"

#include <SQLiteCpp/Statement.h>
#include <unordered_set>

namespace comity {

/// Puts people on one list, within the caller's edit.
class ListPlacing
{
public:
    ListPlacing(SQLite::Database &writer, const PeopleList &list);

    /// Adds somebody, or counts them as already there or gone.
    void add(Pk pk, qint64 at, const QString &source, ListEdit &edit);

private:
    ListPlacing(SQLite::Database &writer, const PeopleList &list, std::vector<ListMember> members);

    std::unordered_set<quint32> m_people; ///< on the list
    PartFiller m_parts;
    SQLite::Statement m_find;
    SQLite::Statement m_put;
};

} // namespace comity
