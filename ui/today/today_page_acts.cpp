#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "ui/common/notice.h"
#include "ui/common/snooze_dialog.h"
#include "ui/today/day_card.h"
#include "ui/today/day_model.h"
#include "ui/today/day_side.h"
#include "ui/today/day_table.h"
#include "ui/today/goals_dialog.h"
#include "ui/today/today_acts.h"
#include "ui/today/today_page.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

using goals::DayGroup;
using goals::Measure;

void TodayPage::wireTable()
{
    connect(m_table, &DayTable::actAsked, this, &TodayPage::act);
    connect(
        m_table, &DayTable::doneAsked, this, [this] { markDone(m_table->currentIndex().row()); });
    connect(m_model, &DayModel::doneAsked, this, &TodayPage::markDone);
    connect(m_table, &DayTable::snoozeAsked, this, &TodayPage::snooze);
    connect(m_table, &DayTable::undoAsked, this, [this] { m_session.undoStack().undo(); });
    connect(m_table, &DayTable::personAsked, this, [this] {
        const goals::DayItem *item = m_model->item(m_table->currentIndex().row());
        if (item != nullptr && number(item->person.pk) != 0) {
            Q_EMIT personAsked(item->person.pk);
        }
    });
    connect(m_side->card(), &DayCard::markAsked, this,
        [this](const goals::DayMark &mark) { m_acts->markDay(mark); });
}

void TodayPage::act(int row)
{
    const goals::DayItem *item = m_model->item(row);
    if (item == nullptr) {
        return;
    }
    if (item->code == u"give-back") {
        markDone(row);
        return;
    }
    switch (item->group) {
    case DayGroup::Replies:
    case DayGroup::Thanks:
        Q_EMIT draftAsked(item->person.pk);
        return;
    case DayGroup::Detractors:
        Q_EMIT followupAsked(item->owed->id);
        return;
    case DayGroup::Touches:
        if (item->list) {
            Q_EMIT listAsked(*item->list);
        }
        return;
    case DayGroup::Housekeeping:
        break;
    }
    if (item->code == u"batch" && item->account) {
        Q_EMIT purgeAsked(*item->account);
    } else {
        Q_EMIT guideAsked();
    }
}

/// The people or the page behind a goal.
void TodayPage::openScore(const goals::Score &score)
{
    switch (score.goal.measure) {
    case Measure::RepliesInTime:
    case Measure::GiveBacksKept:
        Q_EMIT followupAsked(std::nullopt);
        return;
    case Measure::Headroom:
        if (const auto account = score.goal.account ? score.goal.account : m_session.account()) {
            Q_EMIT purgeAsked(*account);
        } else {
            Q_EMIT peopleAsked();
        }
        return;
    case Measure::PromoShare:
        m_isSideWanted = true;
        showSide();
        return;
    case Measure::TargetsBack:
    case Measure::MutualShare:
    case Measure::ListCount:
    case Measure::ListShare:
        break;
    }
    if (score.goal.list) {
        Q_EMIT listAsked(*score.goal.list);
    } else {
        Q_EMIT peopleAsked();
    }
}

/// Where to stand once the row has gone: on the next one, which takes its place.
void TodayPage::keepPlace(int row)
{
    m_wantedRow = qMax(0, row);
}

/// A detractor's case has an end of its own, and what is not owed has nothing to tick.
void TodayPage::markDone(int row)
{
    const goals::DayItem *item = m_model->item(row);
    if (item == nullptr || !m_acts->isWritable()) {
        return;
    }
    if (!item->owed) {
        m_trouble->show(
            Severity::Note, tr("This goes by itself once it is done: its button leads there."));
        return;
    }
    if (item->owed->kind == followups::ObligationKind::Detractor) {
        m_trouble->show(
            Severity::Note, tr("The case of somebody unhappy ends by how it went: open it."));
        return;
    }
    keepPlace(row);
    m_acts->markDone(item->owed->id, item->owed->kind == followups::ObligationKind::GiveBack);
}

void TodayPage::snooze()
{
    const int row = m_table->currentIndex().row();
    const goals::DayItem *item = m_model->item(row);
    if (item == nullptr || !item->owed || !m_acts->isWritable()) {
        return;
    }
    auto *dialog = new SnoozeDialog(
        tr("Its own date stays. To come back that day: %1").arg(m_model->titleOf(*item)),
        m_ground->today(), this);
    connect(dialog, &SnoozeDialog::snoozeAsked, this,
        [this, row, id = item->owed->id](const QDate &until) {
            keepPlace(row);
            m_acts->snooze(id, until, m_ground->zone);
        });
    dialog->open();
}

void TodayPage::editGoals()
{
    if (!m_ground || !m_acts->isWritable()) {
        return;
    }
    auto *dialog = new GoalsDialog(*m_ground, m_session.wording(), this);
    connect(dialog, &GoalsDialog::goalsAsked, this,
        [this](const std::vector<goals::Goal> &goals) { m_acts->setGoals(goals); });
    dialog->open();
}

} // namespace comity::ui
