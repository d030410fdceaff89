#pragma once

#include "app/cli/call.h"

#include <QCommandLineOption>

namespace comity::cli {

/// The options of `purge export`.
QList<QCommandLineOption> purgeExportOptions();

/// `purge export`: the open plan as a checklist, a table, a PDF or a following CSV.
ExitStatus exportPurge(Call &call);

} // namespace comity::cli
