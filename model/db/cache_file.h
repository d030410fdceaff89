#pragma once

#include <QByteArray>
#include <QString>
#include <SQLiteCpp/Database.h>
#include <memory>
#include <span>

class QFile;

namespace comity::db {

/// Bytes that were worked out from a workspace, kept in the user's cache folder so that the next
/// program need not work them out again. They hold for the content they were made from: each change
/// but that of a plan gives the workspace another stamp. Numbers alone belong here, no name and no
/// text of anybody. May be deleted at any time; what cannot be read or written is as if it had
/// never been.
class CacheFile
{
public:
    /// The file called `name` of the workspace that is open, for its content as the connection's
    /// transaction sees it. Throws SQLite::Exception.
    CacheFile(SQLite::Database &database, const QString &name);
    CacheFile(const CacheFile &) = delete;
    CacheFile &operator=(const CacheFile &) = delete;
    ~CacheFile();

    /// What stands in it for this very content, until the object goes; empty when there is nothing.
    std::span<const char> read();
    /// Replaces what stands there. False when it could not. Outside of a transaction: what was
    /// worked out of content that another program has changed since, or erased somebody from, is
    /// not kept.
    bool write(SQLite::Database &database, const QByteArray &bytes) const;

    /// Takes everything away that is kept of a workspace: when somebody is erased from it. False
    /// when something stays.
    static bool forget(SQLite::Database &database);
    /// Gives the content a stamp of its own. Within the transaction that changes it, once the
    /// generation is counted: a stamp holds for the generation that it names.
    static void renewStamp(SQLite::Database &writer);
    /// Lets the stamp hold for this generation too, when it held for the one before.
    static void carryStamp(SQLite::Database &writer);

private:
    QByteArray m_header; ///< what the file begins with
    QString m_path;
    std::unique_ptr<QFile> m_file;
};

} // namespace comity::db
