#pragma once

#include "model/base/result.h"
#include "model/review/text_facts/phrase_book.h"
#include "model/review/text_facts/signature.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <vector>

namespace comity::review {

/// The sort `not`: what looks like the other phrases of its lexicon and is none of them. A hit
/// within or across one of these does not count (saidHits).
constexpr quint16 takenBackSort = 1;

/// What is known of one language, from resources/rules/language/<code>.yml.
struct LanguageWords
{
    QString code = {};
    QSet<QString> functionWords = {}; ///< what tells the language
    QSet<QString> stopWords = {}; ///< what carries no content
    QSet<QString> abbreviations = {}; ///< without the full stop, that end no sentence
    QSet<QString> elisions = {}; ///< `l`, `qu`: split off before an apostrophe
    std::map<QString, QStringList> sets = {}; ///< for `@name`, in the order they are used
    QStringList negators = {};
    QStringList negatorsAfter = {};
};

/// Every lexicon of the rule packs, compiled by language.
class Lexicons
{
public:
    /// FormatBroken with the reason for sets that cannot be used.
    Result<void> addLanguage(LanguageWords words);
    /// The number of a lexicon, made if it is new: `offer`, `insincere-regret.burden`.
    LexiconNumber number(const QString &name);
    /// The number of a lexicon that a pack has; an assertion for one that none has, for that is our
    /// own mistake.
    LexiconNumber at(const QString &name) const;
    /// Nothing for a lexicon that no pack has, which a small set made by hand may lack.
    std::optional<LexiconNumber> find(const QString &name) const;
    quint16 sortNumber(const QString &sort);
    QString sortName(quint16 sort) const { return m_sorts.value(sort); }

    /// `language` is a code, or `any` for phrases that are looked for in every text.
    Result<void> add(const QString &language, const QString &lexicon, const QString &sort,
        int strength, bool isNegatable, const QString &phrase);

    /// Null for a language without words of ours.
    const LanguageWords *words(const QString &language) const;
    /// Null for a language without phrases. For `any` as well.
    const PhraseBook *book(const QString &language) const;
    QStringList languages() const;
    const SignatureWords &signatureWords() const { return m_signatureWords; }

private:
    std::map<QString, LanguageWords> m_words;
    std::map<QString, PhraseBook> m_books;
    SignatureWords m_signatureWords;
    QHash<QString, LexiconNumber> m_numbers;
    QStringList m_sorts = {QString(), QStringLiteral("not")};
};

} // namespace comity::review
