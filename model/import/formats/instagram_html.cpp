#include "model/import/formats/instagram_html.h"

#include "model/base/text_fold.h"
#include "model/import/formats/date_scanner.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/file_hints.h"
#include "model/import/formats/html_texts.h"
#include "model/import/formats/instagram_html_files.h"
#include "model/import/formats/instagram_lists.h"
#include "model/import/formats/instagram_owner.h"
#include "model/import/formats/instagram_record.h"
#include "model/import/formats/localized_dates.h"
#include "model/import/formats/meta_threads.h"
#include "model/import/formats/part_trouble.h"
#include "model/import/formats/profile_link.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr qint64 textsOfEmptyPage = 20;

/// Not the help pages of Instagram, say.
bool isProfileSite(std::string_view href)
{
    const std::size_t from = href.find("//");
    if (from == std::string_view::npos) {
        return false;
    }
    std::string_view host = href.substr(from + 2);
    host = host.substr(0, host.find('/'));
    if (host.starts_with("www.")) {
        host.remove_prefix(4);
    }
    return host == "instagram.com" || host == "threads.net" || host == "threads.com";
}

/// Puts the rows of a list together from its links and texts.
class PageRows
{
public:
    explicit PageRows(RecordSink &sink)
        : m_sink(sink)
    {
    }

    void link(std::string_view href)
    {
        const ProfileLink profile = profileLink(href, m_linkText);
        if (!isProfileSite(href) || !isInstagramUser(profile.handle) || profile.handle == m_user) {
            return;
        }
        finish();
        m_user = profile.handle;
    }

    void text(std::string_view text)
    {
        ++m_texts;
        // The link shows a name or itself; the first text behind it that may be a date is it.
        if (m_user.empty() || text == m_user || text.find("://") != std::string_view::npos) {
            return;
        }
        m_since = readLocalizedDate(text);
        if (m_since.isKnown() || std::ranges::any_of(text, isDigit)) {
            finish();
        }
    }

    void finish()
    {
        if (m_user.empty()) {
            return;
        }
        if (m_since.hasValue() && (!m_newest.isKnown() || m_since.at > m_newest.at)) {
            m_newest = m_since;
        }
        const std::string key = foldHandle(m_user);
        PersonRecord person;
        person.id = key;
        person.handle = m_user;
        person.since = m_since;
        m_sink.person(person, ++m_rows);
        m_user.clear();
        m_since = {};
    }

    /// A page full of texts in which no row was found; an empty list has hardly any.
    bool isStrange() const { return m_rows == 0 && m_texts > textsOfEmptyPage; }
    Dated newest() const { return m_newest; }

private:
    RecordSink &m_sink;
    std::string m_user; ///< of the row that waits for its date
    std::string m_linkText;
    Dated m_since;
    Dated m_newest;
    qint64 m_rows = 0;
    qint64 m_texts = 0;
};

class InstagramPages
{
public:
    InstagramPages(
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
        auto pages = findInstagramPages(m_container, m_job);
        if (!pages) {
            return tl::unexpected<Error>(pages.error());
        }
        m_pages = *std::move(pages);
        if (m_pages.parts.empty()) {
            return {};
        }
        if (const auto settled = settleInstagramKinds(m_container, m_options, m_pages.parts);
            !settled) {
            return settled;
        }
        if (const auto done = tellOwner(); !done) {
            return done;
        }
        tellWhatIsMissing();
        for (const InstagramPart &part : m_pages.parts) {
            if (const auto done = readPart(part); !done) {
                return done;
            }
        }
        if (m_newest.isKnown()) {
            m_sink.takenAt(m_newest);
        }
        if (const auto told = tellConversations(); !told) {
            return told;
        }
        const std::size_t used = m_pages.parts.size() + (m_pages.personal ? 1 : 0);
        m_sink.notRead(static_cast<qint64>(m_container.entries().size() - used));
        return m_trouble.finish();
    }

private:
    Result<void> tellOwner()
    {
        Owner owner;
        if (m_pages.personal) {
            auto read = readInstagramHtmlOwner(m_container, *m_pages.personal, m_job);
            if (read) {
                owner = *std::move(read);
            } else if (const auto told
                       = m_trouble.take(tl::unexpected<Error>(read.error()), *m_pages.personal);
                       !told) {
                return told;
            }
        }
        if (owner.handle.isEmpty()) {
            const Owner named = instagramOwnerInNames(m_container, m_pages.parts.front().entry);
            owner.key = named.key;
            owner.handle = named.handle;
        }
        if (!owner.isEmpty()) {
            m_sink.owner(owner);
        }
        const QString &path = m_container.entries().at(m_pages.parts.front().entry).path;
        const Dated named = dateInName(m_container.name());
        if (const Dated day = named.isKnown() ? named : dateInName(path); day.isKnown()) {
            m_sink.takenAt(day);
        }
        return {};
    }

    void tellWhatIsMissing()
    {
        for (const ListKind kind : m_pages.mixed) {
            m_sink.notice({u"mixed-exports"_s, {toText(kind), m_container.name()}});
        }
        tellInstagramGaps(m_pages.parts, QLatin1StringView("html"), m_sink);
    }

    /// Unless the reader of the JSON beside them does.
    Result<void> tellConversations()
    {
        const auto isJson = isInstagramExport(m_container, {}, m_options, m_job);
        const auto threads = findMetaThreads(m_container, u"instagram"_s, m_options, m_job);
        if (!isJson || !threads) {
            return tl::unexpected<Error>(isJson ? threads.error() : isJson.error());
        }
        if (!*isJson && !threads->pages.empty()) {
            m_sink.notice({u"html-messages"_s, {QString::number(threads->pages.size())}});
        }
        return {};
    }

    Result<void> readPart(const InstagramPart &part)
    {
        const QString &path = m_container.entries().at(part.entry).path;
        m_sink.beginFile({path, u"instagram-html"_s, part.network, part.kind, false});
        PageRows rows(m_sink);
        const HtmlTexts texts {
            .link = [&rows](std::string_view href) { rows.link(href); },
            .text = [&rows](std::string_view text, std::string_view) { rows.text(text); },
            .encodingGuessed =
                [this, &path] {
                    m_sink.notice({u"encoding-guessed"_s, {baseName(path)}});
                },
        };
        const auto done = readHtml(m_container, part.entry, texts, m_job);
        rows.finish();
        m_sink.endFile({});
        if (done && rows.isStrange()) {
            m_trouble.changed(part.entry, u"links to profiles"_s, part.kind);
        }
        if (rows.newest().isKnown() && (!m_newest.isKnown() || rows.newest().at > m_newest.at)) {
            m_newest = rows.newest();
        }
        return m_trouble.take(done, part.entry, part.kind);
    }

    Container &m_container;
    const ReadOptions &m_options;
    RecordSink &m_sink;
    const JobContext &m_job;
    InstagramFiles m_pages;
    Dated m_newest;
    PartTrouble m_trouble;
};

} // namespace

Result<bool> isInstagramHtml(
    Container &container, const FileHead &, const ReadOptions &, const JobContext &job)
{
    return findInstagramPages(container, job).map([](const InstagramFiles &pages) {
        return !pages.parts.empty();
    });
}

Result<void> readInstagramHtml(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    return InstagramPages(container, options, sink, job).read();
}

} // namespace comity::formats
