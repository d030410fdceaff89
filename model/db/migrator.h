#pragma once

#include <SQLiteCpp/Database.h>

namespace comity::db {

/// `application_id` of a workspace: "Cmty".
constexpr int applicationId = 0x436D7479;

/// The schema version this program writes: the number of the last migration.
int currentVersion();

/// The version of an open database (`PRAGMA user_version`).
int versionOf(SQLite::Database &database);

/// Runs the missing migrations, each in a transaction of its own with its version. Throws
/// SQLite::Exception and leaves the version where it was. Must not be called on a newer database.
void migrate(SQLite::Database &database);

/// True when tables, indexes, views and triggers are exactly those that the migrations make: a
/// workspace may come from a stranger, and nothing in it may run code of its own.
bool hasOnlyOurSchema(SQLite::Database &database);

} // namespace comity::db
