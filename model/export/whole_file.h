#pragma once

#include "model/base/result.h"

#include <QIODevice>
#include <functional>

namespace comity {

/// Writes a file that appears whole or not at all. WorkspaceExists (argument: the path) where a
/// file stands there, unless `overwrite`; WorkspaceReadOnly where it cannot be written; DiskFull,
/// also for a DiskFull of `write`, whose other errors are passed on.
Result<void> writeWholeFile(
    const QString &path, bool overwrite, const std::function<Result<void>(QIODevice &)> &write);

} // namespace comity
