#pragma once

#include "model/import/formats/records.h"
#include "model/snapshots/field.h"

#include <SQLiteCpp/Statement.h>

namespace comity {

/// The columns of profile and profile_num that hold values, in the order of readProfileRow(),
/// without `SELECT`. Joined as `profile LEFT JOIN profile_num AS num USING (pk)`.
extern const char *const profileValueColumns;

/// The stored values from column `first` on, as a record with views into the statement's row: true
/// until it steps on.
formats::PersonRecord readProfileRow(SQLite::Statement &query, int first);

} // namespace comity
