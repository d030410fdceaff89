#include "app/cli/export_lists.h"

#include "model/accounts/accounts_store.h"
#include "model/base/text_fold.h"
#include "model/export/handle_lines.h"
#include "model/export/mastodon_files.h"
#include "model/export/table_csv.h"
#include "model/export/table_xlsx.h"

#include <QDir>
#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using Format = ExportRequest::Format;
using Parts = std::vector<ExportedPart>;

/// A list has people of several networks, so a row says which.
const std::vector<PersonColumn> &columnsOf(const ExportRequest &request)
{
    static const std::vector<PersonColumn> usual = [] {
        std::vector<PersonColumn> columns = usualPersonColumns();
        columns.front() = PersonColumn::Network;
        return columns;
    }();
    return request.columns.empty() ? usual : request.columns;
}

/// The table of a part with the list and the part before the columns of its people.
Table tableOf(const ExportedPart &part, const ExportRequest &request, SQLite::Database &database,
    const JobContext &job)
{
    const Table people
        = peopleTable(database, part.part.title(), {part.people}, columnsOf(request), {}, job);
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
    QString base = singleLine(title).replace(u'/', u'-').trimmed().left(80);
    while (base.startsWith(u'.')) {
        base.remove(0, 1);
    }
    base = base.isEmpty() ? u"list"_s : base;
    QString name = base;
    for (int copy = 2; given.contains(name.toCaseFolded()); ++copy) {
        name = u"%1 (%2)"_s.arg(base).arg(copy);
    }
    given.insert(name.toCaseFolded());
    return name + suffix;
}

class ListExport
{
public:
    ListExport(SQLite::Database &database, const ExportRequest &request, ExportTarget &target,
        const JobContext &job)
        : m_database(database)
        , m_request(request)
        , m_target(target)
        , m_job(job)
    {
    }

    Result<void> run(const Parts &parts)
    {
        if (m_request.format == Format::Xlsx || m_request.format == Format::MastodonLists
            || m_target.isOutput() || parts.size() == 1) {
            return m_target.write(
                m_target.path(), [&](QIODevice &device) { return writeTogether(device, parts); });
        }
        return writeFiles(parts);
    }

private:
    Result<qint64> writeTogether(QIODevice &device, const Parts &parts)
    {
        if (m_request.format == Format::MastodonLists) {
            std::vector<MastodonList> lists;
            for (const ExportedPart &part : parts) {
                lists.push_back({part.part.title(), {part.people}});
            }
            return counted(writeMastodonLists(device, m_database, lists, {}, m_job));
        }
        if (m_request.format == Format::Handles) {
            std::vector<PeopleGroup> groups;
            for (const ExportedPart &part : parts) {
                groups.push_back(part.people);
            }
            return counted(writeHandles(device, m_database, groups, {}, m_job));
        }
        std::vector<Table> tables;
        for (const ExportedPart &part : parts) {
            tables.push_back(tableOf(part, m_request, m_database, m_job));
        }
        return m_request.format == Format::Xlsx ? writeXlsx(device, {tables})
                                                : writeCsv(device, joined(tables));
    }

    Result<void> writeFiles(const Parts &parts)
    {
        const QDir folder(m_target.path());
        const QString suffix = m_request.format == Format::Csv ? u".csv"_s : u".txt"_s;
        QSet<QString> given;
        QStringList paths;
        for (const ExportedPart &part : parts) {
            paths += folder.filePath(fileName(part.part.title(), suffix, given));
        }
        if (const auto free = m_target.refuseStanding(paths); !free) {
            return free;
        }
        if (!folder.mkpath(u"."_s)) {
            return failure(Error::Code::WorkspaceReadOnly, {m_target.path()});
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto done = m_target.write(paths.at(static_cast<qsizetype>(i)),
                [&](QIODevice &device) { return writeTogether(device, {parts[i]}); });
            if (!done) {
                return done;
            }
        }
        return {};
    }

    Result<qint64> counted(const Result<WrittenPeople> &people)
    {
        return people.map([this](const WrittenPeople &done) {
            m_target.leftOut(done.leftOut);
            return done.written;
        });
    }

    SQLite::Database &m_database;
    const ExportRequest &m_request;
    ExportTarget &m_target;
    const JobContext &m_job;
};

} // namespace

Result<std::vector<ExportedPart>> exportedParts(
    const Call &call, const db::WorkspaceFile &workspace, const ExportRequest &request)
{
    SQLite::Database &database = workspace.reader();
    std::vector<ListPart> parts = listParts(database);
    for (const QString &name : request.lists) {
        if (std::ranges::none_of(parts, [&name](const ListPart &part) {
                return part.name.compare(name, Qt::CaseInsensitive) == 0;
            })) {
            return usage(u"There is no list %1"_s.arg(name));
        }
    }
    std::erase_if(parts, [&request](const ListPart &part) {
        return request.lists.isEmpty() ? part.isSmart
                                       : !request.lists.contains(part.name, Qt::CaseInsensitive);
    });
    const AccountsStore accounts(database);
    std::map<std::optional<AccountId>, PeopleColumns::Version> columns;
    Parts out;
    for (ListPart &part : parts) {
        PeopleColumns::Version &of = columns[part.account];
        if (!of) {
            auto loaded = PeopleColumns::load(workspace.path(), part.account, call.job());
            if (!loaded) {
                return tl::unexpected(loaded.error());
            }
            of = *loaded;
        }
        const auto account = part.account ? accounts.account(*part.account) : std::nullopt;
        std::vector<Pk> people = std::move(part.people);
        out.push_back({std::move(part), {account.value_or(Account {}), of, std::move(people)}});
    }
    return out;
}

Result<void> exportLists(const Call &call, const db::WorkspaceFile &workspace,
    const ExportRequest &request, ExportTarget &target)
{
    const auto parts = exportedParts(call, workspace, request);
    if (!parts) {
        return tl::unexpected(parts.error());
    }
    if (parts->empty()) {
        return usage(u"There are no lists in this workspace yet"_s);
    }
    return ListExport(workspace.reader(), request, target, call.job()).run(*parts);
}

} // namespace comity::cli
