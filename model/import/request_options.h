#pragma once

#include "model/import/formats/read_options.h"
#include "model/import/import_request.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// What the readers have to know of a request and of the workspace: whose the files are, as far as
/// that was said, and how tables of known headers are read. Throws SQLite::Exception.
formats::ReadOptions readOptions(SQLite::Database &database, const ImportRequest &request);

} // namespace comity
