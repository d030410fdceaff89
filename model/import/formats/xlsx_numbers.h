#pragma once

#include <string>
#include <string_view>

namespace comity::formats {

/// Appends a number of a sheet as the mapper reads numbers. Whole numbers of up to fifteen digits
/// are written out, also those that stand as `1.2345678E7`; longer ones went through a double on
/// their way, so they keep or get an exponent and are told as damaged ids (formats.md §0.2).
void appendSheetNumber(std::string_view stored, std::string &out);

/// Appends the day, or the moment to the second, that a number in a date format means:
/// `2026-04-03`, `2026-04-03 14:05:09`. Days are counted from 1900, with the 29 February that year
/// did not have, or from 1904. A number that is no such day is appended as a number.
void appendSheetDate(std::string_view stored, bool is1904, std::string &out);

} // namespace comity::formats
