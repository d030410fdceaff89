#include "app/cli/purge.h"

#include "app/cli/open_plan.h"
#include "app/cli/purge_export.h"
#include "app/cli/purge_options.h"
#include "app/cli/purge_report.h"
#include "app/cli/workspace_access.h"
#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/db_error.h"
#include "model/lists/lists_store.h"
#include "model/purge/calibration.h"
#include "model/purge/plan_edits.h"
#include "model/purge/plan_maker.h"
#include "model/purge/purge_plan_store.h"
#include "model/purge/reason_judge.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using Access = db::WorkspaceFile::Access;
using WhenOpen = PurgePlanStore::WhenOpen;

/// A plan as it is worked out, with what it was worked out from.
struct WorkedOut
{
    Account account;
    PurgeRequest request;
    PurgeFacts facts;
    PurgeProposal proposal;
};

Result<WorkedOut> workOut(const Call &call, const db::WorkspaceFile &workspace)
{
    SQLite::Database &reader = workspace.reader();
    const auto account = call.account(reader);
    if (!account) {
        return tl::unexpected(account.error());
    }
    const auto request = purgeRequestOf(call, reader, *account);
    if (!request) {
        return tl::unexpected(request.error());
    }
    const auto columns = PeopleColumns::load(workspace.path(), account->id, call.job());
    if (!columns) {
        return tl::unexpected(columns.error());
    }
    auto facts = PurgeFacts::load(reader, account->id, call.job());
    if (!facts) {
        return tl::unexpected(facts.error());
    }
    if (request->asked().contains(PurgeReason::LooksAutomated)) {
        readTextSigns(reader, **columns, *request, *facts);
    }
    facts->calibration = calibrationOf(**columns, *facts, *request);
    const KeyOrder keys(workspace.path());
    auto proposal = planPurge(**columns, *facts, *request, &keys, call.job());
    if (!proposal) {
        return tl::unexpected(proposal.error());
    }
    return WorkedOut {*account, *request, std::move(*facts), std::move(*proposal)};
}

PlanDocument documentOf(const Call &call, const db::WorkspaceFile &workspace, const WorkedOut &made)
{
    return makeDocument(
        workspace.reader(), made.account, made.proposal, made.facts, made.request, call.now());
}

/// Whose civil days are shown.
QTimeZone zoneOf(const db::WorkspaceFile &workspace, AccountId account)
{
    const auto own = AccountsStore(workspace.reader()).account(account);
    return zoneOrSystem(own ? own->timeZone : QString());
}

/// Whether everything on a plan is decided, and ticked where it was to be done.
bool isWorkedOff(const PlanDocument &plan)
{
    return std::ranges::all_of(plan.items, [](const PlanItem &item) {
        return item.decision && (!isToUnfollow(*item.decision) || item.done);
    });
}

Result<PlanDocument> store(
    const Call &call, const db::WorkspaceFile &workspace, const PlanDocument &plan)
{
    const auto before = PurgePlanStore(workspace.reader()).open(plan.accountId);
    const WhenOpen whenOpen = before && isWorkedOff(*before) ? WhenOpen::Close : WhenOpen::Refuse;
    return beginWriting(call, workspace).and_then([&](auto &&writer) {
        return PurgePlanStore::store(*writer, plan, whenOpen, call.now());
    });
}

Result<PlanDocument> openPlan(const Call &call, const db::WorkspaceFile &workspace)
{
    const auto account = call.account(workspace.reader());
    if (!account) {
        return tl::unexpected(account.error());
    }
    return openPlanOf(workspace, *account);
}

/// The plan of an item with nothing on it but the item.
Result<PlanDocument> planWith(const db::WorkspaceFile &workspace, PlanItemId item)
{
    const PurgePlanStore plans(workspace.reader());
    const auto id = plans.planOf(item);
    if (!id) {
        return usage(u"There is no item %1"_s.arg(number(item)));
    }
    return plans.plan(*id).map([item](PlanDocument &&plan) {
        std::erase_if(plan.items, [item](const PlanItem &one) { return one.id != item; });
        return std::move(plan);
    });
}

/// Why an edit of an item changed nothing, by the kind of its plan.
QString refusedTick(PlanItemId item, PurgeKind kind)
{
    return u"Item %1 is not decided to be %2, so it is not ticked"_s.arg(
        QString::number(number(item)),
        kind == PurgeKind::RemoveFollower ? u"removed"_s : u"unfollowed"_s);
}

QString refusedDecision(PlanItemId item, PurgeKind /*kind*/)
{
    return u"You do not follow whom item %1 is about, so you cannot follow them only to learn"_s
        .arg(number(item));
}

