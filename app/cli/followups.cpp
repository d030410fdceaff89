#include "app/cli/followups.h"

#include "app/cli/export_report.h"
#include "app/cli/followups_output.h"
#include "app/cli/output_text.h"
#include "app/cli/text_table.h"
#include "app/cli/workspace_access.h"
#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/db_error.h"
#include "model/export/followups_ics.h"
#include "model/followups/due_order.h"
#include "model/followups/obligation_edits.h"
#include "model/followups/obligations_store.h"
#include "model/people/people_store.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using Access = db::WorkspaceFile::Access;

constexpr int mostSnoozeDays = 365;

ExitStatus inWorkspace(
    Call &call, Access access, const std::function<Result<void>(const db::WorkspaceFile &)> &work)
{
    Console &console = call.console();
    const auto workspace = openWorkspace(call, access);
    if (!workspace) {
        return console.failToOpen(workspace.error());
    }
    const auto done
        = db::guarded(workspace->path(), [&]() -> Result<void> { return work(*workspace); });
    return done ? ExitStatus::Done : console.fail(done.error());
}

/// What a call looks at: the follow-ups of --account or of all, and whose days count.
struct Scope
{
    std::optional<AccountId> account = {};
    QTimeZone zone = QTimeZone::systemTimeZone();
};

Result<Scope> scopeOf(const Call &call, SQLite::Database &database)
{
    Scope scope;
    const auto meant = call.account(database);
    if (meant) {
        scope.zone = zoneOrSystem(meant->timeZone);
    }
    if (call.accountName()) {
        if (!meant) {
            return tl::unexpected(meant.error());
        }
        scope.account = meant->id;
    }
    return scope;
}

/// What is open, in its order.
std::vector<followups::Obligation> openOf(
    SQLite::Database &database, const Scope &scope, qint64 asOf)
{
    const std::vector<followups::Obligation> open
        = followups::ofAccount(followups::ObligationsStore(database).open(asOf), scope.account);
    std::vector<followups::Obligation> out;
    for (const followups::ListedObligation &one :
        followups::listed(open, followups::FollowupView::All, asOf, scope.zone)) {
        out.push_back(open[one.index]);
    }
    return out;
}

std::vector<OwedLine> linesOf(
    SQLite::Database &database, const std::vector<followups::Obligation> &owed)
{
    std::vector<Pk> people;
    for (const followups::Obligation &one : owed) {
        people.push_back(one.pk);
    }
    const std::vector<PersonRow> rows = PeopleStore(database).rows(people);
    const std::vector<Account> accounts = AccountsStore(database).all();
    std::vector<OwedLine> out;
    for (std::size_t i = 0; i < owed.size(); ++i) {
        OwedLine line {owed[i], rows[i], {}};
        const auto own = std::ranges::find(accounts, owed[i].account,
            [](const Account &account) { return std::optional(account.id); });
        if (own != accounts.end()) {
            line.account = *own;
        }
        out.push_back(std::move(line));
    }
    return out;
}

ExitStatus list(Call &call)
{
    return inWorkspace(
        call, Access::ReadOnly, [&](const db::WorkspaceFile &workspace) -> Result<void> {
            SQLite::Database &database = workspace.reader();
            const auto scope = scopeOf(call, database);
            if (!scope) {
                return tl::unexpected(scope.error());
            }
            const auto lines = linesOf(database, openOf(database, *scope, call.now()));
            call.wantsJson() ? writeOwed(call.console(), lines, call.now(), scope->zone)
                             : sayOwed(call.console(), lines, unreadText(database, scope->account),
                                 call.now(), scope->zone);
            return {};
        });
}

Result<FactId> idFrom(const QString &text)
{
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    if (!isNumber || id < 1) {
        return usage(u"A follow-up is named by its number in followups list, not %1"_s.arg(text));
    }
    return FactId {id};
}

using Edit = std::function<Result<HandEdit>(SQLite::Database &writer, FactId id)>;

/// Changes one of those that are not done, and tells of it by `said`.
ExitStatus change(Call &call, const QString &name, const Edit &edit,
    const std::function<void(const followups::Obligation &)> &said)
{
    const auto id = idFrom(name);
    if (!id) {
        return call.console().fail(id.error());
    }
    return inWorkspace(
        call, Access::ReadWrite, [&](const db::WorkspaceFile &workspace) -> Result<void> {
            const auto scope = scopeOf(call, workspace.reader());
            if (!scope) {
                return tl::unexpected(scope.error());
            }
            const auto owed = followups::ObligationsStore(workspace.reader()).find(*id);
            const bool isOurs = owed && !followups::ofAccount({*owed}, scope->account).empty();
            if (!isOurs || owed->doneAt) {
                return usage(isOurs ? u"Follow-up %1 is done already"_s.arg(name)
                                    : u"There is no follow-up %1"_s.arg(name));
            }
            const auto done = beginWriting(call, workspace).and_then([&](auto &&writer) {
                return edit(*writer, *id);
            });
            if (!done) {
                return tl::unexpected(done.error());
            }
            const auto now = followups::ObligationsStore(workspace.reader()).find(*id);
            if (now) {
                said(*now);
            }
            return {};
        });
}

void writeMoment(
    Call &call, const followups::Obligation &owed, QStringView name, std::optional<qint64> moment)
{
    JsonWriter json(call.console().output());
    json.beginObject();
    json.put(u"id", number(owed.id));
    json.put(name, moment ? isoUtc(*moment) : QString());
    json.endObject();
}

