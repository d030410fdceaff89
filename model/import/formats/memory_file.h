#pragma once

#include "model/import/formats/container.h"

namespace comity::formats {

/// A small file that was read whole, as a container: it can be gone through twice without opening
/// the archive around it again.
class MemoryFile final : public Container
{
public:
    MemoryFile(const QString &path, QByteArray bytes);

    Result<void> read(std::size_t entry, const ChunkSink &sink, const JobContext &job) override;

private:
    QByteArray m_whole;
};

} // namespace comity::formats
