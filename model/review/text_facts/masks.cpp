#include "model/review/text_facts/masks.h"

#include <algorithm>
#include <array>

namespace comity::review {
namespace {

constexpr int fewestQuotedWords = 3;
// A mark that nobody closes must not be looked for through a whole long text, time and again.
constexpr qsizetype longestQuotation = 2000;

struct Quotes
{
    char16_t open;
    char16_t close;
};
// German „…“ and Swedish ”…” share marks with English “…”: what opens decides. A single ‘…’ is
// told from an apostrophe by what stands beside it.
constexpr auto quotes = std::to_array<Quotes>({
    {u'“', u'”'},
    {u'"', u'"'},
    {u'«', u'»'},
    {u'„', u'“'},
    {u'»', u'«'},
    {u'‚', u'‘'},
    {u'‘', u'’'},
    {u'『', u'』'},
    {u'「', u'」'},
});

class MaskReader
{
public:
    explicit MaskReader(QStringView text)
        : m_text(text)
        , m_isMasked(static_cast<std::size_t>(text.size()))
    {
    }

    std::vector<Mask> read()
    {
        readLines();
        readBackticks();
        readQuotations();
        std::ranges::sort(m_masks, {}, [](const Mask &mask) { return mask.span.start; });
        return std::move(m_masks);
    }

private:
    bool isMasked(qsizetype at) const { return m_isMasked[static_cast<std::size_t>(at)]; }
    void mask(MaskKind kind, qsizetype start, qsizetype end)
    {
        m_masks.push_back({kind, {start, end}});
        std::fill(m_isMasked.begin() + start, m_isMasked.begin() + end, true);
    }
    qsizetype lineEnd(qsizetype at) const
    {
        const qsizetype end = m_text.indexOf(u'\n', at);
        return end < 0 ? m_text.size() : end;
    }
    void readLines();
    void readBackticks();
    void readQuotations();
    void readQuotation(qsizetype open, std::size_t kind);
    qsizetype closeAfter(qsizetype open, std::size_t kind);
    qsizetype blankAfter(qsizetype open);

    QStringView m_text;
    std::vector<Mask> m_masks;
    std::vector<bool> m_isMasked; ///< by place
    std::array<qsizetype, quotes.size()> m_nextClose = {}; ///< by kind
    qsizetype m_nextBlank = 0;
};

void MaskReader::readLines()
{
    qsizetype fence = -1;
    bool isAfterBlank = true;
    for (qsizetype at = 0; at < m_text.size();) {
        const qsizetype end = lineEnd(at);
        const QStringView line = m_text.mid(at, end - at);
        const QStringView bare = line.trimmed();
        if (bare.startsWith(u"```")) {
            if (fence < 0) {
                fence = at;
            } else {
                mask(MaskKind::Code, fence, end);
                fence = -1;
            }
        } else if (fence < 0 && bare.startsWith(u'>') && bare.size() > 1) {
            mask(MaskKind::QuotedLine, at, end);
        } else if (fence < 0 && isAfterBlank && !bare.isEmpty()
            && (line.startsWith(u"    ") || line.startsWith(u'\t'))) {
            mask(MaskKind::Code, at, end);
        }
        const bool wasCode = !m_masks.empty() && m_masks.back().kind == MaskKind::Code
            && m_masks.back().span.end == end;
        isAfterBlank = bare.isEmpty() || wasCode;
        at = end + 1;
    }
}

void MaskReader::readBackticks()
{
    for (qsizetype at = m_text.indexOf(u'`'); at >= 0;) {
        const qsizetype close = m_text.indexOf(u'`', at + 1);
        if (close < 0) {
            return;
        }
        const bool isOnOneLine = m_text.mid(at, close - at).indexOf(u'\n') < 0;
        if (isOnOneLine && close > at + 1 && !isMasked(at)) {
            mask(MaskKind::Code, at, close + 1);
        }
        at = isOnOneLine ? m_text.indexOf(u'`', close + 1) : close;
    }
}

void MaskReader::readQuotations()
{
    const std::size_t before = m_masks.size();
    std::array<qsizetype, quotes.size()> lastOf = {};
    std::ranges::transform(quotes, lastOf.begin(),
        [this](const Quotes &marks) { return m_text.lastIndexOf(QChar(marks.close)); });
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        const char16_t c = m_text.at(at).unicode();
        const auto *const marks = std::ranges::find(quotes, c, &Quotes::open);
        if (marks == quotes.end() || isMasked(at)) {
            continue;
        }
        const auto kind = static_cast<std::size_t>(marks - quotes.begin());
        if (at >= lastOf.at(kind)) {
            continue; // nothing closes it
        }
        const bool isWithin = at > 0 && m_text.at(at - 1).isLetterOrNumber();
        if (isWithin) {
            continue; // an apostrophe, or the sign for inches
        }
        readQuotation(at, kind);
        if (m_masks.size() > before && m_masks.back().span.start == at) {
            at = m_masks.back().span.end - 1;
        }
    }
}

/// Where the next mark stands that closes, behind `open`; the end of the text when none does. What
/// was found for one opening mark holds for the next ones before it.
qsizetype MaskReader::closeAfter(qsizetype open, std::size_t kind)
{
    qsizetype &close = m_nextClose.at(kind);
    if (close > open) {
        return close;
    }
    for (close = open + 1; close < m_text.size(); ++close) {
        const bool isApostrophe = quotes.at(kind).close == u'’' && close + 1 < m_text.size()
            && m_text.at(close + 1).isLetterOrNumber();
        if (m_text.at(close).unicode() == quotes.at(kind).close && !isApostrophe) {
            break;
        }
    }
    return close;
}

/// Where the next empty line begins, behind `open`.
qsizetype MaskReader::blankAfter(qsizetype open)
{
    if (m_nextBlank <= open) {
        const qsizetype blank = m_text.indexOf(u"\n\n", open + 1);
        m_nextBlank = blank < 0 ? m_text.size() : blank;
    }
    return m_nextBlank;
}

void MaskReader::readQuotation(qsizetype open, std::size_t kind)
{
    const qsizetype close = closeAfter(open, kind);
    if (close >= std::min(blankAfter(open), open + longestQuotation)) {
        return;
    }
    const QStringView inside = m_text.mid(open + 1, close - open - 1);
    int words = 0;
    for (qsizetype i = 0; i < inside.size() && words < fewestQuotedWords; ++i) {
        const bool isBegun = i == 0 || inside.at(i - 1).isSpace() || inside.at(i - 1).isPunct();
        words += isBegun && inside.at(i).isLetterOrNumber() ? 1 : 0;
    }
    if (words >= fewestQuotedWords) {
        mask(MaskKind::Quotation, open, close + 1);
    }
}

} // namespace

std::vector<Mask> masksOf(QStringView text)
{
    return MaskReader(text).read();
}

} // namespace comity::review
