#pragma once

#include "model/import/formats/container.h"

namespace comity::tests {

/// A container over one text in memory, so that a fuzzer can change the files of an archive
/// without packing them. Each file begins with a line `==== its/path`; one loose file begins with
/// `===- its-name`. Bytes without such a line are one loose file.
class BundleContainer final : public formats::Container
{
public:
    /// ArchiveUnsafe and FileEmpty as for a real archive.
    static Result<std::unique_ptr<formats::Container>> open(
        const QByteArray &bundle, const QString &looseName);
    /// What open() reads. Entries that are larger than `cap` together are cut.
    static QByteArray written(formats::Container &container, qint64 cap);

    Result<void> read(std::size_t entry, const ChunkSink &sink, const JobContext &job) override;

private:
    std::vector<QByteArray> m_files;
};

} // namespace comity::tests
