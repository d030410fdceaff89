#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"

#include <QByteArray>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace comity::formats {

/// Caps against archives that unpack to more than anybody's export (formats.md §0.4).
struct ContainerLimits
{
    qint64 entries = 2'000'000;
    qint64 unpackedBytes = qint64 {64} << 30; ///< of the entries that are read
    qint64 ratio = 200; ///< unpacked to packed, of one entry over 64 MiB
};

/// A zip, a tar.gz, a folder or one loose file, seen as a set of entries that are read as streams
/// and never written to disk. Junk (`__MACOSX`, `._*`, `.DS_Store`) is left out, `\` is `/`, and an
/// absolute path or `..` refuses the whole container. One thread at a time.
class Container
{
public:
    struct Entry
    {
        QString path;
        qint64 size = 0; ///< unpacked; -1 when the archive does not tell
        std::optional<qint64> modifiedAt = {};
    };
    /// Gets the next bytes; returns false to stop early, which is no error.
    using ChunkSink = std::function<bool(std::string_view)>;

    static Result<std::unique_ptr<Container>> open(
        const QString &path, const JobContext &job, const ContainerLimits &limits = {});
    virtual ~Container() = default;

    /// The name people know it by: the zip's, folder's or file's own name.
    QString name() const { return m_name; }
    qint64 bytes() const { return m_bytes; }
    /// True for one loose file.
    bool isSingleFile() const { return m_isSingleFile; }
    const std::vector<Entry> &entries() const { return m_entries; }

    /// Streams one entry in chunks of about 1 MiB. Cancels between chunks.
    virtual Result<void> read(std::size_t entry, const ChunkSink &sink, const JobContext &job) = 0;

    /// A small entry whole; FormatBroken when it is larger than `cap`.
    Result<QByteArray> readWhole(std::size_t entry, qint64 cap, const JobContext &job);
    /// The first bytes, for recognising by content.
    Result<QByteArray> readHead(std::size_t entry, qint64 bytes, const JobContext &job);

protected:
    QString m_name;
    qint64 m_bytes = 0;
    bool m_isSingleFile = false;
    std::vector<Entry> m_entries;
};

} // namespace comity::formats
