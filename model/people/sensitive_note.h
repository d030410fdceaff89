#pragma once

#include <QString>
#include <vector>

namespace comity {

/// A place in a note that tells something of a category that the law protects: `health`,
/// `religion`, `politics`, `union`, `sex-life`, `ethnicity`.
struct SensitivePhrase
{
    QString category = {};
    QString text = {}; ///< as it stands in the note
    qsizetype start = 0; ///< in UTF-16 units

    bool operator==(const SensitivePhrase &) const = default;
};

/// The first such phrase of each category, in the order of the text: what a gentle warning names,
/// while nothing keeps anybody from writing it. By the word lists of resources/people/sensitive.yml
/// in all languages at once, so a few innocent words may be among them. Any thread.
std::vector<SensitivePhrase> sensitivePhrases(const QString &text);

/// All categories, in the order of the word lists.
QStringList sensitiveCategories();

} // namespace comity
