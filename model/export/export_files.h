#pragma once

#include "model/base/result.h"

#include <QIODevice>
#include <QStringList>
#include <functional>
#include <utility>
#include <vector>

namespace comity {

/// The files of one export, each of which appears whole or not at all, and what stands in them.
class ExportFiles
{
public:
    /// `output`: takes what would go to a file named `-`; may be null.
    explicit ExportFiles(bool overwrites, QIODevice *output = nullptr);

    /// Whether `path` means the output.
    bool isOutput(const QString &path) const { return m_output && path == u"-"; }
    bool overwrites() const { return m_overwrites; }

    /// `write` gives how many rows it wrote. Errors are those of writeWholeFile().
    Result<void> write(
        const QString &path, const std::function<Result<qint64>(QIODevice &)> &write);
    /// WorkspaceExists (argument: the path) where one of these stands, unless they are overwritten.
    Result<void> refuseStanding(const QStringList &paths) const;
    void addWritten(const QString &path, qint64 rows) { m_written.emplace_back(path, rows); }
    void addLeftOut(qint64 people) { m_leftOut += people; }

    /// Paths and rows, in the order of writing.
    const std::vector<std::pair<QString, qint64>> &written() const { return m_written; }
    /// Rows of all files.
    qint64 rows() const;
    /// People for whom a format has no place.
    qint64 leftOut() const { return m_leftOut; }

private:
    bool m_overwrites;
    QIODevice *m_output;
    qint64 m_leftOut = 0;
    std::vector<std::pair<QString, qint64>> m_written;
};

/// What a list or a view is called, as the name of a file without its ending: no folder, not
/// hidden, of a length that every disk takes; `list` where nothing is left.
QString fileBase(const QString &title);

} // namespace comity
