#include "model/review/rules/named_people.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

bool isPart(const Token &token)
{
    return token.kind == TokenKind::Word && token.startsUpper && !token.isCapitals
        && !token.isQuoted && token.exact.size() > 1;
}

// "Wilma de Graaf", "Piet van der Meer": Dutch nouns have small letters, so what stands between
// capitals joins a name.
bool isParticle(const Token &token)
{
    static const QSet<QString> particles {
        u"de"_s, u"den"_s, u"der"_s, u"van"_s, u"ter"_s, u"ten"_s};
    return token.kind == TokenKind::Word && token.before == Break::None
        && particles.contains(token.exact.toString());
}

// The next part of a name at `at` or behind its particles; `at` when there is none.
quint32 partFrom(const TextFacts &text, quint32 at)
{
    quint32 next = at;
    while (text.language == "nl"_L1 && next < text.tokens.size() && next < at + 2
        && isParticle(text.tokens[next])) {
        ++next;
    }
    const bool isNext = next < text.tokens.size() && isPart(text.tokens[next])
        && text.tokens[next].before == Break::None;
    return isNext ? next + 1 : at;
}

QSet<QString> knownWords(const DraftContext &context)
{
    QSet<QString> words;
    for (const Recipient &person : context.recipients) {
        for (const QString &part : person.name.split(u' ', Qt::SkipEmptyParts)) {
            words.insert(part.toCaseFolded());
        }
    }
    return words;
}

bool isOurs(const DraftContext &context, const QString &handle)
{
    const auto bare = [](QString text) {
        return text.startsWith(u'@') ? text.mid(1).toCaseFolded() : text.toCaseFolded();
    };
    return !context.sender.handle.isEmpty() && bare(handle) == bare(context.sender.handle);
}

} // namespace

std::vector<NamedPerson> namedPeople(const DraftFacts &draft)
{
    const TextFacts &text = draft.text;
    const QSet<QString> known = knownWords(draft.context);
    std::vector<NamedPerson> people;
    for (quint32 i = 0; i < text.tokens.size(); ++i) {
        const Token &token = text.tokens[i];
        if (text.isInSignature(token.span)) {
            continue;
        }
        if (token.kind == TokenKind::Mention && !token.isQuoted) {
            if (!isOurs(draft.context, text.textOf(token.span))) {
                people.push_back({token.span, i, i + 1, token.sentence, true});
            }
            continue;
        }
        if (!isPart(token)) {
            continue;
        }
        quint32 end = i + 1;
        for (quint32 next = partFrom(text, end); next > end && end < i + 3;
             next = partFrom(text, end)) {
            end = next;
        }
        const bool isKnown = known.contains(text.textOf(token.span).toCaseFolded());
        if (end > i + 1 || isKnown) {
            people.push_back({text.spanOf(i, end), i, end, token.sentence, false});
        }
        i = end - 1;
    }
    return people;
}

} // namespace comity::review
