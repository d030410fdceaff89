#include "model/accounts/account_records.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/networks/network_row.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

QStringList linesOf(const SQLite::Column &column)
{
    return db::text(column).split(u'\n', Qt::SkipEmptyParts);
}

QList<int> daysOf(const SQLite::Column &column)
{
    QList<int> days;
    for (const QString &day : db::text(column).split(u',', Qt::SkipEmptyParts)) {
        days += day.toInt();
    }
    return days;
}

std::optional<int> minuteOf(const SQLite::Column &column)
{
    return column.isNull() ? std::nullopt : std::optional(column.getInt());
}

AccountRecord recordFrom(SQLite::Statement &query)
{
    AccountRecord record;
    record.account.id = AccountId {query.getColumn(0).getInt64()};
    record.account.network = db::text(query.getColumn(1));
    record.account.key = db::text(query.getColumn(2));
    record.account.handle = db::text(query.getColumn(3));
    record.account.name = db::text(query.getColumn(4));
    record.account.persona = db::text(query.getColumn(5));
    record.account.timeZone = db::text(query.getColumn(6));
    record.owner = db::text(query.getColumn(7));
    record.archivedAt = db::maybeNumber(query.getColumn(8));
    record.account.isArchived = record.isArchived();
    record.workingDays = daysOf(query.getColumn(9));
    record.workFrom = minuteOf(query.getColumn(10));
    record.workTo = minuteOf(query.getColumn(11));
    record.ownDomains = linesOf(query.getColumn(12));
    record.ownEmails = linesOf(query.getColumn(13));
    record.ownPhones = linesOf(query.getColumn(14));
    record.charter = db::text(query.getColumn(15));
    record.charterPublishedAt = db::maybeNumber(query.getColumn(16));
    record.charterPublished = db::text(query.getColumn(17));
    return record;
}

/// Of imports that are not undone and by hand; a value that imports repeat stands once, with the
/// first time it was told.
std::vector<AccountFact> factsOf(SQLite::Database &database, AccountId id)
{
    SQLite::Statement query(database,
        "SELECT name, value, min(at), at_precision, by_hand FROM ("
        " SELECT fact.name, fact.value, coalesce(fact.at, said.taken_at) AS at,"
        "  CASE WHEN fact.at IS NULL THEN said.taken_precision ELSE fact.at_precision END"
        "   AS at_precision, 0 AS by_hand"
        " FROM import_account_fact AS fact JOIN import ON import.id = fact.import"
        " JOIN import_account AS said ON said.import = fact.import AND said.account = fact.account"
        " WHERE fact.account = ?1 AND import.undone_at IS NULL"
        " UNION ALL SELECT name, value, at, 'day', 1 FROM account_fact WHERE account = ?1)"
        " GROUP BY name, value, by_hand ORDER BY name, min(at) DESC, by_hand DESC, value");
    query.bind(1, static_cast<int64_t>(number(id)));
    std::vector<AccountFact> facts;
    while (query.executeStep()) {
        facts.push_back({db::text(query.getColumn(0)), db::text(query.getColumn(1)),
            db::dated(query.getColumn(2), query.getColumn(3)), query.getColumn(4).getInt() != 0});
    }
    return facts;
}

/// A null text for an empty one, which is not kept.
QString orNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

QString daysText(const QList<int> &days)
{
    QStringList texts;
    for (const int day : days) {
        texts += QString::number(day);
    }
    return orNull(texts.join(u','));
}

std::optional<qint64> wide(std::optional<int> minute)
{
    return minute ? std::optional<qint64>(*minute) : std::nullopt;
}

