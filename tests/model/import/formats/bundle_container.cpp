#include "tests/model/import/formats/bundle_container.h"

#include "model/import/formats/entry_path.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

constexpr qsizetype markBytes = 5; // "==== " and "===- "

/// Small, so that readers meet the ends of chunks.
constexpr std::size_t chunkBytes = 4'099;

} // namespace

Result<std::unique_ptr<formats::Container>> BundleContainer::open(
    const QByteArray &bundle, const QString &looseName)
{
    auto container = std::make_unique<BundleContainer>();
    container->m_name = looseName;
    container->m_bytes = bundle.size();
    container->m_isSingleFile = !bundle.startsWith("==== ");
    QByteArray rest = bundle;
    if (container->m_isSingleFile && !bundle.startsWith("===- ")) {
        rest.prepend("===- " + looseName.toUtf8() + '\n');
    }
    while (!rest.isEmpty()) {
        const qsizetype lineEnd = std::max(rest.indexOf('\n'), markBytes);
        const qsizetype next = container->m_isSingleFile ? -1 : rest.indexOf("\n==== ", lineEnd);
        const QString name = QString::fromUtf8(rest.mid(markBytes, lineEnd - markBytes));
        const QByteArray bytes = rest.mid(lineEnd + 1, next < 0 ? -1 : next - lineEnd - 1);
        const auto path = formats::safeEntryPath(name);
        if (!path) {
            return failure(Error::Code::ArchiveUnsafe, {looseName});
        }
        if (!path->isEmpty() && !formats::isJunkEntry(*path)) {
            container->m_entries.push_back({*path, bytes.size(), {}});
            container->m_files.push_back(bytes);
        }
        rest = next < 0 ? QByteArray() : rest.mid(next + 1);
    }
    if (container->m_entries.empty()
        || (container->m_isSingleFile && container->m_files.front().isEmpty())) {
        return failure(Error::Code::FileEmpty, {looseName});
    }
    if (container->m_isSingleFile) {
        container->m_name = formats::baseName(container->m_entries.front().path);
        container->m_entries.front().path = container->m_name;
    }
    return container;
}

QByteArray BundleContainer::written(formats::Container &container, qint64 cap)
{
    QByteArray bundle;
    for (std::size_t i = 0; i < container.entries().size() && bundle.size() < cap; ++i) {
        const auto head = container.readHead(i, cap - bundle.size(), {});
        bundle += (container.isSingleFile() ? "===- " : "==== ")
            + container.entries()[i].path.toUtf8() + '\n' + head.value_or(QByteArray()) + '\n';
    }
    bundle.chop(1);
    return bundle;
}

Result<void> BundleContainer::read(std::size_t entry, const ChunkSink &sink, const JobContext &job)
{
    const QByteArray &file = m_files.at(entry);
    std::string_view rest(file.constData(), static_cast<std::size_t>(file.size()));
    while (!rest.empty()) {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        // A block of its own, so that a reader that looks behind the end is caught.
        const std::vector<char> chunk(rest.begin(),
            rest.begin() + static_cast<std::ptrdiff_t>(std::min(chunkBytes, rest.size())));
        if (!sink({chunk.data(), chunk.size()})) {
            return {};
        }
        rest.remove_prefix(chunk.size());
    }
    return {};
}

} // namespace comity::tests
