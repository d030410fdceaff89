#include "model/db/cache_file.h"

#include "model/db/binding.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
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

/// Grows with every change of how anything that is kept is laid out or worked out:
/// PeopleColumnsLoader and all that it calls, and KeyOrder. tst_kept_columns holds a sum of both.
constexpr int layout = 1;

/// What is kept of a workspace that was not opened for so long goes.
constexpr int daysKept = 60;

/// Only has to notice a torn or a foreign file.
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

/// What a file of this very content begins with; empty when nobody knows which that is.
QByteArray headerFor(SQLite::Database &database)
{
    const QStringList stamp = metaText(database, "content_stamp").split(u'/');
    if (stamp.size() != 2 || stamp.first() != metaText(database, "generation")) {
        return {}; // unchanged since there are stamps, or changed by a program without them
    }
    QByteArray header
        = QStringList {u"comity"_s, QString::number(layout), QCoreApplication::applicationVersion(),
              QString::number(QT_POINTER_SIZE), QString::fromUtf8(QTimeZone::systemTimeZoneId()),
              metaText(database, "workspace_id"), stamp.last()}
              .join(u' ')
              .toUtf8()
        + '\n';
    header.append((8 - (header.size() & 7)) & 7, '\n');
    return header;
}

/// Workspaces come and go; nobody else takes away what is kept of them. The newest file tells the
/// time.
void dropOldFolders(const QString &newest)
{
    const QDateTime edge = QFileInfo(newest).lastModified().addDays(-daysKept);
    const QFileInfoList all = QDir(folder()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &one : all) {
        const QFileInfoList files = QDir(one.filePath()).entryInfoList(QDir::Files, QDir::Time);
        if (!files.isEmpty() && files.first().lastModified() < edge) {
            QDir(one.filePath()).removeRecursively();
        }
    }
}

} // namespace

CacheFile::CacheFile(SQLite::Database &database, const QString &name)
    : m_header(headerFor(database))
    , m_path(folderOf(database) + u'/' + name)
{
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

bool CacheFile::write(SQLite::Database &database, const QByteArray &bytes) const
{
    const QString folder = m_path.section(u'/', 0, -2);
    if (m_header.isEmpty() || headerFor(database) != m_header || !QDir().mkpath(folder)) {
        return false;
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
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
    dropOldFolders(m_path);
    return true;
}

bool CacheFile::forget(SQLite::Database &database)
{
    try {
        return QDir(folderOf(database)).removeRecursively();
    } catch (const SQLite::Exception &) {
        return false;
    }
}

void CacheFile::renewStamp(SQLite::Database &writer)
{
    writer.exec("INSERT OR REPLACE INTO meta (name, value)"
                " SELECT 'content_stamp', value || '/' || lower(hex(randomblob(16)))"
                " FROM meta WHERE name = 'generation'");
}

void CacheFile::carryStamp(SQLite::Database &writer)
{
    writer.exec("UPDATE meta SET value = generation.value || substr(meta.value,"
                " instr(meta.value, '/')) FROM meta AS generation"
                " WHERE generation.name = 'generation' AND meta.name = 'content_stamp'"
                " AND CAST(meta.value AS INTEGER) = generation.value - 1");
}

} // namespace comity::db
