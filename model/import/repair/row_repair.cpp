#include "model/import/repair/row_repair.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/db/workspace_file.h"
#include "model/import/commit/commit.h"
#include "model/import/stage/classify.h"
#include "model/import/stage/settle_keys.h"
#include "model/import/stage/stager.h"
#include "model/networks/catalogue.h"
#include "model/snapshots/member_blob.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

std::optional<DatePrecision> precisionOf(const QByteArray &since, qint64 rows)
{
    const auto times = since.isEmpty()
        ? std::nullopt
        : snapshots::decodeTimes(since, static_cast<std::size_t>(rows));
    return times ? std::optional(times->precision) : std::nullopt;
}

/// The list that the row is known to be of, or every list of its import.
std::vector<RepairList> listsFor(SQLite::Database &database, qint64 row, bool isKnown)
{
    SQLite::Statement query(database,
        "SELECT snapshot.id, snapshot.list, snapshot.name, snapshot.account, network.code,"
        " snapshot.taken_at, snapshot.taken_precision, account.time_zone, account.key,"
        " account.handle, account.name, snapshot.since, snapshot.rows"
        " FROM rejected_row JOIN snapshot ON snapshot.import = rejected_row.import"
        " JOIN account ON account.id = snapshot.account"
        " JOIN network ON network.id = account.network"
        " WHERE rejected_row.id = ?1 AND (?2 = 0 OR snapshot.id = rejected_row.snapshot)"
        " ORDER BY snapshot.account, snapshot.id");
    query.bind(1, static_cast<int64_t>(row));
    query.bind(2, isKnown ? 1 : 0);
    std::vector<RepairList> lists;
    while (query.executeStep()) {
        RepairList one;
        one.id = SnapshotId {query.getColumn(0).getInt64()};
        one.kind = formats::listKindFromText(db::text(query.getColumn(1)))
                       .value_or(formats::ListKind::Followers);
        one.name = db::text(query.getColumn(2));
        one.account = AccountId {query.getColumn(3).getInt64()};
        one.network = db::text(query.getColumn(4));
        one.basis.takenAt = db::dated(query.getColumn(5), query.getColumn(6));
        one.basis.zone = zoneOrSystem(db::text(query.getColumn(7)));
        one.basis.owner = {db::text(query.getColumn(8)), db::text(query.getColumn(9)),
            db::text(query.getColumn(10))};
        one.basis.precision
            = precisionOf(db::blob(query.getColumn(11)), query.getColumn(12).getInt64());
        lists.push_back(std::move(one));
    }
    return lists;
}

/// Whether the row's file holds no list at all, as far as the import says.
bool isOfNoList(SQLite::Database &database, const KeptRow &kept)
{
    SQLite::Statement query(
        database, "SELECT holds FROM import_file WHERE import = ?1 AND path = ?2");
    query.bind(1, static_cast<int64_t>(number(kept.import)));
    db::bind(query, 2, kept.path);
    bool isRead = false;
    bool holdsList = false;
    while (query.executeStep()) {
        isRead = true;
        holdsList = holdsList || formats::listKindFromText(db::text(query.getColumn(0)));
    }
    return isRead && !holdsList;
}

/// What the import that has the list says about the account, so that a repair says no other.
formats::Owner ownerAsStated(SQLite::Database &database, SnapshotId list)
{
    SQLite::Statement query(database,
        "SELECT said.key, said.handle, said.name FROM snapshot"
        " JOIN import_account AS said ON said.import = snapshot.import"
        " AND said.account = snapshot.account WHERE snapshot.id = ?1");
    query.bind(1, static_cast<int64_t>(number(list)));
    if (!query.executeStep()) {
        return {};
    }
    return {
        db::text(query.getColumn(0)), db::text(query.getColumn(1)), db::text(query.getColumn(2))};
}

bool isMember(SQLite::Database &database, SnapshotId list, Pk pk)
{
    SQLite::Statement query(database, "SELECT members FROM snapshot WHERE id = ?1");
    query.bind(1, static_cast<int64_t>(number(list)));
    const auto members = query.executeStep() ? snapshots::decodeSorted(db::blob(query.getColumn(0)))
                                             : std::nullopt;
    return members && std::ranges::binary_search(*members, pk);
}

class RepairStaging
{
public:
    RepairStaging(
        SQLite::Database &database, SpillFile &&spill, const KeptRow &kept, const RepairList &list)
        : m_database(database)
        , m_kept(kept)
        , m_list(list)
        , m_staged {std::move(spill), {}, {}, {}, {}, {}, {}, {}, {}, {}, 0, 0, 0}
    {
        m_staged.generation = db::WorkspaceFile::generation(database);
        m_staged.firstNewPk = static_cast<quint32>(
            db::queryNumber(database, "SELECT value FROM meta WHERE name = 'next_pk'"));
    }

