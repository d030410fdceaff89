#pragma once

#include "model/base/wording.h"
#include "model/followups/obligation.h"

#include <QIODevice>
#include <QTimeZone>
#include <SQLiteCpp/Database.h>
#include <span>

namespace comity {

/// One thing to be done as a calendar shows it. Texts are plain; the writer escapes them.
struct CalendarEntry
{
    QString uid = {}; ///< the same in every export of the workspace, and of nobody's name
    QString summary = {};
    QString description = {}; ///< may be empty
    QString category = {};
    Dated due = {};

    bool operator==(const CalendarEntry &) const = default;
};

/// Those that are open, in the order given. `workspace` is the workspace's own id, which keys the
/// uid. `asOf` in UTC seconds. Reads names on the thread of the connection; throws
/// SQLite::Exception.
std::vector<CalendarEntry> calendarEntries(SQLite::Database &database, QStringView workspace,
    std::span<const followups::Obligation> obligations, const Wording &wording, qint64 asOf);

/// What is to be done around the events of the account's lists, or of all, and is not done yet:
/// each on its day. Likewise.
std::vector<CalendarEntry> eventEntries(SQLite::Database &database, QStringView workspace,
    std::optional<AccountId> account, const Wording &wording);

/// The touches that are due on the account's target lists, or on all: on today, a civil day of
/// `zone`, however long they wait, as no calendar shows what lies behind. Likewise.
std::vector<CalendarEntry> touchEntries(SQLite::Database &database, QStringView workspace,
    std::optional<AccountId> account, const Wording &wording, qint64 asOf, const QTimeZone &zone);

/// What stands in the file, and how many have no time that a calendar could hold.
struct WrittenEntries
{
    qint64 written = 0;
    qint64 leftOut = 0;

    bool operator==(const WrittenEntries &) const = default;
};

/// Writes iCalendar (RFC 5545), UTF-8, CRLF, lines of at most 75 octets: an event a thing, because
/// the calendars of phones and of the web pass over to-dos. An exact time is written in UTC, a wall
/// clock of unknown zone as floating, a day as an all-day event; none of them makes anybody busy.
/// Each reminds half an hour before, or at nine of its day, unless that is over at `asOf` (UTC
/// seconds). DiskFull (argument: empty).
Result<WrittenEntries> writeIcs(
    QIODevice &device, const std::vector<CalendarEntry> &entries, qint64 asOf);

} // namespace comity
