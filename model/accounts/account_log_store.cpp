#include "model/accounts/account_log_store.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"

#include <QTimeZone>
#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity {

std::vector<AccountGroup> accountGroups(SQLite::Database &database, AccountId account)
{
    SQLite::Statement query(
        database, "SELECT name, words FROM account_group WHERE account = ?1 ORDER BY position");
    query.bind(1, static_cast<int64_t>(number(account)));
    std::vector<AccountGroup> groups;
    while (query.executeStep()) {
        groups.push_back({db::text(query.getColumn(0)),
            db::text(query.getColumn(1)).split(u'\n', Qt::SkipEmptyParts)});
    }
    return groups;
}

std::vector<HealthEntry> healthEntries(SQLite::Database &database, AccountId account)
{
    SQLite::Statement query(database,
        "SELECT id, kind, at, note FROM account_health WHERE account = ?1 ORDER BY at DESC, id "
        "DESC");
    query.bind(1, static_cast<int64_t>(number(account)));
    std::vector<HealthEntry> entries;
    while (query.executeStep()) {
        HealthEntry entry;
        entry.id = query.getColumn(0).getInt64();
        entry.account = account;
        entry.kind = healthKindFromText(db::text(query.getColumn(1))).value_or(HealthKind::Warning);
        entry.day = dateIn(QTimeZone::utc(), query.getColumn(2).getInt64());
        entry.note = db::text(query.getColumn(3));
        entries.push_back(entry);
    }
    return entries;
}

namespace account_edits {

void setGroups(SQLite::Database &writer, AccountId account, const std::vector<AccountGroup> &groups)
{
    SQLite::Statement drop(writer, "DELETE FROM account_group WHERE account = ?1");
    drop.bind(1, static_cast<int64_t>(number(account)));
    drop.exec();
    SQLite::Statement put(writer,
        "INSERT INTO account_group (account, position, name, words) VALUES (?1, ?2, ?3, ?4)");
    int position = 0;
    for (const AccountGroup &group : groups) {
        if (group.name.isEmpty()) {
            continue;
        }
        put.reset();
        put.bind(1, static_cast<int64_t>(number(account)));
        put.bind(2, position++);
        db::bind(put, 3, group.name);
        db::bind(put, 4, group.words.join(u'\n').isNull() ? u""_s : group.words.join(u'\n'));
        put.exec();
    }
}

void logHealth(SQLite::Database &writer, const HealthEntry &entry, qint64 now)
{
    SQLite::Statement put(writer,
        "INSERT INTO account_health (account, kind, at, note, set_at) VALUES (?1, ?2, ?3, ?4, ?5)");
    put.bind(1, static_cast<int64_t>(number(entry.account)));
    db::bind(put, 2, toText(entry.kind));
    put.bind(3, static_cast<int64_t>(noonUtc(entry.day)));
    db::bind(put, 4, entry.note.isNull() ? u""_s : entry.note);
    put.bind(5, static_cast<int64_t>(now));
    put.exec();
}

void removeHealth(SQLite::Database &writer, qint64 id)
{
    SQLite::Statement drop(writer, "DELETE FROM account_health WHERE id = ?1");
    drop.bind(1, static_cast<int64_t>(id));
    drop.exec();
}

} // namespace account_edits
} // namespace comity