bool write(SQLite::Database &writer, AccountId id, const AccountRecord &record)
{
    SQLite::Statement put(writer,
        "UPDATE account SET network = ?2, key = ?3, handle = ?4, name = ?5, persona = ?6,"
        " time_zone = ?7, owner = ?8, working_days = ?9, work_from = ?10, work_to = ?11,"
        " own_domains = ?12, own_emails = ?13, own_phones = ?14, charter = ?15,"
        " charter_published_at = ?16, charter_published = ?17, by_hand = 1 WHERE id = ?1");
    const Account &account = record.account;
    put.bind(1, static_cast<int64_t>(number(id)));
    put.bind(2, static_cast<int64_t>(networks::networkRow(writer, account.network)));
    db::bind(put, 3, orNull(account.key));
    db::bind(
        put, 4, orNull(account.handle.startsWith(u'@') ? account.handle.mid(1) : account.handle));
    db::bind(put, 5, orNull(account.name));
    db::bind(put, 6, account.persona.isEmpty() ? u"business"_s : account.persona);
    db::bind(put, 7, orNull(account.timeZone));
    db::bind(put, 8, orNull(record.owner));
    db::bind(put, 9, daysText(record.workingDays));
    db::bindOrNull(put, 10, wide(record.workFrom));
    db::bindOrNull(put, 11, wide(record.workTo));
    db::bind(put, 12, orNull(record.ownDomains.join(u'\n')));
    db::bind(put, 13, orNull(record.ownEmails.join(u'\n')));
    db::bind(put, 14, orNull(record.ownPhones.join(u'\n')));
    db::bind(put, 15, orNull(record.charter));
    db::bindOrNull(put, 16, record.charterPublishedAt);
    db::bind(put, 17, orNull(record.charterPublished));
    return put.exec() > 0;
}

/// One of the table that stands for the same identity, shown or not.
std::optional<AccountId> findSame(SQLite::Database &database, const Account &wanted)
{
    SQLite::Statement query(database,
        "SELECT account.id, account.key, account.handle FROM account"
        " JOIN network ON network.id = account.network WHERE network.code = ?1");
    db::bind(query, 1, wanted.network);
    const std::string handle = foldHandle(wanted.handle.toStdString());
    while (query.executeStep()) {
        const std::string other = foldHandle(query.getColumn(2).getString());
        const bool isSameKey = !wanted.key.isEmpty() && db::text(query.getColumn(1)) == wanted.key;
        if (isSameKey || (!handle.empty() && handle == other)) {
            return AccountId {query.getColumn(0).getInt64()};
        }
    }
    return std::nullopt;
}

tl::unexpected<Error> noSuch(AccountId id)
{
    return failure(Error::Code::NoSuchAccount, {QString::number(number(id))});
}

} // namespace

std::optional<AccountFact> AccountRecord::fact(QStringView name) const
{
    const auto found = std::ranges::find(facts, name, &AccountFact::name);
    return found == facts.end() ? std::nullopt : std::optional(*found);
}

std::vector<AccountRecord> accountRecords(SQLite::Database &database)
{
    SQLite::Statement query(database,
        "SELECT account.id, shown.network, account.key, account.handle, account.name,"
        " account.persona, account.time_zone, account.owner, account.archived_at,"
        " account.working_days, account.work_from, account.work_to, account.own_domains,"
        " account.own_emails, account.own_phones, account.charter, account.charter_published_at,"
        " account.charter_published"
        " FROM v_accounts AS shown JOIN account ON account.id = shown.account"
        " ORDER BY account.archived_at IS NOT NULL, account.position, account.id");
    std::vector<AccountRecord> records;
    while (query.executeStep()) {
        records.push_back(recordFrom(query));
    }
    for (AccountRecord &record : records) {
        record.facts = factsOf(database, record.account.id);
    }
    return records;
}

