#pragma once

#include "model/review/rule.h"

#include <vector>

namespace comity::review {

/// A finding at words of the draft; the first of `spans` is its own, the rest are alsoSpans. None
/// for a finding about no words.
Finding findingAt(const QString &rule, Severity severity, const std::vector<Span> &spans);

/// Takes `span` out with the blanks behind it, so that no two blanks stay.
Fix removalOf(const QString &label, const TextFacts &text, const Span &span);
Fix replacementOf(const QString &label, const Span &span, const QString &by);
Fix insertionAt(const QString &label, qsizetype at, const QString &what);

/// A sentence without its closing full stop.
Span withoutStop(const TextFacts &text, const Span &sentence);

/// The one person who gets the draft; null when there are more, or nobody in particular.
const Recipient *onlyRecipient(const DraftContext &context);

} // namespace comity::review
