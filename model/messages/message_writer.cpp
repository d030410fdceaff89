#include "model/messages/message_writer.h"

#include "model/db/binding.h"
#include "model/db/connection.h"

#include <limits>
#include <sqlite3.h>
#include <xxhash.h>

using namespace Qt::StringLiterals;

namespace comity::messages {
namespace {

/// 63 bits, so that it is never below zero.
qint64 hashOf(const std::string &said)
{
    return static_cast<qint64>(XXH3_64bits(said.data(), said.size()) >> 1U);
}

std::unordered_map<std::string, qint64> numbersOf(
    SQLite::Database &database, const char *sql, qint64 account)
{
    SQLite::Statement query(database, sql);
    query.bind(1, static_cast<int64_t>(account));
    std::unordered_map<std::string, qint64> out;
    while (query.executeStep()) {
        out.emplace(query.getColumn(0).getString(), query.getColumn(1).getInt64());
    }
    return out;
}

} // namespace

MessageWriter::MessageWriter(SQLite::Database &writer, AccountId account)
    : m_writer(writer)
    , m_account(number(account))
    , m_nextId(db::queryNumber(writer, "SELECT coalesce(max(id), 0) + 1 FROM message"))
    , m_threads(numbersOf(writer, "SELECT ext, id FROM thread WHERE account = ?1", m_account))
    , m_correspondents(
          numbersOf(writer, "SELECT identity, id FROM correspondent WHERE account = ?1", m_account))
    , m_putThread(writer, "INSERT INTO thread (account, ext) VALUES (?1, ?2)")
    , m_putCorrespondent(writer, "INSERT INTO correspondent (account, identity) VALUES (?1, ?2)")
    , m_rows(writer,
          "INSERT INTO message (id, account, digest, kind, direction, correspondent, thread, at,"
          " at_precision, ext, reply_to, was_deleted, text)",
          13, [account = m_account](SQLite::Statement &put, int first, const Row &row) {
              bindRow(put, first, account, row);
          })
{
    SQLite::Statement known(writer, "SELECT digest, id FROM message WHERE account = ?1");
    known.bind(1, static_cast<int64_t>(m_account));
    while (known.executeStep()) {
        m_known.insert(known.getColumn(0).getInt64(), known.getColumn(1).getUInt());
    }
}

quint32 MessageWriter::put(const formats::MessageRecord &record, std::string_view identity)
{
    const qint64 digest = digestOf(record, identity);
    if (const auto known = m_known.find(digest)) {
        return *known;
    }
    if (m_nextId >= std::numeric_limits<quint32>::max()) {
        throw SQLite::Exception("too many messages", SQLITE_FULL);
    }
    const auto id = static_cast<quint32>(m_nextId++);
    m_known.insert(digest, id);
    Row &row = m_rows.next();
    row.id = id;
    row.digest = digest;
    row.record = record;
    row.correspondent = correspondent(identity);
    row.thread = record.thread.empty() ? 0 : thread(record.thread);
    row.ext = record.id;
    row.replyTo = record.replyTo;
    row.text = record.text;
    return id;
}

/// An id of the network's own says it; else the thread, the other side, the time and the words.
qint64 MessageWriter::digestOf(const formats::MessageRecord &record, std::string_view identity)
{
    std::string said;
    if (!record.id.empty()) {
        said.assign(record.thread.empty() ? "post " : "message ").append(record.id);
        return hashOf(said);
    }
    said = toText(record.kind).toStdString();
    const std::string direction = toText(record.direction).toStdString();
    for (const std::string_view part :
        {record.thread, identity, std::string_view(direction), record.text}) {
        said.append(1, '\0').append(part);
    }
    said.append(1, '\0').append(std::to_string(record.at.at));
    const quint32 before = m_equalOnes[hashOf(said)]++;
    return before == 0 ? hashOf(said) : hashOf(said + ' ' + std::to_string(before));
}

qint64 MessageWriter::thread(std::string_view ext)
{
    const auto [place, isNew] = m_threads.try_emplace(std::string(ext), 0);
    if (isNew) {
        m_putThread.reset();
        m_putThread.bind(1, static_cast<int64_t>(m_account));
        m_putThread.bind(2, place->first);
        m_putThread.exec();
        place->second = m_writer.getLastInsertRowid();
    }
    return place->second;
}

qint64 MessageWriter::correspondent(std::string_view identity)
{
    if (identity.empty()) {
        return 0;
    }
    const auto [place, isNew] = m_correspondents.try_emplace(std::string(identity), 0);
    if (isNew) {
        m_putCorrespondent.reset();
        m_putCorrespondent.bind(1, static_cast<int64_t>(m_account));
        m_putCorrespondent.bind(2, place->first);
        m_putCorrespondent.exec();
        place->second = m_writer.getLastInsertRowid();
    }
    return place->second;
}

void MessageWriter::bindRow(SQLite::Statement &put, int first, qint64 account, const Row &row)
{
    const auto bindNumber = [&put](int index, qint64 value) {
        if (value == 0) {
            put.bind(index);
        } else {
            put.bind(index, static_cast<int64_t>(value));
        }
    };
    put.bind(first, static_cast<int64_t>(row.id));
    put.bind(first + 1, static_cast<int64_t>(account));
    put.bind(first + 2, static_cast<int64_t>(row.digest));
    put.bind(first + 3, toText(row.record.kind).toStdString());
    put.bind(first + 4, toText(row.record.direction).toStdString());
    bindNumber(first + 5, row.correspondent);
    bindNumber(first + 6, row.thread);
    db::bindDated(put, first + 7, row.record.at);
    db::bindOrNull(put, first + 9, std::string_view(row.ext));
    db::bindOrNull(put, first + 10, std::string_view(row.replyTo));
    put.bind(first + 11, row.record.wasDeleted ? 1 : 0);
    put.bindNoCopy(first + 12, row.text);
}

} // namespace comity::messages
