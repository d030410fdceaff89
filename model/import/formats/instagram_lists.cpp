#include "model/import/formats/instagram_lists.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/file_hints.h"
#include "model/import/formats/instagram_files.h"
#include "model/import/formats/instagram_list_names.h"
#include "model/import/formats/instagram_owner.h"
#include "model/import/formats/instagram_record.h"
#include "model/import/formats/meta_thread_reader.h"
#include "model/import/formats/part_trouble.h"

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
        , m_trouble(container, sink)
    {
    }

    Result<void> read()
    {
        auto files = findInstagramFiles(m_container, m_job);
        if (!files) {
            return tl::unexpected<Error>(files.error());
        }
        m_files = *std::move(files);
        auto threads = findMetaThreads(m_container, u"instagram"_s, m_options, m_job);
        if (!threads) {
            return tl::unexpected<Error>(threads.error());
        }
        m_threads = *std::move(threads);
        if (const auto settled = settleInstagramKinds(m_container, m_options, m_files.parts);
            !settled) {
            return settled;
        }
        if (const auto done = tellOwner(); !done) {
            return done;
        }
        tellNamedDate();
        for (const ListKind kind : m_files.mixed) {
            m_sink.notice({u"mixed-exports"_s, {toText(kind), m_container.name()}});
        }
        tellInstagramGaps(m_files.parts, QLatin1StringView("json"), m_sink);
        for (const InstagramFiles::Changed &one : m_files.changed) {
            const auto told = m_trouble.unknown(m_container, one.entry, one.what, one.kind, m_job);
            if (!told) {
                return told;
            }
        }
        for (const InstagramPart &part : m_files.parts) {
            const auto done = part.isOldConnections ? readOldConnections(part) : readPart(part);
            if (!done) {
                return done;
            }
        }
        if (const auto done = readThreads(); !done) {
            return done;
        }
        m_sink.notRead(static_cast<qint64>(m_container.entries().size() - filesRead().size()));
        return m_trouble.finish();
    }

