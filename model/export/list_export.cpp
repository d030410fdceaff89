#include "model/export/list_export.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/export/mastodon_files.h"
#include "model/export/table_csv.h"
#include "model/export/table_xlsx.h"
#include "model/lists/lists_store.h"
#include "model/standing/people_query_json.h"
#include "model/standing/smart_list.h"

#include <QDir>
#include <QSet>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Parts = std::vector<ExportedPart>;

/// A list has people of several networks, so a row says which.
const std::vector<PersonColumn> &columnsOf(const PeopleExport &how)
{
    static const std::vector<PersonColumn> usual = [] {
        std::vector<PersonColumn> columns = usualPersonColumns();
        columns.front() = PersonColumn::Network;
        return columns;
    }();
    return how.columns.empty() ? usual : how.columns;
}

/// The table of a part with the list and the part before the columns of its people.
Table tableOf(const ExportedPart &part, const PeopleExport &how, SQLite::Database &database,
    const JobContext &job)
{
    const Table people
        = peopleTable(database, part.part.title(), {part.people}, columnsOf(how), how.limit, job);
    Table table {people.name, QStringList {u"list"_s, u"part"_s} + people.columns, {}};
    const QString name = part.part.name;
    const qint64 number = part.part.part;
    table.forEachRow = [people, name, number](const auto &take) {
        return people.forEachRow([&](const Cells &cells) {
            Cells row {name, number};
            row.insert(row.end(), cells.begin(), cells.end());
            return take(row);
        });
    };
    return table;
}

/// All parts, one after the other.
Table joined(const std::vector<Table> &tables)
{
    Table all {u"lists"_s, tables.empty() ? QStringList() : tables.front().columns, {}};
    all.forEachRow = [tables](const auto &take) -> Result<void> {
        for (const Table &table : tables) {
            if (const auto done = table.forEachRow(take); !done) {
                return done;
            }
        }
        return {};
    };
    return all;
}

QString fileName(const QString &title, const QString &suffix, QSet<QString> &given)
{
    const QString base = fileBase(title);
    QString name = base;
    for (int copy = 2; given.contains(name.toCaseFolded()); ++copy) {
        name = u"%1 (%2)"_s.arg(base).arg(copy);
    }
    given.insert(name.toCaseFolded());
    return name + suffix;
}

std::vector<PeopleGroup> groupsOf(const Parts &parts)
{
    std::vector<PeopleGroup> groups;
    for (const ExportedPart &part : parts) {
        groups.push_back(part.people);
    }
    return groups;
}

class ListExport
{
public:
    ListExport(SQLite::Database &database, const PeopleExport &how, ExportFiles &files,
        const JobContext &job)
        : m_database(database)
        , m_how(how)
        , m_files(files)
        , m_job(job)
    {
    }

    Result<void> writeOne(const QString &path, const Parts &parts)
    {
        return m_files.write(path, [&](QIODevice &device) -> Result<qint64> {
            return isTable(m_how.format) ? writeTables(device, parts) : writeNames(device, parts);
        });
    }

    Result<void> writeEach(const QString &folderPath, const Parts &parts)
    {
        const QDir folder(folderPath);
        QSet<QString> given;
        QStringList paths;
        for (const ExportedPart &part : parts) {
            paths += folder.filePath(fileName(part.part.title(), suffixOf(m_how.format), given));
        }
        if (const auto free = m_files.refuseStanding(paths); !free) {
            return free;
        }
        if (!folder.mkpath(u"."_s)) {
            return failure(Error::Code::WorkspaceReadOnly, {folderPath});
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (const auto done = writeOne(paths.at(static_cast<qsizetype>(i)), {parts[i]});
                !done) {
                return done;
            }
        }
        return {};
    }

private:
    Result<qint64> writeNames(QIODevice &device, const Parts &parts)
    {
        const auto write = [&]() -> Result<WrittenPeople> {
            if (m_how.format == ExportFormat::Handles) {
                return writeHandles(device, m_database, groupsOf(parts), m_how.limit, m_job);
            }
            std::vector<MastodonList> lists;
            for (const ExportedPart &part : parts) {
                lists.push_back({part.part.title(), {part.people}});
            }
            return writeMastodonLists(device, m_database, lists, m_how.limit, m_job);
        };
        return write().map([this](const WrittenPeople &done) {
            m_files.addLeftOut(done.leftOut);
            return done.written;
        });
    }

