#pragma once

#include "app/cli/console.h"
#include "model/accounts/account.h"
#include "model/goals/day.h"

namespace comity::cli {

/// `today --json` of cli.md. `accounts` are all of ours.
void writeToday(Console &console, const goals::Day &day, const std::vector<Account> &accounts);
/// The same in words: the scoreboard, what is due by groups, since the last import. `unread` is
/// what is not known (unreadText()), `within` the minutes of the service level; days are those of
/// `zone`.
void sayToday(Console &console, const goals::Day &day, const std::vector<Account> &accounts,
    const QString &unread, int within, const QTimeZone &zone);

} // namespace comity::cli
