#include "app/cli/today.h"

#include "app/cli/output_text.h"
#include "app/cli/today_output.h"
#include "app/cli/workspace_access.h"
#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/db_error.h"
#include "model/followups/service_level.h"

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

/// The account of --account, or the only one; several are looked at together.
Result<std::optional<Account>> accountOf(const Call &call, SQLite::Database &database)
{
    auto meant = call.account(database);
    if (meant) {
        return std::optional(*std::move(meant));
    }
    if (call.accountName()) {
        return tl::unexpected(meant.error());
    }
    return std::optional<Account>();
}

Result<void> tell(Call &call, const db::WorkspaceFile &workspace)
{
    SQLite::Database &database = workspace.reader();
    const auto account = accountOf(call, database);
    if (!account) {
        return tl::unexpected(account.error());
    }
    goals::DayScope scope;
    scope.path = workspace.path();
    scope.asOf = call.now();
    if (*account) {
        scope.account = (*account)->id;
        scope.zone = zoneOrSystem((*account)->timeZone);
    }
    auto columns = PeopleColumns::load(workspace.path(), scope.account, call.job());
    if (!columns) {
        return tl::unexpected(columns.error());
    }
    scope.columns = *std::move(columns);
    const auto day = goals::readDay(database, scope, call.job());
    if (!day) {
        return tl::unexpected(day.error());
    }
    const std::vector<Account> accounts = AccountsStore(database).all();
    const int within = serviceLevelOf(database, followups::ObligationKind::Reply).minutes;
    call.wantsJson() ? writeToday(call.console(), *day, accounts)
                     : sayToday(call.console(), *day, accounts, unreadText(database, scope.account),
                         within, scope.zone);
    return {};
}

ExitStatus run(Call &call)
{
    Console &console = call.console();
    if (!call.arguments().isEmpty()) {
        return console.failUsage(u"today takes no arguments"_s);
    }
    const auto workspace = openWorkspace(call, db::WorkspaceFile::Access::ReadOnly);
    if (!workspace) {
        return console.failToOpen(workspace.error());
    }
    const auto done
        = db::guarded(workspace->path(), [&]() -> Result<void> { return tell(call, *workspace); });
    return done ? ExitStatus::Done : console.fail(done.error());
}

} // namespace

Verb todayVerb()
{
    return {u"today"_s, {}, u"What is due, people first, and how your goals stand."_s, {},
        u"Without --account all accounts are looked at together. What no import tells is not\n"
        "known, and never counts as zero."_s,
        run};
}

} // namespace comity::cli
