#include "app/cli/export_report.h"

#include "app/cli/text_table.h"

using namespace Qt::StringLiterals;

namespace comity::cli {

void sayExport(
    const Call &call, const ExportFiles &files, const QString &target, const QStringList &warnings)
{
    Console &console = call.console();
    if (call.wantsJson()) {
        JsonWriter json(console.output());
        json.beginObject();
        json.key(u"files").beginArray();
        for (const auto &[path, rows] : files.written()) {
            json.beginObject();
            json.put(u"path", path);
            json.put(u"rows", rows);
            json.endObject();
        }
        json.endArray();
        json.put(u"left_out", files.leftOut());
        if (!warnings.isEmpty()) {
            json.put(u"warnings", warnings);
        }
        json.endObject();
        return;
    }
    const bool isOutput = files.isOutput(target);
    for (const QString &warning : warnings) {
        isOutput ? console.warn(warning) : console.say(warning);
    }
    if (isOutput) {
        return;
    }
    for (const auto &[path, rows] : files.written()) {
        console.report(countOf(rows, u"row"_s, u"rows"_s) + u" written to "_s + path);
    }
    if (files.leftOut() > 0) {
        console.report(countOf(files.leftOut(), u"person"_s, u"people"_s)
            + u" left out: the format has no place for them"_s);
    }
}

} // namespace comity::cli
