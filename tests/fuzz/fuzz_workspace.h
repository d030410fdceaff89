#pragma once

#include "model/base/clock.h"
#include "model/import/formats/read_options.h"
#include "model/import/import_request.h"
#include "tests/fuzz/memory_folder.h"

#include <QByteArray>

namespace comity::tests {

/// A workspace in memory that has one import already. Each further one starts from there.
class FuzzWorkspace
{
public:
    FuzzWorkspace();

    /// Imports the export, a bundle or a file of any kind, checks the workspace, undoes the import
    /// and compares. Empty when all is well; an export that cannot be read must leave nothing.
    QString troubleWith(const QByteArray &bytes, const formats::ReadOptions &options);

private:
    QString importAndUndo(const ImportRequest &request, const QString &folder);

    Clock m_clock;
    MemoryFolder m_folder;
    QByteArray m_start; ///< the workspace's file before each import
    QByteArray m_before; ///< what it says
};

} // namespace comity::tests
