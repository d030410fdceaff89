#include "model/review/house_rules/scopes.h"

#include <array>

namespace comity::review {
namespace {

constexpr std::array scopeNames {"text", "raw", "sentence", "paragraph"};

void leaveOut(QString &text, const Span &span)
{
    for (qsizetype at = span.start; at < span.end; ++at) {
        if (text.at(at) != u'\n') {
            text[at] = leftOutMark;
        }
    }
}

/// Patterns refuse half a character, and the mark has to be ours alone.
void mendCharacters(QString &text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
            ++at;
        } else if (c.isSurrogate() || c == leftOutMark) {
            text[at] = QChar(QChar::ReplacementCharacter);
        }
    }
}

Span trimmed(QStringView text, Span span)
{
    while (span.start < span.end && text.at(span.start).isSpace()) {
        ++span.start;
    }
    while (span.end > span.start && text.at(span.end - 1).isSpace()) {
        --span.end;
    }
    return span;
}

} // namespace

std::optional<TextScope> scopeFromText(QStringView text)
{
    for (std::size_t i = 0; i < scopeNames.size(); ++i) {
        if (text == QLatin1StringView(scopeNames.at(i))) {
            return static_cast<TextScope>(i);
        }
    }
    return std::nullopt;
}

QString searchedText(const TextFacts &facts, TextScope scope)
{
    QString text = facts.text;
    mendCharacters(text);
    if (scope == TextScope::Raw) {
        return text;
    }
    for (const Mask &mask : facts.masks) {
        leaveOut(text, mask.span);
    }
    for (const networks::Entity &entity : facts.entities) {
        if (entity.kind == networks::EntityKind::Url
            || entity.kind == networks::EntityKind::Email) {
            leaveOut(text, {entity.start, entity.end});
        }
    }
    return text;
}

std::vector<Span> partsOf(const TextFacts &facts, TextScope scope)
{
    std::vector<Span> parts;
    if (scope == TextScope::Paragraph) {
        return paragraphsOf(facts.text);
    }
    if (scope == TextScope::Sentence) {
        for (const Sentence &sentence : facts.sentences) {
            parts.push_back(sentence.span);
        }
        return parts;
    }
    parts.push_back({0, facts.text.size()});
    return parts;
}

std::vector<Span> paragraphsOf(QStringView text)
{
    std::vector<Span> paragraphs;
    qsizetype start = -1;
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype found = at < text.size() ? text.indexOf(u'\n', at) : -1;
        const qsizetype end = found < 0 ? text.size() : found;
        const bool isBlank = text.mid(at, end - at).trimmed().isEmpty();
        if (!isBlank && start < 0) {
            start = at;
        }
        if (start >= 0 && (isBlank || end == text.size())) {
            paragraphs.push_back(trimmed(text, {start, isBlank ? at : end}));
            start = -1;
        }
        at = end + 1;
    }
    return paragraphs;
}

} // namespace comity::review
