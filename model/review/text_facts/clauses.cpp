#include "model/review/text_facts/clauses.h"

#include <algorithm>

namespace comity::review {
namespace {

// "Sehr geehrter Herr Lamprecht,": an address is no longer than this.
constexpr quint32 longestAddress = 4;

qsizetype withoutBlanksBehind(const QString &text, qsizetype end)
{
    while (end > 0 && text.at(end - 1).isSpace()) {
        --end;
    }
    return end;
}

} // namespace

Span sentenceAround(const TextFacts &text, const Span &words, quint32 sentence)
{
    const Sentence &where = text.sentences.at(sentence);
    Span span = where.span;
    for (quint32 i = where.firstToken + 1; i < where.lastToken; ++i) {
        const Token &token = text.tokens.at(i);
        if (token.before >= Break::Comma) {
            if (i - where.firstToken <= longestAddress && token.span.start <= words.start) {
                span.start = token.span.start;
            }
            break;
        }
    }
    for (quint32 i = where.firstToken; i < where.lastToken; ++i) {
        const Token &token = text.tokens.at(i);
        const bool isMark = token.kind == TokenKind::Emoji || token.kind == TokenKind::Mention;
        if (isMark && token.span.end <= words.start && i + 1 < where.lastToken) {
            span.start = std::max(span.start, text.tokens.at(i + 1).span.start);
        }
    }
    // Names and tags that hang behind it.
    for (quint32 i = where.lastToken; i > where.firstToken + 1; --i) {
        const Token &last = text.tokens.at(i - 1);
        const Token &before = text.tokens.at(i - 2);
        const bool hangs = last.kind == TokenKind::Mention || last.kind == TokenKind::Hashtag;
        if (!hangs || before.span.end < words.start) {
            break;
        }
        span.end = withoutBlanksBehind(text.text, last.span.start);
    }
    return span;
}

Span clauseAround(const TextFacts &text, const Span &words, quint32 sentence)
{
    const Sentence &where = text.sentences.at(sentence);
    Span span = where.span;
    for (quint32 i = where.firstToken + 1; i < where.lastToken; ++i) {
        const Token &token = text.tokens.at(i);
        if (token.before < Break::Comma) {
            continue;
        }
        if (token.span.start <= words.start) {
            span.start = token.span.start;
        } else if (token.span.start >= words.end) {
            span.end = text.tokens.at(i - 1).span.end;
            break;
        }
    }
    return span;
}

Span withBlanks(const QString &text, const Span &span)
{
    Span wide = span;
    while (wide.end < text.size() && text.at(wide.end).isSpace()) {
        ++wide.end;
    }
    if (wide.end == text.size()) {
        while (wide.start > 0 && text.at(wide.start - 1).isSpace()) {
            --wide.start;
        }
    }
    return wide;
}

} // namespace comity::review
