#include "model/import/formats/folder_container.h"

#include "model/import/formats/entry_path.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace comity::formats {
namespace {

constexpr qint64 chunkBytes = qint64 {1} << 20;

std::optional<qint64> modifiedAt(const QFileInfo &info)
{
    const QDateTime time = info.lastModified();
    return time.isValid() ? std::optional(time.toSecsSinceEpoch()) : std::nullopt;
}

} // namespace

Result<std::unique_ptr<Container>> FolderContainer::openFolder(
    const QString &path, const JobContext &job, const ContainerLimits &limits)
{
    auto container = std::make_unique<FolderContainer>();
    container->m_root = QFileInfo(path).canonicalFilePath();
    container->m_name = QFileInfo(container->m_root).fileName();
    if (const auto done = container->collect(container->m_root, job, limits.entries); !done) {
        return tl::unexpected<Error>(done.error());
    }
    if (container->m_entries.empty()) {
        return failure(Error::Code::FileEmpty, {container->m_name});
    }
    // One order on every disk, so that the same folder always reads the same.
    std::ranges::sort(container->m_entries, {}, &Entry::path);
    return container;
}

Result<std::unique_ptr<Container>> FolderContainer::openFile(const QString &path)
{
    auto container = std::make_unique<FolderContainer>();
    const QFileInfo info(path);
    container->m_root = info.absolutePath();
    container->m_name = info.fileName();
    container->m_bytes = info.size();
    container->m_isSingleFile = true;
    container->m_entries.push_back({info.fileName(), info.size(), modifiedAt(info)});
    return container;
}

Result<void> FolderContainer::collect(const QString &folder, const JobContext &job, qint64 cap)
{
    if (job.isStopped()) {
        return failure(Error::Code::Cancelled);
    }
    if (!QFileInfo(folder).isReadable() || !QFileInfo(folder).isExecutable()) {
        return failure(Error::Code::FileUnreadable, {folder});
    }
    const QFileInfoList found = QDir(folder).entryInfoList(
        QDir::Dirs | QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &info : found) {
        if (info.isDir()) {
            // A linked folder is left out altogether: it may lead outside or round in a circle.
            if (!info.isSymLink()) {
                if (const auto done = collect(info.filePath(), job, cap); !done) {
                    return done;
                }
            }
            continue;
        }
        const QString target = info.canonicalFilePath();
        const QString path = QDir(m_root).relativeFilePath(info.filePath());
        if (!info.isFile() || !target.startsWith(m_root + QLatin1Char('/')) || isJunkEntry(path)) {
            continue;
        }
        if (static_cast<qint64>(m_entries.size()) >= cap) {
            return failure(Error::Code::ArchiveTooLarge, {m_name});
        }
        m_entries.push_back({path, info.size(), modifiedAt(info)});
        m_bytes += info.size();
    }
    return {};
}

Result<void> FolderContainer::read(std::size_t entry, const ChunkSink &sink, const JobContext &job)
{
    const QString path = m_root + QLatin1Char('/') + m_entries.at(entry).path;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return failure(Error::Code::FileUnreadable, {path});
    }
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    while (true) {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        const qint64 got = file.read(chunk.data(), chunk.size());
        if (got < 0) {
            return failure(Error::Code::FileUnreadable, {path});
        }
        if (got == 0 || !sink(std::string_view(chunk.constData(), static_cast<std::size_t>(got)))) {
            return {};
        }
    }
}

} // namespace comity::formats
