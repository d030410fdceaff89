#pragma once

#include "app/cli/call.h"
#include "model/export/export_files.h"

namespace comity::cli {

/// Tells what was written and who was left out, in the manner of the call; nothing for people where
/// the output took it. `warnings`: what is to be read before a file is used.
void sayExport(const Call &call, const ExportFiles &files, const QString &target,
    const QStringList &warnings = {});

} // namespace comity::cli
