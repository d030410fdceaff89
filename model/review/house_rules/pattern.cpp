#include "model/review/house_rules/pattern.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qsizetype longestExpression = 50'000;
constexpr qsizetype longestPart = 4'000;
constexpr std::size_t mostHits = 10'000;

struct Tier
{
    qsizetype longestText;
    qsizetype steps;
};
// Steps for each place of a text where a match may begin: the longer the text, the fewer.
constexpr auto tiers = std::to_array<Tier>({
    {1'000, 200'000},
    {4'000, 50'000},
    {64'000, 6'000},
    {std::numeric_limits<qsizetype>::max(), 500},
});
// Each alternative is a step of its own: a list of a thousand words is no runaway.
constexpr qsizetype stepsForEachAlternative = 4;
constexpr int mostHeap = 32'768; // KiB

/// Neither compiled code nor what PCRE makes possessive of itself counts each of its steps, so they
/// are not asked for.
QString limited(const QString &expression, qsizetype most)
{
    return u"(*LIMIT_MATCH=%1)(*LIMIT_HEAP=%2)(*NO_JIT)(*NO_AUTO_POSSESS)"_s.arg(most).arg(mostHeap)
        + expression;
}

/// A single unit of UTF-16 is never asked for: it would cut a character in two.
bool asksForUnits(const QString &expression)
{
    for (qsizetype at = 0; at + 1 < expression.size(); ++at) {
        if (expression.at(at) == u'\\') {
            if (expression.at(at + 1) == u'C') {
                return true;
            }
            ++at;
        }
    }
    return false;
}

/// Where a part that begins at `start` ends: at a paragraph, a line or a blank, where there is one.
qsizetype endOfPart(const QString &text, qsizetype start, qsizetype end)
{
    if (end - start <= longestPart) {
        return end;
    }
    const QStringView part = QStringView(text).mid(start, longestPart);
    for (const QStringView mark : {QStringView(u"\n\n"), QStringView(u"\n"), QStringView(u" ")}) {
        const qsizetype at = part.lastIndexOf(mark);
        if (at >= longestPart / 2) {
            return start + at + mark.size();
        }
    }
    return start + longestPart - (part.back().isHighSurrogate() ? 1 : 0);
}

Hit hitOf(const QRegularExpressionMatch &match, qsizetype offset)
{
    Hit hit {{match.capturedStart() + offset, match.capturedEnd() + offset},
        match.lastCapturedIndex(), {}};
    for (int group = 1; group <= hit.lastGroup; ++group) {
        hit.captured.append(match.captured(group));
    }
    return hit;
}

} // namespace

Pattern::Pattern(const QString &expression, const Options &options)
    : m_isEmpty(false)
{
    if (expression.size() > longestExpression) {
        m_error = u"pattern is too long"_s;
        return;
    }
    if (asksForUnits(expression)) {
        m_error = u"\\C is not supported"_s;
        return;
    }
    QRegularExpression::PatternOptions flags = QRegularExpression::UseUnicodePropertiesOption;
    flags.setFlag(QRegularExpression::CaseInsensitiveOption, options.ignoresCase);
    flags.setFlag(QRegularExpression::MultilineOption, options.isMultiline);
    const qsizetype alternatives = expression.count(u'|') + 1;
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        const qsizetype most = tiers.at(i).steps + alternatives * stepsForEachAlternative;
        m_tiers.at(i) = QRegularExpression(limited(expression, most), flags);
    }
    if (m_tiers.front().isValid()) {
        m_groups = m_tiers.front().captureCount();
    } else {
        m_error = m_tiers.front().errorString();
    }
}

const QRegularExpression &Pattern::forLength(qsizetype length) const
{
    const auto *const tier = std::ranges::find_if(
        tiers, [length](const Tier &one) { return length <= one.longestText; });
    return m_tiers.at(static_cast<std::size_t>(tier - tiers.begin()));
}

Hits Pattern::hitsIn(const QString &text, const Span &part) const
{
    Hits hits;
    if (m_isEmpty || !m_error.isEmpty()) {
        return hits;
    }
    const QRegularExpression &expression = forLength(text.size());
    for (qsizetype start = part.start; start < part.end;) {
        const qsizetype end = endOfPart(text, start, part.end);
        auto matches = expression.globalMatch(text.mid(start, end - start));
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (match.capturedLength() == 0) {
                continue;
            }
            if (hits.all.size() == mostHits) {
                return hits;
            }
            hits.all.push_back(hitOf(match, start));
        }
        if (!matches.isValid()) {
            return {{}, false};
        }
        start = end;
    }
    return hits;
}

} // namespace comity::review
