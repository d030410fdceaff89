#include "model/review/rules/finding_parts.h"

namespace comity::review {

Finding findingAt(const QString &rule, Severity severity, const std::vector<Span> &spans)
{
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    if (!spans.empty()) {
        finding.span = spans.front();
        finding.alsoSpans.assign(spans.begin() + 1, spans.end());
    }
    return finding;
}

Fix removalOf(const QString &label, const TextFacts &text, const Span &span)
{
    Fix fix;
    fix.kind = FixKind::Remove;
    fix.label = label;
    fix.span = span;
    while (fix.span.end < text.text.size() && text.text.at(fix.span.end).isSpace()) {
        ++fix.span.end;
    }
    return fix;
}

Fix replacementOf(const QString &label, const Span &span, const QString &by)
{
    Fix fix;
    fix.kind = FixKind::Replace;
    fix.label = label;
    fix.span = span;
    fix.text = by;
    return fix;
}

Fix insertionAt(const QString &label, qsizetype at, const QString &what)
{
    Fix fix;
    fix.kind = FixKind::Insert;
    fix.label = label;
    fix.span = {at, at};
    fix.text = what;
    return fix;
}

Span withoutStop(const TextFacts &text, const Span &sentence)
{
    Span span = sentence;
    while (span.length() > 1
        && (text.text.at(span.end - 1) == u'.' || text.text.at(span.end - 1).isSpace())) {
        --span.end;
    }
    return span;
}

const Recipient *onlyRecipient(const DraftContext &context)
{
    const bool isOne = context.recipients.size() == 1 && context.recipients.front().count == 1
        && context.audienceSize.valueOr(1) <= 1;
    return isOne ? &context.recipients.front() : nullptr;
}

} // namespace comity::review
