#include "model/import/formats/x_archive.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/ids.h"
#include "model/import/formats/x_contents.h"
#include "model/import/formats/x_profile.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

class XArchiveReader
{
public:
    XArchiveReader(Container &container, const ReadOptions &options, XArchiveFiles files,
        RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_options(options)
        , m_files(std::move(files))
        , m_sink(sink)
        , m_job(job)
        , m_contents(container, m_files, sink, job)
    {
    }

    Result<void> read()
    {
        if (const auto done = readOwner(); !done) {
            return done;
        }
        tellAbout();
        readXOwnerFacts(m_container, m_files, m_sink, m_job);
        tellMissingParts();
        if (m_job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        if (const auto done = m_contents.read(m_owner.isEmpty() ? chosen() : m_owner, m_owner);
            !done) {
            return done;
        }
        if (!m_hasDate && m_contents.newest().hasValue()) {
            m_sink.takenAt(m_contents.newest());
        }
        const auto used = std::ranges::count_if(m_files.parts,
            [this](const XArchiveFiles::Part &part) { return m_contents.isRead(part.type); });
        m_sink.notRead(static_cast<qint64>(m_container.entries().size()) - used);
        return {};
    }

private:
    /// The account that was chosen, if it is one of X.
    Owner chosen() const
    {
        const bool isOfX = m_options.network.isEmpty() || m_options.network == u"x";
        return isOfX ? m_options.account : Owner {};
    }

    /// account.js before the manifest, then what the conversations tell.
    Result<void> readOwner()
    {
        m_owner = readXOwner(m_container, m_files, m_sink, m_job);
        if (m_owner.key.isEmpty()) {
            const auto id = m_contents.ownIdOfMessages(chosen().key.toStdString());
            if (!id) {
                return tl::unexpected<Error>(id.error());
            }
            m_owner.key = QString::fromStdString(*id);
        }
        if (!m_owner.isEmpty()) {
            m_sink.owner(m_owner);
        }
        return {};
    }

    void tellAbout()
    {
        const Dated &generated = m_files.manifest.generatedAt;
        const Dated at = generated.isKnown() ? generated : dateInName(m_container.name());
        m_hasDate = at.isKnown();
        if (m_hasDate) {
            m_sink.takenAt(at);
        }
        if (m_files.manifest.isPartialArchive) {
            m_sink.notice({u"partial-archive"_s, {m_container.name()}, true});
        }
        if (m_files.isManifestBroken) {
            m_sink.notice({u"broken-manifest"_s, {}, true});
        }
        if (m_files.mixed) {
            m_sink.notice({u"mixed-exports"_s, {*m_files.mixed, m_container.name()}});
        }
    }

    /// Parts that the manifest announces, and numbers that are left out (formats.md §1.2).
    void tellMissingParts()
    {
        for (auto type = XType::Followers; type <= XType::GroupMessages;
             type = static_cast<XType>(static_cast<int>(type) + 1)) {
            std::set<int> there;
            for (const XArchiveFiles::Part &part : m_files.parts) {
                if (part.type == type) {
                    there.insert(part.part);
                }
            }
            std::set<int> told;
            for (const XManifest::Part &part : m_files.manifest.parts) {
                if (part.type == type && !there.contains(part.part)
                    && told.insert(part.part).second) {
                    tellMissing(type, part.fileName);
                }
            }
            constexpr int mostGaps = 100;
            const int end = there.empty() ? 0 : std::min(*there.rbegin(), mostGaps);
            for (int number = 0; number < end; ++number) {
                if (!there.contains(number) && told.insert(number).second) {
                    const QString stem = xFileStem(type);
                    tellMissing(type,
                        number == 0 ? stem + u".js" : u"%1-part%2.js"_s.arg(stem).arg(number));
                }
            }
        }
    }

    void tellMissing(XType type, const QString &fileName)
    {
        const auto kind = xListKind(type);
        if (kind) {
            m_sink.notice({u"missing-part"_s, {baseName(fileName)}, true, kind});
        } else {
            m_sink.notice({u"missing-file"_s, {baseName(fileName)}});
        }
    }

    Container &m_container;
    const ReadOptions &m_options;
    XArchiveFiles m_files;
    RecordSink &m_sink;
    const JobContext &m_job;
    XContents m_contents;
    Owner m_owner;
    bool m_hasDate = false;
};

} // namespace

Result<bool> isXArchive(
    Container &container, const FileHead &head, const ReadOptions &, const JobContext &job)
{
    if (head.text.startsWith(u"window.YTD.") || head.text.startsWith(u"window.__THAR_CONFIG")) {
        return true;
    }
    return findXArchiveFiles(container, job).map([](const XArchiveFiles &files) {
        return !files.parts.empty();
    });
}

Result<void> readXArchive(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    auto files = findXArchiveFiles(container, job);
    if (!files) {
        return tl::unexpected<Error>(files.error());
    }
    return XArchiveReader(container, options, *std::move(files), sink, job).read();
}

} // namespace comity::formats
