#pragma once

#include "model/import/formats/records.h"

#include <span>
#include <string>

namespace comity::formats {

/// A key of TikTok's JSON for comparing: lower case, without blanks and `_` (formats.md §8).
std::string plainTikTokKey(std::string_view key);

/// The list that an array holds; `path` are the plain keys around it, outermost first.
std::optional<ListKind> tikTokListAt(std::span<const std::string> path, std::string_view plainKey);

/// The list whose section this is, whatever the array in it is called.
std::optional<ListKind> tikTokSection(std::string_view plainKey);

/// Whether the arrays of an object under this path are conversations, and of several people.
struct TikTokChat
{
    bool isChat = false;
    bool isGroup = false;
};
TikTokChat tikTokChatAt(std::span<const std::string> path);

/// Who is written with in a conversation: `ana` of `Chat History with ana:`. Empty when the key
/// does not say it so.
std::string_view tikTokChatPartner(std::string_view key);

/// Whether the beginning of a JSON text is one of TikTok's exports.
bool isTikTokText(const QString &head);

} // namespace comity::formats
