#pragma once

#include "model/import/formats/json_elements.h"

#include <string>

namespace comity::formats {

/// One account as the APIs of X, Bluesky and Instagram and the tools around them give it
/// (formats.md §5.2, §13.1). Views into the JSON, true as long as that is.
struct ApiUser
{
    std::string_view network; ///< as its fields tell; empty where they are those of any network
    std::string_view id;
    std::string_view handle;
    std::string_view name;
    std::string_view bio;
    std::string_view location;
    std::string_view website;
    std::string_view avatar;
    std::optional<qint64> followers;
    std::optional<qint64> following;
    std::optional<qint64> posts;
    std::optional<qint64> listed;
    std::optional<bool> verified;
    std::optional<bool> isProtected;
    std::optional<bool> theyFollow;
    std::optional<bool> weFollow;
    Dated joinedAt;
    Dated lastPostAt;
    bool isBareId = false; ///< nothing but the id was there

    /// A bare id counts as an account. INCORRECT_TYPE for values that are neither.
    simdjson::error_code read(simdjson::ondemand::value value);
    /// One field of an account; called for fields of other objects too, which change nothing then.
    simdjson::error_code readField(std::string_view key, simdjson::ondemand::value value);
    /// After the last field: settles what several fields tell.
    void settle();

private:
    bool readTextField(std::string_view key, simdjson::ondemand::value value);
    bool readCountField(std::string_view key, simdjson::ondemand::value value);
    bool readFlagField(std::string_view key, simdjson::ondemand::value value);
    simdjson::error_code readNested(std::string_view key, simdjson::ondemand::value value);
    simdjson::error_code readUrls(simdjson::ondemand::value value, int levels);

    std::string_view m_idText; ///< an id written as text, surer than the number
    std::string_view m_url;
    std::string_view m_expandedUrl;
    std::string_view m_lastPostId;
    bool m_hasProfileFlags = false; ///< both `following` and `followed_by`
};

} // namespace comity::formats
