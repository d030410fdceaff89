#include "model/networks/tag_entities.h"

#include "model/networks/entity_characters.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace comity::networks {
namespace {

constexpr qsizetype longestName = 20;
constexpr qsizetype longestSlug = 25;
constexpr qsizetype longestCashtag = 6;

char16_t unitAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() ? text.at(at).unicode() : u'\0';
}

/// Where the units that `fits` from `at` on end, after `most` of them at the latest.
template <typename Fits>
qsizetype endOf(QStringView text, qsizetype at, qsizetype most, Fits fits)
{
    qsizetype end = at;
    while (end < text.size() && end - at < most && fits(text.at(end).unicode())) {
        ++end;
    }
    return end;
}

bool isFollowedByScheme(QStringView text, qsizetype at)
{
    return text.sliced(at).startsWith("://"_L1);
}

/// Whether `RT` stands right before `at`, as a word that begins at or after `from`.
bool isAfterRetweet(QStringView text, qsizetype at, qsizetype from)
{
    if (at - 2 < from || text.sliced(at - 2, 2).compare("rt"_L1, Qt::CaseInsensitive) != 0) {
        return false;
    }
    const char16_t before = unitAt(text, at - 3);
    return at == 2
        || (at - 3 >= from && !isNameUnit(before) && before != u'+' && before != u'~'
            && before != u'.' && before != u'-');
}

/// Whether a mention may begin at `at`. What stands before it must not belong to an earlier one,
/// which ends at `from`.
bool mayMentionAt(QStringView text, qsizetype at, qsizetype from)
{
    if (at == 0) {
        return true;
    }
    const char16_t before = unitAt(text, at - 1);
    const bool isFree = !isNameUnit(before) && !isAtSign(before)
        && !QStringView(u"!#$%&*").contains(QChar(before));
    return (at - 1 >= from && isFree) || isAfterRetweet(text, at, from);
}

/// Where the list that follows a name at `at` ends; `at` where none does.
qsizetype slugEnd(QStringView text, qsizetype at)
{
    if (unitAt(text, at) != u'/' || !isAsciiLetter(unitAt(text, at + 1))) {
        return at;
    }
    return endOf(text, at + 1, longestSlug, [](char16_t c) { return isNameUnit(c) || c == u'-'; });
}

/// Whether a hashtag may begin at `at`, after an earlier one that ends at `from`.
bool mayTagAt(QStringView text, qsizetype at, qsizetype from)
{
    if (at == 0) {
        return true;
    }
    const bool isPair
        = at >= 2 && text.at(at - 1).isLowSurrogate() && text.at(at - 2).isHighSurrogate();
    const qsizetype start = at - (isPair ? 2 : 1);
    const char32_t before = codePointAt(text, start).value;
    if (start < from || QChar::isSurrogate(before)) {
        return false;
    }
    // The variation selectors of an emoji are marks, but end no word.
    return before == 0xFE0E || before == 0xFE0F || (before != u'&' && !isTagCharacter(before));
}

} // namespace

std::vector<Entity> mentions(QStringView text)
{
    std::vector<Entity> found;
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isAtSign(text.at(at).unicode()) || !mayMentionAt(text, at, from)) {
            continue;
        }
        const qsizetype name = endOf(text, at + 1, longestName, isNameUnit);
        if (name == at + 1) {
            continue;
        }
        const qsizetype end = slugEnd(text, name);
        const char16_t after = unitAt(text, end);
        if (!isAtSign(after) && !isLatinAccent(after) && !isFollowedByScheme(text, end)) {
            found.push_back({end > name ? EntityKind::ListSlug : EntityKind::Mention, at, end});
        }
        from = end;
        at = end - 1;
    }
    return found;
}

std::vector<Entity> hashtags(QStringView text)
{
    std::vector<Entity> found;
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t next = unitAt(text, at + 1);
        // A keycap is an emoji.
        if (!isHashSign(text.at(at).unicode()) || next == 0xFE0F || next == 0x20E3
            || !mayTagAt(text, at, from)) {
            continue;
        }
        bool hasLetter = false;
        qsizetype end = at + 1;
        while (end < text.size()) {
            const CodePoint point = codePointAt(text, end);
            if (!isTagCharacter(point.value)) {
                break;
            }
            hasLetter = hasLetter || isTagLetter(point.value);
            end += point.units;
        }
        if (!hasLetter) {
            continue;
        }
        if (!isHashSign(unitAt(text, end)) && !isFollowedByScheme(text, end)) {
            found.push_back({EntityKind::Hashtag, at, end});
        }
        from = end;
        at = end - 1;
    }
    return found;
}

std::vector<Entity> cashtags(QStringView text)
{
    std::vector<Entity> found;
    const auto mayEnd = [&](qsizetype at) {
        const char16_t after = unitAt(text, at);
        return at == text.size() || isSpace(after) || isPunctuation(after);
    };
    for (qsizetype at = text.indexOf(u'$'); at >= 0; at = text.indexOf(u'$', at + 1)) {
        if (at > 0 && !isSpace(unitAt(text, at - 1))) {
            continue;
        }
        qsizetype end = endOf(text, at + 1, longestCashtag, isAsciiLetter);
        if (end == at + 1 || !mayEnd(end)) {
            continue;
        }
        if (unitAt(text, end) == u'.' || unitAt(text, end) == u'_') {
            const qsizetype suffix = endOf(text, end + 1, 2, isAsciiLetter);
            end = suffix > end + 1 && mayEnd(suffix) ? suffix : end;
        }
        found.push_back({EntityKind::Cashtag, at, end});
    }
    return found;
}

} // namespace comity::networks
