#pragma once

#include "model/networks/entities.h"
#include "model/review/text_facts/phrase_book.h"
#include "model/review/text_facts/token.h"

#include <QString>
#include <memory>
#include <vector>

namespace comity::review {

class Lexicons;

/// A part of a text that rules do not read as ours.
enum class MaskKind : quint8 { Code, QuotedLine, Quotation };
struct Mask
{
    MaskKind kind = MaskKind::Code;
    Span span = {};
};

/// A draft's text, analysed once (etiquette.md §2): what every rule reads. Spans are UTF-16 units
/// of `text`.
struct TextFacts
{
    QString text = {};
    QString language = {}; ///< `en`, …, `und`
    bool hasWordingChecks = false; ///< there is a lexicon of the language
    std::vector<networks::Entity> entities = {};
    std::vector<Mask> masks = {};
    std::vector<Token> tokens = {};
    std::vector<Sentence> sentences = {};
    std::vector<PhraseHit> hits = {}; ///< by lexicon, then by first token
    std::vector<PhraseHit> said = {}; ///< those that the writer says (said_hits.h), as sorted
    quint32 longestHit = 0; ///< tokens
    Span signature = {}; ///< the block of names at the end; empty when there is none (signature.h)
    int hiddenCharacters = 0; ///< zero-width ones and bidirectional controls
    std::shared_ptr<const QString> folded = {}; ///< what the tokens' views look into

    /// The hits of one lexicon; none for a number the language lacks.
    std::span<const PhraseHit> of(LexiconNumber lexicon) const;
    /// From the first to one past the last token.
    Span spanOf(quint32 firstToken, quint32 lastToken) const;
    Span spanOf(const PhraseHit &hit) const { return spanOf(hit.firstToken, hit.lastToken); }
    const Sentence &sentenceOf(const PhraseHit &hit) const { return sentences.at(hit.sentence); }
    QString textOf(const Span &span) const { return text.mid(span.start, span.length()); }
    /// Words and numbers, without entities and emoji.
    int wordCount() const;
    /// The same without the signature.
    int bodyWordCount() const;
    bool isSigned() const { return signature.length() > 0; }
    bool isInSignature(const Span &span) const { return isSigned() && signature.contains(span); }
};

/// Reads `text` with the lexicons of its language; `language` is what the writer or the draft says
/// it is, empty to find out; `likely` is what its readers speak, for a text too short to tell.
/// `writer` is our name, by which a signature is known. Takes a time that grows with the text
/// alone.
TextFacts readText(const QString &text, const QString &language, const Lexicons &lexicons,
    const QString &likely = {}, const QString &writer = {});

} // namespace comity::review
