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
    void readQuotation(qsizetype open, const Quotes &marks);

    QStringView m_text;
    std::vector<Mask> m_masks;
    std::vector<bool> m_isMasked; ///< by place
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
        if (at >= lastOf.at(static_cast<std::size_t>(marks - quotes.begin()))) {
            continue; // nothing closes it
        }
        const bool isWithin = at > 0 && m_text.at(at - 1).isLetterOrNumber();
        if (isWithin) {
            continue; // an apostrophe, or the sign for inches
        }
        readQuotation(at, *marks);
        if (m_masks.size() > before && m_masks.back().span.start == at) {
            at = m_masks.back().span.end - 1;
        }
    }
}

void MaskReader::readQuotation(qsizetype open, const Quotes &marks)
{
    const qsizetype blank
        = m_text.mid(0, std::min(m_text.size(), open + longestQuotation)).indexOf(u"\n\n", open);
    const qsizetype limit = std::min(blank < 0 ? m_text.size() : blank, open + longestQuotation);
    for (qsizetype close = open + 1; close < limit; ++close) {
        if (m_text.at(close).unicode() != marks.close) {
            continue;
        }
        const bool isApostrophe = marks.close == u'’' && close + 1 < m_text.size()
            && m_text.at(close + 1).isLetterOrNumber();
        if (isApostrophe) {
            continue;
        }
        const QStringView inside = m_text.mid(open + 1, close - open - 1);
        int words = 0;
        for (qsizetype i = 0; i < inside.size(); ++i) {
            const bool isLetter = inside.at(i).isLetterOrNumber();
            words
                += isLetter && (i == 0 || inside.at(i - 1).isSpace() || inside.at(i - 1).isPunct())
                ? 1
                : 0;
        }
        if (words >= fewestQuotedWords) {
            mask(MaskKind::Quotation, open, close + 1);
        }
        return;
    }
}

} // namespace

std::vector<Mask> masksOf(QStringView text)
{
    return MaskReader(text).read();
}

} // namespace comity::review
