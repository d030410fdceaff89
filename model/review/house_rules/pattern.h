#pragma once

#include "model/review/finding.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <array>
#include <vector>

namespace comity::review {

/// Where a pattern is found.
struct Hit
{
    Span span = {};
    int lastGroup = 0; ///< the last group that took part; 0: none
    QStringList captured = {}; ///< what the groups hold, up to the last
};

struct Hits
{
    std::vector<Hit> all = {}; ///< rising, never overlapping, never empty ones
    bool isWhole = true; ///< false: the pattern took too long, and what is here says nothing
};

/// A pattern that somebody else wrote, for texts that somebody else wrote. Each step of matching is
/// counted, so the time grows with the text alone: a long text is looked at in parts of some
/// thousand characters, with fewer steps the longer it is. Never changed once made: any thread.
class Pattern
{
public:
    struct Options
    {
        bool ignoresCase = false;
        bool isMultiline = false; ///< ^ and $ are those of lines
    };
    /// Finds nothing.
    Pattern() = default;
    Pattern(const QString &expression, const Options &options);

    /// What is wrong with it; empty for one that can be used.
    const QString &error() const { return m_error; }
    int groups() const { return m_groups; }
    /// The first ten thousand hits in a part of `text`, which has no lone surrogates. Nothing
    /// outside of the part is seen.
    Hits hitsIn(const QString &text, const Span &part) const;

private:
    const QRegularExpression &forLength(qsizetype length) const;

    std::array<QRegularExpression, 4> m_tiers = {}; ///< the same, with fewer and fewer steps
    QString m_error = {};
    int m_groups = 0;
    bool m_isEmpty = true;
};

} // namespace comity::review
