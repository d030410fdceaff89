#pragma once

#include "app/cli/call.h"
#include "model/lists/handle_paste.h"
#include "model/lists/lists_store.h"

namespace comity::cli {

/// What a new list is called for: --kind, --where and --account of `comity lists create`. Usage for
/// a kind that does not exist and for conditions of a list that is not smart.
Result<ListSettings> newListOf(const Call &call, SQLite::Database &database, const QString &name);

/// The handles of `comity lists add` and `remove`: the arguments, or the standard input for `-`. A
/// bare handle is of the account that --account names, else of the one that the list mirrors, else
/// of the only network there is.
Result<HandlePaste> handlesOf(const Call &call, SQLite::Database &database, const PeopleList &list,
    const QStringList &arguments);

} // namespace comity::cli