private:
    /// A file may hold a list and a conversation, and is still one.
    std::set<std::size_t> filesRead() const
    {
        std::set<std::size_t> read;
        for (const InstagramPart &part : m_files.parts) {
            read.insert(part.entry);
        }
        for (const MetaThreadFile &file : m_threads.files) {
            read.insert(file.entry);
        }
        if (m_files.personal) {
            read.insert(*m_files.personal);
        }
        return read;
    }

    Result<void> tellOwner()
    {
        Owner owner;
        if (m_files.personal) {
            auto read = readInstagramOwner(m_container, *m_files.personal, m_job);
            if (read) {
                owner = *std::move(read);
            } else if (const auto told
                       = m_trouble.take(tl::unexpected<Error>(read.error()), *m_files.personal);
                       !told) {
                return told;
            }
        }
        if (owner.handle.isEmpty()) {
            const Owner named = instagramOwnerInNames(m_container, firstEntry());
            owner.key = named.key;
            owner.handle = named.handle;
        }
        if (!owner.isEmpty()) {
            m_sink.owner(owner);
        }
        m_owner = owner;
        return {};
    }

    std::optional<std::size_t> firstEntry() const
    {
        if (!m_files.parts.empty()) {
            return m_files.parts.front().entry;
        }
        return m_threads.files.empty() ? std::nullopt
                                       : std::optional(m_threads.files.front().entry);
    }

    Result<void> readThreads()
    {
        if (m_newest.isKnown()) {
            m_sink.takenAt(m_newest);
        }
        const Result<Dated> newest = readMetaThreads(m_container, m_threads, u"instagram-json"_s,
            {m_owner, m_options.account}, m_sink, m_trouble, m_job);
        if (!newest) {
            return tl::unexpected<Error>(newest.error());
        }
        if (newest->isKnown()) {
            m_sink.takenAt(*newest);
        }
        if (m_threads.files.empty() && !m_threads.pages.empty()) {
            m_sink.notice({u"html-messages"_s, {QString::number(m_threads.pages.size())}});
        }
        return {};
    }

    void tellNamedDate()
    {
        Dated day = dateInName(m_container.name());
        if (!day.isKnown() && firstEntry()) {
            day = dateInName(m_container.entries().at(*firstEntry()).path);
        }
        if (day.isKnown()) {
            m_sink.takenAt(day);
        }
    }

    JsonListReader readerOf(InstagramRecords &records, const QString &path)
    {
        JsonListReader reader;
        reader.element = [&records](simdjson::ondemand::value value, qint64 item) {
            return records.read(value, item);
        };
        reader.rejected = [this](const RejectedRow &row) { m_sink.rejected(row); };
        reader.encodingGuessed = [this, path] {
            m_sink.notice({u"encoding-guessed"_s, {baseName(path)}});
        };
        return reader;
    }

    Result<void> readPart(const InstagramPart &part)
    {
        const QString &path = m_container.entries().at(part.entry).path;
        m_sink.beginFile({path, u"instagram-json"_s, part.network, part.kind, false});
        InstagramRecords records(m_sink);
        JsonListReader reader = readerOf(records, path);
        bool isThere = false;
        reader.wants = [&](std::string_view key, bool isObject) {
            const auto list = instagramListInKey(
                QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())));
            const bool isIt = !isObject && (key.empty() || (list && list->kind == part.kind));
            isThere = isThere || isIt;
            return isIt;
        };
        const auto done = readJsonList(m_container, part.entry, reader, m_job);
        if (done && !isThere) {
            m_trouble.changed(part.entry, toText(*part.kind), part.kind);
        }
        ended(records);
        return m_trouble.take(done, part.entry, part.kind);
    }

    /// All lists are members of one object; each that is there is read as a list of its own.
    Result<void> readOldConnections(const InstagramPart &part)
    {
        const QString &path = m_container.entries().at(part.entry).path;
        std::optional<InstagramRecords> records;
        std::set<ListKind> seen;
        JsonListReader reader;
        reader.wants = [&](std::string_view key, bool isObject) {
            const auto list = instagramListInKey(
                QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())));
            if (!isObject || !list || !list->kind || !seen.insert(*list->kind).second) {
                return false;
            }
            if (records) {
                ended(*records);
            }
            records.emplace(m_sink);
            m_sink.beginFile({path, u"instagram-json"_s, part.network, list->kind, false});
            return true;
        };
        reader.member = [&records](std::string_view key, simdjson::ondemand::value value) {
            return records->readMember(key, value);
        };
        reader.rejected = [this](const RejectedRow &row) { m_sink.rejected(row); };
        reader.encodingGuessed = [this, path] {
            m_sink.notice({u"encoding-guessed"_s, {baseName(path)}});
        };
        const auto done = readJsonList(m_container, part.entry, reader, m_job);
        if (records) {
            ended(*records);
        }
        return m_trouble.take(done, part.entry, ListKind::Followers);
    }

    void ended(const InstagramRecords &records)
    {
        m_sink.endFile({});
        const Dated newest = records.newest();
        if (newest.isKnown() && (!m_newest.isKnown() || newest.at > m_newest.at)) {
            m_newest = newest;
        }
    }

    Container &m_container;
    const ReadOptions &m_options;
    RecordSink &m_sink;
    const JobContext &m_job;
    InstagramFiles m_files;
    MetaThreads m_threads;
    Owner m_owner;
    Dated m_newest;
    PartTrouble m_trouble;
};

} // namespace

Result<bool> isInstagramExport(
    Container &container, const FileHead &, const ReadOptions &options, const JobContext &job)
{
    const auto files = findInstagramFiles(container, job);
    if (!files || !files->parts.empty() || (files->personal && !files->changed.empty())) {
        return files.map([](const InstagramFiles &) { return true; });
    }
    return findMetaThreads(container, u"instagram"_s, options, job)
        .map([](const MetaThreads &threads) { return !threads.files.empty(); });
}

Result<void> readInstagramLists(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    return InstagramReader(container, options, sink, job).read();
}

} // namespace comity::formats
