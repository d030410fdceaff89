#pragma once

#include "model/review/rule.h"
#include "model/review/rule_pack.h"

#include <initializer_list>
#include <vector>

// What the rules about people and facts have in common.
namespace comity::review {

/// The rows of an audience for which `holds` is true, rising.
template <typename Holds>
std::vector<quint32> rowsWhere(const AudienceFacts &audience, const Holds &holds)
{
    std::vector<quint32> rows;
    for (quint32 row = 0; row < audience.rows(); ++row) {
        if (holds(row)) {
            rows.push_back(row);
        }
    }
    return rows;
}

/// How many people the rows are.
qint64 peopleIn(const AudienceFacts &audience, const std::vector<quint32> &rows);

Finding findingAbout(const QString &rule, Severity severity, std::vector<quint32> rows = {});
/// `rows` are whom it concerns; none: everybody of the finding.
Fix fixFor(FixKind kind, const QString &label, std::vector<quint32> rows = {});
/// The first intent of any of the kinds, by its place in the text; null when there is none.
const Intent *firstOf(const Intents &intents, std::initializer_list<IntentKind> kinds);
/// An offer, a favour-ask or an invitation: what nobody wants by the dozen.
const Intent *firstPush(const Intents &intents);
/// The text without white space at its ends and without the signature.
Span bodyOf(const TextFacts &text);

/// The day of a time: `2026-05-14`.
QString dayText(const Dated &time);

} // namespace comity::review
