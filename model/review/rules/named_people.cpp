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

// German nouns have capitals, so "Die Preise" at the head of a sentence looks like a name.
bool opensGerman(const TextFacts &text, quint32 at)
{
    static const QSet<QString> openers {u"der"_s, u"die"_s, u"das"_s, u"den"_s, u"dem"_s, u"ein"_s,
        u"eine"_s, u"einen"_s, u"unser"_s, u"unsere"_s, u"mein"_s, u"meine"_s, u"dein"_s,
        u"deine"_s, u"ihr"_s, u"ihre"_s, u"euer"_s, u"eure"_s, u"diese"_s, u"dieser"_s, u"dieses"_s,
        u"alle"_s, u"kein"_s, u"keine"_s, u"viele"_s, u"neue"_s, u"heute"_s, u"gestern"_s,
        u"liebe"_s, u"lieber"_s, u"guten"_s, u"gute"_s, u"schöne"_s, u"schönen"_s, u"im"_s, u"am"_s,
        u"beim"_s, u"vom"_s, u"zum"_s, u"zur"_s, u"für"_s, u"mit"_s, u"ohne"_s, u"zwei"_s,
        u"drei"_s, u"welche"_s, u"welcher"_s, u"was"_s, u"so"_s, u"nur"_s, u"wegen"_s};
    const auto first
        = text.tokens.begin() + text.sentences.at(text.tokens.at(at).sentence).firstToken;
    return text.language == "de"_L1
        && std::all_of(first, text.tokens.begin() + at,
            [](const Token &token) { return token.kind == TokenKind::Mention; })
        && openers.contains(text.textOf(text.tokens.at(at).span).toLower());
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
        if (!isPart(token) || opensGerman(text, i)) {
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
