#pragma once

#include "model/base/result.h"
#include "model/review/finding.h"

#include <QHash>
#include <QStringList>
#include <optional>
#include <vector>

namespace comity::review {

/// A pack of a rule, resources/rules/<id>.yml: what of a rule is data. Its lexicons are in
/// Lexicons under `<id>.<name>`.
struct RulePack
{
    QString id = {};
    QString category = {};
    QString title = {}; ///< of a house rule; the others' are sentences
    Severity severity = Severity::Warn; ///< the usual one; a rule may have milder cases
    int priority = 1;
    QStringList sources = {}; ///< `S0.48`
    QHash<QString, double> settings = {}; ///< thresholds, each with a default
    QHash<QString, QStringList> words
        = {}; ///< lists of single words or names, `tools` or `tools.de`
    QStringList flagged = {}; ///< texts of its examples: what it speaks about
    QStringList left = {}; ///< and what it leaves alone
    bool isShadow = false; ///< runs silently
    std::optional<Severity> severityInstead = {}; ///< of the usual one, as an overlay wants it

    /// A threshold; an assertion for one the pack lacks.
    double setting(const QString &name) const;
    int whole(const QString &name) const { return static_cast<int>(setting(name)); }
};

} // namespace comity::review
