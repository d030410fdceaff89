#include "model/export/export_files.h"

#include "model/base/text_fold.h"
#include "model/export/whole_file.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity {

ExportFiles::ExportFiles(bool overwrites, QIODevice *output)
    : m_overwrites(overwrites)
    , m_output(output)
{
}

Result<void> ExportFiles::write(
    const QString &path, const std::function<Result<qint64>(QIODevice &)> &write)
{
    const auto counted = [&](QIODevice &device) {
        return write(device).map([&](qint64 rows) { addWritten(path, rows); });
    };
    return isOutput(path) ? counted(*m_output) : writeWholeFile(path, m_overwrites, counted);
}

Result<void> ExportFiles::refuseStanding(const QStringList &paths) const
{
    for (const QString &path : paths) {
        if (!m_overwrites && QFileInfo::exists(path)) {
            return failure(Error::Code::WorkspaceExists, {path});
        }
    }
    return {};
}

qint64 ExportFiles::rows() const
{
    qint64 sum = 0;
    for (const auto &[path, rows] : m_written) {
        sum += rows;
    }
    return sum;
}

QString fileBase(const QString &title)
{
    QString base = singleLine(title).replace(u'/', u'-').trimmed().left(80);
    while (base.startsWith(u'.')) {
        base.remove(0, 1);
    }
    return base.isEmpty() ? u"list"_s : base;
}

} // namespace comity
