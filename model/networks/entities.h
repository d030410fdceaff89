#pragma once

#include <QStringView>
#include <vector>

namespace comity::networks {

enum class EntityKind : quint8 {
    Url, ///< an address of the web, with or without http:// or https://
    Email,
    Mention, ///< @name
    FediverseMention, ///< @name@host
    ListSlug, ///< @name/list
    Hashtag,
    Cashtag, ///< $NAME
};

/// Something in a text that a network treats as more than letters. Offsets are UTF-16 units; the
/// sign (@, #, $) belongs to it.
struct Entity
{
    EntityKind kind = EntityKind::Url;
    qsizetype start = 0;
    qsizetype end = 0;
    bool hasScheme = false; ///< of a Url

    bool operator==(const Entity &) const = default;
};

/// The entities of a text, sorted, none inside another: the first to begin holds. Linear in the
/// length of the text; a lone surrogate is a character like others. Any thread.
///
/// Addresses, mentions, lists, hashtags and cashtags are those of twitter-text 3.1.0, with these
/// deviations:
/// - top-level domains are those of Debian's list of public suffixes at the build: some that were
///   given up since 2018 (`intel`, `mcdonalds`, `an`) are none, and some newer ones are;
/// - letters, marks and digits are those of Qt's Unicode version;
/// - a domain that reads on in another script (`tide.comx港tide.com`) is found where it stands;
///   twitter-text for JavaScript tells the place of the first text that looks like it;
/// - e-mail addresses and @name@host, which twitter-text does not know, are found where none of
///   its entities is, and in the place of an address or a mention that is a part of theirs.
std::vector<Entity> entitiesOf(QStringView text);

/// `url`, `email`, `mention`, `fediverse-mention`, `list`, `hashtag`, `cashtag`.
QLatin1StringView toText(EntityKind kind);

} // namespace comity::networks
