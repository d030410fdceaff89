#pragma once

#include "model/base/result.h"
#include "model/review/text_facts/token.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <memory>
#include <span>
#include <vector>

namespace comity::review {

/// A lexicon of a rule pack: the number that its hits carry.
using LexiconNumber = quint16;

/// What an entry of a lexicon says beside its words.
struct PhraseMarks
{
    LexiconNumber lexicon = 0;
    quint16 sort = 0; ///< the class within the lexicon, such as `rate` of favour asks; 0: none
    quint8 strength = 1;
    bool isNegatable = true; ///< "not", "no" or "without" before it takes it back
};

/// A place where words of a lexicon stand in a draft.
struct PhraseHit
{
    PhraseMarks marks = {};
    quint32 entry = 0; ///< of the book
    quint32 firstToken = 0;
    quint32 lastToken = 0; ///< one past the end
    quint32 sentence = 0;
    bool isNegated = false;
    bool isQuoted = false; ///< every token of it stands in quotation marks, a quoted line or code
    bool isTakenBack = false; ///< overlaps a phrase of its lexicon that is of the sort `not`
};

/// The phrases of one language, of all lexicons together, matched against a draft's tokens in one
/// pass whose time grows with the tokens alone: no pattern can be made that takes longer.
///
/// A phrase is words separated by blanks, matched without regard to case; a hyphen is a blank. A
/// word written without accents in the draft matches the word with them, and `ue` matches `ü`; one
/// written with accents has to have the same. What is split off before an apostrophe may be written
/// without it: `l` is also `l'`. A match stays in one sentence. Beside words:
///   (a|b c)      one of these;  (a|b)?  or nothing
///   word*  *word the beginning or the end of a word
///   ..  ..4      up to two (four) tokens of any kind
///   @name        one of the phrases of the set `name` of this language
///   <number> <money> <percent> <url> <email> <mention> <hashtag> <emoji> <name> <word>
///                a token of this kind; <name> is a word with a capital letter
///   ^  ^^        here begins a clause (after any mark); a sentence
///   $            here ends a sentence
///   ,            here stands a mark
class PhraseBook
{
public:
    PhraseBook();
    ~PhraseBook();
    PhraseBook(PhraseBook &&) noexcept;
    PhraseBook &operator=(PhraseBook &&) noexcept;

    /// The sets for `@name`, and what is split off before an apostrophe. Before the first phrase.
    void setWords(const QHash<QString, QStringList> &sets, const QSet<QString> &elisions);
    /// FormatBroken with the place and the reason for a phrase that cannot be read.
    Result<void> add(const PhraseMarks &marks, const QString &phrase);
    /// Words that take back what follows, and those that do after the verb (German "nicht").
    void setNegators(const QStringList &before, const QStringList &after);
    std::size_t size() const;

    /// Appends every longest hit of each phrase to `hits`, by first token. Many threads may do so.
    void match(std::span<const Token> tokens, std::vector<PhraseHit> &hits) const;

private:
    struct Nodes;
    std::unique_ptr<Nodes> m_nodes;
};

} // namespace comity::review
