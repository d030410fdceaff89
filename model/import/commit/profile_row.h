#pragma once

#include "model/base/ids.h"
#include "model/db/row_reader.h"
#include "model/import/formats/records.h"

#include <SQLiteCpp/Statement.h>

namespace comity {

/// The columns of profile and profile_num that hold values, in the order of readProfileRow(),
/// without `SELECT`. Joined as `profile LEFT JOIN profile_num AS num USING (pk)`.
extern const char *const profileValueColumns;

/// The columns of profile_num, pk first, as bindProfileNumbers() fills them.
extern const char *const profileNumberColumns;
void bindProfileNumbers(
    SQLite::Statement &put, int first, Pk pk, const formats::PersonRecord &record);

/// The stored values from column `first` on, as a record with views into the row: true until the
/// reader steps on.
formats::PersonRecord readProfileRow(const db::RowReader &rows, int first);

} // namespace comity
