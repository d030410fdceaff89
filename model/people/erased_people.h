#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace comity {

/// Who was erased, as keyed hashes of network and key: whether somebody is among them can be asked,
/// and nobody can be read out. `key` is what names them for an import: the key of a profile, `@`
/// and a folded handle, `name:…`, `thread:…`.
class ErasedPeople
{
public:
    ErasedPeople() = default;
    /// Throws SQLite::Exception.
    explicit ErasedPeople(SQLite::Database &database);

    bool isEmpty() const { return m_optedOut.empty(); }
    bool contains(QStringView network, std::string_view key) const;
    /// Whether who was erased had asked not to be written to; nothing for who was not erased.
    std::optional<bool> optedOut(QStringView network, std::string_view key) const;

    /// The key of a name, which tells nobody apart but finds it in rows that could not be read.
    static std::string nameKey(const QString &name);

    /// Adds one hash, making the workspace's key when there is none; what was opted out stays so.
    /// Inside the caller's transaction. Throws SQLite::Exception.
    static void add(SQLite::Database &writer, QStringView network, std::string_view key, qint64 at,
        bool optedOut);

    /// How often people were erased by now: what was read before may name them. Throws
    /// SQLite::Exception.
    static qint64 times(SQLite::Database &database);
    /// They were erased once more. As add().
    static void count(SQLite::Database &writer);

    /// Adds whom another workspace has erased, with the keys of their hashes. Inside the caller's
    /// transaction. Gives how many hashes are new here. Throws SQLite::Exception.
    static qint64 take(SQLite::Database &writer, SQLite::Database &other);

private:
    QList<QByteArray> m_keys; ///< one, or further ones that were taken over
    std::unordered_map<std::string, bool> m_optedOut; ///< by hash
};

} // namespace comity
