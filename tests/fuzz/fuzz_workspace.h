#pragma once

#include "model/base/clock.h"
#include "model/db/workspace_file.h"
#include "model/import/formats/read_options.h"
#include "model/import/import_request.h"
#include "model/import/import_summary.h"
#include "tests/fuzz/memory_folder.h"

#include <QByteArray>
#include <memory>
#include <optional>

namespace comity::tests {

/// A workspace in memory that has one import already. Each further one starts from there.
class FuzzWorkspace
{
public:
    FuzzWorkspace();

    /// Imports the export, a bundle or a file of any kind, checks the workspace, undoes the import
    /// and compares. Empty when all is well.
    QString troubleWith(const QByteArray &bytes, const formats::ReadOptions &options);

private:
    Result<ImportSummary> imported(const ImportRequest &request);
    QString undone(const ImportSummary &summary);
    QString problems() const;
    QByteArray dump() const;

    Clock m_clock;
    MemoryFolder m_folder;
    std::optional<db::WorkspaceFile> m_file;
    std::unique_ptr<SQLite::Database> m_reader;
    std::unique_ptr<SQLite::Database> m_writer;
    SQLite::Database m_start; ///< a copy of the workspace before each import
    QByteArray m_before; ///< what it says
};

} // namespace comity::tests
