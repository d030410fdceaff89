#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <QString>

namespace comity::db {

/// Rewrites a workspace without the room that was given up, and gives the bytes that it is smaller
/// by. The caller holds the lock. Needs as much free disk as the file takes. Long; a cancel leaves
/// the file as it was.
Result<qint64> compact(const QString &path, const JobContext &job);

} // namespace comity::db
