#pragma once

#include "model/review/finding.h"

#include <QStringView>

namespace comity::review {

enum class TokenKind : quint8 {
    Word,
    Number, ///< `5`, `10/10`, `9:30`, `1,200.50`
    Money, ///< a number with a currency: `£9`, `12 €`, `EUR 40`
    Percent,
    Url,
    Email,
    Mention, ///< `@name`, `@name@host`, `@name/list`
    Hashtag,
    Cashtag,
    Emoji, ///< one sequence; also ★ and ☆
};

/// What stands between a token and the one before it, weakest first.
enum class Break : quint8 {
    None, ///< white space or a hyphen
    Comma,
    Clause, ///< dash, colon, semicolon, bracket, line end within a sentence
    Sentence,
};

/// A word, a number, an entity or an emoji of a draft. Punctuation is in the breaks between them.
struct Token
{
    Span span = {};
    QStringView exact = {}; ///< NFKC, case folded, look-alike letters mapped, straight apostrophes
    QStringView plain = {}; ///< `exact` without accents
    TokenKind kind = TokenKind::Word;
    Break before = Break::Sentence;
    bool isHyphenated = false; ///< joined to the token before it: the `paste` of copy-paste
    bool isQuoted = false; ///< in quotation marks, in a quoted line, or in code
    bool isCode = false;
    bool startsUpper = false;
    bool isCapitals = false; ///< two letters or more, all of them upper case
    bool isPlainAscii = false; ///< typed without accents, so it may stand for a word with them
    quint32 sentence = 0;
};

/// What kind of sentence it is, by its form.
enum class Mood : quint8 { Statement, Question, Exclamation };

struct Sentence
{
    Span span = {}; ///< without white space at its ends
    quint32 firstToken = 0;
    quint32 lastToken = 0; ///< one past the end
    Mood mood = Mood::Statement; ///< by its last mark
    quint32 paragraph = 0;
};

} // namespace comity::review
