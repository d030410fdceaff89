#pragma once

#include <QDate>
#include <QString>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// A network that may change under us (S4.81), with what to look at and when.
struct NetworkWatch
{
    QString network = {}; ///< code
    QString note = {}; ///< what to watch, in the user's words
    std::optional<QDate> againOn = {}; ///< none: no day is set
    std::optional<QDate> lookedOn = {}; ///< none: never looked at since it is watched

    bool isDue(QDate today) const { return againOn && *againOn <= today; }
    bool operator==(const NetworkWatch &) const = default;
};

/// How long after one look the next is proposed.
constexpr int usualWatchMonths = 6;

/// Whose day is soonest first, those without one last. Throws SQLite::Exception.
std::vector<NetworkWatch> networkWatches(SQLite::Database &database);

/// What is done by hand: parts of editByHand(); they throw SQLite::Exception.
namespace watch_edits {

/// Puts it in the place of what was said of that network.
void set(SQLite::Database &writer, const NetworkWatch &watch);
/// The network is watched no more.
void remove(SQLite::Database &writer, const QString &network);
/// Somebody looked on `today`; `again` is the next day to do so. Nothing for one that is not
/// watched.
void looked(SQLite::Database &writer, const QString &network, QDate today, QDate again);

} // namespace watch_edits
} // namespace comity
