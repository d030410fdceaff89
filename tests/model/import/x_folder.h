#pragma once

#include "tests/support/import_text.h"

namespace comity::tests {

/// An X archive of a day of 2026, as a folder; a 0 is a row that cannot be read.
ImportRequest archiveOf(const ImportWorkspace &workspace, int month, const QList<int> &followers,
    const QList<int> &following);
ImportId importArchive(ImportWorkspace &workspace, int month, const QList<int> &followers,
    const QList<int> &following);

} // namespace comity::tests
