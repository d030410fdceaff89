#include "model/people/identity_traits.h"

#include "model/base/text_fold.h"

#include <algorithm>
#include <array>

namespace comity {
namespace {

/// Hosts on which everybody has a page: their front page tells nobody apart.
constexpr auto sharedHosts = std::to_array<std::string_view>(
    {"twitter.com", "x.com", "facebook.com", "instagram.com", "linkedin.com", "youtube.com",
        "tiktok.com", "github.com", "bsky.app", "threads.net", "linktr.ee", "t.me", "medium.com",
        "substack.com", "patreon.com", "google.com", "wordpress.com", "blogspot.com", "tumblr.com",
        "about.me", "discord.gg", "mastodon.social", "amazon.com", "etsy.com", "soundcloud.com",
        "open.spotify.com", "ko-fi.com", "t.co", "bit.ly", "goo.gl", "tinyurl.com"});

/// Shorteners and the like: not even their paths tell who it is.
constexpr auto blindHosts = std::to_array<std::string_view>(
    {"t.co", "bit.ly", "goo.gl", "tinyurl.com", "buff.ly", "ow.ly", "amzn.to", "youtu.be"});

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

/// Words divided by one blank, without anything else; how many there are.
int appendWords(const std::string &text, std::string &out)
{
    int words = 0;
    bool isInside = false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPart = byte >= 128 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (isPart && !isInside) {
            if (words > 0) {
                out += ' ';
            }
            ++words;
        }
        if (isPart) {
            out += c;
        }
        isInside = isPart;
    }
    return words;
}

} // namespace

std::string websiteTrait(std::string_view website)
{
    std::string address = folded(website);
    std::string_view rest(address);
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (startsWith(rest, scheme)) {
            rest.remove_prefix(scheme.size());
        }
    }
    if (startsWith(rest, "www.")) {
        rest.remove_prefix(4);
    }
    rest = rest.substr(0, rest.find_first_of("?#"));
    while (rest.ends_with('/')) {
        rest.remove_suffix(1);
    }
    const std::string_view host = rest.substr(0, rest.find('/'));
    const bool isAddress = host.find('.') != std::string_view::npos && !host.ends_with('.')
        && rest.find_first_of(" @:<>\"") == std::string_view::npos;
    const bool isShared = host == rest && std::ranges::find(sharedHosts, host) != sharedHosts.end();
    const bool isBlind = std::ranges::find(blindHosts, host) != blindHosts.end();
    return isAddress && !isShared && !isBlind ? std::string(rest) : std::string();
}

std::string handleTrait(std::string_view handle)
{
    std::string whole = foldHandle(handle);
    std::string_view rest(whole);
    rest = rest.substr(0, rest.find('@'));
    constexpr std::string_view blueskyEnd = ".bsky.social";
    if (rest.ends_with(blueskyEnd)) {
        rest.remove_suffix(blueskyEnd.size());
    }
    const bool hasLetter = std::ranges::any_of(rest,
        [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 128; });
    return rest.size() >= 5 && hasLetter ? std::string(rest) : std::string();
}

std::string nameAndPlaceTrait(std::string_view name, std::string_view place)
{
    std::string trait;
    if (place.empty() || appendWords(folded(name), trait) < 2) {
        return {};
    }
    trait += '\n';
    return appendWords(folded(place), trait) > 0 ? trait : std::string();
}

} // namespace comity
