#include "model/standing/value_sources.h"

#include "model/base/dated.h"
#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace comity {

QString ValueSources::Source::text() const
{
    return format + u':' + isoUtc(takenAt).left(10);
}

ValueSources::ValueSources(SQLite::Database &database, const QString &network)
    : m_database(database)
    , m_network(network)
{
    // As the values themselves are chosen: the newest time wins, then the higher id.
    SQLite::Statement query(database,
        "SELECT import.id, import.format, max(import_account.taken_at)"
        " FROM import_seen JOIN network ON network.id = import_seen.network"
        " JOIN import ON import.id = import_seen.import"
        " JOIN import_account ON import_account.import = import.id"
        " JOIN account ON account.id = import_account.account"
        "  AND account.network = import_seen.network"
        " WHERE network.code = ?1 AND import.undone_at IS NULL"
        " GROUP BY import.id ORDER BY max(import_account.taken_at) DESC, import.id DESC");
    db::bind(query, 1, network);
    while (query.executeStep()) {
        Entry entry;
        entry.source.import = ImportId {query.getColumn(0).getInt64()};
        entry.source.format = db::text(query.getColumn(1));
        entry.source.takenAt = query.getColumn(2).getInt64();
        m_newestFirst.push_back(std::move(entry));
    }
}

std::optional<ValueSources::Source> ValueSources::sourceOf(Pk pk, snapshots::Field field) const
{
    const Source *const source = find(pk, field);
    return source == nullptr ? std::nullopt : std::optional(*source);
}

const ValueSources::Source *ValueSources::find(Pk pk, snapshots::Field field) const
{
    const auto found = std::ranges::find_if(
        m_newestFirst, [&](const Entry &entry) { return states(entry, pk, field); });
    return found == m_newestFirst.end() ? nullptr : &found->source;
}

std::optional<ValueSources::Source> ValueSources::nextStating(
    Pk pk, snapshots::Field field, ImportId import) const
{
    std::optional<Source> next;
    for (const Entry &entry : m_newestFirst) {
        if (entry.source.import == import) {
            return next;
        }
        if (states(entry, pk, field)) {
            next = entry.source;
        }
    }
    return std::nullopt;
}

std::optional<qint64> ValueSources::takenAt(ImportId import) const
{
    const auto found = std::ranges::find(
        m_newestFirst, import, [](const Entry &entry) { return entry.source.import; });
    return found == m_newestFirst.end() ? std::nullopt
                                        : std::optional<qint64>(found->source.takenAt);
}

qint64 ValueSources::ageOf(ImportId import) const
{
    const auto found = std::ranges::find(
        m_newestFirst, import, [](const Entry &entry) { return entry.source.import; });
    return static_cast<qint64>(m_newestFirst.end() - found) - 1;
}

bool ValueSources::states(const Entry &entry, Pk pk, snapshots::Field field) const
{
    const auto &seen = seenOf(entry);
    return seen && (seen->statedFor(pk) & snapshots::bit(field)) != 0;
}

const std::optional<snapshots::Seen> &ValueSources::seenOf(const Entry &entry) const
{
    if (!entry.isRead) {
        entry.isRead = true;
        SQLite::Statement query(m_database,
            "SELECT import_seen.seen FROM import_seen"
            " JOIN network ON network.id = import_seen.network"
            " WHERE import_seen.import = ?1 AND network.code = ?2");
        query.bind(1, static_cast<int64_t>(number(entry.source.import)));
        db::bind(query, 2, m_network);
        if (query.executeStep()) {
            entry.seen = snapshots::decodeSeen(db::blob(query.getColumn(0)));
        }
    }
    return entry.seen;
}

} // namespace comity
