#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace comity {

/// One piece of a report. Every text is plain and ready to be shown, on one line but for Text.
struct ReportBlock
{
    enum class Kind : quint8 {
        Text, ///< somebody's own words: line breaks are theirs
        Sentence,
        Small, ///< said beside what stands above it
        Fact, ///< `label`: what `text` is
        Item, ///< of a list
        Mark, ///< a head with `label` as its weight in one word: `Blocker`
    };
    /// What it means, in colour beside the word that says it.
    enum class Tone : quint8 { Plain, Good, Note, Warn, Stop };

    Kind kind = Kind::Sentence;
    QString text = {};
    QString label = {};
    Tone tone = Tone::Plain;

    bool operator==(const ReportBlock &) const = default;
};

struct ReportSection
{
    QString title = {};
    std::vector<ReportBlock> blocks = {};

    bool operator==(const ReportSection &) const = default;
};

/// A report of a draft or a campaign as a sheet of paper: one value that the HTML and the PDF are
/// made of, so that both say the same.
struct ReportPaper
{
    QString title = {};
    QString subtitle = {};
    QString notice = {}; ///< that it is redacted, and what that does not do; empty: it is not
    QString foot = {};
    QString page = {}; ///< `Page %1 of %2`
    std::vector<ReportSection> sections = {};

    bool operator==(const ReportPaper &) const = default;
};

/// The lines of somebody's words: without controls and what turns the direction of the text around
/// them; blanks at the start of a line stay.
QStringList linesOf(const QString &text);

} // namespace comity
