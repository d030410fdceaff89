#pragma once

#include "model/base/wording.h"
#include "model/review/draft_context.h"
#include "model/review/review.h"
#include "model/review/rule_set.h"
#include "ui/common/tokens.h"

#include <array>
#include <memory>

namespace comity::ui {

/// Stop for what blocks, warn for what is to be improved, note for the rest.
Severity severityOf(review::Severity severity);

/// A finding in sentences, with what it stands on. Plain texts: names and quotes in them are
/// strangers'.
struct ToldFinding
{
    review::Finding finding = {};
    QString title = {};
    QString message = {};
    QString why = {};
    QString quote = {}; ///< the words it is about, on one line; empty: about people or timing
    QStringList sources = {}; ///< ids of ideas: `S0.48`
    QStringList facts = {};
    QStringList fixes = {}; ///< labels, by the fixes of the finding
    int people = 0; ///< whom it is about
};

/// Recipients that stand alike (cli.md, `groups`).
struct ToldGroup
{
    review::Group group = review::Group::Fine;
    Severity severity = Severity::Ok; ///< the worst of what is said about one of them
    int people = 0;
    std::vector<quint32> rows = {}; ///< of the context, rising
};

/// A review with the draft it is about, told for the window: made on the worker in one go, then
/// never changed.
struct ToldReview
{
    std::shared_ptr<const review::DraftContext> draft = {};
    review::Review review = {};
    QString reach
        = {}; ///< to whom the network does not deliver it, and why; empty: to nobody known
    std::vector<ToldFinding> findings = {};
    std::vector<ToldFinding> suppressed = {}; ///< a stronger one speaks for them, or put aside
    std::vector<ToldFinding> shadow = {}; ///< what rules on trial would have said
    std::vector<ToldGroup> groups
        = {}; ///< those with people: fine first, then as cli.md names them

    int count(review::Severity severity) const;
    /// Fixes to words that need no choice: the first of each finding about the text alone, where
    /// spans do not touch.
    std::vector<review::Fix> simpleFixes() const;
};

ToldReview toldReview(std::shared_ptr<const review::DraftContext> draft, review::Review review,
    const review::RuleSet &rules, const Wording &wording, const QLocale &numbers);

} // namespace comity::ui