/// Runs an edit of one item and gives the plan with that item alone; `refused` says why it changed
/// nothing.
template <typename Edit>
Result<PlanDocument> editItem(const Call &call, const db::WorkspaceFile &workspace, PlanItemId item,
    QString (*refused)(PlanItemId, PurgeKind), Edit edit)
{
    const auto before = planWith(workspace, item);
    if (!before) {
        return before;
    }
    const auto edited
        = beginWriting(call, workspace).and_then([&edit](auto &&writer) { return edit(*writer); });
    if (!edited) {
        return tl::unexpected(edited.error());
    }
    if (edited->skipped > 0) {
        return usage(refused(item, before->kind));
    }
    return planWith(workspace, item);
}

ExitStatus answer(Call &call, Access access, PlanView view, PlanScope scope,
    const std::function<Result<PlanDocument>(const db::WorkspaceFile &)> &work)
{
    Console &console = call.console();
    const auto workspace = openWorkspace(call, access);
    if (!workspace) {
        return console.failToOpen(workspace.error());
    }
    const auto plan = db::guarded(
        workspace->path(), [&]() -> Result<PlanDocument> { return work(*workspace); });
    if (!plan) {
        return console.fail(plan.error());
    }
    if (call.wantsJson()) {
        writePlan(console, *plan, view);
    } else {
        sayPlan(console, *plan, view, zoneOf(*workspace, plan->accountId), scope);
    }
    return ExitStatus::Done;
}

/// Whom we left in silence comes before whom to leave.
void sayWhoWaits(const Call &call, const db::WorkspaceFile &workspace, const WorkedOut &made)
{
    const auto silent = mirrorOf(
        workspace.reader(), made.account.id, mirrorCandidates(made.proposal), made.request.asOf);
    sayMirror(call.console(), silent, zoneOf(workspace, made.account.id));
}

/// Hundreds of thousands, written as they are made.
Result<void> writeEveryone(const Call &call, const db::WorkspaceFile &workspace)
{
    return workOut(call, workspace).and_then([&](WorkedOut &&made) -> Result<void> {
        SQLite::Database &reader = workspace.reader();
        const PlanDocument head
            = planHead(reader, made.account, made.proposal, made.facts, made.request, call.now());
        const qint64 undated = undatedAmong(made.proposal.items, head.kind, head.hasListOrder);
        if (!call.wantsJson()) {
            sayWhoWaits(call, workspace, made);
        }
        const auto everyone = EveryoneItems::read(
            reader, made.account.network, std::move(made.proposal.items), call.job());
        if (!everyone) {
            return tl::unexpected(everyone.error());
        }
        if (call.wantsJson()) {
            writePlan(call.console(), head, *everyone);
        } else {
            sayPlan(call.console(), head, *everyone, undated, zoneOf(workspace, made.account.id));
        }
        return {};
    });
}

ExitStatus planOfEveryone(Call &call)
{
    const auto workspace = openWorkspace(call, Access::ReadOnly);
    if (!workspace) {
        return call.console().failToOpen(workspace.error());
    }
    const auto done
        = db::guarded(workspace->path(), [&] { return writeEveryone(call, *workspace); });
    return done ? ExitStatus::Done : call.console().fail(done.error());
}

ExitStatus plan(Call &call)
{
    const bool isStored = !call.options().isSet(u"all"_s);
    // A plan of followers names the signs of each, which are read person by person anyway.
    if (!isStored && !call.options().isSet(u"followers"_s)) {
        return planOfEveryone(call);
    }
    return answer(call, isStored ? Access::ReadWrite : Access::ReadOnly, PlanView::Plan,
        PlanScope::Whole, [&](const db::WorkspaceFile &workspace) {
            return workOut(call, workspace).and_then([&](const WorkedOut &made) {
                PlanDocument document = documentOf(call, workspace, made);
                const auto silent = call.wantsJson()
                    ? std::vector<MirrorEntry>()
                    : mirrorOf(workspace.reader(), made.account.id, mirrorCandidates(made.proposal),
                        made.request.asOf);
                // A batch of nobody is no batch to decide on.
                Result<PlanDocument> kept = isStored && !document.items.empty()
                    ? store(call, workspace, document)
                    : Result<PlanDocument>(std::move(document));
                if (kept && !call.wantsJson()) {
                    sayMirror(call.console(), silent, zoneOf(workspace, made.account.id));
                }
                return kept;
            });
        });
}

Result<PlanEditOutcome> decideOn(
    SQLite::Database &writer, PlanItemId item, const DecisionWord &word, qint64 now)
{
    if (word.decision != Decision::Demote) {
        return plan_edits::decide(writer, {item}, word.decision, now, word.snoozeDays);
    }
    return ListsStore(writer).find(word.list).and_then(
        [&](const PeopleList &list) { return plan_edits::demote(writer, {item}, list.id, now); });
}

