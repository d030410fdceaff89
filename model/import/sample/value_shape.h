#pragma once

#include <QString>
#include <string_view>

namespace comity {

/// What a text is like, without any of it: `text, 12 characters, Cyrillic`, `date like
/// 0000-00-00T00:00:00Z`, `digits, 19`, `link to www.instagram.com, 1 part`. Only hosts of the
/// networks themselves are named.
QString shapeOfText(std::string_view utf8);
/// `number, 10 digits`, for a JSON number as it stands.
QString shapeOfNumber(std::string_view token);
/// `12 characters`; of longer texts only the class of length.
QString lengthWords(qsizetype characters);

} // namespace comity
