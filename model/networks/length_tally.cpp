#include "model/networks/length_tally.h"

#include "model/base/emoji.h"
#include "model/base/normal_form.h"
#include "model/networks/entity_characters.h"
#include "model/networks/url_entities.h"

#include <QString>
#include <QTextBoundaryFinder>
#include <algorithm>

namespace comity::networks {
namespace {

bool isLineBreakPair(QStringView text, qsizetype at)
{
    return text.at(at) == u'\r' && at + 1 < text.size() && text.at(at + 1) == u'\n';
}

/// Calls `each(at, code point)` for every code point, once for CR LF.
template <typename Each>
void forEachCodePoint(QStringView text, Each each)
{
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        const qsizetype start = at;
        at += isLineBreakPair(text, at) ? 2 : point.units;
        each(start, point.value);
    }
}

/// Calls `each(start, end)` for every character as people see it.
template <typename Each>
void forEachGrapheme(QStringView text, Each each)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        each(start, end);
        start = end;
    }
}

qint64 utf8Size(char32_t value)
{
    return value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
}

/// The weights of twitter-text's configuration 3.
qint64 weightOf(char32_t value)
{
    const bool isLight = value <= 0x10FF || (value >= 0x2000 && value <= 0x200D)
        || (value >= 0x2010 && value <= 0x201F) || (value >= 0x2032 && value <= 0x2037);
    return isLight ? 1 : 2;
}

/// A text in Unicode's form C, and where each of its units was before.
class ComposedText
{
public:
    explicit ComposedText(QStringView text)
        : m_text(text)
    {
        // Below U+0300 nothing is composed of parts.
        if (std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x300; })) {
            m_composed = normalForm(text, NormalForm::Composed);
            m_isChanged = m_composed != text;
            m_text = m_composed;
        }
        if (m_isChanged) {
            readOrigins(text);
        }
    }

    ComposedText(const ComposedText &) = delete;
    ComposedText &operator=(const ComposedText &) = delete;

    QStringView text() const { return m_text; }
    qsizetype before(qsizetype at) const
    {
        if (!m_isChanged) {
            return at;
        }
        const auto after = std::ranges::upper_bound(m_origins, at, {}, &Origin::composed);
        const Origin &origin = *std::prev(after);
        return std::min(origin.original + at - origin.composed, origin.originalEnd - 1);
    }

private:
    struct Origin
    {
        qsizetype composed;
        qsizetype original;
        qsizetype originalEnd;
    };

    // Parts are composed inside what people see as one character, never across two.
    void readOrigins(QStringView text)
    {
        qsizetype composed = 0;
        forEachGrapheme(text, [&](qsizetype start, qsizetype end) {
            m_origins.push_back({composed, start, end});
            const QStringView grapheme = text.sliced(start, end - start);
            composed += end - start == 1 && grapheme.front().unicode() < 0x300
                ? 1
                : normalForm(grapheme, NormalForm::Composed).size();
        });
    }

    QStringView m_text;
    QString m_composed;
    bool m_isChanged = false;
    std::vector<Origin> m_origins;
};

struct Mention
{
    qsizetype start;
    qsizetype hostStart; ///< of the second @
    qsizetype end;
};

/// Letters, marks and digits of every script, and the underline.
bool isWordUnit(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_';
}

/// Where the name ends that begins at `at`: words with points and hyphens between them; `at` where
/// there is none.
template <typename IsWord>
qsizetype serverNameEnd(QStringView text, qsizetype at, IsWord isWord)
{
    qsizetype end = at;
    for (qsizetype i = at; i < text.size(); ++i) {
        if (isWord(text.at(i))) {
            end = i + 1;
        } else if (i == at || (text.at(i) != u'.' && text.at(i) != u'-')) {
            break;
        }
    }
    return end;
}

