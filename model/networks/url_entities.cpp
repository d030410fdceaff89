#include "model/networks/url_entities.h"

#include "model/networks/domain_run.h"
#include "model/networks/entity_characters.h"
#include "model/networks/top_level_domains.h"

#include <QString>
#include <optional>

using namespace Qt::StringLiterals;

namespace comity::networks {
namespace {

// With its scheme, and one is counted where none is written.
constexpr qsizetype longestUrl = 4096;
constexpr auto defaultScheme = "https://"_L1;
constexpr qsizetype longestShortSlug = 40;

qsizetype schemeLength(QStringView text)
{
    for (const auto scheme : {"http://"_L1, defaultScheme}) {
        if (text.startsWith(scheme, Qt::CaseInsensitive)) {
            return scheme.size();
        }
    }
    return 0;
}

/// The characters of a path and a query, and what either may end with.
struct Reach
{
    bool (*isPathUnit)(char16_t);
    bool (*isPathEnd)(char16_t);
    bool (*isQueryUnit)(char16_t);
    bool (*isQueryEnd)(char16_t);
    bool endsWithParentheses; ///< wherever they stand; else only right after what ends a path
};

constexpr Reach reachOfX {isPathUnit, isPathEnd, isQueryUnit, isQueryEnd, false};
constexpr Reach reachOfMastodon {
    isWidePathUnit, isWidePathEnd, isWideQueryUnit, isWideQueryEnd, true};

/// Where a pair of parentheses that begins at `at` ends; `at` where it is not one. It holds
/// something, and may hold one more pair that holds something.
qsizetype parenthesesEnd(QStringView text, qsizetype at, const Reach &reach)
{
    int opened = 1;
    int open = 1;
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (c == u'(') {
            ++open;
            if (++opened > 2) {
                return at;
            }
        } else if (c == u')') {
            if (text.at(i - 1) == u'(') {
                return at;
            }
            if (--open == 0) {
                return i + 1;
            }
        } else if (!reach.isPathUnit(c)) {
            return at;
        }
    }
    return at;
}

/// Where the path that begins with the slash at `at` ends: after its last character that a path
/// may end with.
qsizetype pathEnd(QStringView text, qsizetype at, const Reach &reach)
{
    qsizetype end = at + 1;
    qsizetype i = end;
    while (i < text.size()) {
        const char16_t c = text.at(i).unicode();
        if (c == u'(') {
            const qsizetype closed = parenthesesEnd(text, i, reach);
            if (closed == i) {
                break;
            }
            end = end == i || reach.endsWithParentheses ? closed : end;
            i = closed;
        } else if (reach.isPathUnit(c)) {
            ++i;
            end = reach.isPathEnd(c) ? i : end;
        } else {
            break;
        }
    }
    return end;
}

/// Where the query that begins with the question mark at `at` ends; `at` where there is none.
qsizetype queryEnd(QStringView text, qsizetype at, const Reach &reach)
{
    if (at >= text.size() || text.at(at) != u'?') {
        return at;
    }
    qsizetype end = at;
    for (qsizetype i = at + 1; i < text.size() && reach.isQueryUnit(text.at(i).unicode()); ++i) {
        if (reach.isQueryEnd(text.at(i).unicode())) {
            end = i + 1;
        }
    }
    return end;
}

qsizetype portEnd(QStringView text, qsizetype at)
{
    if (at >= text.size() || text.at(at) != u':') {
        return at;
    }
    qsizetype end = at + 1;
    while (end < text.size() && isAsciiDigit(text.at(end).unicode())) {
        ++end;
    }
    return end > at + 1 ? end : at;
}

/// Where an address of X's own shortener ends, whose path is letters and digits alone; 0 for
/// another address, and nothing for a slug too long to be one.
std::optional<qsizetype> shortUrlEnd(QStringView url, const Reach &reach)
{
    const qsizetype scheme = schemeLength(url);
    constexpr auto host = "t.co/"_L1;
    if (!url.sliced(scheme).startsWith(host, Qt::CaseInsensitive)) {
        return 0;
    }
    const qsizetype slug = scheme + host.size();
    qsizetype end = slug;
    while (end < url.size() && isAsciiAlphanumeric(url.at(end).unicode())) {
        ++end;
    }
    if (end == slug) {
        return 0;
    }
    return end - slug > longestShortSlug ? std::nullopt : std::optional(queryEnd(url, end, reach));
}

bool mayPrecedeUrl(char16_t c)
{
    return !isAsciiAlphanumeric(c) && !isAtSign(c) && c != u'$' && !isHashSign(c) && !isInvalid(c);
}

class UrlScanner
{
public:
    UrlScanner(QStringView text, const Reach &reach)
        : m_text(text)
        , m_reach(reach)
        , m_domains(text)
    {
    }

