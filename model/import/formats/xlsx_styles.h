#pragma once

#include "model/import/formats/container.h"

#include <string_view>
#include <vector>

namespace comity::formats {

/// Whether a number in this format is shown as a date or a time: the numbers 14-22, 27-36, 45-47
/// and 50-58, which no file spells out.
bool isBuiltInDateFormat(int id);

/// The same for a format of the file's own: it has a year, month, day, hour or second outside
/// quotes and brackets.
bool isDateFormat(std::string_view code);

/// For each style that cells name: whether it shows a date.
Result<std::vector<bool>> dateStyles(
    Container &container, std::size_t entry, const JobContext &job);

} // namespace comity::formats
