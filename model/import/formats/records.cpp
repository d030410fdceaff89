#include "model/import/formats/records.h"

#include <algorithm>
#include <array>

namespace comity::formats {
namespace {

constexpr std::array<const char *, listKindCount> listWords {"followers", "following",
    "connections", "pending", "requests_received", "close_friends", "blocked", "muted",
    "restricted", "recently_unfollowed", "our_list"};

constexpr std::array<const char *, messageKindCount> messageWords {"direct", "reply", "mention",
    "comment", "invitation", "endorsement", "recommendation", "note", "post", "repost", "quote"};

constexpr std::array<const char *, 3> directionWords {"in", "out", "unknown"};

template <typename Kind, std::size_t Size>
std::optional<Kind> kindIn(const std::array<const char *, Size> &words, QStringView text)
{
    const auto found = std::ranges::find_if(
        words, [text](const char *word) { return text == QLatin1String(word); });
    return found == words.end() ? std::nullopt
                                : std::optional(static_cast<Kind>(found - words.begin()));
}

} // namespace

QString toText(ListKind kind)
{
    return QString::fromLatin1(listWords.at(static_cast<std::size_t>(kind)));
}

std::optional<ListKind> listKindFromText(QStringView text)
{
    return kindIn<ListKind>(listWords, text);
}

QString toText(MessageKind kind)
{
    return QString::fromLatin1(messageWords.at(static_cast<std::size_t>(kind)));
}

std::optional<MessageKind> messageKindFromText(QStringView text)
{
    return kindIn<MessageKind>(messageWords, text);
}

QString toText(Direction direction)
{
    return QString::fromLatin1(directionWords.at(static_cast<std::size_t>(direction)));
}

Direction directionFromText(QStringView text)
{
    return kindIn<Direction>(directionWords, text).value_or(Direction::Unknown);
}

} // namespace comity::formats
