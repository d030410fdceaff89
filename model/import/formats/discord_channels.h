#pragma once

#include "model/import/formats/discord_people.h"

namespace comity::formats {

/// A folder of a Discord package with what we wrote in one channel.
struct DiscordChannel
{
    enum class Kind : quint8 { Direct, Group, Server };

    std::string id;
    Kind kind = Kind::Server;
    std::string title;
    std::vector<std::string> recipients;
    std::optional<std::size_t> messages = {}; ///< entry
    bool isCsv = false;
};

struct DiscordFiles
{
    std::optional<std::size_t> account = {};
    DiscordAccount owner = {};
    std::vector<DiscordChannel> channels;
    std::map<std::string, std::string> titles; ///< of index.json, by channel
    std::vector<std::size_t> broken;
    qint64 used = 0;
};

/// The small files of a package in one pass, told by name in any case and by content. Folders are
/// called as Discord likes: a channel is what has a channel.json.
Result<DiscordFiles> findDiscordFiles(Container &container, const JobContext &job);

} // namespace comity::formats
