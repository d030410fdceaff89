#include "model/review/text_facts/emoji_sequences.h"

namespace comity::review {
namespace {

bool isEmoji(char32_t c)
{
    return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF)
        || (c >= 0x2B05 && c <= 0x2B55) || c == 0x203C || c == 0x2049
        || (c >= 0x231A && c <= 0x23FA) || c == 0x3030 || c == 0x2934 || c == 0x2935;
}

qsizetype unitsOf(char32_t c)
{
    return c > 0xFFFF ? 2 : 1;
}

bool isRegional(char32_t c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

} // namespace

char32_t codePointAt(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
        return QChar::surrogateToUcs4(c, text.at(at + 1));
    }
    return c.unicode();
}

qsizetype emojiEnd(QStringView text, qsizetype at)
{
    const char32_t first = codePointAt(text, at);
    const bool isKeycap = at + 2 < text.size() && text.at(at + 1) == u'\uFE0F'
        && text.at(at + 2) == u'\u20E3' && (text.at(at).isDigit() || text.at(at) == u'#');
    if (isKeycap) {
        return at + 3;
    }
    if (!isEmoji(first)) {
        return at;
    }
    qsizetype end = at + unitsOf(first);
    if (isRegional(first) && end < text.size() && isRegional(codePointAt(text, end))) {
        return end + 2;
    }
    while (end < text.size()) {
        const char32_t c = codePointAt(text, end);
        const bool isModifier = c == 0xFE0F || (c >= 0x1F3FB && c <= 0x1F3FF) || c == 0x20E3;
        if (isModifier) {
            end += unitsOf(c);
        } else if (c == 0x200D && end + 1 < text.size() && isEmoji(codePointAt(text, end + 1))) {
            end += 1 + unitsOf(codePointAt(text, end + 1));
        } else {
            break;
        }
    }
    return end;
}

} // namespace comity::review
