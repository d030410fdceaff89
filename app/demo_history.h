#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <QStringList>

namespace comity {

/// Writes the exports of the year before the sample exports into `folder`, as archives of X, and
/// gives their paths, oldest first: what the lists held each month, and at the end an archive of
/// posts alone. Their people are those of `newest`, an archive of X, so that nobody is invented
/// twice. DiskFull, or what is wrong with `newest`.
Result<QStringList> writeDemoHistory(
    const QString &folder, const QString &newest, const JobContext &job);

} // namespace comity
