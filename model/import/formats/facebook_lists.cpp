#include "model/import/formats/facebook_lists.h"

#include "model/import/formats/date_scanner.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/facebook_files.h"
#include "model/import/formats/facebook_owner.h"
#include "model/import/formats/facebook_record.h"
#include "model/import/formats/html_texts.h"
#include "model/import/formats/localized_dates.h"
#include "model/import/formats/messenger_backup.h"
#include "model/import/formats/meta_thread_reader.h"
#include "model/import/formats/part_trouble.h"

#include <set>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr qint64 textsOfEmptyPage = 20;

/// Puts the rows of a page together: a name, then perhaps its date.
class PageRows
{
public:
    explicit PageRows(FacebookRecords &records)
        : m_records(records)
    {
    }

    void text(std::string_view text, std::string_view classes)
    {
        ++m_texts;
        // Classes as of 2022, and those of the years before.
        if (hasClass(classes, "_a6-h") || hasClass(classes, "_2lel")) {
            finish();
            m_name = text;
        } else if (hasClass(classes, "_a6-o") || hasClass(classes, "_a72d")
            || hasClass(classes, "_2lem")) {
            m_since = m_since.isKnown() ? m_since : readLocalizedDate(text);
        }
    }

    void finish()
    {
        if (!m_name.empty()) {
            m_records.accept(m_name, m_since, ++m_rows);
        }
        m_name.clear();
        m_since = {};
    }

    /// A page full of texts in which no row was found; an empty list has hardly any.
    bool isStrange() const { return m_rows == 0 && m_texts > textsOfEmptyPage; }

private:
    FacebookRecords &m_records;
    std::string m_name;
    Dated m_since;
    qint64 m_rows = 0;
    qint64 m_texts = 0;
};

