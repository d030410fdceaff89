#pragma once

#include "model/base/clock.h"
#include "model/db/workspace_file.h"
#include "model/import/import_request.h"
#include "model/import/import_summary.h"

#include <QDir>
#include <QTemporaryDir>
#include <optional>

namespace comity::tests {

/// A workspace of its own in a temporary folder, with exports written as files beside it. The clock
/// stands at 2026-06-01 12:00 UTC.
class ImportWorkspace
{
public:
    ImportWorkspace();

    db::WorkspaceFile &file() { return *m_file; }
    QString path(const QString &name) const { return QDir(m_folder.path()).filePath(name); }
    const Clock &clock() const { return m_clock; }

    /// Writes a file into the folder and gives its path.
    QString write(const QString &name, const QByteArray &bytes) const;

    /// Stages and saves; fails the test when it cannot.
    ImportSummary import(const ImportRequest &request);
    Result<ImportSummary> tryImport(const ImportRequest &request);
    void undo(ImportId import);
    /// `check --dump`.
    QByteArray dump() const;
    /// Codes of what checkIntegrity finds.
    QStringList problems() const;

private:
    QTemporaryDir m_folder;
    Clock m_clock;
    std::optional<db::WorkspaceFile> m_file;
};

/// The number that a query answers, -1 when it has no row.
qint64 count(ImportWorkspace &workspace, const char *sql);

/// Noon UTC of a day in 2026, exact.
Dated dayOf2026(int month, int day);

} // namespace comity::tests