    Result<StagedImport> stage(const CheckedRepair &read, const JobContext &job)
    {
        Stager stager(m_database, m_staged.spill, m_list.network, m_staged.firstNewPk);
        const QString name = m_kept.path.section(u'/', -1);
        stager.beginContainer(m_kept.path, name);
        stager.beginFile(
            {m_kept.path, u"repair"_s, m_list.network, m_list.kind, false, m_list.name});
        putPerson(read, stager);
        stager.endFile(std::nullopt);
        if (const auto finished = m_staged.spill.finish(); !finished) {
            return tl::unexpected(finished.error());
        }
        m_staged.nextPk = stager.nextPk();
        m_staged.fingerprint = stager.contentHash() + " row " + QByteArray::number(m_kept.id);
        m_staged.networks = stager.takeNetworks();
        StagedNetwork &network = m_staged.networks.front();
        StagedAccount account;
        account.existing = m_list.account;
        account.network = m_list.network;
        account.owner = ownerAsStated(m_database, m_list.id);
        account.takenAt = m_list.basis.takenAt;
        m_staged.accounts.push_back(std::move(account));
        settleKeys(m_database, network, m_staged.accounts);
        classify(m_database, network, stager.valueHashes(0), job);
        const Pk pk = network.people.front().pk;
        m_staged.repair = StagedRepair {
            m_kept.id, m_list.id, pk, !isMember(m_database, m_list.id, pk), read.since};
        summarise(stager, name);
        return std::move(m_staged);
    }

private:
    static void putPerson(const CheckedRepair &read, Stager &stager)
    {
        const std::string id = read.id.toStdString();
        const std::string handle = read.handle.toStdString();
        const std::string name = read.name.toStdString();
        formats::PersonRecord person;
        person.id = id;
        person.handle = handle;
        person.name = name;
        person.since = read.since;
        stager.person(person, 1);
    }

    void summarise(Stager &stager, const QString &name)
    {
        ImportSummary &summary = m_staged.summary;
        summary.source = name + u':' + QString::number(m_kept.row.line);
        summary.format = u"repair"_s;
        summary.files = std::move(stager.files());
        ListSummary list;
        list.kind = m_list.kind;
        list.name = m_list.name;
        list.rows = 1;
        list.added = m_staged.repair->adds ? 1 : 0;
        list.unchanged = 1 - list.added;
        list.takenAt = m_list.basis.takenAt;
        AccountSummary account;
        account.id = m_list.account;
        account.network = m_list.network;
        account.handle = m_list.basis.owner.handle;
        account.takenAt = m_list.basis.takenAt;
        (formats::isSideList(m_list.kind) ? account.sideLists : account.lists).push_back(list);
        summary.accounts.push_back(std::move(account));
        const StagedPerson &person = m_staged.networks.front().people.front();
        summary.newPeople = person.kind == StagedPerson::Kind::New ? 1 : 0;
        summary.changedPeople = person.kind == StagedPerson::Kind::Changed ? 1 : 0;
    }

    SQLite::Database &m_database;
    const KeptRow &m_kept;
    const RepairList &m_list;
    StagedImport m_staged;
};

} // namespace

QString repairHindrance(SQLite::Database &database, const KeptRow &kept)
{
    SQLite::Statement query(database,
        "SELECT snapshot IS NOT NULL,"
        " EXISTS (SELECT 1 FROM snapshot AS any WHERE any.import = rejected_row.import)"
        " FROM rejected_row WHERE id = ?1");
    query.bind(1, static_cast<int64_t>(kept.id));
    if (!query.executeStep()) {
        return u"settled"_s;
    }
    if (query.getColumn(0).getInt() != 0) {
        return {};
    }
    if (isOfNoList(database, kept)) {
        return u"messages"_s;
    }
    return query.getColumn(1).getInt() != 0 ? QString() : u"nowhere"_s;
}

std::optional<RepairableRow> repairableRow(SQLite::Database &database, qint64 row)
{
    const auto kept = keptRow(database, row);
    if (!kept) {
        return std::nullopt;
    }
    RepairableRow out {*kept, {}, repairHindrance(database, *kept)};
    if (!out.hindrance.isEmpty()) {
        return out;
    }
    // An entry that is of another list than its file says goes where the user says.
    if (kept->row.reason != u"other-list") {
        out.lists = listsFor(database, row, true);
    }
    if (out.lists.empty()) {
        out.lists = listsFor(database, row, false);
    }
    std::erase_if(out.lists, [](const RepairList &list) {
        return networks::Catalogue::builtIn().find(list.network) == nullptr;
    });
    out.hindrance = out.lists.empty() ? u"nowhere"_s : QString();
    return out;
}

Result<RepairOutcome> repairRow(
    SQLite::Database &writer, const RowRepair &repair, const Clock &clock, const JobContext &job)
{
    return db::guarded(
        QString::fromStdString(writer.getFilename()), [&]() -> Result<RepairOutcome> {
            const db::InterruptOnStop interrupt(writer, job.stop);
            const auto row = repairableRow(writer, repair.row);
            if (!row || !row->hindrance.isEmpty()) {
                return RepairOutcome {row ? row->hindrance : u"settled"_s};
            }
            const auto list = std::ranges::find(row->lists, repair.list, &RepairList::id);
            if (list == row->lists.end()) {
                return RepairOutcome {u"no-list"_s};
            }
            const networks::Network &network = *networks::Catalogue::builtIn().find(list->network);
            const CheckedRepair read = checkRepair(repair.fields, network, list->basis);
            if (!read.isValid()) {
                return RepairOutcome {read.code, read.arguments};
            }
            auto spill = SpillFile::create({});
            if (!spill) {
                return tl::unexpected(spill.error());
            }
            RepairStaging staging(writer, std::move(*spill), row->kept, *list);
            auto staged = staging.stage(read, job);
            if (!staged) {
                return tl::unexpected(staged.error());
            }
            return commitImport(writer, *staged, clock, job).map([](const ImportSummary &done) {
                return RepairOutcome {{}, {}, done.id};
            });
        });
}

} // namespace comity
