#pragma once

#include "model/lists/handle_paste.h"
#include "model/lists/list_edits.h"

namespace comity::list_edits {

/// Puts people on a list, each into the first part with room: one edit for 10,000. Who is on it by
/// any profile is counted and left as they are. `source` says how they came there: empty by hand,
/// `paste`, `list:Name`. NoSuchList, ListIsSmart.
Result<ListEdit> add(SQLite::Database &writer, ListId list, const std::vector<Pk> &people,
    qint64 at, const QString &source = {});

/// The same for handles: those that no import knows yet are put into the workspace as "not met
/// yet", and the import that brings them takes them over.
Result<ListEdit> addHandles(SQLite::Database &writer, ListId list,
    const std::vector<PastedHandle> &handles, qint64 at,
    const QString &source = QStringLiteral("paste"));

/// Takes people off a list, by whatever profile they are on it, and keeps until when they were. The
/// others keep their parts.
Result<ListEdit> remove(
    SQLite::Database &writer, ListId list, const std::vector<Pk> &people, qint64 at);

/// Takes people off `from` and puts them on `to`; what makes them targets goes with them.
Result<ListEdit> move(
    SQLite::Database &writer, ListId from, ListId to, const std::vector<Pk> &people, qint64 at);

/// Fills the parts anew without gaps, in the order of the parts and of who was added first.
Result<ListEdit> compactParts(SQLite::Database &writer, ListId list);

/// Of a watch list: somebody looked at these people.
Result<ListEdit> markLookedAt(
    SQLite::Database &writer, ListId list, const std::vector<Pk> &people, qint64 at);

} // namespace comity::list_edits
