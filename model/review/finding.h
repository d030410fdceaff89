#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace comity::review {

/// How much a finding weighs (architecture.md §3). In falling order, as findings are sorted.
enum class Severity : quint8 { Block, Warn, Advise };
/// `block`, `warn`, `advise`.
QString toText(Severity severity);
std::optional<Severity> severityFromText(QStringView text);

/// What a fix does (cli.md). None is ever done without being asked for.
enum class FixKind : quint8 {
    Replace,
    Remove,
    Insert,
    SplitAudience,
    MoveChannel,
    Reschedule,
    AddTask,
    AnswerFirst,
    AskPermission,
};
/// `replace`, `split-audience`, …
QString toText(FixKind kind);
std::optional<FixKind> fixKindFromText(QStringView text);

/// A part of the draft's text, in UTF-16 units.
struct Span
{
    qsizetype start = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - start; }
    bool contains(const Span &other) const { return start <= other.start && other.end <= end; }
    bool overlaps(const Span &other) const { return start < other.end && other.start < end; }
    bool operator==(const Span &) const = default;
};

/// A way out of a finding, to words or to people. What it is called is the sentence `label` of the
/// finding's rule (resources/language/<code>/findings).
struct Fix
{
    FixKind kind = FixKind::Replace;
    QString label = {}; ///< a code, such as `fix-hello`
    QStringList arguments = {}; ///< of the label
    Span span = {}; ///< for Replace and Remove; for Insert, `start` alone
    QString text = {}; ///< what comes there
    /// For SplitAudience: the rows that leave; for Reschedule, AnswerFirst, AddTask and
    /// AskPermission: whom it concerns. Empty: everybody of the finding.
    std::vector<quint32> recipients = {};
    std::optional<qint64> sendAt = {}; ///< for Reschedule, UTC seconds

    bool operator==(const Fix &) const = default;
};

/// A fact that a judgement rests on: what is called `label` in the sentences of the rule.
struct UsedFact
{
    QString label = {};
    QString value = {};
    bool operator==(const UsedFact &) const = default;
};

/// What a rule says of a draft. The engine gives codes and arguments; `finding_text` makes the
/// sentences.
struct Finding
{
    QString rule = {};
    Severity severity = Severity::Advise;
    std::optional<Span> span = {}; ///< none: about people or timing, not words
    std::vector<Span> alsoSpans = {}; ///< further places of the same kind, shown with the first
    QString message = {}; ///< a code of the rule's sentences; empty: `message`
    QStringList arguments = {}; ///< of the message
    QString why = {}; ///< a code of the rule's sentences; empty: `why`
    QStringList whyArguments = {};
    std::vector<UsedFact> facts = {};
    std::vector<quint32> recipients = {}; ///< rows of the context, rising; none: the whole draft
    std::vector<Fix> fixes = {};
    QString suppressedBy = {}; ///< the rule that speaks in its place; empty for what is shown

    bool operator==(const Finding &) const = default;
};

} // namespace comity::review