    Result<qint64> writeTables(QIODevice &device, const Parts &parts)
    {
        std::vector<Table> tables;
        for (const ExportedPart &part : parts) {
            tables.push_back(tableOf(part, m_how, m_database, m_job));
        }
        return m_how.format == ExportFormat::Xlsx ? writeXlsx(device, {tables})
                                                  : writeCsv(device, joined(tables));
    }

    SQLite::Database &m_database;
    const PeopleExport &m_how;
    ExportFiles &m_files;
    const JobContext &m_job;
};

/// The columns of accounts, each read once.
class ColumnsOf
{
public:
    ColumnsOf(const QString &path, const JobContext &job)
        : m_path(path)
        , m_job(job)
    {
    }

    Result<PeopleColumns::Version> operator()(std::optional<AccountId> account)
    {
        PeopleColumns::Version &columns = m_columns[account];
        if (!columns) {
            auto loaded = PeopleColumns::load(m_path, account, m_job);
            if (!loaded) {
                return loaded;
            }
            columns = *loaded;
        }
        return columns;
    }

private:
    const QString &m_path;
    const JobContext &m_job;
    std::map<std::optional<AccountId>, PeopleColumns::Version> m_columns;
};

Result<SmartListAnswer> fitting(const QString &path, SQLite::Database &database,
    const ListPart &part, const PeopleGroup &group, qint64 now, const JobContext &job)
{
    const auto list = ListsStore(database).list(part.list);
    auto query = peopleQueryFromJson(list ? list->settings.query.toUtf8() : QByteArray());
    if (!query) {
        return tl::unexpected(query.error());
    }
    query->account = group.columns->account();
    query->asOf = now;
    query->zone = zoneOrSystem(group.account.timeZone);
    return answerOf(path, *group.columns, *query, job);
}

} // namespace

Result<Parts> exportedParts(const QString &path, SQLite::Database &database,
    const ListsToExport &asked, const JobContext &job)
{
    std::vector<ListPart> parts = listParts(database);
    std::erase_if(parts, [&asked](const ListPart &part) {
        return !asked.lists.empty() && std::ranges::count(asked.lists, part.list) == 0;
    });
    const AccountsStore accounts(database);
    ColumnsOf columnsOf(path, job);
    Parts out;
    for (ListPart &part : parts) {
        const auto id = part.isSmart ? asked.account : part.account;
        const auto columns = columnsOf(id);
        if (!columns) {
            return tl::unexpected(columns.error());
        }
        const auto account = id ? accounts.account(*id) : std::nullopt;
        PeopleGroup group {account.value_or(Account {}), *columns, std::move(part.people)};
        qint64 unknown = 0;
        if (part.isSmart) {
            auto fits = fitting(path, database, part, group, asked.now, job);
            if (!fits && fits.error().code == Error::Code::BadSmartList && asked.lists.empty()) {
                continue; // nobody asked for this one by its name
            }
            if (!fits) {
                return tl::unexpected(fits.error());
            }
            group.people = std::move(fits->people);
            unknown = fits->skipped;
        }
        group.asOf = asked.now;
        group.zone = zoneOrSystem(group.account.timeZone);
        group.list = part.isSmart ? std::nullopt : std::optional(part.list);
        out.push_back({std::move(part), std::move(group), unknown});
    }
    return out;
}

bool wantsFolder(ExportFormat format, bool isRedacted, std::size_t parts)
{
    const bool isOneFile = format == ExportFormat::Xlsx || format == ExportFormat::MastodonLists;
    return parts > 1 && !isOneFile && !isRedacted;
}

Result<void> exportLists(SQLite::Database &database, const Parts &parts, const PeopleExport &how,
    const QString &path, ExportFiles &files, const JobContext &job)
{
    if (how.isRedacted) {
        return exportPeople(database, groupsOf(parts), how, path, files, job);
    }
    ListExport writing(database, how, files, job);
    return wantsFolder(how.format, how.isRedacted, parts.size()) && !files.isOutput(path)
        ? writing.writeEach(path, parts)
        : writing.writeOne(path, parts);
}

} // namespace comity
