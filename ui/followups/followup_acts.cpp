#include "ui/followups/followup_acts.h"

#include "model/followups/due_order.h"
#include "model/followups/obligation_edits.h"
#include "ui/common/plural.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

int countOf(const std::vector<FactId> &ids)
{
    return plural(static_cast<qint64>(ids.size()));
}

} // namespace

FollowupActs::FollowupActs(WorkspaceSession &session, QObject *parent)
    : EditActs(session, parent)
    , m_added(std::make_shared<std::atomic<qint64>>(0))
{
    connect(this, &EditActs::done, this, [this] {
        if (const qint64 first = m_added->exchange(0); first != 0) {
            Q_EMIT added(FactId {first});
        }
    });
}

void FollowupActs::add(const std::vector<followups::Obligation> &owed)
{
    run(tr("add follow-ups"),
        tr("%Ln follow-ups added", nullptr, plural(static_cast<qint64>(owed.size()))),
        [owed, first = m_added](SQLite::Database &writer) -> Result<HandEdit> {
            auto made = followups::addObligations(writer, owed);
            if (!made) {
                return tl::unexpected(made.error());
            }
            *first = made->ids.empty() ? 0 : number(made->ids.front());
            return std::move(made->edit);
        });
}

void FollowupActs::change(const followups::Obligation &owed)
{
    run(tr("change a follow-up"), tr("Follow-up changed"),
        [owed](SQLite::Database &writer) { return followups::changeObligation(writer, owed); });
}

void FollowupActs::setLevels(
    const std::map<followups::ObligationKind, followups::ServiceLevel> &levels)
{
    run(tr("set the service level"), tr("Service level set"),
        [levels, at = now()](
            SQLite::Database &writer) { return followups::setServiceLevels(writer, levels, at); });
}

void FollowupActs::markDone(const std::vector<FactId> &ids)
{
    run(tr("mark follow-ups done"), tr("%Ln follow-ups done", nullptr, countOf(ids)),
        [ids, at = now()](
            SQLite::Database &writer) { return followups::markDone(writer, ids, at); });
}

void FollowupActs::reopen(const std::vector<FactId> &ids)
{
    run(tr("reopen follow-ups"), tr("%Ln follow-ups open again", nullptr, countOf(ids)),
        [ids](SQLite::Database &writer) { return followups::reopen(writer, ids); });
}

void FollowupActs::snooze(const std::vector<FactId> &ids, QDate until, const QTimeZone &zone)
{
    run(tr("snooze follow-ups"), tr("%Ln follow-ups put off", nullptr, countOf(ids)),
        [ids, until = followups::snoozeEnd(until, zone)](
            SQLite::Database &writer) { return followups::snooze(writer, ids, until); });
}

void FollowupActs::wake(const std::vector<FactId> &ids)
{
    run(tr("bring follow-ups back"), tr("%Ln follow-ups are back", nullptr, countOf(ids)),
        [ids](SQLite::Database &writer) { return followups::snooze(writer, ids, std::nullopt); });
}

void FollowupActs::advance(FactId id, followups::CaseStage stage, const QString &stageWord)
{
    run(tr("move a case on"), tr("The case stands at: %1").arg(stageWord),
        [id, stage, at = now()](
            SQLite::Database &writer) { return followups::advance(writer, id, stage, at); });
}

void FollowupActs::logAttempt(FactId id, const Dated &again)
{
    run(tr("note an attempt"),
        again.isKnown() ? tr("Attempt noted, to be tried again") : tr("Attempt noted"),
        [id, again, at = now()](
            SQLite::Database &writer) { return followups::logAttempt(writer, id, at, again); });
}

} // namespace comity::ui
