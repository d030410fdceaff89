#include "model/import/commit/commit_messages.h"

#include "model/db/binding.h"
#include "model/db/interrupt_on_stop.h"
#include "model/messages/correspondent_links.h"
#include "model/messages/message_writer.h"
#include "model/snapshots/member_blob.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// Messages are numbered as people are, so the same blob holds a set of either.
std::vector<Pk> uniqueSorted(std::vector<Pk> &&numbers)
{
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return std::move(numbers);
}

/// Once gone from the network is gone, whatever an older export says of it.
void markDeleted(SQLite::Database &writer, const std::vector<Pk> &messages, bool deleted)
{
    SQLite::Statement put(
        writer, "UPDATE message SET was_deleted = ?2 WHERE id = ?1 AND was_deleted <> ?2");
    for (const Pk message : messages) {
        put.reset();
        put.bind(1, static_cast<int64_t>(number(message)));
        put.bind(2, deleted ? 1 : 0);
        put.exec();
    }
}

void saveThreads(SQLite::Database &writer, messages::MessageWriter &threads,
    const StagedMessages &messages, ImportId import)
{
    SQLite::Statement put(writer,
        "INSERT INTO import_thread (import, thread, title, is_group) VALUES (?1, ?2, ?3, ?4)"
        " ON CONFLICT DO NOTHING");
    for (const StagedThread &one : messages.threads) {
        put.reset();
        put.bind(1, static_cast<int64_t>(number(import)));
        put.bind(2, static_cast<int64_t>(threads.thread(one.ext)));
        db::bindOrNull(put, 3, std::string_view(one.title));
        put.bind(4, one.isGroup ? 1 : 0);
        put.exec();
    }
}

void saveFacts(SQLite::Database &writer, const StagedAccount &account, ImportId import)
{
    SQLite::Statement put(writer,
        "INSERT INTO import_account_fact (import, account, position, name, value, at,"
        " at_precision) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    int position = 0;
    for (const formats::OwnerFact &fact : account.facts) {
        put.reset();
        put.bind(1, static_cast<int64_t>(number(import)));
        put.bind(2, static_cast<int64_t>(number(*account.existing)));
        put.bind(3, position++);
        db::bind(put, 4, fact.name);
        put.bind(5, fact.value.toStdString());
        db::bindDated(put, 6, fact.at);
        put.exec();
    }
}

void putSet(SQLite::Database &writer, ImportId import, AccountId account,
    const std::vector<Pk> &held, const std::vector<Pk> &deleted)
{
    SQLite::Statement put(writer,
        "INSERT INTO import_message (import, account, messages, deleted) VALUES (?1, ?2, ?3, ?4)");
    put.bind(1, static_cast<int64_t>(number(import)));
    put.bind(2, static_cast<int64_t>(number(account)));
    const QByteArray heldBlob = snapshots::encodeSet(held);
    const QByteArray deletedBlob = snapshots::encodeSet(deleted);
    db::bindBlob(put, 3, heldBlob);
    db::bindBlob(put, 4, deletedBlob);
    put.exec();
}

std::vector<Pk> setIn(const SQLite::Column &column)
{
    auto members = snapshots::decodeSorted(db::blob(column));
    if (!members) {
        throw SQLite::Exception("import_message", SQLITE_CORRUPT);
    }
    return std::move(*members);
}

struct HeldMessages
{
    std::vector<Pk> held;
    std::vector<Pk> deleted;
};

/// Of one import, or of all others that are not undone.
HeldMessages heldBy(SQLite::Database &database, AccountId account, ImportId import, bool others)
{
    SQLite::Statement query(database,
        others ? "SELECT messages, deleted FROM import_message"
                 " JOIN import ON import.id = import_message.import"
                 " WHERE account = ?1 AND import <> ?2 AND import.undone_at IS NULL"
               : "SELECT messages, deleted FROM import_message WHERE account = ?1 AND import = ?2");
    query.bind(1, static_cast<int64_t>(number(account)));
    query.bind(2, static_cast<int64_t>(number(import)));
    HeldMessages out;
    while (query.executeStep()) {
        std::ranges::copy(setIn(query.getColumn(0)), std::back_inserter(out.held));
        std::ranges::copy(setIn(query.getColumn(1)), std::back_inserter(out.deleted));
    }
    return {uniqueSorted(std::move(out.held)), uniqueSorted(std::move(out.deleted))};
}

std::vector<Pk> without(const std::vector<Pk> &all, const std::vector<Pk> &kept)
{
    std::vector<Pk> out;
    std::ranges::set_difference(all, kept, std::back_inserter(out));
    return out;
}

} // namespace

void saveMessages(SQLite::Database &writer, SpillFile &spill, const StagedAccount &account,
    ImportId import, const JobContext &job)
{
    saveFacts(writer, account, import);
    if (account.messages.empty()) {
        return;
    }
    messages::MessageWriter store(writer, *account.existing);
    std::vector<Pk> held;
    std::vector<Pk> deleted;
    qint64 all = 0;
    for (const StagedMessages &one : account.messages) {
        all += std::ssize(one.offsets);
    }
    for (const StagedMessages &one : account.messages) {
        store.beginExport();
        saveThreads(writer, store, one, import);
        for (const quint64 offset : one.offsets) {
            const auto stored = spill.readMessageAt(offset);
            const Pk message {store.put(stored.record, stored.identity)};
            held.push_back(message);
            if (stored.record.wasDeleted) {
                deleted.push_back(message);
            }
            if (held.size() % 10'000 == 0) {
                db::throwIfStopped(job);
                job.say({u"saving-messages"_s, std::ssize(held), all});
            }
        }
    }
    store.flush();
    deleted = uniqueSorted(std::move(deleted));
    markDeleted(writer, deleted, true);
    putSet(writer, import, *account.existing, uniqueSorted(std::move(held)), deleted);
}

void retractMessages(SQLite::Database &writer, ImportId import, const JobContext &job)
{
    SQLite::Statement accounts(writer, "SELECT account FROM import_message WHERE import = ?1");
    accounts.bind(1, static_cast<int64_t>(number(import)));
    SQLite::Statement drop(writer, "DELETE FROM message WHERE id = ?1");
    SQLite::Statement threads(writer, "DELETE FROM import_thread WHERE import = ?1");
    threads.bind(1, static_cast<int64_t>(number(import)));
    threads.exec();
    while (accounts.executeStep()) {
        const AccountId account {accounts.getColumn(0).getInt64()};
        const HeldMessages ours = heldBy(writer, account, import, false);
        const HeldMessages others = heldBy(writer, account, import, true);
        for (const Pk message : without(ours.held, others.held)) {
            db::throwIfStopped(job);
            drop.reset();
            drop.bind(1, static_cast<int64_t>(number(message)));
            drop.exec();
        }
        markDeleted(writer, without(ours.deleted, others.deleted), false);
        messages::removeOrphans(writer, account);
    }
}

} // namespace comity
