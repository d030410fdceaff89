#include "model/import/formats/archive_container.h"

#include "model/import/formats/entry_path.h"

#include <QFile>
#include <QFileInfo>
#include <archive.h>
#include <archive_entry.h>
#include <clocale>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr std::size_t blockBytes = std::size_t {1} << 18;
constexpr qint64 bombCheckFrom = qint64 {64} << 20;
constexpr qint64 readAhead = qint64 {64} << 10; ///< packed bytes that may be counted too late
constexpr qint64 firstBelievableTime = 946'684'800; ///< 2000; zips without times say 1980

/// libarchive translates names to the thread's locale and gives up on what that lacks: while this
/// lives, the locale has everything. The locale of other threads is not touched.
class Utf8Names
{
public:
    Utf8Names()
        : m_utf8(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr))
        , m_before(m_utf8 ? uselocale(m_utf8) : nullptr)
    {
    }
    ~Utf8Names()
    {
        if (m_utf8) {
            uselocale(m_before);
            freelocale(m_utf8);
        }
    }
    Q_DISABLE_COPY_MOVE(Utf8Names)

private:
    locale_t m_utf8;
    locale_t m_before;
};

QString pathOf(archive_entry *entry)
{
    const char *name = archive_entry_pathname(entry);
    if (!name) {
        name = archive_entry_pathname_utf8(entry);
    }
    return QString::fromUtf8(name);
}

} // namespace

void ArchiveContainer::Closer::operator()(archive *handle) const
{
    archive_read_free(handle);
}

Result<std::unique_ptr<Container>> ArchiveContainer::open(
    const QString &path, const JobContext &job, const ContainerLimits &limits)
{
    const QFileInfo info(path);
    auto container = std::make_unique<ArchiveContainer>();
    container->m_path = path;
    container->m_name = info.fileName();
    container->m_bytes = info.size();
    container->m_limits = limits;
    if (const auto done = container->collect(job); !done) {
        return tl::unexpected<Error>(done.error());
    }
    if (container->m_entries.empty()) {
        // Zeros pass for a tar that ends at once.
        const bool isZip = archive_format(container->m_handle.get()) == ARCHIVE_FORMAT_ZIP;
        return isZip || container->m_nextHeader > 0
            ? failure(Error::Code::FileEmpty, {container->m_name})
            : container->broken();
    }
    return container;
}

Result<void> ArchiveContainer::openHandle()
{
    m_handle.reset(archive_read_new());
    m_nextHeader = 0;
    archive *handle = m_handle.get();
    archive_read_support_filter_gzip(handle);
    archive_read_support_format_tar(handle);
    // Only with its table of contents: a zip that was cut off must not pass for a shorter one.
    archive_read_support_format_zip_seekable(handle);
    const QByteArray name = QFile::encodeName(m_path);
    if (archive_read_open_filename(handle, name.constData(), blockBytes) != ARCHIVE_OK) {
        return broken();
    }
    return {};
}

Result<void> ArchiveContainer::collect(const JobContext &job)
{
    const Utf8Names names;
    if (const auto opened = openHandle(); !opened) {
        return opened;
    }
    archive_entry *entry = nullptr;
    while (true) {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        const int status = archive_read_next_header(m_handle.get(), &entry);
        if (status == ARCHIVE_EOF) {
            return {};
        }
        if (status < ARCHIVE_WARN) {
            return broken();
        }
        if (++m_nextHeader > m_limits.entries) {
            return failure(Error::Code::ArchiveTooLarge, {m_name});
        }
        const bool isFile
            = archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr;
        const std::optional<QString> path = safeEntryPath(pathOf(entry));
        if (!path) {
            return failure(Error::Code::ArchiveUnsafe, {m_name});
        }
        if (!isFile || path->isEmpty() || isJunkEntry(*path)) {
            continue;
        }
        if (archive_entry_is_encrypted(entry)) {
            return failure(Error::Code::FormatRefused, {m_name, u"encrypted"_s});
        }
        const qint64 time = archive_entry_mtime(entry);
        const bool isDated = archive_entry_mtime_is_set(entry) && time >= firstBelievableTime;
        m_headers.push_back(m_nextHeader - 1);
        m_entries.push_back(
            {*path, archive_entry_size_is_set(entry) ? archive_entry_size(entry) : qint64 {-1},
                isDated ? std::optional(time) : std::nullopt});
    }
}

Result<void> ArchiveContainer::moveTo(qint64 header, const JobContext &job)
{
    if (!m_handle || m_nextHeader > header) {
        if (const auto opened = openHandle(); !opened) {
            return opened;
        }
    }
    archive_entry *entry = nullptr;
    while (m_nextHeader <= header) {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        if (archive_read_next_header(m_handle.get(), &entry) < ARCHIVE_WARN) {
            return broken();
        }
        ++m_nextHeader;
    }
    return {};
}

Result<void> ArchiveContainer::read(std::size_t entry, const ChunkSink &sink, const JobContext &job)
{
    const Utf8Names names;
    if (m_entries.at(entry).size > m_limits.unpackedBytes) {
        return failure(Error::Code::ArchiveTooLarge, {m_name});
    }
    if (const auto moved = moveTo(m_headers.at(entry), job); !moved) {
        m_handle.reset();
        return moved;
    }
    const auto done = stream(sink, job);
    if (!done) {
        m_handle.reset();
    }
    return done;
}

Result<void> ArchiveContainer::stream(const ChunkSink &sink, const JobContext &job)
{
    archive *handle = m_handle.get();
    const qint64 packedBefore = archive_filter_bytes(handle, -1);
    qint64 unpacked = 0;
    while (true) {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        const void *block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(handle, &block, &size, &offset);
        if (status == ARCHIVE_EOF) {
            return {};
        }
        if (status != ARCHIVE_OK && status != ARCHIVE_RETRY) {
            return broken();
        }
        unpacked += static_cast<qint64>(size);
        m_unpacked += static_cast<qint64>(size);
        const qint64 packed = archive_filter_bytes(handle, -1) - packedBefore + readAhead;
        const bool isBomb = unpacked > bombCheckFrom && unpacked / packed > m_limits.ratio;
        if (isBomb || m_unpacked > m_limits.unpackedBytes) {
            return failure(Error::Code::ArchiveTooLarge, {m_name});
        }
        if (size > 0 && !sink(std::string_view(static_cast<const char *>(block), size))) {
            return {};
        }
    }
}

tl::unexpected<Error> ArchiveContainer::broken() const
{
    const char *text = m_handle ? archive_error_string(m_handle.get()) : nullptr;
    return failure(Error::Code::ArchiveBroken, {m_name}, QString::fromUtf8(text ? text : ""));
}

} // namespace comity::formats
