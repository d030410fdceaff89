#pragma once

#include "model/lists/handle_paste.h"
#include "model/review/draft_context.h"

#include <SQLiteCpp/Database.h>

namespace comity::drafts {

/// Whom a text names by a handle, each once, in the order of the text; how many follow them, as far
/// as an import tells, and whether their role is customer. Reads the handles of a network once when
/// there are any: half a second for a million; a worker's job. Throws SQLite::Exception.
std::vector<review::Mentioned> mentionedIn(
    SQLite::Database &database, const QString &text, const HandleHome &home);

/// Whether a text names others than these: then they are to be looked up again.
bool namesOthers(const QString &text, const std::vector<review::Mentioned> &known);

} // namespace comity::drafts
