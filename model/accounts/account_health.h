#pragma once

#include "model/base/ids.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace comity {

/// What happened to an account of ours that tells us to be careful.
enum class HealthKind : quint8 {
    Report, ///< people reported it, or marked it as spam
    Warning, ///< the network warned
    Block, ///< the network took something away for a while: following, messages
    Lock, ///< the network locked or suspended the account
};
constexpr int healthKinds = 4;
/// `report`, `warning`, `block`, `lock`: in the file, and codes of
/// resources/language/en/health.yml.
QString toText(HealthKind kind);
std::optional<HealthKind> healthKindFromText(QStringView text);

/// One entry of the log, in the user's words.
struct HealthEntry
{
    qint64 id = 0; ///< 0: not in the workspace yet
    AccountId account = {};
    HealthKind kind = HealthKind::Warning;
    QDate day;
    QString note = {};

    bool operator==(const HealthEntry &) const = default;
};

/// What to leave alone for a while. Networks publish no such numbers: these are Comity's, on the
/// careful side. Three days after a report, a week after a warning, two after a block, a month
/// after a lock; twice as long when something else happened within the ninety days before, at most
/// sixty days.
struct PauseAdvice
{
    HealthKind kind = HealthKind::Warning; ///< of the entry that it rests on
    QDate since;
    QDate until; ///< the first day on which it is over
    int earlier = 0; ///< entries within ninety days before
    /// What to leave: `acts-report`, `acts-warning`, … of health.yml.
    QString acts;

    bool operator==(const PauseAdvice &) const = default;
};

/// What is to be paused: a report has nothing against following.
enum class PauseOf : quint8 { Anything, Following };
/// The advice that lasts longest; none when `today` nothing of it is to be paused.
std::optional<PauseAdvice> pauseAdvice(
    const std::vector<HealthEntry> &entries, QDate today, PauseOf of = PauseOf::Anything);

} // namespace comity
