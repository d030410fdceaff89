#pragma once

#include "model/import/formats/records.h"
#include "model/import/formats/small_json.h"

#include <map>
#include <string>

namespace comity::formats {

/// Somebody on Discord as exports write them.
struct DiscordPerson
{
    std::string id;
    std::string handle; ///< empty for names of before 2023 with a number behind them
    std::string name;

    /// Views into this.
    PersonRecord record() const;
};

/// `ana` with discriminator 0 is a handle; `Ana` with 1234 is `Ana#1234`, which is none.
DiscordPerson discordPerson(
    const QString &id, const QString &user, const QString &discriminator, const QString &name);

/// What account/user.json of a Discord package says (formats.md §11).
struct DiscordAccount
{
    Owner owner;
    bool hasRelationships = false;
    std::map<ListKind, std::vector<DiscordPerson>> lists;
    std::map<std::string, DiscordPerson> byId;
};
DiscordAccount readDiscordAccount(simdjson::dom::element root);

/// When something was written: the text where it names its zone, or where the time in the id says
/// the same (Discord's ids hold theirs), else Local.
Dated discordTime(std::string_view text, std::string_view id);

} // namespace comity::formats