class FacebookReader
{
public:
    FacebookReader(Container &container, bool readsPages, const ReadOptions &options,
        RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_readsPages(readsPages)
        , m_options(options)
        , m_sink(sink)
        , m_job(job)
        , m_trouble(container, sink)
    {
    }

    Result<void> read()
    {
        auto files = m_readsPages ? findFacebookPages(m_container, m_job)
                                  : findFacebookFiles(m_container, m_job);
        if (!files) {
            return tl::unexpected<Error>(files.error());
        }
        m_files = *std::move(files);
        auto threads = findMetaThreads(m_container, u"facebook"_s, m_options, m_job);
        if (!threads) {
            return tl::unexpected<Error>(threads.error());
        }
        m_threads = *std::move(threads);
        if (const auto told = tellAbout(); !told) {
            return told;
        }
        for (const FacebookPart &part : m_files.parts) {
            const auto done = m_readsPages ? readPage(part) : readPart(part);
            if (const auto taken = m_trouble.take(done, part.entry, part.kind); !taken) {
                return taken;
            }
        }
        if (m_newest.isKnown()) {
            m_sink.takenAt(m_newest);
        }
        if (const auto done = m_readsPages ? tellConversations() : readThreads(); !done) {
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
        for (const FacebookPart &part : m_files.parts) {
            read.insert(part.entry);
        }
        if (m_readsPages) {
            return read;
        }
        for (const MetaThreadFile &file : m_threads.files) {
            read.insert(file.entry);
        }
        if (m_files.profile) {
            read.insert(*m_files.profile);
        }
        return read;
    }

    Result<void> tellAbout()
    {
        const std::optional<std::size_t> first
            = m_files.parts.empty() ? std::nullopt : std::optional(m_files.parts.front().entry);
        Owner owner = facebookOwnerInNames(m_container, first);
        if (m_files.profile && !m_readsPages) {
            const auto profile = readFacebookOwner(m_container, *m_files.profile, m_job);
            if (profile && !profile->isEmpty()) {
                owner.name = profile->name;
                owner.key = profile->key.isEmpty() ? owner.key : profile->key;
                owner.handle = profile->handle.isEmpty() ? owner.handle : profile->handle;
            } else if (!profile) {
                const auto taken
                    = m_trouble.take(tl::unexpected<Error>(profile.error()), *m_files.profile);
                if (!taken) {
                    return taken;
                }
            }
        }
        if (!owner.isEmpty()) {
            m_sink.owner(owner);
        }
        m_owner = owner;
        m_day = dateInName(m_container.name());
        if (!m_day.isKnown() && first) {
            m_day = dateInName(m_container.entries().at(*first).path);
        }
        if (m_day.isKnown()) {
            m_sink.takenAt(m_day);
        }
        return tellWhatIsMissing();
    }

    Result<void> tellWhatIsMissing()
    {
        for (const ListKind kind : m_files.mixed) {
            m_sink.notice({u"mixed-exports"_s, {toText(kind), m_container.name()}});
        }
        for (const FacebookFiles::Changed &one : m_files.changed) {
            if (m_readsPages) {
                m_trouble.changed(one.entry, one.what, one.kind);
                continue;
            }
            const auto told = m_trouble.unknown(m_container, one.entry, one.what, one.kind, m_job);
            if (!told) {
                return told;
            }
        }
        std::set<int> numbers;
        for (const FacebookPart &part : m_files.parts) {
            if (part.kind == ListKind::Followers) {
                numbers.insert(part.part);
            }
        }
        tellMissingParts(numbers,
            m_readsPages ? u"people_who_followed_you_%1.html"_s
                         : u"people_who_followed_you_%1.json"_s,
            ListKind::Followers, m_sink);
        return {};
    }

    Result<void> readThreads()
    {
        const Result<Dated> newest = readMetaThreads(m_container, m_threads, u"facebook-json"_s,
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
        return tellEncryptedChats(*newest);
    }

    /// Chats that were encrypted since 2024 come in a download of their own (formats.md §6.2).
    Result<void> tellEncryptedChats(const Dated &newest)
    {
        constexpr qint64 muchOlder = qint64 {90} * 86'400;
        const Dated &exported = m_day.isKnown() ? m_day : m_newest;
        if (!newest.isKnown() || !exported.isKnown() || exported.at - newest.at < muchOlder) {
            return {};
        }
        const Result<bool> isThere = isMessengerBackup(m_container, {}, m_options, m_job);
        if (!isThere) {
            return tl::unexpected<Error>(isThere.error());
        }
        if (!*isThere) {
            m_sink.notice({u"encrypted-chats-missing"_s, {isoText(newest).left(10)}});
        }
        return {};
    }

    /// Unless the reader of the JSON beside them does.
    Result<void> tellConversations()
    {
        const Result<bool> isJson = isFacebookExport(m_container, {}, m_options, m_job);
        if (!isJson) {
            return tl::unexpected<Error>(isJson.error());
        }
        if (!*isJson && !m_threads.pages.empty()) {
            m_sink.notice({u"html-messages"_s, {QString::number(m_threads.pages.size())}});
        }
        return {};
    }

    Result<void> readPart(const FacebookPart &part)
    {
        const QString &path = m_container.entries().at(part.entry).path;
        m_sink.beginFile({path, u"facebook-json"_s, u"facebook"_s, part.kind});
        FacebookRecords records(m_sink);
        const std::string list = part.key.toStdString();
        JsonListReader reader;
        reader.wants
            = [&list](std::string_view key, bool isObject) { return !isObject && key == list; };
        reader.element = [&records](simdjson::ondemand::value value, qint64 item) {
            return records.read(value, item);
        };
        reader.rejected = [this](const RejectedRow &row) { m_sink.rejected(row); };
        reader.encodingGuessed = [this, &path] { tellGuess(path); };
        const auto done = readJsonList(m_container, part.entry, reader, m_job);
        ended(records);
        return done;
    }

    Result<void> readPage(const FacebookPart &part)
    {
        const QString &path = m_container.entries().at(part.entry).path;
        m_sink.beginFile({path, u"facebook-html"_s, u"facebook"_s, part.kind});
        FacebookRecords records(m_sink);
        PageRows rows(records);
        const HtmlTexts texts {
            .link = [](std::string_view) {},
            .text = [&rows](std::string_view text,
                        std::string_view classes) { rows.text(text, classes); },
            .encodingGuessed = [this, &path] { tellGuess(path); },
        };
        const auto done = readHtml(m_container, part.entry, texts, m_job);
        rows.finish();
        ended(records);
        if (done && rows.isStrange()) {
            m_trouble.changed(part.entry, u"rows with names"_s, part.kind);
        }
        return done;
    }

    void tellGuess(const QString &path)
    {
        m_sink.notice({u"encoding-guessed"_s, {baseName(path)}});
    }

    void ended(const FacebookRecords &records)
    {
        m_sink.endFile({});
        const Dated newest = records.newest();
        if (newest.isKnown() && (!m_newest.isKnown() || newest.at > m_newest.at)) {
            m_newest = newest;
        }
    }

    Container &m_container;
    bool m_readsPages;
    const ReadOptions &m_options;
    RecordSink &m_sink;
    const JobContext &m_job;
    FacebookFiles m_files;
    MetaThreads m_threads;
    Owner m_owner;
    Dated m_day; ///< of the export, by its name
    Dated m_newest;
    PartTrouble m_trouble;
};

} // namespace

Result<bool> isFacebookExport(
    Container &container, const FileHead &, const ReadOptions &options, const JobContext &job)
{
    const auto files = findFacebookFiles(container, job);
    if (!files || !files->parts.empty() || (files->profile && !files->changed.empty())) {
        return files.map([](const FacebookFiles &) { return true; });
    }
    return findMetaThreads(container, u"facebook"_s, options, job)
        .map([](const MetaThreads &threads) { return !threads.files.empty(); });
}

Result<void> readFacebookLists(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    return FacebookReader(container, false, options, sink, job).read();
}

Result<bool> isFacebookHtml(
    Container &container, const FileHead &, const ReadOptions &, const JobContext &job)
{
    return findFacebookPages(container, job).map([](const FacebookFiles &files) {
        return !files.parts.empty();
    });
}

Result<void> readFacebookHtml(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    return FacebookReader(container, true, options, sink, job).read();
}

} // namespace comity::formats