    std::vector<UrlSpan> scan();

private:
    struct Match
    {
        qsizetype start;
        qsizetype domain;
        qsizetype domainEnd;
        bool hasPath;
        qsizetype end;
    };

    std::optional<Match> matchAt(qsizetype start);
    void take(const Match &match);
    void takeWithoutScheme(const Match &match);

    QStringView m_text;
    const Reach &m_reach;
    DomainRun m_domains;
    std::vector<UrlSpan> m_spans;
};

std::optional<UrlScanner::Match> UrlScanner::matchAt(qsizetype start)
{
    const qsizetype domain = start + schemeLength(m_text.sliced(start));
    const qsizetype domainEnd = m_domains.domainEnd(domain);
    if (domainEnd == 0) {
        return std::nullopt;
    }
    qsizetype end = portEnd(m_text, domainEnd);
    const bool hasPath = end < m_text.size() && m_text.at(end) == u'/';
    end = hasPath ? pathEnd(m_text, end, m_reach) : end;
    return Match {start, domain, domainEnd, hasPath, queryEnd(m_text, end, m_reach)};
}

void UrlScanner::take(const Match &match)
{
    const bool hasScheme = match.domain > match.start;
    const qsizetype scheme = hasScheme ? match.domain - match.start : defaultScheme.size();
    const QStringView domain = m_text.sliced(match.domain, match.domainEnd - match.domain);
    if (scheme + match.end - match.start > longestUrl || !isEncodableDomain(domain)) {
        return;
    }
    if (!hasScheme) {
        takeWithoutScheme(match);
        return;
    }
    const auto shortEnd = shortUrlEnd(m_text.sliced(match.start, match.end - match.start), m_reach);
    if (shortEnd) {
        m_spans.push_back({match.start, *shortEnd > 0 ? match.start + *shortEnd : match.end, true});
    }
}

void UrlScanner::takeWithoutScheme(const Match &match)
{
    const char16_t before = match.start > 0 ? m_text.at(match.start - 1).unicode() : u' ';
    if (before == u'-' || before == u'_' || before == u'.' || before == u'/') {
        return;
    }
    // Where no scheme says so, only domains in Latin letters are meant as addresses.
    const auto domains = latinDomains(m_text.sliced(match.domain, match.domainEnd - match.domain));
    for (const auto &[start, end] : domains) {
        m_spans.push_back({match.domain + start, match.domain + end, false});
    }
    if (!domains.empty() && match.hasPath) {
        m_spans.back().end = match.end;
    }
}

std::vector<UrlSpan> UrlScanner::scan()
{
    qsizetype at = 0;
    while (at < m_text.size()) {
        std::optional<Match> match;
        if (mayPrecedeUrl(m_text.at(at).unicode())) {
            match = matchAt(at + 1);
        }
        if (!match && at == 0) {
            match = matchAt(0);
        }
        if (match) {
            take(*match);
        }
        at = match ? match->end : at + 1;
    }
    return std::move(m_spans);
}

} // namespace

std::vector<UrlSpan> urlSpans(QStringView text, UrlReach reach)
{
    if (!text.contains(u'.')) {
        return {};
    }
    return UrlScanner(text, reach == UrlReach::Mastodon ? reachOfMastodon : reachOfX).scan();
}

} // namespace comity::networks
