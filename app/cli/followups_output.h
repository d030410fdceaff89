#pragma once

#include "app/cli/console.h"
#include "model/accounts/account.h"
#include "model/followups/obligation.h"
#include "model/people/person_row.h"

#include <QTimeZone>

namespace comity::cli {

/// One obligation with whom it is owed to and by which account of ours.
struct OwedLine
{
    followups::Obligation obligation;
    PersonRow person;
    std::optional<Account> account = {};
};

/// `followups list --json` of cli.md. `zone`: whose civil days end; `asOf` in UTC seconds.
void writeOwed(
    Console &console, const std::vector<OwedLine> &lines, qint64 asOf, const QTimeZone &zone);
/// A table, how many of them are overdue, and what is not known (unreadText()).
void sayOwed(Console &console, const std::vector<OwedLine> &lines, const QString &unread,
    qint64 asOf, const QTimeZone &zone);

} // namespace comity::cli
