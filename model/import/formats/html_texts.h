#pragma once

#include "model/import/formats/container.h"

#include <functional>
#include <string_view>

namespace comity::formats {

/// What a page shows, one after the other, without its tree. The texts are true only during the
/// call.
struct HtmlTexts
{
    /// The beginning of a link.
    std::function<void(std::string_view href)> link;
    /// A text without the blanks around it, and the classes of the nearest element that has any.
    std::function<void(std::string_view text, std::string_view classes)> text;
    /// Some bytes of the file were no UTF-8.
    std::function<void()> encodingGuessed = {};
};

/// Streams one entry of a container through the parser. FormatBroken, with file and place, for a
/// page that is cut off; what stands before the end has been handed over then.
Result<void> readHtml(
    Container &container, std::size_t entry, const HtmlTexts &texts, const JobContext &job);

/// True when one of the words of `classes` is `name`.
bool hasClass(std::string_view classes, std::string_view name);

} // namespace comity::formats
