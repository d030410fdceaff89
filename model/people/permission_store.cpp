#include "model/people/permission_store.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/workspace_file.h"
#include "model/people/hand_tables.h"
#include "model/people/person_profiles.h"

#include <QDateTime>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <set>

namespace comity {
namespace {

constexpr const char *recordColumns
    = "SELECT permission.id, permission.pk, permission.topic, permission.state,"
      " permission.wording, permission.source, permission.at, permission.at_precision,"
      " permission.recorded_at";

PermissionRecord recordFrom(SQLite::Statement &query)
{
    return {FactId {query.getColumn(0).getInt64()}, Pk {query.getColumn(1).getUInt()},
        db::text(query.getColumn(2)),
        // A word that a later version knows is taken for the strictest.
        permissionEventFromText(db::text(query.getColumn(3))).value_or(PermissionEvent::OptedOut),
        db::text(query.getColumn(4)), db::text(query.getColumn(5)),
        db::dated(query.getColumn(6), query.getColumn(7)), query.getColumn(8).getInt64()};
}

std::vector<PermissionRecord> recordsOf(SQLite::Database &database, const std::vector<Pk> &profiles)
{
    std::vector<PermissionRecord> records;
    SQLite::Statement query(
        database, std::string(recordColumns) + " FROM permission WHERE permission.pk = ?1");
    for (const Pk pk : profiles) {
        query.reset();
        query.bind(1, static_cast<int64_t>(number(pk)));
        while (query.executeStep()) {
            records.push_back(recordFrom(query));
        }
    }
    return records;
}

/// What was recorded for several profiles at once is one thing said.
std::vector<PermissionRecord> once(std::vector<PermissionRecord> records)
{
    std::ranges::sort(records, [](const PermissionRecord &a, const PermissionRecord &b) {
        return std::tuple(b.recordedAt, number(b.id)) < std::tuple(a.recordedAt, number(a.id));
    });
    std::vector<PermissionRecord> out;
    for (PermissionRecord &record : records) {
        const bool isKnown = std::ranges::any_of(out, [&](PermissionRecord known) {
            known.id = record.id;
            known.pk = record.pk;
            return known == record;
        });
        if (!isKnown) {
            out.push_back(std::move(record));
        }
    }
    return out;
}

qint64 monthsBefore(qint64 at)
{
    return QDateTime::fromSecsSinceEpoch(at, Qt::UTC).addMonths(-12).toSecsSinceEpoch();
}

/// Their messages and ours with these profiles, oldest first: time, and whether it is theirs.
std::vector<std::pair<qint64, bool>> exchangeWith(
    SQLite::Database &database, const std::vector<Pk> &profiles, qint64 from, qint64 until)
{
    std::vector<std::pair<qint64, bool>> exchange;
    SQLite::Statement query(database,
        "SELECT message.at, message.direction = 'in' FROM correspondent"
        " JOIN message ON message.correspondent = correspondent.id"
        " WHERE correspondent.pk = ?1 AND correspondent.link <> 'name'"
        "  AND message.direction IN ('in', 'out')"
        "  AND message.kind IN ('direct', 'reply', 'mention', 'comment')"
        "  AND message.at > ?2 AND message.at <= ?3"
        "  AND NOT EXISTS (SELECT 1 FROM import_thread"
        "   WHERE import_thread.thread = message.thread AND is_group = 1)");
    for (const Pk pk : profiles) {
        query.reset();
        query.bind(1, static_cast<int64_t>(number(pk)));
        query.bind(2, static_cast<int64_t>(from));
        query.bind(3, static_cast<int64_t>(until));
        while (query.executeStep()) {
            exchange.emplace_back(query.getColumn(0).getInt64(), query.getColumn(1).getInt() != 0);
        }
    }
    std::ranges::sort(exchange);
    return exchange;
}

PermissionVerdict orReplied(PermissionVerdict verdict, std::optional<qint64> repliedAt)
{
    if (verdict.state == Permission::None && repliedAt) {
        verdict = {Permission::Replied, {}, repliedAt};
    }
    return verdict;
}

/// What the records of everybody come to, as `resolve` takes them.
template <typename Resolve>
std::map<Pk, Permission> recordedBy(
    Resolve resolveRecords, SQLite::Database &database, const QString &topic)
{
    std::map<Pk, Permission> people;
    SQLite::Statement query(database,
        std::string(recordColumns)
            + ", coalesce(profile.person, profile.pk) AS person"
              " FROM permission JOIN profile ON profile.pk = permission.pk ORDER BY person");
    std::vector<PermissionRecord> records;
    std::optional<Pk> person;
    const auto resolve = [&] {
        if (person) {
            people.emplace(*person, resolveRecords(records, topic).state);
        }
        records.clear();
    };
    while (query.executeStep()) {
        const Pk next {query.getColumn(9).getUInt()};
        if (person != next) {
            resolve();
            person = next;
        }
        records.push_back(recordFrom(query));
    }
    resolve();
    return people;
}

} // namespace

std::optional<qint64> wroteFirstIn(
    const std::vector<std::pair<qint64, bool>> &exchange, qint64 asOf)
{
    const qint64 from = monthsBefore(asOf);
    std::optional<qint64> wrote;
    std::optional<qint64> ours;
    for (const auto &[at, isTheirs] : exchange) {
        if (!isTheirs) {
            ours = at;
        } else if (at > from && (!ours || *ours <= monthsBefore(at))) {
            wrote = at;
        }
    }
    return wrote;
}

std::optional<qint64> wroteFirstAt(
    SQLite::Database &database, const std::vector<Pk> &profiles, qint64 asOf)
{
    return wroteFirstIn(
        exchangeWith(database, profiles, monthsBefore(monthsBefore(asOf)), asOf), asOf);
}

PersonPermission permissionOf(SQLite::Database &database, Pk pk, qint64 asOf)
{
    const std::vector<Pk> profiles = PersonProfiles(database).of(pk);
    const std::vector<PermissionRecord> records = recordsOf(database, profiles);
    const std::optional<qint64> repliedAt = wroteFirstAt(database, profiles, asOf);
    PersonPermission permission;
    permission.any = orReplied(resolvePermission(records, anyTopic), repliedAt);
    std::set<QString> topics;
    for (const PermissionRecord &record : records) {
        topics.insert(record.topic);
    }
    for (const QString &topic : topics) {
        const PermissionVerdict verdict = orReplied(resolvePermission(records, topic), repliedAt);
        if (verdict.state != permission.any.state) {
            permission.topics.emplace(topic, verdict);
        }
    }
    permission.records = once(records);
    return permission;
}

PermissionVerdict permissionFor(
    SQLite::Database &database, Pk pk, const QString &topic, qint64 asOf)
{
    const std::vector<Pk> profiles = PersonProfiles(database).of(pk);
    return orReplied(resolvePermission(recordsOf(database, profiles), topic),
        wroteFirstAt(database, profiles, asOf));
}

PermissionVerdict permissionForDraft(
    SQLite::Database &database, Pk pk, const QString &topic, qint64 asOf)
{
    const std::vector<Pk> profiles = PersonProfiles(database).of(pk);
    return orReplied(resolveForDraft(recordsOf(database, profiles), topic),
        wroteFirstAt(database, profiles, asOf));
}

std::map<Pk, Permission> recordedPermissions(SQLite::Database &database, const QString &topic)
{
    return recordedBy(resolvePermission, database, topic);
}

std::map<Pk, Permission> recordedForDraft(SQLite::Database &database, const QString &topic)
{
    return recordedBy(resolveForDraft, database, topic);
}

QStringList permissionTopics(SQLite::Database &database)
{
    QStringList topics;
    SQLite::Statement query(
        database, "SELECT DISTINCT topic FROM permission WHERE topic <> ?1 ORDER BY topic");
    db::bind(query, 1, anyTopic);
    while (query.executeStep()) {
        topics += db::text(query.getColumn(0));
    }
    return topics;
}

Result<void> checkEntry(const PermissionEntry &entry, qint64 now)
{
    // A day is everywhere over half a day after its noon in UTC.
    constexpr qint64 halfADay = 14LL * 3600;
    if (entry.event != PermissionEvent::OptIn) {
        return {};
    }
    if (entry.wording.trimmed().isEmpty() || !entry.at.hasValue()
        || entry.at.at > now + (entry.at.precision == DatePrecision::Exact ? 0 : halfADay)) {
        return failure(Error::Code::PermissionUnproved);
    }
    return {};
}

std::vector<Pk> putPermission(
    SQLite::Database &writer, const std::vector<Pk> &pks, const PermissionEntry &entry, qint64 now)
{
    std::vector<Pk> written;
    PersonProfiles people(writer);
    SQLite::Statement put(writer,
        "INSERT INTO permission (pk, id, topic, state, wording, source, at, at_precision,"
        " recorded_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    for (const Pk pk : people.onePerPerson(pks)) {
        for (const Pk profile : people.of(pk)) {
            put.bind(1, static_cast<int64_t>(number(profile)));
            put.bind(2, static_cast<int64_t>(nextFactId(writer)));
            db::bind(put, 3, topicFrom(entry.topic));
            db::bind(put, 4, toText(entry.event));
            put.bind(5, entry.wording.trimmed().toStdString());
            put.bind(6, singleLine(entry.source).toStdString());
            db::bindDated(put, 7, entry.at.hasValue() ? entry.at : Dated::exact(now));
            put.bind(9, static_cast<int64_t>(now));
            put.exec();
            put.reset();
            written.push_back(profile);
        }
    }
    std::ranges::sort(written);
    return written;
}

Result<HandEdit> recordPermission(
    SQLite::Database &writer, const std::vector<Pk> &pks, const PermissionEntry &entry, qint64 now)
{
    if (const Result<void> checked = checkEntry(entry, now); !checked) {
        return tl::unexpected(checked.error());
    }
    return db::guarded(db::pathOf(writer), [&]() -> Result<HandEdit> {
        SQLite::Transaction transaction(writer);
        HandEdit edit;
        edit.changed = putPermission(writer, pks, entry, now);
        if (!edit.changed.empty()) {
            db::WorkspaceFile::bumpGeneration(writer);
        }
        edit.generation = db::WorkspaceFile::generation(writer);
        transaction.commit();
        return edit;
    });
}

} // namespace comity
