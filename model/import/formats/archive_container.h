#pragma once

#include "model/import/formats/container.h"

struct archive;

namespace comity::formats {

/// A zip or a tar, packed with gzip or plain. Entries are read in the order in which they stand
/// without going back; an earlier one opens the archive anew.
class ArchiveContainer final : public Container
{
public:
    static Result<std::unique_ptr<Container>> open(
        const QString &path, const JobContext &job, const ContainerLimits &limits);

    Result<void> read(std::size_t entry, const ChunkSink &sink, const JobContext &job) override;

private:
    struct Closer
    {
        void operator()(archive *handle) const;
    };

    Result<void> openHandle();
    Result<void> collect(const JobContext &job);
    Result<void> moveTo(qint64 header, const JobContext &job);
    Result<void> stream(const ChunkSink &sink, const JobContext &job);
    tl::unexpected<Error> broken() const;

    QString m_path;
    ContainerLimits m_limits;
    std::unique_ptr<archive, Closer> m_handle;
    qint64 m_nextHeader = 0; ///< of m_handle
    std::vector<qint64> m_headers; ///< where each entry stands among the headers
    qint64 m_unpacked = 0;
};

} // namespace comity::formats
