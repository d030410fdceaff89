#pragma once

#include <QStringView>
#include <vector>

namespace comity::networks {

/// An address in a text, in UTF-16 units.
struct UrlSpan
{
    qsizetype start = 0;
    qsizetype end = 0;
    bool hasScheme = false; ///< http:// or https:// stands before it

    bool operator==(const UrlSpan &) const = default;
};

/// What may stand in the path and the query of an address.
enum class UrlReach : quint8 {
    X, ///< Latin and Cyrillic letters, in a query those of ASCII
    Mastodon, ///< letters of every script (config/initializers/twitter_regex.rb)
};

/// The addresses of a text, sorted, as twitter-text finds them (entities.h). Linear in the length
/// of the text. Any thread.
std::vector<UrlSpan> urlSpans(QStringView text, UrlReach reach = UrlReach::X);

} // namespace comity::networks
