#pragma once

#include "model/base/result.h"
#include "model/review/text_facts/token.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <vector>

namespace comity::review {

/// A phrase as it is written in a lexicon, taken apart: a tree of what may stand there.
struct PhraseNode
{
    enum class Kind : quint8 {
        Word,
        Beginning, ///< `word*`
        Ending, ///< `*word`
        OfKind, ///< `<number>`
        Name, ///< `<name>`: a word with a capital letter
        AnyWord, ///< `<word>`
        Gap, ///< `..4`
        ClauseStart,
        SentenceStart,
        SentenceEnd,
        Mark,
        Sequence,
        OneOf,
    };
    Kind kind = Kind::Sequence;
    QString text = {};
    TokenKind ofKind = TokenKind::Word;
    int atMost = 0; ///< tokens, for Gap
    bool isOptional = false;
    std::vector<PhraseNode> parts = {}; ///< of Sequence and OneOf
};

/// Named phrases of a language, for `@name`; a set may use others, not itself.
using PhraseSets = QHash<QString, QStringList>;

/// FormatBroken with the reason for what cannot be read: an unknown set, a bracket that does not
/// close, sets that use each other in a circle.
Result<PhraseNode> parsePhrase(
    const QString &phrase, const PhraseSets &sets, const QSet<QString> &elisions);

/// The parts that a word falls into: at hyphens, and behind an apostrophe when what stands before
/// it is an elision of the language (`l'eau`, `qu'il`). Case folded, straight apostrophes.
QStringList wordParts(const QString &word, const QSet<QString> &elisions);

/// Case folded NFKC with straight apostrophes: how words are compared.
QString foldedWord(QStringView word);
/// Without accents: `ü` is `u`, `ß` is `ss`, `ø` is `o`.
QString withoutAccents(const QString &folded);
/// As a German types without umlauts: `ü` is `ue`. Empty when nothing changes.
QString withDigraphs(const QString &folded);

} // namespace comity::review
