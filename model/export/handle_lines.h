#pragma once

#include "model/export/people_rows.h"

#include <QIODevice>

namespace comity {

/// How many people stand in a file, and how many could not because it has no place for them.
struct WrittenPeople
{
    qint64 written = 0;
    qint64 leftOut = 0;
};

/// Writes handles without @, one a line, each profile once; who has none is left out. UTF-8, LF.
/// DiskFull (argument: empty) when the device takes no more.
Result<WrittenPeople> writeHandles(QIODevice &device, SQLite::Database &database,
    const std::vector<PeopleGroup> &groups, std::optional<qint64> limit = {},
    const JobContext &job = {});

} // namespace comity
