#include "model/db/cache_file.h"

#include "model/db/binding.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHashFunctions>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTimeZone>
#include <SQLiteCpp/Statement.h>
#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace comity::db {
namespace {

/// Grows with every change of how anything that is kept is laid out or worked out.
constexpr int layout = 1;

/// A checksum that only has to notice a torn or a foreign file.
quint64 checksum(std::span<const char> bytes)
{
    return qHashBits(bytes.data(), bytes.size(), 0);
}

QString folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + u"/comity/workspaces"_s;
}

QString metaText(SQLite::Database &database, const char *name)
{
    SQLite::Statement query(database, "SELECT CAST(value AS TEXT) FROM meta WHERE name = ?1");
    query.bind(1, name);
    return query.executeStep() ? text(query.getColumn(0)) : QString();
}

/// The folder of a workspace, by its id; an id is a text from a file that anybody may have made.
QString folderOf(SQLite::Database &database)
{
    const QByteArray id = metaText(database, "workspace_id").toUtf8();
    const QByteArray name = QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex();
    return folder() + u'/' + QString::fromLatin1(name.left(32));
}

} // namespace

CacheFile::CacheFile(SQLite::Database &database, const QString &name)
    : m_path(folderOf(database) + u'/' + name)
{
    const QString stamp = metaText(database, "content_stamp");
    if (stamp.isEmpty()) {
        return; // a workspace that no program has changed since there are stamps
    }
    m_header
        = QStringList {u"comity"_s, QString::number(layout), QCoreApplication::applicationVersion(),
              QString::number(QT_POINTER_SIZE), QString::fromUtf8(QTimeZone::systemTimeZoneId()),
              metaText(database, "workspace_id"), stamp}
              .join(u' ')
              .toUtf8()
        + '\n';
    m_header.append((8 - (m_header.size() & 7)) & 7, '\n');
}

CacheFile::~CacheFile() = default;

std::span<const char> CacheFile::read()
{
    m_file = std::make_unique<QFile>(m_path);
    const qsizetype begin = m_header.size() + qsizetype {sizeof(quint64)};
    if (m_header.isEmpty() || !m_file->open(QIODevice::ReadOnly) || m_file->size() <= begin) {
        return {};
    }
    const auto size = static_cast<std::size_t>(m_file->size());
    const auto *const bytes = reinterpret_cast<const char *>(m_file->map(0, m_file->size()));
    if (bytes == nullptr
        || std::memcmp(bytes, m_header.constData(), static_cast<std::size_t>(m_header.size()))
            != 0) {
        return {};
    }
    const auto body = std::span(bytes, size).subspan(static_cast<std::size_t>(begin));
    quint64 sum = 0;
    std::memcpy(&sum, bytes + m_header.size(), sizeof sum);
    return sum == checksum(body) ? body : std::span<const char>();
}

bool CacheFile::write(const QByteArray &bytes) const
{
    if (m_header.isEmpty() || !QDir().mkpath(m_path.section(u'/', 0, -2))) {
        return false;
    }
    // Not a QSaveFile: it waits until the disk has everything, and a torn file is noticed.
    QTemporaryFile file(m_path + u".XXXXXX"_s);
    const quint64 sum = checksum(bytes);
    const QByteArray sumBytes(reinterpret_cast<const char *>(&sum), sizeof sum);
    if (!file.open() || file.write(m_header) < 0 || file.write(sumBytes) < 0
        || file.write(bytes) != bytes.size() || !file.flush()) {
        return false;
    }
    const QByteArray from = QFile::encodeName(file.fileName());
    if (std::rename(from.constData(), QFile::encodeName(m_path).constData()) != 0) {
        return false;
    }
    file.setAutoRemove(false);
    return true;
}

void CacheFile::forget(SQLite::Database &database)
{
    QDir(folderOf(database)).removeRecursively();
}

void CacheFile::renewStamp(SQLite::Database &writer)
{
    writer.exec("INSERT OR REPLACE INTO meta (name, value)"
                " VALUES ('content_stamp', lower(hex(randomblob(16))))");
}

} // namespace comity::db