ExitStatus decide(Call &call, const QString &which, const QString &word)
{
    const auto item = itemOf(which);
    const auto decision = decisionOf(word);
    if (!item || !decision) {
        return call.console().fail(item ? decision.error() : item.error());
    }
    return answer(call, Access::ReadWrite, PlanView::Show, PlanScope::Item,
        [&](const db::WorkspaceFile &workspace) {
            return editItem(call, workspace, *item, refusedDecision, [&](SQLite::Database &writer) {
                return decideOn(writer, *item, *decision, call.now());
            });
        });
}

ExitStatus tick(Call &call, const QString &which, const QString &word)
{
    const auto item = itemOf(which);
    const auto done = tickFromText(word);
    if (!item) {
        return call.console().fail(item.error());
    }
    if (!done) {
        return call.console().failUsage(u"purge tick wants done or skip, not %1"_s.arg(word));
    }
    return answer(call, Access::ReadWrite, PlanView::Show, PlanScope::Item,
        [&](const db::WorkspaceFile &workspace) {
            return editItem(call, workspace, *item, refusedTick, [&](SQLite::Database &writer) {
                return plan_edits::tick(writer, {*item}, *done, call.now());
            });
        });
}

ExitStatus verify(Call &call)
{
    Console &console = call.console();
    const auto workspace = openWorkspace(call, Access::ReadOnly);
    if (!workspace) {
        return console.failToOpen(workspace.error());
    }
    const auto done = db::guarded(workspace->path(), [&]() -> Result<void> {
        const auto account = call.account(workspace->reader());
        if (!account) {
            return tl::unexpected(account.error());
        }
        const auto batches = batchProofs(workspace->reader(), account->id);
        if (call.wantsJson()) {
            writeProofs(console, batches, *account);
        } else {
            sayProofs(console, batches, *account);
        }
        return {};
    });
    return done ? ExitStatus::Done : console.fail(done.error());
}

ExitStatus run(Call &call)
{
    const QStringList arguments = call.arguments();
    const QString what = arguments.value(0);
    if (what == u"plan" && arguments.size() == 1) {
        return plan(call);
    }
    if (what == u"show" && arguments.size() == 1) {
        return answer(call, Access::ReadOnly, PlanView::Show, PlanScope::Whole,
            [&](const db::WorkspaceFile &workspace) { return openPlan(call, workspace); });
    }
    if (what == u"decide" && arguments.size() == 3) {
        return decide(call, arguments.at(1), arguments.at(2));
    }
    if (what == u"tick" && arguments.size() == 3) {
        return tick(call, arguments.at(1), arguments.at(2));
    }
    if (what == u"verify" && arguments.size() == 1) {
        return verify(call);
    }
    if (what == u"export" && arguments.size() == 1) {
        return exportPurge(call);
    }
    return call.console().failUsage(
        u"purge wants one of: plan, show, decide ID DECISION, tick ID done|skip, verify, export"_s);
}

} // namespace

Verb purgeVerb()
{
    return {u"purge"_s,
        u"plan  |  show  |  decide ID DECISION  |  tick ID done|skip  |  verify  |  export"_s,
        u"Plans a small batch of people to unfollow, oldest follow first."_s,
        QList<QCommandLineOption> {
            {u"followers"_s, u"plan: followers who look automated, to be removed as followers."_s},
            {u"batch"_s, u"At most so many."_s, u"N"_s},
            {u"large"_s, u"Allows twice the network's batch."_s},
            {u"reason"_s, u"Repeatable; which reasons count."_s, u"CODE"_s},
            {u"match"_s, u"Whether any or all reasons must hold."_s, u"any|all"_s},
            {u"stale-days"_s, u"Days without a post that count as stale (90)."_s, u"N"_s},
            {u"min-follow-days"_s,
                u"Whoever is followed, or with --followers follows you, for fewer days is left out "
                u"(21); 0 "
                u"leaves nobody out for it."_s,
                u"N"_s},
            {u"all"_s, u"Everybody who fits; such a plan is not kept."_s}}
            + purgeExportOptions(),
        u"Reasons: not-following-back stale never-posted lopsided looks-automated out-of-profile "
        u"gone.\n"
        "Decisions: unfollow keep protect learn-only demote:LIST snooze:DAYS. On a plan of "
        "followers\n"
        "unfollow means: remove them as a follower.\n"
        "Comity never unfollows or removes anybody: you do, and tick it off here."_s,
        run, false, {u"pdf"_s}};
}

} // namespace comity::cli
