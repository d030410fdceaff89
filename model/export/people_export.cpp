#include "model/export/people_export.h"

#include "model/export/mastodon_files.h"
#include "model/export/redacted_table.h"
#include "model/export/table_csv.h"
#include "model/export/table_xlsx.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::array<const char *, 5> formatNames {
    "csv", "xlsx", "handles", "mastodon-lists", "mastodon-following"};

Result<WrittenPeople> writeNames(QIODevice &device, SQLite::Database &database,
    const std::vector<PeopleGroup> &groups, const PeopleExport &how, const JobContext &job)
{
    switch (how.format) {
    case ExportFormat::Handles:
        return writeHandles(device, database, groups, how.limit, job);
    case ExportFormat::MastodonLists:
        return writeMastodonLists(device, database, {{how.title, groups}}, how.limit, job);
    default:
        return writeMastodonFollowing(device, database, groups, how.limit, job);
    }
}

/// Leaves the first `limit` people of all groups.
void cutTo(std::optional<qint64> limit, std::vector<PeopleGroup> &groups)
{
    std::size_t left
        = limit ? static_cast<std::size_t>(*limit) : std::numeric_limits<std::size_t>::max();
    for (PeopleGroup &group : groups) {
        group.people.resize(std::min(left, group.people.size()));
        left -= group.people.size();
    }
}

} // namespace

QString toText(ExportFormat format)
{
    return QString::fromLatin1(formatNames.at(static_cast<std::size_t>(format)));
}

std::optional<ExportFormat> exportFormatFromText(QStringView text)
{
    for (std::size_t i = 0; i < formatNames.size(); ++i) {
        if (text == QLatin1String(formatNames.at(i))) {
            return static_cast<ExportFormat>(i);
        }
    }
    return std::nullopt;
}

bool isTable(ExportFormat format)
{
    return format == ExportFormat::Csv || format == ExportFormat::Xlsx;
}

QString suffixOf(ExportFormat format)
{
    return format == ExportFormat::Xlsx   ? u".xlsx"_s
        : format == ExportFormat::Handles ? u".txt"_s
                                          : u".csv"_s;
}

Result<void> exportPeople(SQLite::Database &database, std::vector<PeopleGroup> groups,
    const PeopleExport &how, const QString &path, ExportFiles &files, const JobContext &job)
{
    if (!isTable(how.format)) {
        return files.write(path, [&](QIODevice &device) {
            return writeNames(device, database, groups, how, job)
                .map([&files](const WrittenPeople &done) {
                    files.addLeftOut(done.leftOut);
                    return done.written;
                });
        });
    }
    const auto tableOf = [&]() -> Table {
        if (how.isRedacted) {
            cutTo(how.limit, groups);
            return redactedTable(database, u"People"_s, std::move(groups), job);
        }
        return peopleTable(database, u"People"_s, std::move(groups),
            how.columns.empty() ? usualPersonColumns() : how.columns, how.limit, job);
    };
    const Table table = tableOf();
    return files.write(path, [&](QIODevice &device) {
        return how.format == ExportFormat::Xlsx ? writeXlsx(device, {{table}})
                                                : writeCsv(device, table);
    });
}

} // namespace comity
