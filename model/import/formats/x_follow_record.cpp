#include "model/import/formats/x_follow_record.h"

#include "model/import/formats/ids.h"

#include <algorithm>
#include <array>

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;

bool isHandle(std::string_view text)
{
    return !text.empty() && text.size() <= 50 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '_';
    });
}

std::string_view withoutSite(std::string_view url)
{
    for (const std::string_view start : {"https://", "http://"}) {
        if (url.starts_with(start)) {
            url.remove_prefix(start.size());
        }
    }
    for (const std::string_view start : {"www.", "mobile."}) {
        if (url.starts_with(start)) {
            url.remove_prefix(start.size());
        }
    }
    for (const std::string_view site : {"twitter.com/", "x.com/"}) {
        if (url.starts_with(site)) {
            return url.substr(site.size());
        }
    }
    return {};
}

std::string_view leadingDigits(std::string_view text)
{
    const auto *end = std::ranges::find_if(text, [](char c) { return c < '0' || c > '9'; });
    return {text.begin(), end};
}

} // namespace

XLink xLink(std::string_view url)
{
    constexpr std::string_view parameter = "user_id=";
    const std::string_view path = withoutSite(url);
    if (const std::size_t at = path.find(parameter); at != std::string_view::npos) {
        return {leadingDigits(path.substr(at + parameter.size())), {}};
    }
    for (const std::string_view start : {"i/user/", "intent/user/"}) {
        if (path.starts_with(start)) {
            return {leadingDigits(path.substr(start.size())), {}};
        }
    }
    const std::string_view handle = path.substr(0, path.find_first_of("/?#"));
    constexpr std::array<std::string_view, 8> reserved {
        "i", "intent", "home", "search", "explore", "hashtag", "share", "settings"};
    const bool isReserved = std::ranges::find(reserved, handle) != reserved.end();
    return {{}, isHandle(handle) && !isReserved ? handle : std::string_view()};
}

ElementOutcome XFollowRecords::read(od::value value, qint64 item)
{
    od::object record;
    if (const auto error = value.get_object().get(record)) {
        return {error};
    }
    const std::string_view expected = m_kind == ListKind::Followers ? "follower" : "following";
    const std::string_view other = m_kind == ListKind::Followers ? "following" : "follower";
    std::string_view id;
    std::string_view link;
    bool isOtherList = false;
    for (auto field : record) {
        std::string_view key;
        if (const auto error = field.unescaped_key().get(key)) {
            return {error};
        }
        isOtherList = isOtherList || key == other;
        if (key != expected) {
            continue;
        }
        od::object person;
        if (const auto error = field.value().get_object().get(person)) {
            return {error};
        }
        for (auto entry : person) {
            std::string_view name;
            od::value content;
            if (const auto error = entry.unescaped_key().get(name)) {
                return {error};
            }
            if (const auto error = entry.value().get(content)) {
                return {error};
            }
            if (name == "accountId") {
                id = textOf(content);
            } else if (name == "userLink") {
                link = textOf(content);
            }
        }
    }
    return accept(id, link, isOtherList, item);
}

ElementOutcome XFollowRecords::accept(
    std::string_view id, std::string_view link, bool isOtherList, qint64 item)
{
    PersonRecord person;
    if (isNumericId(id)) {
        person.id = id;
    } else if (!link.empty()) {
        const XLink found = xLink(link);
        person.id = isNumericId(found.id) ? found.id : std::string_view();
        person.handle = found.handle;
    }
    if (person.id.empty() && isDamagedId(id)) {
        ++m_damagedIds;
    }
    if (person.id.empty() && person.handle.empty()) {
        return isOtherList    ? ElementOutcome::rejected("other-list")
            : isDamagedId(id) ? ElementOutcome::rejected("damaged-id", id)
            : id.empty()      ? ElementOutcome::rejected("no-key")
                              : ElementOutcome::rejected("bad-id", id);
    }
    m_sink.person(person, item);
    return {};
}

} // namespace comity::formats
