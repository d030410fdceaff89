#pragma once

#include "model/review/text_facts/lexicons.h"

namespace comity::review {

/// The language of `text` among those of `lexicons`, by script and by its commonest words
/// (etiquette.md §2.1.5); `und` when none stands out.
QString languageOf(QStringView text, const Lexicons &lexicons);

} // namespace comity::review
