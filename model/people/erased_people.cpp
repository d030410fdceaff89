#include "model/people/erased_people.h"

#include "model/db/binding.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <SQLiteCpp/Statement.h>
#include <array>

namespace comity {
namespace {

constexpr qsizetype keySize = 32;

/// The key stands before what is hashed; BLAKE2 takes that as well as a key of its own.
std::string hashOf(const QByteArray &key, QStringView network, std::string_view ext)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(key);
    hash.addData(network.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(QByteArrayView(ext.data(), static_cast<qsizetype>(ext.size())));
    return hash.result().toStdString();
}

/// Keys of the same size, one behind the other.
QByteArray keysIn(SQLite::Database &database)
{
    SQLite::Statement query(database, "SELECT value FROM meta WHERE name = 'erase_keys'");
    return query.executeStep() ? db::blob(query.getColumn(0)) : QByteArray();
}

void putKeys(SQLite::Database &writer, const QByteArray &keys)
{
    SQLite::Statement put(
        writer, "INSERT OR REPLACE INTO meta (name, value) VALUES ('erase_keys', ?1)");
    db::bindBlob(put, 1, keys);
    put.exec();
}

QByteArray firstKey(SQLite::Database &writer)
{
    QByteArray keys = keysIn(writer);
    if (keys.isEmpty()) {
        std::array<quint32, keySize / sizeof(quint32)> random {};
        QRandomGenerator::system()->fillRange(random.data(), random.size());
        keys = QByteArray(reinterpret_cast<const char *>(random.data()), keySize);
        putKeys(writer, keys);
    }
    return keys.first(keySize);
}

void put(SQLite::Database &writer, const std::string &hash, qint64 at, bool optedOut)
{
    SQLite::Statement add(writer,
        "INSERT INTO erased (hash, at, opted_out) VALUES (?1, ?2, ?3)"
        " ON CONFLICT DO UPDATE SET opted_out = max(opted_out, excluded.opted_out)");
    add.bind(1, hash.data(), static_cast<int>(hash.size()));
    add.bind(2, static_cast<int64_t>(at));
    add.bind(3, optedOut ? 1 : 0);
    add.exec();
}

} // namespace

ErasedPeople::ErasedPeople(SQLite::Database &database)
{
    SQLite::Statement query(database, "SELECT hash, opted_out FROM erased");
    while (query.executeStep()) {
        m_optedOut.emplace(query.getColumn(0).getString(), query.getColumn(1).getInt() != 0);
    }
    const QByteArray keys = keysIn(database);
    for (qsizetype at = 0; at + keySize <= keys.size(); at += keySize) {
        m_keys += keys.sliced(at, keySize);
    }
}

bool ErasedPeople::contains(QStringView network, std::string_view key) const
{
    return optedOut(network, key).has_value();
}

std::optional<bool> ErasedPeople::optedOut(QStringView network, std::string_view key) const
{
    if (m_optedOut.empty() || key.empty()) {
        return std::nullopt;
    }
    for (const QByteArray &one : m_keys) {
        const auto found = m_optedOut.find(hashOf(one, network, key));
        if (found != m_optedOut.end()) {
            return found->second;
        }
    }
    return std::nullopt;
}

std::string ErasedPeople::nameKey(const QString &name)
{
    return "called " + name.simplified().toLower().toStdString();
}

void ErasedPeople::add(
    SQLite::Database &writer, QStringView network, std::string_view key, qint64 at, bool optedOut)
{
    put(writer, hashOf(firstKey(writer), network, key), at, optedOut);
}

qint64 ErasedPeople::times(SQLite::Database &database)
{
    SQLite::Statement query(database, "SELECT value FROM meta WHERE name = 'erasures'");
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

void ErasedPeople::count(SQLite::Database &writer)
{
    writer.exec("INSERT INTO meta (name, value) VALUES ('erasures', 1)"
                " ON CONFLICT DO UPDATE SET value = value + 1");
}

qint64 ErasedPeople::take(SQLite::Database &writer, SQLite::Database &other)
{
    const auto count = [&writer] {
        SQLite::Statement query(writer, "SELECT count(*) FROM erased");
        query.executeStep();
        return query.getColumn(0).getInt64();
    };
    const qint64 before = count();
    QByteArray keys = keysIn(writer);
    const QByteArray further = keysIn(other);
    for (qsizetype at = 0; at + keySize <= further.size(); at += keySize) {
        bool isThere = false;
        for (qsizetype own = 0; own + keySize <= keys.size(); own += keySize) {
            isThere = isThere || keys.sliced(own, keySize) == further.sliced(at, keySize);
        }
        if (!isThere) {
            keys += further.sliced(at, keySize);
        }
    }
    if (!keys.isEmpty()) {
        putKeys(writer, keys);
    }
    SQLite::Statement query(other, "SELECT hash, at, opted_out FROM erased");
    while (query.executeStep()) {
        put(writer, query.getColumn(0).getString(), query.getColumn(1).getInt64(),
            query.getColumn(2).getInt() != 0);
    }
    return count() - before;
}

} // namespace comity