ExitStatus markDone(Call &call, const QString &name)
{
    return change(
        call, name,
        [&](SQLite::Database &writer, FactId id) {
            return followups::markDone(writer, {id}, call.now());
        },
        [&](const followups::Obligation &owed) {
            if (call.wantsJson()) {
                writeMoment(call, owed, u"done_at", owed.doneAt);
            } else {
                call.console().report(u"Follow-up %1 is done"_s.arg(number(owed.id)));
            }
        });
}

ExitStatus snooze(Call &call, const QString &name, const QString &daysText)
{
    bool isNumber = false;
    const int days = daysText.toInt(&isNumber);
    if (!isNumber || days < 1 || days > mostSnoozeDays) {
        return call.console().failUsage(
            u"followups snooze wants a number of days from 1 to %1, not %2"_s.arg(
                QString::number(mostSnoozeDays), daysText));
    }
    QTimeZone zone = QTimeZone::systemTimeZone();
    return change(
        call, name,
        [&](SQLite::Database &writer, FactId id) -> Result<HandEdit> {
            const auto scope = scopeOf(call, writer);
            if (!scope) {
                return tl::unexpected(scope.error());
            }
            zone = scope->zone;
            return followups::snooze(
                writer, {id}, followups::snoozeEnd(dateIn(zone, call.now()).addDays(days), zone));
        },
        [&](const followups::Obligation &owed) {
            if (call.wantsJson()) {
                writeMoment(call, owed, u"snoozed_until", owed.snoozedUntil);
            } else {
                call.console().report(
                    u"Follow-up %1 comes back on %2"_s.arg(QString::number(number(owed.id)),
                        dateIn(zone, owed.snoozedUntil.value_or(0)).toString(Qt::ISODate)));
            }
        });
}

ExitStatus write(Call &call, const QString &path)
{
    Console &console = call.console();
    ExportFiles files(call.options().isSet(u"force"_s), &console.output());
    qint64 tasks = 0;
    qint64 touches = 0;
    const auto work = [&](const db::WorkspaceFile &workspace) -> Result<void> {
        if (isSameFile(path, workspace.path())) {
            return usage(u"A workspace cannot be written over by an export of itself"_s);
        }
        SQLite::Database &database = workspace.reader();
        const auto scope = scopeOf(call, database);
        if (!scope) {
            return tl::unexpected(scope.error());
        }
        auto entries = calendarEntries(database, workspace.id(),
            openOf(database, *scope, call.now()), console.wording(), call.now());
        const auto events
            = eventEntries(database, workspace.id(), scope->account, console.wording());
        const auto due = touchEntries(
            database, workspace.id(), scope->account, console.wording(), call.now(), scope->zone);
        for (const auto *also : {&events, &due}) {
            entries.insert(entries.end(), also->begin(), also->end());
        }
        tasks = static_cast<qint64>(events.size());
        touches = static_cast<qint64>(due.size());
        WrittenEntries written;
        const auto done = files.write(path, [&](QIODevice &device) -> Result<qint64> {
            return writeIcs(device, entries, call.now()).map([&](const WrittenEntries &all) {
                written = all;
                return all.written;
            });
        });
        files.addLeftOut(written.leftOut);
        return done;
    };
    const ExitStatus status = inWorkspace(call, Access::ReadOnly, work);
    if (status != ExitStatus::Done) {
        return status;
    }
    if (call.wantsJson()) {
        sayExport(call, files, path);
    } else if (!files.isOutput(path)) {
        QString what = countOf(files.rows() - tasks - touches, u"follow-up"_s, u"follow-ups"_s);
        what += tasks > 0
            ? QString(u" and "_s + countOf(tasks, u"task of an event"_s, u"tasks of events"_s))
            : QString();
        what += touches > 0 ? QString(u" and "_s + countOf(touches, u"touch"_s, u"touches"_s))
                            : QString();
        console.report(what + u" written to "_s + path);
        if (files.leftOut() > 0) {
            console.report(countOf(files.leftOut(), u"follow-up"_s, u"follow-ups"_s)
                + u" left out: without a time"_s);
        }
    }
    return status;
}

ExitStatus run(Call &call)
{
    const QStringList arguments = call.arguments();
    const QString what = arguments.value(0);
    const QString path = call.options().value(u"ics"_s);
    const bool isExport = what == u"export";
    for (const QString &option : {u"ics"_s, u"force"_s}) {
        if (call.options().isSet(option) && !isExport) {
            return call.console().failUsage(u"--%1 is for followups export"_s.arg(option));
        }
    }
    if (what == u"list" && arguments.size() == 1) {
        return list(call);
    }
    if (what == u"done" && arguments.size() == 2) {
        return markDone(call, arguments.at(1));
    }
    if (what == u"snooze" && arguments.size() == 3) {
        return snooze(call, arguments.at(1), arguments.at(2));
    }
    if (isExport && arguments.size() == 1 && !path.isEmpty()) {
        return write(call, path);
    }
    return call.console().failUsage(
        u"followups wants one of: list, done ID, snooze ID DAYS, export --ics FILE"_s);
}

} // namespace

Verb followupsVerb()
{
    return {u"followups"_s, u"list  |  done ID  |  snooze ID DAYS  |  export --ics FILE"_s,
        u"What you owe to people: replies, thank-yous, give-backs, answers to the unhappy."_s,
        {{u"ics"_s, u"export: a calendar file of what is open; - is the standard output."_s,
             u"FILE"_s},
            {u"force"_s, u"export: replaces a file that stands there."_s}},
        u"--account leaves those of other accounts out. What is put off comes back as its day\n"
        "begins. A calendar file also has what is to be done around your events, and the touches\n"
        "of targets that are due. It names people: it is for a calendar of your own, and "
        "importing\n"
        "it again changes its entries instead of doubling them."_s,
        run};
}

} // namespace comity::cli
