#include "model/followups/plea.h"

#include "model/followups/plea_words.h"

#include <algorithm>

namespace comity::followups {
namespace {

constexpr int wordsOfAnAcknowledgement = 3;
constexpr int hintsOfAPitch = 2;

/// In Latin, Arabic, Greek and Chinese writing; a question mark within an address is none.
bool isQuestionMark(QChar c)
{
    return c == u'?' || c == u'؟' || c == u'？' || c == u'\u037E';
}

bool hasQuestionMark(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isInWord = at + 1 < text.size() && text.at(at + 1).isLetterOrNumber();
        if (isQuestionMark(text.at(at)) && !isInWord) {
            return true;
        }
    }
    return false;
}

bool hasAddress(const QString &text)
{
    return text.contains(u"http://", Qt::CaseInsensitive)
        || text.contains(u"https://", Qt::CaseInsensitive)
        || text.contains(u"www.", Qt::CaseInsensitive);
}

/// A code is a customer's as often as a seller's, so that all of them are one hint, and none
/// beside an address.
bool looksSold(const PleaText &text, const PleaWords &words, bool hasLink)
{
    if (text.count(words.dealings) > 0) {
        return false;
    }
    const int hints = text.count(words.hints);
    const int codes = text.count(words.codes) > 0 ? 1 : 0;
    return hints + std::max(codes, hasLink ? 1 : 0) >= hintsOfAPitch;
}

/// What is wanted after the words that settle what was asked before: in the clauses that follow
/// theirs, or by the mark at the end of theirs.
Plea pleaAfter(const QString &text, const Settling &settling, const PleaWords &words)
{
    const PleaText rest(text.mid(settling.clauseEnd));
    if (rest.count(words.complaints) > 0) {
        return Plea::Complained;
    }
    const bool asks = hasQuestionMark(QStringView(text).mid(settling.end))
        || rest.count(words.requests) > 0 || rest.asks(words);
    return asks ? Plea::Asked : Plea::Withdrawn;
}

} // namespace

Heard heardIn(const QString &text)
{
    const PleaWords &words = PleaWords::builtIn();
    const PleaText read(text);
    Heard heard;
    if (read.isEmpty()) {
        heard.plea = hasQuestionMark(text) ? Plea::Asked : Plea::Nothing;
        return heard;
    }
    if (read.count(words.pitches) > 0) {
        heard.plea = Plea::Pitch;
        return heard;
    }
    const bool complains = read.count(words.complaints) > 0;
    heard.looksSold = !complains && looksSold(read, words, hasAddress(text));
    const Settling settling = read.settling(words);
    if (settling.isSettled || (settling.isShrug && !complains)) {
        heard.plea = pleaAfter(text, settling, words);
        heard.takesBack = heard.plea != Plea::Complained;
        return heard;
    }
    if (complains) {
        heard.plea = Plea::Complained;
    } else if (settling.isDenied || hasQuestionMark(text) || read.count(words.requests) > 0
        || read.asks(words)) {
        heard.plea = Plea::Asked;
    } else if (read.wordsBeside(words) > wordsOfAnAcknowledgement) {
        heard.plea = Plea::Told;
    }
    return heard;
}

Plea pleaIn(const QString &text)
{
    return heardIn(text).plea;
}

bool needsAnswer(formats::MessageKind kind, Plea plea)
{
    switch (plea) {
    case Plea::Asked:
    case Plea::Complained:
        return true;
    case Plea::Told:
        return kind == formats::MessageKind::Direct || kind == formats::MessageKind::Invitation;
    case Plea::Nothing:
    case Plea::Withdrawn:
    case Plea::Pitch:
        break;
    }
    return false;
}

bool needsAnswer(formats::MessageKind kind, const QString &text)
{
    const Heard heard = heardIn(text);
    return !heard.looksSold && needsAnswer(kind, heard.plea);
}

} // namespace comity::followups
