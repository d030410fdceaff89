#include "model/followups/plea.h"

#include "model/followups/plea_words.h"

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

bool isPitch(const PleaText &text, const PleaWords &words, bool hasLink)
{
    if (text.count(words.pitches) > 0) {
        return true;
    }
    return text.count(words.hints) + (hasLink ? 1 : 0) >= hintsOfAPitch;
}

} // namespace

Plea pleaIn(const QString &text)
{
    const PleaWords &words = PleaWords::builtIn();
    PleaText read(text);
    if (read.isEmpty()) {
        return hasQuestionMark(text) ? Plea::Asked : Plea::Nothing;
    }
    if (isPitch(read, words, hasAddress(text))) {
        return Plea::Pitch;
    }
    if (read.count(words.withdrawals) > 0) {
        return Plea::Withdrawn;
    }
    if (read.count(words.complaints) > 0) {
        return Plea::Complained;
    }
    if (hasQuestionMark(text) || read.count(words.requests) > 0 || read.asks(words)) {
        return Plea::Asked;
    }
    return read.wordsBeside(words) > wordsOfAnAcknowledgement ? Plea::Told : Plea::Nothing;
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
    return needsAnswer(kind, pleaIn(text));
}

} // namespace comity::followups
