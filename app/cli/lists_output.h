#pragma once

#include "app/cli/console.h"
#include "model/lists/handle_paste.h"
#include "model/lists/list_edits.h"
#include "model/lists/lists_store.h"

#include <QTimeZone>

namespace comity::cli {

/// Lists as a JSON array of cli.md, or as a table.
void writeLists(Console &console, const std::vector<PeopleList> &lists);
void sayLists(Console &console, const std::vector<PeopleList> &lists);

/// One list or part, and who is on it.
void writeMembers(Console &console, SQLite::Database &database, const ListsStore::Place &place,
    const std::vector<ListMember> &members);
/// `zone`: whose civil days are shown.
void sayMembers(Console &console, SQLite::Database &database, const ListsStore::Place &place,
    const std::vector<ListMember> &members, const QTimeZone &zone);

/// What adding or removing did: `verb` is "added" or "removed"; who could not be told by a line.
struct ListChange
{
    QString list;
    QString verb;
    ListEdit edit;
    qint64 missing = 0; ///< handles that are not on the list, or that nobody knows
    HandlePaste paste;
};
void writeChange(Console &console, const ListChange &change);
void sayChange(Console &console, const ListChange &change);

} // namespace comity::cli
