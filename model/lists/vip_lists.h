#pragma once

#include "model/people/hand_edit.h"

#include <QString>
#include <SQLiteCpp/Database.h>
#include <map>
#include <optional>

namespace comity {

/// The lists whose people are VIPs, with what they get for it, which may be empty (S4.88). Throws
/// SQLite::Exception.
std::map<ListId, QString> vipLists(SQLite::Database &database);

/// Says that the people of a list are VIPs and get `benefit`, one line; none: they are not. One
/// undoable edit, a transaction on a writer. NoSuchList; ListIsSmart, for whoever fits is nobody
/// that was chosen.
Result<HandEdit> setVip(
    SQLite::Database &writer, ListId list, const std::optional<QString> &benefit);

} // namespace comity
