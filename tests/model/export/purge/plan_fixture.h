#pragma once

#include "model/accounts/accounts_store.h"
#include "model/export/purge/plan_export.h"
#include "model/purge/plan_edits.h"
#include "model/purge/purge_plan_store.h"
#include "model/purge/purge_request.h"
#include "tests/support/people_workspace.h"

#include <QBuffer>

namespace comity::tests {

/// A disk without room.
class FullDevice : public QIODevice
{
public:
    FullDevice() { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

/// A stored plan over people that a test gives, who are followed and, but for the last, on it in
/// that order.
class PlanFixture
{
public:
    explicit PlanFixture(const QString &account = QStringLiteral("x:me"))
        : us(workspace.addAccount(account))
    {
    }

    /// Stores the plan; `taken` is that of the list.
    void store(const std::vector<Pk> &people, const Dated &taken, std::size_t planned)
    {
        list = workspace.addImport(us, taken);
        workspace.addList(us, list, taken, {QStringLiteral("following"), people});
        workspace.derive();
        PlanDocument made;
        made.accountId = us;
        made.madeAt = workspace.now();
        made.asOf = workspace.now();
        made.options = optionsText({});
        made.fit = static_cast<qint64>(planned);
        for (std::size_t i = 0; i < planned; ++i) {
            PlanItem item;
            item.pk = people[i];
            item.reasons = {PurgeReason::Stale};
            item.followedAt = onDay(2019, 3, 1 + static_cast<int>(i));
            item.lastPostAt = onDay(2025, 10, 14);
            item.lastPostSource = QStringLiteral("csv:2026-05-11");
            item.percent = 4;
            made.items.push_back(item);
        }
        id = *PurgePlanStore::store(
            workspace.writer(), made, PurgePlanStore::WhenOpen::Refuse, workspace.now())
                  ->planId;
    }

    PlanDocument plan() { return PurgePlanStore(workspace.writer()).plan(id).value(); }
    Account account() { return AccountsStore(workspace.writer()).account(us).value(); }
    PlanItemId item(std::size_t place) { return *plan().items.at(place).id; }
    void decide(std::size_t place, Decision decision, int days = 30)
    {
        [[maybe_unused]] const auto decided = plan_edits::decide(
            workspace.writer(), {item(place)}, decision, workspace.now(), days);
        Q_ASSERT(decided.has_value());
    }
    void tick(std::size_t place, Tick tick)
    {
        [[maybe_unused]] const auto ticked
            = plan_edits::tick(workspace.writer(), {item(place)}, tick, workspace.now());
        Q_ASSERT(ticked.has_value());
    }
    PlanPaper paper() { return planPaper(plan(), wording, zone); }

    PeopleWorkspace workspace;
    AccountId us;
    ImportId list = {};
    PlanId id = {};
    QTimeZone zone = QTimeZone::utc();
    Wording wording = Wording::forLanguage(QStringLiteral("en"));
};

} // namespace comity::tests
