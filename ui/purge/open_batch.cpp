#include "ui/purge/open_batch.h"

#include "model/base/text_fold.h"
#include "ui/purge/plan_edit_command.h"

#include <QPointer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr qint64 daySeconds = 86'400;

PlanEdit::State stateOf(const PlanItem &item)
{
    PlanEdit::State state;
    state.decision = item.decision;
    state.decidedAt = item.decidedAt;
    state.snoozedUntil = item.snoozedUntil;
    state.done = item.done;
    state.doneAt = item.doneAt;
    if (item.demotedTo) {
        state.demotedTo = item.demotedTo->list;
    }
    return state;
}

} // namespace

OpenBatch::OpenBatch(WorkspaceSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

OpenBatch::Tally OpenBatch::tally() const
{
    Tally tally;
    if (!m_document) {
        return tally;
    }
    tally.people = static_cast<int>(m_document->items.size());
    for (const PlanItem &item : m_document->items) {
        if (!item.decision) {
            continue;
        }
        if (isToUnfollow(*item.decision)) {
            ++tally.unfollow;
            tally.worked += item.done ? 1 : 0;
        } else if (item.decision == Decision::Snooze) {
            ++tally.snoozed;
        } else {
            ++tally.keep;
        }
    }
    return tally;
}

void OpenBatch::follow(const PurgeGround *ground)
{
    const std::optional<AccountId> account
        = ground == nullptr ? std::nullopt : std::optional(ground->account.id);
    const bool isSame = account == m_account;
    if (isSame
        && (m_editsUnderWay > 0 || ground == nullptr || ground->facts.generation < m_generation)) {
        return;
    }
    m_account = account;
    m_generation = ground == nullptr ? 0 : ground->facts.generation;
    m_document = ground == nullptr ? std::nullopt : ground->open;
    Q_EMIT replaced();
    Q_EMIT tallyChanged();
}

void OpenBatch::show(const PlanDocument &plan)
{
    m_account = plan.accountId;
    m_document = plan;
    // What was read before it was stored knows nothing of it.
    m_generation = std::max(m_generation, db::WorkspaceFile::generation(m_session.file().reader()));
    Q_EMIT replaced();
    Q_EMIT tallyChanged();
}

std::vector<PlanItemId> OpenBatch::idsOf(const std::vector<int> &rows) const
{
    std::vector<PlanItemId> ids;
    for (const int row : rows) {
        ids.push_back(
            m_document->items.at(static_cast<std::size_t>(row)).id.value_or(PlanItemId {}));
    }
    return ids;
}

/// One person by name; several by their number.
QString OpenBatch::whom(const std::vector<int> &rows) const
{
    if (rows.size() != 1) {
        return tr("%Ln people", nullptr, static_cast<int>(rows.size()));
    }
    const PlanItem &item = m_document->items.at(static_cast<std::size_t>(rows.front()));
    return !item.name.isEmpty() ? item.name : item.handle.isEmpty() ? item.key : item.handle;
}

void OpenBatch::setState(int row, const PlanEdit::State &state)
{
    PlanItem &item = m_document->items.at(static_cast<std::size_t>(row));
    item.decision = state.decision;
    item.decidedAt = state.decidedAt;
    item.snoozedUntil = state.snoozedUntil;
    if (!state.demotedTo) {
        item.demotedTo = std::nullopt;
    } else if (!item.demotedTo || item.demotedTo->list != *state.demotedTo) {
        item.demotedTo = DemotedTo {*state.demotedTo, m_listNames.value(number(*state.demotedTo))};
    }
    item.done = state.done;
    item.doneAt = state.doneAt;
    Q_EMIT rowChanged(row);
}

void OpenBatch::decide(const std::vector<int> &rows, Decision decision, int snoozeDays)
{
    if (!m_document || rows.empty()) {
        return;
    }
    const qint64 now = m_session.clock()().toSecsSinceEpoch();
    const std::vector<PlanItemId> ids = idsOf(rows);
    PlanEdit::State pending {decision, now, {}, {}, {}};
    QString undoText;
    QString done;
    const bool isOfFollowers = m_document->kind == PurgeKind::RemoveFollower;
    switch (decision) {
    case Decision::Unfollow:
        undoText = isOfFollowers ? tr("decision to remove a follower", "undo entry")
                                 : tr("decision to unfollow", "undo entry");
        done = (isOfFollowers ? tr("Decided to remove: %1") : tr("Decided to unfollow: %1"))
                   .arg(whom(rows));
        break;
    case Decision::Keep:
        undoText = tr("decision to keep", "undo entry");
        done = tr("Kept: %1").arg(whom(rows));
        break;
    case Decision::Snooze:
        pending.snoozedUntil = now + snoozeDays * daySeconds;
        undoText = tr("decision to snooze", "undo entry");
        done = tr("Snoozed for %Ln days: %1", nullptr, snoozeDays).arg(whom(rows));
        break;
    case Decision::Protect:
        undoText = tr("decision to protect", "undo entry");
        done = tr("Protected: %1").arg(whom(rows));
        break;
    case Decision::LearnOnly:
        undoText = tr("decision to learn from somebody", "undo entry");
        done = tr("Followed to learn from: %1").arg(whom(rows));
        break;
    case Decision::Demote:
        Q_UNREACHABLE(); // which names a list as well
    }
    for (const int row : rows) {
        setState(row, pending);
    }
    Q_EMIT tallyChanged();
    edit(
        [ids, decision, now, snoozeDays](SQLite::Database &writer) {
            return plan_edits::decide(writer, ids, decision, now, snoozeDays);
        },
        undoText, done);
}

void OpenBatch::demote(const std::vector<int> &rows, const PeopleList &list)
{
    if (!m_document || rows.empty()) {
        return;
    }
    const qint64 now = m_session.clock()().toSecsSinceEpoch();
    const std::vector<PlanItemId> ids = idsOf(rows);
    const bool isOfFollowers = m_document->kind == PurgeKind::RemoveFollower;
    m_listNames.insert(number(list.id), list.settings.name);
    PlanEdit::State pending;
    pending.decision = Decision::Demote;
    pending.decidedAt = now;
    pending.demotedTo = list.id;
    for (const int row : rows) {
        setState(row, pending);
    }
    Q_EMIT tallyChanged();
    edit([ids, id = list.id, now](
             SQLite::Database &writer) { return plan_edits::demote(writer, ids, id, now); },
        isOfFollowers ? tr("decision to remove and keep on a list", "undo entry")
                      : tr("decision to unfollow and keep on a list", "undo entry"),
        (isOfFollowers ? tr("To remove, and on the list %1: %2")
                       : tr("To unfollow, and on the list %1: %2"))
            .arg(singleLine(list.settings.name), whom(rows)));
}

void OpenBatch::clearDecision(const std::vector<int> &rows)
{
    std::vector<int> decided = rows;
    std::erase_if(decided, [this](int row) {
        return !m_document || !m_document->items.at(static_cast<std::size_t>(row)).decision;
    });
    if (decided.empty()) {
        return;
    }
    const std::vector<PlanItemId> ids = idsOf(decided);
    for (const int row : decided) {
        setState(row, {});
    }
    Q_EMIT tallyChanged();
    edit([ids](SQLite::Database &writer) { return plan_edits::clearDecision(writer, ids); },
        tr("clear decision", "undo entry"), tr("To decide again: %1").arg(whom(decided)));
}

void OpenBatch::tick(const std::vector<int> &rows, Tick tick)
{
    if (!m_document || rows.empty()) {
        return;
    }
    const qint64 now = m_session.clock()().toSecsSinceEpoch();
    const std::vector<PlanItemId> ids = idsOf(rows);
    for (const int row : rows) {
        PlanEdit::State state = stateOf(m_document->items.at(static_cast<std::size_t>(row)));
        state.done = tick;
        state.doneAt = now;
        setState(row, state);
    }
    Q_EMIT tallyChanged();
    const bool isDone = tick == Tick::Done;
    const bool isOfFollowers = m_document->kind == PurgeKind::RemoveFollower;
    edit([ids, tick, now](
             SQLite::Database &writer) { return plan_edits::tick(writer, ids, tick, now); },
        !isDone             ? tr("skip in the batch", "undo entry")
            : isOfFollowers ? tr("tick of a removal", "undo entry")
                            : tr("tick of an unfollow", "undo entry"),
        (!isDone                ? tr("Skipped: %1")
                : isOfFollowers ? tr("Ticked as removed: %1")
                                : tr("Ticked as unfollowed: %1"))
            .arg(whom(rows)));
}

void OpenBatch::clearTick(const std::vector<int> &rows)
{
    if (!m_document || rows.empty()) {
        return;
    }
    const std::vector<PlanItemId> ids = idsOf(rows);
    for (const int row : rows) {
        PlanEdit::State state = stateOf(m_document->items.at(static_cast<std::size_t>(row)));
        state.done = std::nullopt;
        state.doneAt = std::nullopt;
        setState(row, state);
    }
    Q_EMIT tallyChanged();
    edit([ids](SQLite::Database &writer) { return plan_edits::clearTick(writer, ids); },
        tr("taking a tick back", "undo entry"), tr("To do again: %1").arg(whom(rows)));
}

void OpenBatch::close()
{
    if (!m_document || !m_document->planId) {
        return;
    }
    const qint64 now = m_session.clock()().toSecsSinceEpoch();
    const PlanId plan = *m_document->planId;
    m_document = std::nullopt;
    Q_EMIT replaced();
    Q_EMIT tallyChanged();
    edit([plan, now](SQLite::Database &writer) { return plan_edits::close(writer, plan, now); },
        tr("close batch", "undo entry"), tr("The batch is closed"));
}

void OpenBatch::edit(const Work &work, const QString &undoText, const QString &done)
{
    ++m_editsUnderWay;
    m_session.edit(this, work,
        [this, undoText, done, account = m_account](const Result<PlanEditOutcome> &outcome) {
            --m_editsUnderWay;
            if (!outcome) {
                // The columns load in any case, and what is stored follows with them.
                m_generation = 0;
                Q_EMIT failed(outcome.error());
                return;
            }
            if (account == m_account) {
                absorb(*outcome);
            }
            const PlanEdit &inverse = outcome->inverse;
            if (inverse.changes.empty() && inverse.facts.empty() && !inverse.closing) {
                return; // it was so already
            }
            const auto told = [self = QPointer<OpenBatch>(this), account](
                                  const Result<PlanEditOutcome> &turned) {
                if (self.isNull()) {
                    return;
                }
                if (!turned) {
                    Q_EMIT self->failed(turned.error());
                    return;
                }
                if (account == self->m_account) {
                    self->absorb(*turned);
                }
                Q_EMIT self->turned(turned->skipped);
            };
            m_session.undoStack().push(
                new PlanEditCommand(m_session, undoText, inverse, account, told));
            Q_EMIT acted(done);
        });
}

/// Shows what an edit left, without waiting for the next reading. While others are under way the
/// rows show those already, and an earlier one must not take them back.
void OpenBatch::absorb(const PlanEditOutcome &outcome)
{
    m_generation = std::max(m_generation, outcome.generation);
    if (!m_document || m_editsUnderWay > 0) {
        return;
    }
    for (const PlanEdit::Change &change : outcome.inverse.changes) {
        const auto found = std::ranges::find(m_document->items, change.item,
            [](const PlanItem &item) { return item.id.value_or(PlanItemId {}); });
        if (found != m_document->items.end() && stateOf(*found) != change.from) {
            setState(static_cast<int>(found - m_document->items.begin()), change.from);
        }
    }
    Q_EMIT tallyChanged();
}

} // namespace comity::ui
