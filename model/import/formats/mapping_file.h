#pragma once

#include "model/base/result.h"
#include "model/import/formats/read_options.h"

namespace comity::formats {

/// A mapping as `--map FILE` and the workspace keep it: `{"fields": {"Header": "handle", …},
/// "date_order": "day-first"}`. Field words: ColumnMapping; date_order is `day-first`,
/// `month-first` or left out.
QByteArray toJson(const ColumnMapping &mapping);

/// Usage for a text that is no such mapping, with what is wrong.
Result<ColumnMapping> mappingFromJson(const QByteArray &json);

/// FileMissing, FileUnreadable or what mappingFromJson() gives.
Result<ColumnMapping> readMappingFile(const QString &path);

} // namespace comity::formats
