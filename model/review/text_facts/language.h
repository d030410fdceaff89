#pragma once

#include "model/review/text_facts/lexicons.h"

namespace comity::review {

/// The language of `text` among those of `lexicons`, by script and by its commonest words
/// (etiquette.md §2.1.5); `und` when none stands out. A text too short to tell is in the language
/// that is `likely` of its readers, if any is, unless it looks more like another.
QString languageOf(QStringView text, const Lexicons &lexicons, const QString &likely = {});

} // namespace comity::review
