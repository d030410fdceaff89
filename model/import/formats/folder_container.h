#pragma once

#include "model/import/formats/container.h"

namespace comity::formats {

/// A folder with everything below it, or one loose file. Links that lead out of the folder are
/// not followed.
class FolderContainer final : public Container
{
public:
    static Result<std::unique_ptr<Container>> openFolder(
        const QString &path, const JobContext &job, const ContainerLimits &limits);
    static Result<std::unique_ptr<Container>> openFile(const QString &path);

    Result<void> read(std::size_t entry, const ChunkSink &sink, const JobContext &job) override;

private:
    Result<void> collect(const QString &folder, const JobContext &job, qint64 cap);

    QString m_root; ///< canonical, of the folder, or of the folder that holds the file
};

} // namespace comity::formats
