#pragma once

#include "model/jobs/job_context.h"

#include <QStringList>
#include <vector>

namespace comity {

/// What an import opens: a path that was given, or an export inside a folder that was given.
struct ImportSource
{
    QString path;
    bool isInFolder = false;
    bool hasExportsInside = false; ///< a folder that need not be an export itself
};

/// The paths, each folder followed by the archives and workbooks in it, at any depth and by name:
/// people keep downloads together and unpack archives that hold archives. Links are not followed.
/// Stops early with the job.
std::vector<ImportSource> importSources(const QStringList &paths, const JobContext &job);

} // namespace comity
