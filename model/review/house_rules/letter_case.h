#pragma once

#include "model/review/finding.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace comity::review {

/// A word for its letter case: from its first letter or digit to the next white space.
struct CasedWord
{
    Span span = {};
    QString text = {};
    bool isExcepted = false; ///< right however it is written
    bool beginsSentence = false;
};

/// The words of a part of a text, without those that hold a character `leftOut`.
std::vector<CasedWord> casedWords(const QString &text, const Span &part, QChar leftOut);

bool isLowerCase(const std::vector<CasedWord> &words);
bool isUpperCase(const std::vector<CasedWord> &words);
/// A capital at the start and none after it, for more than `threshold` (0 to 1) of the words. After
/// a word that ends as one of `indicators`, any will do.
bool isSentenceCase(
    const std::vector<CasedWord> &words, const QStringList &indicators, double threshold);

enum class TitleStyle : quint8 {
    Ap, ///< short words are small: articles, conjunctions, prepositions of up to three letters
    Chicago, ///< all prepositions are small
};
/// Capitals as in an English headline, for more than `threshold` of the words.
bool isTitleCase(const std::vector<CasedWord> &words, TitleStyle style, double threshold);

} // namespace comity::review
