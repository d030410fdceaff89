#pragma once

#include "app/cli/call.h"

#include <QIODevice>
#include <functional>

namespace comity::cli {

/// Where an export goes: a file that appears whole or not at all, or the standard output for `-`.
/// Remembers what was written, to tell it in the end.
class ExportTarget
{
public:
    ExportTarget(const Call &call, QString path, bool overwrites);

    const QString &path() const { return m_path; }
    bool isOutput() const { return m_path == u"-"; }

    /// `write` gives how many people it wrote.
    Result<void> write(
        const QString &path, const std::function<Result<qint64>(QIODevice &)> &write);
    /// Refuses where one of these stands already, unless the call says to overwrite.
    Result<void> refuseStanding(const QStringList &paths) const;

    void written(const QString &path, qint64 rows);
    void leftOut(qint64 people) { m_leftOut += people; }
    bool overwrites() const { return m_overwrites; }

    /// What was written and who was left out, in the manner of the call.
    void tell() const;

private:
    const Call &m_call;
    QString m_path;
    bool m_overwrites;
    qint64 m_leftOut = 0;
    QList<std::pair<QString, qint64>> m_written;
};

} // namespace comity::cli
