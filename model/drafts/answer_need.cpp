#include "model/drafts/answer_need.h"

namespace comity::drafts {
namespace {

constexpr int wordsOfAnAcknowledgement = 3;

/// In Latin, Arabic, Greek and Chinese writing; a question mark within an address is none.
bool isQuestionMark(QChar c)
{
    return c == u'?' || c == u'؟' || c == u'？' || c == u'\u037E';
}

bool asks(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isInWord = at + 1 < text.size() && text.at(at + 1).isLetterOrNumber();
        if (isQuestionMark(text.at(at)) && !isInWord) {
            return true;
        }
    }
    return false;
}

/// Runs of letters and digits. Writing without blanks is one long word, so its letters count.
int wordsIn(QStringView text)
{
    int words = 0;
    bool isInWord = false;
    for (const QChar c : text) {
        const bool isPart = c.isLetterOrNumber() || (isInWord && (c.isMark() || c == u'\''));
        const bool isIdeograph = c.script() == QChar::Script_Han
            || c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana
            || c.script() == QChar::Script_Thai;
        words += isPart && (!isInWord || isIdeograph) ? 1 : 0;
        isInWord = isPart;
    }
    return words;
}

} // namespace

bool needsAnswer(formats::MessageKind kind, const QString &text)
{
    if (asks(text)) {
        return true;
    }
    return kind == formats::MessageKind::Direct && wordsIn(text) > wordsOfAnAcknowledgement;
}

} // namespace comity::drafts
