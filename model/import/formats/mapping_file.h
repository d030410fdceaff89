#pragma once

#include "model/base/result.h"
#include "model/import/formats/read_options.h"

namespace comity::formats {

/// A mapping as `--map FILE` and the workspace keep it: `{"columns": {"Header": "handle", …},
/// "dates": "day-first"}`. Field words: ColumnMapping; dates are `day-first`, `month-first` or left
/// out.
QByteArray toJson(const ColumnMapping &mapping);

/// FormatBroken, with `name` and the place, for text that is no JSON object; Usage for a field or
/// an order that does not exist.
Result<ColumnMapping> mappingFromJson(const QByteArray &json, const QString &name);

/// FileMissing, FileUnreadable or what mappingFromJson() gives.
Result<ColumnMapping> readMappingFile(const QString &path);

/// Whole or not at all. DiskFull or FileUnreadable.
Result<void> writeMappingFile(const QString &path, const ColumnMapping &mapping);

} // namespace comity::formats
