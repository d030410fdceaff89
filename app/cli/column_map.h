#pragma once

#include "model/base/result.h"
#include "model/import/formats/read_options.h"

namespace comity::cli {

/// Reads the file of --map: `{"columns": {"HEADER": "FIELD"}, "dates": "day-first"}`. Usage for a
/// field or an order that does not exist, FormatBroken for text that is no JSON.
Result<formats::ColumnMapping> readColumnMap(const QString &path);

} // namespace comity::cli
