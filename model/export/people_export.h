#pragma once

#include "model/export/export_files.h"
#include "model/export/people_table.h"

namespace comity {

/// As what people are written.
enum class ExportFormat : quint8 { Csv, Xlsx, Handles, MastodonLists, MastodonFollowing };

/// `csv`, `xlsx`, `handles`, `mastodon-lists`, `mastodon-following`.
QString toText(ExportFormat format);
std::optional<ExportFormat> exportFormatFromText(QStringView text);
/// True for rows of columns, which may be chosen and redacted; the others are names alone.
bool isTable(ExportFormat format);
/// How a file of the format ends: `.csv`.
QString suffixOf(ExportFormat format);

/// How people are written.
struct PeopleExport
{
    ExportFormat format = ExportFormat::Csv;
    bool isRedacted = false; ///< pseudonyms and rough numbers; of tables alone
    std::vector<PersonColumn> columns = {}; ///< of tables; empty: the usual ones
    std::optional<qint64> limit = {}; ///< the first so many; nothing: all
    QString title = {}; ///< the list for Mastodon
};

/// Writes the people of the groups as one file. Throws SQLite::Exception.
Result<void> exportPeople(SQLite::Database &database, std::vector<PeopleGroup> groups,
    const PeopleExport &how, const QString &path, ExportFiles &files, const JobContext &job = {});

} // namespace comity
