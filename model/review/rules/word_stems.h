#pragma once

#include "model/review/text_facts/lexicons.h"

#include <QSet>
#include <QString>

namespace comity::review {

/// The beginnings of the words of `text` that carry content, to tell whether two texts speak of
/// the same: five letters, lower case, without accents; no short words and no stop words of the
/// language, which may be null.
QSet<QString> wordStems(const QString &text, const LanguageWords *words);

} // namespace comity::review
