#include "app/cli/export_target.h"

#include "app/cli/text_table.h"
#include "model/export/whole_file.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity::cli {

ExportTarget::ExportTarget(const Call &call, QString path, bool overwrites)
    : m_call(call)
    , m_path(std::move(path))
    , m_overwrites(overwrites)
{
}

Result<void> ExportTarget::write(
    const QString &path, const std::function<Result<qint64>(QIODevice &)> &write)
{
    const auto counted = [&](QIODevice &device) {
        return write(device).map([&](qint64 rows) { written(path, rows); });
    };
    return path == u"-" ? counted(m_call.console().output())
                        : writeWholeFile(path, m_overwrites, counted);
}

Result<void> ExportTarget::refuseStanding(const QStringList &paths) const
{
    for (const QString &path : paths) {
        if (!m_overwrites && QFileInfo::exists(path)) {
            return failure(Error::Code::WorkspaceExists, {path});
        }
    }
    return {};
}

void ExportTarget::written(const QString &path, qint64 rows)
{
    m_written.append({path, rows});
}

void ExportTarget::tell() const
{
    Console &console = m_call.console();
    if (m_call.wantsJson()) {
        JsonWriter json(console.output());
        json.beginObject();
        json.key(u"files").beginArray();
        for (const auto &[path, rows] : m_written) {
            json.beginObject();
            json.put(u"path", path);
            json.put(u"rows", rows);
            json.endObject();
        }
        json.endArray();
        json.put(u"left_out", m_leftOut);
        json.endObject();
        return;
    }
    if (isOutput()) {
        return;
    }
    for (const auto &[path, rows] : m_written) {
        console.report(countOf(rows, u"row"_s, u"rows"_s) + u" written to "_s + path);
    }
    if (m_leftOut > 0) {
        console.report(countOf(m_leftOut, u"person"_s, u"people"_s)
            + u" left out: the format has no place for them"_s);
    }
}

} // namespace comity::cli
