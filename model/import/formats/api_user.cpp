#include "model/import/formats/api_user.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/ids.h"
#include "model/import/formats/numbers.h"
#include "model/import/formats/profile_link.h"

#include <array>
#include <charconv>

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

/// X opened in March 2006: a date before that is a broken one (formats.md §1.5).
constexpr qint64 firstTimeOfX = 1'141'171'200;

od::json_type typeOf(od::value value)
{
    od::json_type type = od::json_type::null;
    return value.type().get(type) ? od::json_type::null : type;
}

std::optional<bool> flagOf(od::value value)
{
    bool flag = false;
    if (typeOf(value) == od::json_type::boolean && !value.get_bool().get(flag)) {
        return flag;
    }
    return readFlag(textOf(value));
}

/// When a post with this id of X was made.
Dated timeOfPost(std::string_view id)
{
    constexpr quint64 epoch = 1'288'834'974'657; // milliseconds
    constexpr quint64 firstTimedId = 30'000'000'000;
    quint64 number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (error != std::errc() || end != id.data() + id.size() || number < firstTimedId) {
        return {};
    }
    return Dated::exact(static_cast<qint64>(((number >> 22U) + epoch) / 1'000));
}

} // namespace

error_code ApiUser::read(od::value value)
{
    const od::json_type type = typeOf(value);
    if (type == od::json_type::number || type == od::json_type::string) {
        id = textOf(value);
        network = "x";
        isBareId = true;
        return simdjson::SUCCESS;
    }
    const error_code error = eachField(
        value, [this](std::string_view key, od::value content) { return readField(key, content); });
    settle();
    return error;
}

error_code ApiUser::readField(std::string_view key, od::value value)
{
    const od::json_type type = typeOf(value);
    if (type == od::json_type::object || type == od::json_type::array) {
        return readNested(key, value);
    }
    if (!readTextField(key, value) && !readCountField(key, value)) {
        readFlagField(key, value);
    }
    return simdjson::SUCCESS;
}

bool ApiUser::readTextField(std::string_view key, od::value value)
{
    struct Text
    {
        std::string_view key;
        std::string_view ApiUser::*member;
        std::string_view network;
    };
    static constexpr std::array<Text, 24> texts {
        {{"did", &ApiUser::m_idText, "bluesky"}, {"id_str", &ApiUser::m_idText, ""},
            {"rest_id", &ApiUser::m_idText, "x"}, {"pk_id", &ApiUser::m_idText, "instagram"},
            {"id", &ApiUser::id, ""}, {"pk", &ApiUser::id, "instagram"},
            {"handle", &ApiUser::handle, ""}, {"screen_name", &ApiUser::handle, "x"},
            {"username", &ApiUser::handle, ""}, {"displayName", &ApiUser::name, ""},
            {"full_name", &ApiUser::name, "instagram"}, {"name", &ApiUser::name, ""},
            {"description", &ApiUser::bio, ""}, {"biography", &ApiUser::bio, ""},
            {"location", &ApiUser::location, ""}, {"website", &ApiUser::website, ""},
            {"external_url", &ApiUser::website, ""}, {"url", &ApiUser::m_url, ""},
            {"avatar", &ApiUser::avatar, ""}, {"profile_image_url_https", &ApiUser::avatar, "x"},
            {"profile_image_url", &ApiUser::avatar, "x"},
            {"profile_pic_url", &ApiUser::avatar, "instagram"},
            {"most_recent_tweet_id", &ApiUser::m_lastPostId, "x"}, {"__twarc", nullptr, "x"}}};
    if (key == "created_at" || key == "createdAt") {
        joinedAt = readDate(textOf(value));
        return true;
    }
    for (const Text &one : texts) {
        if (one.key == key) {
            const std::string_view text = textOf(value);
            if (one.member && !text.empty()) {
                this->*one.member = text;
            }
            network = one.network.empty() ? network : one.network;
            return true;
        }
    }
    return false;
}

bool ApiUser::readCountField(std::string_view key, od::value value)
{
    struct Count
    {
        std::string_view key;
        std::optional<qint64> ApiUser::*member;
    };
    static constexpr std::array<Count, 14> counts {
        {{"followers_count", &ApiUser::followers}, {"followersCount", &ApiUser::followers},
            {"follower_count", &ApiUser::followers}, {"friends_count", &ApiUser::following},
            {"following_count", &ApiUser::following}, {"followsCount", &ApiUser::following},
            {"statuses_count", &ApiUser::posts}, {"tweet_count", &ApiUser::posts},
            {"postsCount", &ApiUser::posts}, {"media_count", &ApiUser::posts},
            {"listed_count", &ApiUser::listed}, {"followers", &ApiUser::followers},
            {"posts", &ApiUser::posts}, {"tweets", &ApiUser::posts}}};
    for (const Count &one : counts) {
        if (one.key == key) {
            this->*one.member = readCount(textOf(value));
            return true;
        }
    }
    return false;
}

bool ApiUser::readFlagField(std::string_view key, od::value value)
{
    struct Flag
    {
        std::string_view key;
        std::optional<bool> ApiUser::*member;
    };
    static constexpr std::array<Flag, 9> flags {{{"verified", &ApiUser::verified},
        {"is_verified", &ApiUser::verified}, {"is_blue_verified", &ApiUser::verified},
        {"protected", &ApiUser::isProtected}, {"is_private", &ApiUser::isProtected},
        {"following", &ApiUser::weFollow}, {"followed_by_viewer", &ApiUser::weFollow},
        {"followed_by", &ApiUser::theyFollow}, {"follows_viewer", &ApiUser::theyFollow}}};
    for (const Flag &one : flags) {
        if (one.key == key) {
            const std::optional<bool> flag = flagOf(value);
            // Two marks of X: either is one.
            const bool isSecond = one.member == &ApiUser::verified && verified.value_or(false);
            this->*one.member = isSecond ? verified : flag;
            m_hasProfileFlags = m_hasProfileFlags || key == "followed_by";
            return true;
        }
    }
    return false;
}

error_code ApiUser::readNested(std::string_view key, od::value value)
{
    const bool isObject = typeOf(value) == od::json_type::object;
    if (key == "public_metrics" && isObject) {
        network = "x";
        return eachField(value, [this](std::string_view part, od::value content) -> error_code {
            readCountField(part, content);
            return simdjson::SUCCESS;
        });
    }
    if (key == "status" && isObject) {
        return eachField(value, [this](std::string_view part, od::value content) -> error_code {
            if (part == "created_at") {
                lastPostAt = readDate(textOf(content));
            }
            return simdjson::SUCCESS;
        });
    }
    return key == "entities" && isObject ? readUrls(value, 2) : simdjson::SUCCESS;
}

/// `entities.url.urls[0].expanded_url`: the address behind X's short one.
error_code ApiUser::readUrls(od::value value, int levels)
{
    return eachField(value, [&](std::string_view part, od::value content) -> error_code {
        if (part == "url" && levels == 2 && typeOf(content) == od::json_type::object) {
            return readUrls(content, 1);
        }
        if (part == "expanded_url") {
            m_expandedUrl = m_expandedUrl.empty() ? textOf(content) : m_expandedUrl;
        }
        if (part != "urls" || levels != 1) {
            return simdjson::SUCCESS;
        }
        od::array urls;
        if (const error_code error = content.get_array().get(urls)) {
            return error;
        }
        for (auto element : urls) {
            od::value one;
            if (const error_code error = element.get(one)) {
                return error;
            }
            if (typeOf(one) == od::json_type::object) {
                if (const error_code error = readUrls(one, 0)) {
                    return error;
                }
            }
        }
        return simdjson::SUCCESS;
    });
}

void ApiUser::settle()
{
    id = m_idText.empty() ? id : m_idText;
    if (handle == "handle.invalid") {
        handle = {};
    }
    // An address of the network is the profile's own, not a website (formats.md §13.3).
    std::string scratch;
    const ProfileLink link = profileLink(m_url, scratch);
    if (link.network == "x" || link.network == "instagram") {
        network = network.empty() ? link.network : network;
    } else if (!m_url.empty()) {
        website = m_url;
    }
    website = m_expandedUrl.empty() ? website : m_expandedUrl;
    if (!lastPostAt.isKnown() && !m_lastPostId.empty()) {
        lastPostAt = timeOfPost(m_lastPostId);
    }
    if (network == "x") {
        joinedAt = joinedAt.isKnown() && joinedAt.at < firstTimeOfX ? Dated {} : joinedAt;
        lastPostAt = lastPostAt.isKnown() && lastPostAt.at < firstTimeOfX ? Dated {} : lastPostAt;
    }
    // The API's own `following` is about whoever asked, and false where nobody did.
    if (network != "instagram" && !m_hasProfileFlags) {
        weFollow = {};
    }
}

} // namespace comity::formats
