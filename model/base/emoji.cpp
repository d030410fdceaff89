#include "model/base/emoji.h"

#include <QSet>
#include <QString>
#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/uset.h>

namespace comity {
namespace {

constexpr char16_t emojiSelector = 0xFE0F;
constexpr char16_t keycap = 0x20E3;
constexpr char32_t firstPicture = 0x1F300; ///< of the blocks that hold pictures and nothing else

/// The emoji of more than one code point, with the variation selectors that belong to them.
struct EmojiSet
{
    EmojiSet();

    QSet<QString> sequences;
    qsizetype longest = 0; ///< in UTF-16 units
};

EmojiSet::EmojiSet()
{
    UErrorCode status = U_ZERO_ERROR;
    const USet *const set = u_getBinaryPropertySet(UCHAR_RGI_EMOJI, &status);
    const int32_t items = U_SUCCESS(status) ? uset_getItemCount(set) : 0;
    for (int32_t item = 0; item < items; ++item) {
        UChar32 first = 0;
        UChar32 last = 0;
        UChar units[64];
        UErrorCode problem = U_ZERO_ERROR;
        // Ranges of single code points give 0; their properties answer for them below.
        const int32_t length = uset_getItem(set, item, &first, &last, units, 64, &problem);
        if (length < 2 || U_FAILURE(problem)) {
            continue;
        }
        const QString sequence(reinterpret_cast<const QChar *>(units), length);
        longest = std::max(longest, sequence.size());
        sequences.insert(sequence);
        if (sequence.endsWith(QChar(keycap))) {
            sequences.insert(sequence.first(1) + QChar(keycap));
        }
    }
}

const EmojiSet &emojiSet()
{
    static const EmojiSet set;
    return set;
}

struct CodePoint
{
    char32_t value = 0;
    qsizetype units = 0;
};

CodePoint codePointAt(QStringView text, qsizetype at)
{
    const QChar unit = text.at(at);
    if (unit.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
        return {QChar::surrogateToUcs4(unit, text.at(at + 1)), 2};
    }
    return {unit.unicode(), 1};
}

bool hasProperty(char32_t value, UProperty property)
{
    return u_hasBinaryProperty(static_cast<UChar32>(value), property) != 0;
}

/// The length of a single code point, with its variation selector, as an emoji.
qsizetype singleLength(QStringView text, qsizetype at, CodePoint first)
{
    const qsizetype next = at + first.units;
    const bool isSelected = next < text.size() && text.at(next) == QChar(emojiSelector);
    // Digits and # carry the property Emoji for the sake of keycaps alone, letters of flags
    // because a pair of them is one.
    if (first.value < 0x80 || hasProperty(first.value, UCHAR_REGIONAL_INDICATOR)) {
        return 0;
    }
    const bool isPicture = hasProperty(first.value, UCHAR_EMOJI_PRESENTATION);
    if (isSelected && (!isPicture || first.value < firstPicture)) {
        return first.units + 1;
    }
    return isPicture ? first.units : 0;
}

/// Whether a code point can stand inside an emoji of several, after the first.
bool continuesEmoji(char32_t value)
{
    return value == 0x200D || value == emojiSelector || value == keycap
        || (value >= 0xE0020 && value <= 0xE007F) || hasProperty(value, UCHAR_EMOJI);
}

} // namespace

qsizetype emojiLength(QStringView text, qsizetype at)
{
    const CodePoint first = codePointAt(text, at);
    if (first.value != u'#' && first.value != u'*' && !hasProperty(first.value, UCHAR_EMOJI)) {
        return 0;
    }
    qsizetype length = singleLength(text, at, first);
    const EmojiSet &emoji = emojiSet();
    qsizetype end = at + first.units;
    while (end < text.size()) {
        const CodePoint next = codePointAt(text, end);
        end += next.units;
        if (!continuesEmoji(next.value) || end - at > emoji.longest) {
            break;
        }
        if (emoji.sequences.contains(text.sliced(at, end - at).toString())) {
            length = end - at;
        }
    }
    return length;
}

} // namespace comity
