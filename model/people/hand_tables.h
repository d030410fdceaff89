#pragma once

#include <QByteArray>
#include <QList>
#include <SQLiteCpp/Database.h>

namespace comity {

/// Tables of what was added by hand about people: one row is about the profile in its first column
/// `pk`, which is part of its primary key.
const QList<QByteArray> &personTables();

/// The tables whose edits can be undone: those about people but what they said of being written to
/// (architecture.md §3: no undo ends an opt-out), lists, who is one person, and our accounts.
const QList<QByteArray> &undoableTables();

/// Whether what is kept of people in memory and in the cache may be made of this table; nothing
/// there tells of drafts, what came of them and what is owed.
bool isReadByColumns(const QByteArray &table);

/// An SQL condition that is true of a profile that something by hand is about; `pk` is an SQL
/// expression. That somebody was on a list once keeps nobody: the row goes with the profile.
std::string hasHandFacts(const std::string &pk);

/// A number for a row by hand that was never used before; part of the caller's transaction.
qint64 nextFactId(SQLite::Database &writer);

} // namespace comity