/// The @user@host of a text, as Mastodon reads them.
std::vector<Mention> serverMentions(QStringView text)
{
    std::vector<Mention> found;
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        const QChar before = at > 0 ? text.at(at - 1) : QChar(u' ');
        if (before == u'/' || before == u'=' || isWordUnit(before)) {
            continue;
        }
        const qsizetype host
            = serverNameEnd(text, at + 1, [](QChar c) { return isNameUnit(c.unicode()); });
        if (host == at + 1 || host == text.size() || text.at(host) != u'@') {
            continue;
        }
        const qsizetype end = serverNameEnd(text, host + 1, isWordUnit);
        if (end > host + 1) {
            found.push_back({at, host, end});
        }
    }
    return found;
}

} // namespace

void countWeighted(QStringView text, qint64 perUrl, LengthTally &tally)
{
    const ComposedText composed(text);
    const QStringView view = composed.text();
    const std::vector<UrlSpan> urls = urlSpans(view);
    auto url = urls.begin();
    for (qsizetype at = 0; at < view.size();) {
        if (url != urls.end() && url->start == at) {
            tally.add(at, perUrl);
            at = url->end;
            ++url;
        } else if (const qsizetype emoji = emojiLength(view, at); emoji > 0) {
            tally.add(at, 2);
            at += emoji;
        } else {
            const CodePoint point = codePointAt(view, at);
            tally.add(at, weightOf(point.value));
            at += isLineBreakPair(view, at) ? 2 : point.units;
        }
    }
    if (tally.overFrom) {
        tally.overFrom = composed.before(*tally.overFrom);
    }
}

void countCodePoints(QStringView text, LengthTally &tally)
{
    forEachCodePoint(text, [&](qsizetype at, char32_t) { tally.add(at, 1); });
}

void countGraphemes(QStringView text, LengthTally &tally)
{
    forEachGrapheme(text, [&](qsizetype start, qsizetype) { tally.add(start, 1); });
}

void countServerCharacters(
    QStringView text, QStringView contentWarning, qint64 perUrl, LengthTally &tally)
{
    forEachGrapheme(contentWarning, [&](qsizetype, qsizetype) { tally.add(0, 1); });
    qsizetype at = 0;
    const auto countUpTo = [&](qsizetype end) {
        forEachGrapheme(text.sliced(at, end - at),
            [&](qsizetype start, qsizetype) { tally.add(at + start, 1); });
        at = end;
    };
    const std::vector<UrlSpan> urls = urlSpans(text, UrlReach::Mastodon);
    const std::vector<Mention> mentions = serverMentions(text);
    auto mention = mentions.begin();
    const auto countMentionsUpTo = [&](qsizetype end) {
        for (; mention != mentions.end() && mention->end <= end; ++mention) {
            if (mention->start >= at) {
                countUpTo(mention->hostStart);
                at = mention->end;
            }
        }
    };
    for (const UrlSpan &url : urls) {
        if (url.hasScheme) {
            countMentionsUpTo(url.start);
            countUpTo(url.start);
            tally.add(url.start, perUrl);
            at = url.end;
        }
    }
    countMentionsUpTo(text.size());
    countUpTo(text.size());
}

void countEmojiBytes(QStringView text, LengthTally &tally)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype emoji = emojiLength(text, at);
        if (emoji > 0) {
            qint64 bytes = 0;
            forEachCodePoint(text.sliced(at, emoji),
                [&](qsizetype, char32_t value) { bytes += utf8Size(value); });
            tally.add(at, bytes);
            at += emoji;
        } else {
            tally.add(at, 1);
            at += isLineBreakPair(text, at) ? 2 : codePointAt(text, at).units;
        }
    }
}

void countUtf16Units(QStringView text, LengthTally &tally)
{
    forEachCodePoint(
        text, [&](qsizetype at, char32_t value) { tally.add(at, value > 0xFFFF ? 2 : 1); });
}

void countBytes(QStringView text, LengthTally &tally)
{
    forEachCodePoint(text, [&](qsizetype at, char32_t value) { tally.add(at, utf8Size(value)); });
}

} // namespace comity::networks
