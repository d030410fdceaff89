#pragma once

#include "model/import/formats/reader.h"

#include <string_view>
#include <vector>

namespace comity::formats {

/// What tells the dumps of one family of APIs from others.
struct ApiDumpFormat
{
    QString code; ///< of the reader
    QString network; ///< where the accounts do not tell
    struct List
    {
        std::string_view key;
        std::optional<ListKind> kind; ///< none: followers or following
    };
    std::vector<List> lists;
    bool (*isIt)(const QString &head); ///< by the first 16 KiB, decoded
};

/// True when the container holds such a dump.
Result<bool> holdsApiDump(
    Container &container, const FileHead &head, const ApiDumpFormat &format, const JobContext &job);

/// Reads all of them. The direction is the list's key, else the user's word or the file's name;
/// ListUnknown where none of these tells. A cursor left over at the end makes the list incomplete.
Result<void> readApiDump(Container &container, const ReadOptions &options,
    const ApiDumpFormat &format, RecordSink &sink, const JobContext &job);

} // namespace comity::formats
