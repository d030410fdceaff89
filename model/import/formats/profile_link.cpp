#include "model/import/formats/profile_link.h"

#include "model/import/formats/date_scanner.h"

#include <QByteArray>
#include <QString>
#include <algorithm>
#include <array>

namespace comity::formats {
namespace {

struct Site
{
    std::string_view host;
    std::string_view network;
};

constexpr std::array sites {Site {"x.com", "x"}, Site {"twitter.com", "x"},
    Site {"instagram.com", "instagram"}, Site {"linkedin.com", "linkedin"},
    Site {"bsky.app", "bluesky"}, Site {"github.com", "github"}, Site {"tiktok.com", "tiktok"},
    Site {"threads.net", "threads"}, Site {"threads.com", "threads"},
    Site {"youtube.com", "youtube"}, Site {"facebook.com", "facebook"}};

/// First parts of addresses that are pages of the site, not people.
constexpr std::array<std::string_view, 28> reserved {"i", "intent", "home", "search", "explore",
    "hashtag", "share", "settings", "accounts", "p", "reel", "reels", "stories", "direct", "legal",
    "about", "orgs", "topics", "company", "school", "groups", "pages", "watch", "playlist", "feed",
    "results", "login", "signup"};

bool isReserved(std::string_view part)
{
    return std::ranges::find(reserved, part) != reserved.end();
}

bool startsWithAnyCase(std::string_view text, std::string_view lowered)
{
    return text.size() >= lowered.size()
        && std::ranges::equal(text.substr(0, lowered.size()), lowered, [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
           });
}

std::string_view takePart(std::string_view &path)
{
    while (path.starts_with('/')) {
        path.remove_prefix(1);
    }
    const std::string_view part = path.substr(0, path.find_first_of("/?#"));
    path.remove_prefix(part.size());
    return part;
}

std::string_view leadingDigits(std::string_view text)
{
    return text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
}

ProfileLink xProfile(std::string_view path)
{
    constexpr std::string_view parameter = "user_id=";
    if (const std::size_t at = path.find(parameter); at != std::string_view::npos) {
        return {"x", leadingDigits(path.substr(at + parameter.size())), {}};
    }
    const std::string_view first = takePart(path);
    if (first == "i" || first == "intent") {
        const bool isUser = takePart(path) == "user";
        return {"x", isUser ? leadingDigits(takePart(path)) : std::string_view(), {}};
    }
    return {"x", {}, isReserved(first) ? std::string_view() : first};
}

ProfileLink linkedinProfile(std::string_view path, std::string &scratch)
{
    if (takePart(path) != "in") {
        return {"linkedin", {}, {}};
    }
    scratch = plainSlug(takePart(path));
    return {"linkedin", scratch, scratch};
}

ProfileLink youtubeProfile(std::string_view path)
{
    const std::string_view first = takePart(path);
    if (first == "channel") {
        return {"youtube", takePart(path), {}};
    }
    return {"youtube", {}, first.starts_with('@') ? first.substr(1) : std::string_view()};
}

ProfileLink facebookProfile(std::string_view path)
{
    constexpr std::string_view parameter = "id=";
    const std::string_view first = takePart(path);
    if (first == "profile.php") {
        const std::size_t at = path.find(parameter);
        return {"facebook",
            at == std::string_view::npos ? std::string_view()
                                         : leadingDigits(path.substr(at + parameter.size())),
            {}};
    }
    return {"facebook", {}, isReserved(first) ? std::string_view() : first};
}

ProfileLink profileOn(std::string_view network, std::string_view path, std::string &scratch)
{
    if (network == "x") {
        return xProfile(path);
    }
    if (network == "linkedin") {
        return linkedinProfile(path, scratch);
    }
    if (network == "youtube") {
        return youtubeProfile(path);
    }
    if (network == "facebook") {
        return facebookProfile(path);
    }
    std::string_view first = takePart(path);
    if ((network == "instagram" && first == "_u") || (network == "bluesky" && first == "profile")) {
        first = takePart(path);
    }
    if (first.starts_with('@')) {
        first.remove_prefix(1);
    }
    if (network == "bluesky" && first.starts_with("did:")) {
        return {network, first, {}};
    }
    return {network, {}, isReserved(first) ? std::string_view() : first};
}

/// `https://host/@user` is the address of a profile on every Mastodon server.
ProfileLink fediverseProfile(std::string_view host, std::string_view path, std::string &scratch)
{
    const std::string_view first = takePart(path);
    if (!first.starts_with('@') || first.size() < 2 || host.find('.') == std::string_view::npos) {
        return {};
    }
    scratch.assign(first.substr(1));
    if (scratch.find('@') == std::string::npos) {
        scratch.append("@").append(host);
    }
    return {"mastodon", {}, scratch};
}

} // namespace

ProfileLink profileLink(std::string_view url, std::string &scratch)
{
    url = trimmedBlanks(url);
    bool hasScheme = false;
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (startsWithAnyCase(url, scheme)) {
            url.remove_prefix(scheme.size());
            hasScheme = true;
        }
    }
    const std::string_view host = url.substr(0, url.find_first_of("/?#"));
    const std::string_view path = url.substr(host.size());
    for (const Site &site : sites) {
        if (host.size() < site.host.size()) {
            continue;
        }
        const std::size_t sub = host.size() - site.host.size();
        const bool isSite
            = startsWithAnyCase(host.substr(sub), site.host) && (sub == 0 || host[sub - 1] == '.');
        if (isSite) {
            return profileOn(site.network, path, scratch);
        }
    }
    return hasScheme ? fediverseProfile(host, path, scratch) : ProfileLink {};
}

std::string plainSlug(std::string_view slug)
{
    const bool isPlain = std::ranges::all_of(
        slug, [](char c) { return (c >= 'a' && c <= 'z') || isDigit(c) || c == '-' || c == '_'; });
    if (isPlain) {
        return std::string(slug);
    }
    const QByteArray raw(slug.data(), static_cast<qsizetype>(slug.size()));
    return QString::fromUtf8(QByteArray::fromPercentEncoding(raw)).toLower().toStdString();
}

} // namespace comity::formats
