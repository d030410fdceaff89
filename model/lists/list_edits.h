#pragma once

#include "model/lists/people_list.h"
#include "model/people/hand_edit.h"

namespace comity {

/// What came of an edit of a list.
struct ListEdit
{
    HandEdit edit; ///< takes it back
    ListId list = {};
    qint64 people = 0; ///< persons that were added, taken off, moved or marked
    qint64 already = 0; ///< were on it before
    qint64 notMet = 0; ///< of the added: handles that no import knows yet
    qint64 gone = 0; ///< are not in the workspace any more, or were erased
};

/// Edits of lists as such; member_edits.h has those of who is on them. Each is one transaction on
/// a writer and one undoable edit (editByHand()). `at` is now in UTC seconds.
namespace list_edits {

/// A new list, at the end, with these people on it. ListUnnamed, ListExists; ListIsSmart with
/// people on a smart list.
Result<ListEdit> create(SQLite::Database &writer, const ListSettings &settings,
    const std::vector<Pk> &people, qint64 at);

/// Renames a list and changes what is said of it. Who is on it stays. NoSuchList, ListUnnamed,
/// ListExists; ListIsSmart for making a list with people on it smart.
Result<ListEdit> change(SQLite::Database &writer, ListId list, const ListSettings &settings);

/// Deletes a list; the people on it stay in the workspace. NoSuchList.
Result<ListEdit> drop(SQLite::Database &writer, ListId list);

/// Puts the lists into this order; those not named come after them.
Result<ListEdit> reorder(SQLite::Database &writer, const std::vector<ListId> &order);

} // namespace list_edits

} // namespace comity
