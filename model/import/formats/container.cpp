#include "model/import/formats/container.h"

#include "model/import/formats/archive_container.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/folder_container.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

/// By its first bytes; a name that promises an archive is taken at its word, so that a web page
/// saved as x.zip is told from a list.
bool looksLikeArchive(const QByteArray &head, const QString &name)
{
    const QString lower = name.toLower();
    return head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")
        || head.startsWith("PK\x07\x08") || head.startsWith("\x1f\x8b")
        || head.mid(257, 5) == "ustar" || lower.endsWith(u".zip") || lower.endsWith(u".tar.gz")
        || lower.endsWith(u".tgz") || lower.endsWith(u".tar");
}

} // namespace

Result<std::unique_ptr<Container>> Container::open(
    const QString &path, const JobContext &job, const ContainerLimits &limits)
{
    if (job.isStopped()) {
        return failure(Error::Code::Cancelled);
    }
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(Error::Code::FileMissing, {path});
    }
    if (info.isDir()) {
        return FolderContainer::openFolder(path, job, limits);
    }
    if (!info.isFile()) {
        return failure(Error::Code::FileUnreadable, {path});
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Code::FileUnreadable, {path});
    }
    if (file.size() == 0) {
        return failure(Error::Code::FileEmpty, {info.fileName()});
    }
    if (looksLikeArchive(file.read(512), info.fileName())) {
        return ArchiveContainer::open(path, job, limits);
    }
    return FolderContainer::openFile(path);
}

Result<QByteArray> Container::readWhole(std::size_t entry, qint64 cap, const JobContext &job)
{
    QByteArray whole;
    bool isTooLarge = false;
    const Result<void> done = read(
        entry,
        [&](std::string_view chunk) {
            isTooLarge = whole.size() + static_cast<qint64>(chunk.size()) > cap;
            if (!isTooLarge) {
                whole.append(chunk.data(), static_cast<qsizetype>(chunk.size()));
            }
            return !isTooLarge;
        },
        job);
    if (!done) {
        return tl::unexpected<Error>(done.error());
    }
    if (isTooLarge) {
        return failure(Error::Code::FormatBroken,
            {baseName(m_entries.at(entry).path), QString::number(cap)}, u"small file too large"_s);
    }
    return whole;
}

Result<QByteArray> Container::readHead(std::size_t entry, qint64 bytes, const JobContext &job)
{
    QByteArray head;
    const Result<void> done = read(
        entry,
        [&](std::string_view chunk) {
            const auto wanted = static_cast<std::size_t>(bytes - head.size());
            const std::string_view part = chunk.substr(0, wanted);
            head.append(part.data(), static_cast<qsizetype>(part.size()));
            return head.size() < bytes;
        },
        job);
    if (!done) {
        return tl::unexpected<Error>(done.error());
    }
    return head;
}

} // namespace comity::formats
