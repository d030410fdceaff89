#include "model/import/formats/x_archive.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/x_archive_files.h"
#include "model/import/formats/x_follow_record.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

class XArchiveReader
{
public:
    XArchiveReader(Container &container, RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_sink(sink)
        , m_job(job)
    {
    }

    Result<void> read()
    {
        auto files = findXArchiveFiles(m_container, m_job);
        if (!files) {
            return tl::unexpected<Error>(files.error());
        }
        m_files = *std::move(files);
        if (const auto done = readAbout(); !done) {
            return done;
        }
        tellMissingParts();
        for (const XArchiveFiles::Part &part : m_files.parts) {
            if (const auto done = readPart(part); !done) {
                return done;
            }
        }
        const std::size_t used
            = m_files.parts.size() + (m_files.account ? 1 : 0) + (m_files.manifest ? 1 : 0);
        m_sink.notRead(static_cast<qint64>(m_container.entries().size() - used));
        return {};
    }

private:
    /// Owner and date: account.js before the manifest, the manifest before the name.
    Result<void> readAbout()
    {
        Owner owner;
        if (m_files.manifest) {
            auto manifest = readXManifest(m_container, *m_files.manifest, m_job);
            if (!manifest) {
                return tl::unexpected<Error>(manifest.error());
            }
            m_manifest = *std::move(manifest);
            owner = m_manifest.owner;
        }
        if (m_files.account) {
            const auto account = readXAccount(m_container, *m_files.account, m_job);
            if (!account) {
                return tl::unexpected<Error>(account.error());
            }
            owner.key = account->key.isEmpty() ? owner.key : account->key;
            owner.handle = account->handle.isEmpty() ? owner.handle : account->handle;
            owner.name = account->name.isEmpty() ? owner.name : account->name;
        }
        if (!owner.isEmpty()) {
            m_sink.owner(owner);
        }
        const Dated at = m_manifest.generatedAt.isKnown() ? m_manifest.generatedAt
                                                          : dateInName(m_container.name());
        if (at.isKnown()) {
            m_sink.takenAt(at);
        }
        if (m_manifest.isPartialArchive) {
            m_sink.notice({u"partial-archive"_s, {m_container.name()}, true});
        }
        if (m_files.mixed) {
            m_sink.notice({u"mixed-exports"_s, {toText(*m_files.mixed), m_container.name()}});
        }
        return {};
    }

    /// Parts that the manifest announces, and numbers that are left out (formats.md §1.2).
    void tellMissingParts()
    {
        for (const ListKind kind : {ListKind::Followers, ListKind::Following}) {
            std::set<int> there;
            for (const XArchiveFiles::Part &part : m_files.parts) {
                if (part.kind == kind) {
                    there.insert(part.part);
                }
            }
            std::set<int> told;
            for (const XManifest::Part &part : m_manifest.parts) {
                if (part.kind == kind && !there.contains(part.part)
                    && told.insert(part.part).second) {
                    tellMissing(kind, part.fileName);
                }
            }
            constexpr int mostGaps = 100;
            const int end = there.empty() ? 0 : std::min(*there.rbegin(), mostGaps);
            for (int number = 0; number < end; ++number) {
                if (!there.contains(number) && told.insert(number).second) {
                    const QString type
                        = kind == ListKind::Followers ? u"follower"_s : u"following"_s;
                    tellMissing(kind,
                        number == 0 ? type + u".js" : u"%1-part%2.js"_s.arg(type).arg(number));
                }
            }
        }
    }

    void tellMissing(ListKind kind, const QString &fileName)
    {
        m_sink.notice({u"missing-part"_s, {baseName(fileName)}, true, kind});
    }

    std::optional<qint64> declared(const XArchiveFiles::Part &part) const
    {
        const auto found = std::ranges::find_if(m_manifest.parts, [&](const XManifest::Part &one) {
            return one.kind == part.kind && one.part == part.part;
        });
        return found == m_manifest.parts.end() ? std::nullopt : found->count;
    }

    Result<void> readPart(const XArchiveFiles::Part &part)
    {
        const QString &path = m_container.entries().at(part.entry).path;
        m_sink.beginFile({path, u"x-archive"_s, u"x"_s, part.kind, true});
        XFollowRecords records(part.kind, m_sink);
        const JsonListReader reader {
            .wants = [](std::string_view key, bool isObject) { return key.empty() && !isObject; },
            .element = [&](simdjson::ondemand::value value,
                           qint64 item) { return records.read(value, item); },
            .rejected = [&](const RejectedRow &row) { m_sink.rejected(row); },
            .encodingGuessed =
                [&] {
                    m_sink.notice({u"encoding-guessed"_s, {baseName(path)}});
                },
        };
        if (const auto done = readJsonList(m_container, part.entry, reader, m_job); !done) {
            return done;
        }
        if (records.damagedIds() > 0) {
            m_sink.notice(
                {u"damaged-ids"_s, {QString::number(records.damagedIds()), baseName(path)}});
        }
        m_sink.endFile(declared(part));
        return {};
    }

    Container &m_container;
    RecordSink &m_sink;
    const JobContext &m_job;
    XArchiveFiles m_files;
    XManifest m_manifest;
};

} // namespace

Result<bool> isXArchive(
    Container &container, const FileHead &head, const ReadOptions &, const JobContext &job)
{
    if (head.text.startsWith(u"window.YTD.") || head.text.startsWith(u"window.__THAR_CONFIG")) {
        return true;
    }
    return findXArchiveFiles(container, job).map([](const XArchiveFiles &files) {
        return !files.parts.empty() || files.manifest || files.account;
    });
}

Result<void> readXArchive(
    Container &container, const ReadOptions &, RecordSink &sink, const JobContext &job)
{
    return XArchiveReader(container, sink, job).read();
}

} // namespace comity::formats
