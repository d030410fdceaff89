#pragma once

#include "model/base/dated.h"

#include <string_view>

namespace comity::formats {

/// Reads a date as Meta's pages spell it in the languages people use them in (formats.md §2.4):
/// `Jan 01, 2025 10:00 am`, `14. Nov. 2023, 22:13`, `2025年1月1日 10:00`. The zone is never told,
/// so a time is Local and a date alone is Day; None where the text is no such date or could be two.
Dated readLocalizedDate(std::string_view text);

} // namespace comity::formats
