#include "model/import/formats/instagram_lists.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/file_hints.h"
#include "model/import/formats/instagram_files.h"
#include "model/import/formats/instagram_owner.h"
#include "model/import/formats/instagram_record.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

class InstagramReader
{
public:
    InstagramReader(
        Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_options(options)
        , m_sink(sink)
        , m_job(job)
    {
    }

    Result<void> read()
    {
        auto files = findInstagramFiles(m_container, m_job);
        if (!files) {
            return tl::unexpected<Error>(files.error());
        }
        m_files = *std::move(files);
        if (const auto settled = settleKinds(); !settled) {
            return settled;
        }
        if (const auto done = tellOwner(); !done) {
            return done;
        }
        tellNamedDate();
        for (const ListKind kind : m_files.mixed) {
            m_sink.notice({u"mixed-exports"_s, {toText(kind), m_container.name()}});
        }
        tellGaps();
        for (const InstagramPart &part : m_files.parts) {
            const auto done = part.isOldConnections ? readOldConnections(part) : readPart(part);
            if (!done) {
                return done;
            }
        }
        if (m_newest.isKnown()) {
            m_sink.takenAt(m_newest);
        }
        const std::size_t used = m_files.parts.size() + (m_files.personal ? 1 : 0);
        m_sink.notRead(static_cast<qint64>(m_container.entries().size() - used));
        return {};
    }

private:
    Result<void> settleKinds()
    {
        for (InstagramPart &part : m_files.parts) {
            if (part.kind || part.isOldConnections) {
                continue;
            }
            const QString &path = m_container.entries().at(part.entry).path;
            part.kind = m_options.list ? m_options.list : listInName(path);
            if (!part.kind) {
                return failure(Error::Code::ListUnknown, {baseName(path)});
            }
        }
        return {};
    }

    Result<void> tellOwner()
    {
        Owner owner;
        if (m_files.personal) {
            auto read = readInstagramOwner(m_container, *m_files.personal, m_job);
            if (!read) {
                return tl::unexpected<Error>(read.error());
            }
            owner = *std::move(read);
        }
        if (owner.handle.isEmpty()) {
            const Owner named = ownerInNames();
            owner.key = named.key;
            owner.handle = named.handle;
        }
        if (!owner.isEmpty()) {
            m_sink.owner(owner);
        }
        return {};
    }

    Owner ownerInNames() const
    {
        const Owner named = instagramOwnerInName(m_container.name());
        if (!named.isEmpty() || m_files.parts.empty()) {
            return named;
        }
        // The folder that a zip of Instagram wraps around everything.
        const QStringList folders
            = m_container.entries().at(m_files.parts.front().entry).path.split(u'/');
        for (const QString &folder : folders) {
            const Owner inFolder = instagramOwnerInName(folder);
            if (!inFolder.isEmpty() && folder.startsWith(u"instagram-")) {
                return inFolder;
            }
        }
        return {};
    }

    void tellNamedDate()
    {
        Dated day = dateInName(m_container.name());
        if (!day.isKnown() && !m_files.parts.empty()) {
            day = dateInName(m_container.entries().at(m_files.parts.front().entry).path);
        }
        if (day.isKnown()) {
            m_sink.takenAt(day);
        }
    }

    /// `followers_1`, `followers_3`: the second part is missing (formats.md §0.6).
    void tellGaps()
    {
        for (const QString &network : {u"instagram"_s, u"threads"_s}) {
            for (const ListKind kind : {ListKind::Followers, ListKind::Following}) {
                std::set<int> numbers;
                for (const InstagramPart &part : m_files.parts) {
                    if (part.network == network && part.kind == kind && part.part > 0) {
                        numbers.insert(part.part);
                    }
                }
                constexpr int mostGaps = 100;
                const int last = numbers.empty() ? 0 : std::min(*numbers.rbegin(), mostGaps);
                for (int number = 1; number < last; ++number) {
                    if (!numbers.contains(number)) {
                        m_sink.notice({u"missing-part"_s,
                            {u"%1_%2.json"_s.arg(toText(kind)).arg(number)}, true, kind});
                    }
                }
            }
        }
    }

    JsonListReader readerOf(InstagramRecords &records, const QString &path)
    {
        return {
            .wants = [](std::string_view, bool) { return false; },
            .element = [&](simdjson::ondemand::value value,
                           qint64 item) { return records.read(value, item); },
            .member
            = [&](std::string_view key,
                  simdjson::ondemand::value value) { return records.readMember(key, value); },
            .rejected = [this](const RejectedRow &row) { m_sink.rejected(row); },
            .encodingGuessed =
                [this, path] {
                    m_sink.notice({u"encoding-guessed"_s, {baseName(path)}});
                },
        };
    }

    Result<void> readPart(const InstagramPart &part)
    {
        const QString &path = m_container.entries().at(part.entry).path;
        m_sink.beginFile({path, u"instagram-json"_s, part.network, part.kind, false});
        InstagramRecords records(m_sink);
        JsonListReader reader = readerOf(records, path);
        const std::string list = toText(*part.kind).toStdString();
        reader.wants = [&list](std::string_view key, bool isObject) {
            return !isObject && (key.empty() || key.ends_with("_" + list) || key == list);
        };
        const auto done = readJsonList(m_container, part.entry, reader, m_job);
        return ended(done, records);
    }

    /// Both lists are members of one object; each that is there is read as a list of its own.
    Result<void> readOldConnections(const InstagramPart &part)
    {
        const QString &path = m_container.entries().at(part.entry).path;
        for (const ListKind kind : {ListKind::Followers, ListKind::Following}) {
            InstagramRecords records(m_sink);
            JsonListReader reader = readerOf(records, path);
            const std::string list = toText(kind).toStdString();
            bool isThere = false;
            reader.wants = [&](std::string_view key, bool isObject) {
                const bool isList = isObject && key == list && !isThere;
                if (isList) {
                    isThere = true;
                    m_sink.beginFile({path, u"instagram-json"_s, part.network, kind, false});
                }
                return isList;
            };
            const auto done = readJsonList(m_container, part.entry, reader, m_job);
            if (!done || isThere) {
                if (const auto end = ended(done, records); !end) {
                    return end;
                }
            }
        }
        return {};
    }

    Result<void> ended(const Result<void> &done, const InstagramRecords &records)
    {
        if (done) {
            m_sink.endFile({});
            const Dated newest = records.newest();
            if (newest.isKnown() && (!m_newest.isKnown() || newest.at > m_newest.at)) {
                m_newest = newest;
            }
        }
        return done;
    }

    Container &m_container;
    const ReadOptions &m_options;
    RecordSink &m_sink;
    const JobContext &m_job;
    InstagramFiles m_files;
    Dated m_newest;
};

} // namespace

Result<bool> isInstagramExport(
    Container &container, const FileHead &, const ReadOptions &, const JobContext &job)
{
    return findInstagramFiles(container, job).map([](const InstagramFiles &files) {
        return !files.parts.empty();
    });
}

Result<void> readInstagramLists(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    return InstagramReader(container, options, sink, job).read();
}

} // namespace comity::formats