std::optional<AccountRecord> accountRecord(SQLite::Database &database, AccountId id)
{
    const std::vector<AccountRecord> all = accountRecords(database);
    const auto found = std::ranges::find_if(
        all, [id](const AccountRecord &record) { return record.account.id == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

namespace account_edits {

AccountId add(SQLite::Database &writer, const AccountRecord &record)
{
    std::optional<AccountId> id = findSame(writer, record.account);
    if (!id) {
        SQLite::Statement put(writer,
            "INSERT INTO account (network, by_hand, position)"
            " VALUES (?1, 1, (SELECT coalesce(max(position), 0) + 1 FROM account))");
        put.bind(1, static_cast<int64_t>(networks::networkRow(writer, record.account.network)));
        put.exec();
        id = AccountId {writer.getLastInsertRowid()};
    }
    write(writer, *id, record);
    return *id;
}

Result<void> save(SQLite::Database &writer, const AccountRecord &record)
{
    return write(writer, record.account.id, record) ? Result<void>() : noSuch(record.account.id);
}

Result<void> archive(SQLite::Database &writer, AccountId id, std::optional<qint64> at)
{
    SQLite::Statement put(writer, "UPDATE account SET archived_at = ?2, by_hand = 1 WHERE id = ?1");
    put.bind(1, static_cast<int64_t>(number(id)));
    db::bindOrNull(put, 2, at);
    return put.exec() > 0 ? Result<void>() : noSuch(id);
}

void reorder(SQLite::Database &writer, const std::vector<AccountId> &ids)
{
    std::vector<AccountId> order = ids;
    SQLite::Statement all(writer, "SELECT id FROM account ORDER BY position, id");
    while (all.executeStep()) {
        const AccountId id {all.getColumn(0).getInt64()};
        if (std::ranges::find(ids, id) == ids.end()) {
            order.push_back(id);
        }
    }
    all.reset();
    SQLite::Statement put(writer, "UPDATE account SET position = ?2 WHERE id = ?1");
    for (std::size_t i = 0; i < order.size(); ++i) {
        put.reset();
        put.bind(1, static_cast<int64_t>(number(order[i])));
        put.bind(2, static_cast<int64_t>(i + 1));
        put.exec();
    }
}

void tellFact(
    SQLite::Database &writer, AccountId id, const QString &name, const QString &value, qint64 at)
{
    SQLite::Statement put(writer,
        value.isEmpty()
            ? "DELETE FROM account_fact WHERE account = ?1 AND name = ?2 AND at = ?3"
            : "INSERT INTO account_fact (account, name, at, value) VALUES (?1, ?2, ?3, ?4)"
              " ON CONFLICT DO UPDATE SET value = excluded.value");
    put.bind(1, static_cast<int64_t>(number(id)));
    db::bind(put, 2, name);
    put.bind(3, static_cast<int64_t>(at));
    if (!value.isEmpty()) {
        db::bind(put, 4, value);
    }
    put.exec();
}

Result<void> setCharter(SQLite::Database &writer, AccountId id, const QString &text)
{
    SQLite::Statement put(writer, "UPDATE account SET charter = ?2, by_hand = 1 WHERE id = ?1");
    put.bind(1, static_cast<int64_t>(number(id)));
    db::bind(put, 2, orNull(text));
    return put.exec() > 0 ? Result<void>() : noSuch(id);
}

Result<void> pinCharter(
    SQLite::Database &writer, AccountId id, const QString &text, qint64 publishedAt)
{
    SQLite::Statement put(writer,
        "UPDATE account SET charter_published = ?2, charter_published_at = ?3, by_hand = 1"
        " WHERE id = ?1");
    put.bind(1, static_cast<int64_t>(number(id)));
    db::bind(put, 2, orNull(text));
    put.bind(3, static_cast<int64_t>(publishedAt));
    return put.exec() > 0 ? Result<void>() : noSuch(id);
}

void followImports(SQLite::Database &writer, AccountId id)
{
    SQLite::Statement put(writer,
        "DELETE FROM account_fact WHERE account = ?1 AND name IN ("
        " SELECT fact.name FROM import_account_fact AS fact JOIN import ON import.id = fact.import"
        " WHERE fact.account = ?1 AND import.undone_at IS NULL)");
    put.bind(1, static_cast<int64_t>(number(id)));
    put.exec();
}

} // namespace account_edits
} // namespace comity
