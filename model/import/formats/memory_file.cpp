#include "model/import/formats/memory_file.h"

#include "model/import/formats/entry_path.h"

namespace comity::formats {

MemoryFile::MemoryFile(const QString &path, QByteArray bytes)
    : m_whole(std::move(bytes))
{
    m_name = baseName(path);
    m_bytes = m_whole.size();
    m_isSingleFile = true;
    m_entries.push_back({path, m_whole.size(), {}});
}

Result<void> MemoryFile::read(std::size_t, const ChunkSink &sink, const JobContext &job)
{
    constexpr std::size_t chunkBytes = std::size_t {1} << 20;
    std::string_view rest(m_whole.constData(), static_cast<std::size_t>(m_whole.size()));
    while (!rest.empty()) {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        if (!sink(rest.substr(0, chunkBytes))) {
            return {};
        }
        rest.remove_prefix(std::min(chunkBytes, rest.size()));
    }
    return {};
}

} // namespace comity::formats
