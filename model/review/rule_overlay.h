#pragma once

#include "model/base/result.h"
#include "model/review/finding.h"

#include <QByteArray>
#include <QHash>
#include <map>
#include <optional>

namespace comity::review {

/// What is changed of one rule.
struct RuleChange
{
    enum class Mode : quint8 {
        On,
        Off,
        Shadow, ///< runs, and its findings are told apart from the review
    };
    Mode mode = Mode::On;
    /// In the place of the rule's usual severity; its milder cases stay as they are.
    std::optional<Severity> severity = {};
    QHash<QString, double> settings = {}; ///< thresholds that differ

    bool operator==(const RuleChange &) const = default;
};

/// A pack that changes rules for a network, a persona or a community, from a YAML file:
///
///     name: Fernhill
///     network: linkedin         # or none: all of them
///     persona: business
///     community: Riverside
///     second_reader: 25         # somebody else reads what goes to so many, or is public
///     rules:
///       boilerplate-phrases: off
///       link-only: shadow
///       broadcast-size: {severity: block, settings: {warn_from: 30}}
struct RuleOverlay
{
    QString name = {};
    QString network = {}; ///< empty: every one
    QString persona = {};
    QString community = {};
    std::optional<int> secondReaderFrom = {}; ///< people; none: it asks for no second reader
    std::map<QString, RuleChange> rules = {};

    /// Whether it holds for a draft; what it does not name fits everything.
    bool fits(QStringView ofNetwork, QStringView ofPersona, QStringView ofCommunity) const;
};

/// FormatBroken with file, line and reason. Rules and settings that do not exist are told by
/// RuleSet::changedBy(), which knows them.
Result<RuleOverlay> readOverlay(const QByteArray &yaml, const QString &file);

} // namespace comity::review
