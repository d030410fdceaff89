#include "model/snapshots/repaired_rows.h"

#include "model/db/binding.h"
#include "model/snapshots/member_blob.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::snapshots {
namespace {

constexpr qint64 daySeconds = 86'400;

/// Whether a row that was rejected for this reason is one entry and no more: where the file is cut
/// or its marks do not close, what was kept may hold several, or others may be missing behind it.
bool isOneEntry(const QString &reason, bool hasLineBreak)
{
    constexpr std::array ofOne {u"no-key", u"bad-id", u"damaged-id", u"bad-handle", u"no-host"};
    const bool isOne = std::ranges::any_of(
        ofOne, [&reason](const char16_t *code) { return reason == QStringView(code); });
    return isOne || (reason == u"ragged" && !hasLineBreak);
}

/// The members of a list and what stands beside each.
struct Columns
{
    std::vector<Pk> members;
    bool isOrdered = false;
    std::vector<qint64> since; ///< empty when no time is known
    DatePrecision precision = DatePrecision::Exact;
    QByteArrayList options; ///< empty where the list has none
};

std::optional<Columns> columnsOf(const Snapshot &snapshot)
{
    auto members = decode(snapshot.members);
    if (!members) {
        return std::nullopt; // damage: `check` names it
    }
    Columns columns;
    columns.isOrdered = isOrdered(snapshot.members);
    if (!snapshot.since.isEmpty()) {
        auto times = decodeTimes(snapshot.since, members->size());
        if (!times) {
            return std::nullopt;
        }
        columns.since = std::move(times->at);
        columns.precision = times->precision;
    }
    if (!snapshot.options.isEmpty()) {
        columns.options = snapshot.options.split('\n');
        columns.options.resize(static_cast<qsizetype>(members->size()));
    }
    columns.members = std::move(*members);
    return columns;
}

void sortByPerson(Columns &columns)
{
    std::vector<std::size_t> order(columns.members.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::ranges::sort(order, {}, [&columns](std::size_t i) { return columns.members[i]; });
    Columns sorted;
    sorted.precision = columns.precision;
    for (const std::size_t i : order) {
        sorted.members.push_back(columns.members[i]);
        if (!columns.since.empty()) {
            sorted.since.push_back(columns.since[i]);
        }
        if (!columns.options.isEmpty()) {
            sorted.options += columns.options.at(static_cast<qsizetype>(i));
        }
    }
    columns = std::move(sorted);
}

/// One precision a list: a time that is better known than those beside it is rounded to its day.
qint64 rounded(const Dated &time, DatePrecision precision)
{
    const bool isRounded = precision == DatePrecision::Day && time.precision != DatePrecision::Day;
    return isRounded ? time.at - time.at % daySeconds + daySeconds / 2 : time.at;
}

void setSince(Columns &columns, std::size_t at, const Dated &time)
{
    if (!time.hasValue()) {
        return;
    }
    if (columns.since.empty()) {
        columns.since.assign(columns.members.size(), 0);
        columns.precision = time.precision;
    } else if (time.precision == DatePrecision::Day && columns.precision != DatePrecision::Day) {
        for (qint64 &one : columns.since) {
            one = one == 0 ? 0 : rounded({columns.precision, one, {}, {}}, DatePrecision::Day);
        }
        columns.precision = DatePrecision::Day;
    }
    if (columns.since[at] == 0) {
        columns.since[at] = rounded(time, columns.precision);
    }
}

std::size_t insert(Columns &columns, std::size_t at, Pk pk)
{
    const auto offset = static_cast<std::ptrdiff_t>(at);
    columns.members.insert(columns.members.begin() + offset, pk);
    if (!columns.since.empty()) {
        columns.since.insert(columns.since.begin() + offset, 0);
    }
    if (!columns.options.isEmpty()) {
        columns.options.insert(static_cast<qsizetype>(at), QByteArray());
    }
    return at;
}

void putBack(const Columns &columns, Snapshot &snapshot)
{
    snapshot.rows = static_cast<qint64>(columns.members.size());
    snapshot.members
        = columns.isOrdered ? encodeOrdered(columns.members) : encodeSet(columns.members);
    if (!columns.since.empty()) {
        snapshot.since = encodeTimes(columns.since, columns.precision);
    }
    if (!columns.options.isEmpty()) {
        snapshot.options = columns.options.join('\n') + '\n';
    }
}

} // namespace

RepairedRows::RepairedRows(SQLite::Database &database, AccountId account)
{
    SQLite::Statement query(database,
        "SELECT repaired_row.snapshot, repaired_row.pk, repaired_row.since_at,"
        " repaired_row.since_precision, rejected_row.place, rejected_row.reason,"
        " instr(rejected_row.raw, char(10)) > 0, rejected_row.snapshot IS repaired_row.snapshot,"
        " (SELECT count(*) FROM rejected_row AS other"
        "   WHERE other.snapshot = repaired_row.snapshot),"
        " (SELECT CAST(profile.key AS TEXT) LIKE 'name:%' FROM profile"
        "   WHERE profile.pk = repaired_row.pk)"
        " FROM repaired_row JOIN import ON import.id = repaired_row.import"
        " JOIN snapshot ON snapshot.id = repaired_row.snapshot"
        " JOIN rejected_row ON rejected_row.id = repaired_row.rejected"
        " WHERE snapshot.account = ?1 AND import.undone_at IS NULL"
        " ORDER BY repaired_row.snapshot, rejected_row.place, repaired_row.import");
    query.bind(1, static_cast<int64_t>(number(account)));
    while (query.executeStep()) {
        List &list = m_lists[SnapshotId {query.getColumn(0).getInt64()}];
        const bool isOfThisList = query.getColumn(7).getInt() != 0;
        Row row;
        row.pk = Pk {static_cast<quint32>(query.getColumn(1).getInt64())};
        row.since = db::dated(query.getColumn(2), query.getColumn(3));
        if (isOfThisList) {
            row.place = db::maybeNumber(query.getColumn(4));
        }
        row.isOnePerson = isOfThisList
            && isOneEntry(db::text(query.getColumn(5)), query.getColumn(6).getInt() != 0)
            && query.getColumn(9).getInt() == 0; // a namesake may be there already
        list.rejected = query.getColumn(8).getInt64();
        list.rows.push_back(row);
    }
}

void RepairedRows::applyTo(Snapshot &snapshot) const
{
    const auto found = m_lists.find(snapshot.id);
    if (found != m_lists.end()) {
        addPeople(found->second, snapshot);
        settle(found->second, snapshot);
    }
}

void RepairedRows::addPeople(const List &list, Snapshot &snapshot)
{
    std::optional<Columns> columns = columnsOf(snapshot);
    if (!columns) {
        return;
    }
    const bool isPlaced
        = std::ranges::all_of(list.rows, [](const Row &row) { return row.place.has_value(); });
    if (columns->isOrdered && !isPlaced) {
        sortByPerson(*columns); // a wrong place would prove wrong dates for those around it
    }
    std::size_t added = 0;
    for (const Row &row : list.rows) {
        auto &members = columns->members;
        const auto there = columns->isOrdered ? std::ranges::find(members, row.pk)
                                              : std::ranges::lower_bound(members, row.pk);
        auto at = static_cast<std::size_t>(there - members.begin());
        if (there == members.end() || *there != row.pk) {
            if (columns->isOrdered) {
                at = std::min(members.size(), static_cast<std::size_t>(*row.place) + added);
            }
            at = insert(*columns, at, row.pk);
            ++added;
        }
        setSince(*columns, at, row.since);
    }
    putBack(*columns, snapshot);
}

void RepairedRows::settle(const List &list, Snapshot &snapshot)
{
    // Rejected rows are the last reason that an export is asked for: there is no other.
    const qint64 counted = snapshot.ownArguments.value(1).toLongLong();
    if (snapshot.ownCode != u"rejected-rows" || list.rejected != counted) {
        return;
    }
    const qint64 repaired = std::ranges::count_if(list.rows, &Row::isOnePerson);
    if (repaired == counted) {
        snapshot.ownComplete = true;
        snapshot.ownCode.clear();
        snapshot.ownArguments.clear();
    } else {
        snapshot.ownArguments[1] = QString::number(counted - repaired);
    }
}

} // namespace comity::snapshots
