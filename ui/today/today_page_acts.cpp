#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/followups/due_time.h"
#include "ui/common/notice.h"
#include "ui/common/snooze_dialog.h"
#include "ui/today/day_card.h"
#include "ui/today/day_model.h"
#include "ui/today/day_side.h"
#include "ui/today/day_table.h"
#include "ui/today/today_acts.h"
#include "ui/today/today_page.h"

#include <QTimer>
#include <algorithm>

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
    connect(m_model, &DayModel::reopenAsked, this, [this](int row) {
        if (m_acts->isWritable()) {
            m_acts->reopen(m_model->item(row)->owed->id);
        }
    });
    connect(
        m_table, &DayTable::snoozeAsked, this, [this] { snooze(m_table->currentIndex().row()); });
    connect(m_table, &DayTable::undoAsked, this, [this] { m_session.undoStack().undo(); });
    connect(m_table, &DayTable::personAsked, this,
        [this] { openPerson(m_table->currentIndex().row()); });
    connect(m_table, &DayTable::menuAsked, this, &TodayPage::showMenu);
    connect(m_side, &DaySide::noteWinAsked, this, &TodayPage::noteWin);
    connect(m_side, &DaySide::allWinsAsked, this, &TodayPage::showWins);
    connect(m_side, &DaySide::peopleAsked, this, [this](const PeopleQuery &query) {
        m_session.chooseAccount(m_ground->day.since->account); // whose lists say it
        Q_EMIT peopleAsked(query);
    });
    connect(m_side, &DaySide::namesAsked, this, &TodayPage::showNames);
    connect(m_side, &DaySide::postsAsked, this, &TodayPage::showPosts);
    connect(m_side->card(), &DayCard::earlierDaysAsked, this, &TodayPage::showEarlierDays);
    connect(m_side->card(), &DayCard::markAsked, this,
        [this](const goals::DayMark &mark) { m_acts->markDay(mark); });
}

void TodayPage::openPerson(int row)
{
    const goals::DayItem *item = m_model->item(row);
    if (item != nullptr && number(item->person.pk) != 0) {
        Q_EMIT personAsked(item->person.pk);
    }
}

void TodayPage::act(int row)
{
    const goals::DayItem *item = m_model->item(row);
    if (item == nullptr || m_model->isDone(row)) {
        return;
    }
    if (item->code == u"give-back") {
        markDone(row);
        return;
    }
    switch (item->group) {
    case DayGroup::Replies:
    case DayGroup::Thanks:
        m_model->isStopped(*item) ? Q_EMIT followupAsked(item->owed->id)
                                  : Q_EMIT draftAsked(item->owed->id);
        return;
    case DayGroup::Detractors:
        Q_EMIT followupAsked(item->owed->id);
        return;
    case DayGroup::Filing:
        Q_EMIT unfiledAsked();
        return;
    case DayGroup::Drafts:
        Q_EMIT waitingDraftAsked(*item->draft);
        return;
    case DayGroup::Touches:
        DayModel::isTouch(*item) ? Q_EMIT targetAsked(*item->list, item->person.pk)
                                 : Q_EMIT listAsked(*item->list);
        return;
    case DayGroup::Housekeeping:
    case DayGroup::Done:
        break;
    }
    if (item->task) {
        Q_EMIT listAsked(*item->list);
    } else if (item->experiment) {
        showExperiments(item->experiment);
    } else if (item->code == u"batch" && item->account) {
        Q_EMIT purgeAsked(*item->account);
    } else if (item->code == u"watch") {
        Q_EMIT watchAsked(item->network);
    } else {
        Q_EMIT guideAsked();
    }
}

/// The people or the page behind a goal.
void TodayPage::openScore(const goals::Score &score)
{
    switch (score.goal.measure) {
    case Measure::RepliesInTime:
        Q_EMIT followupsAsked(followups::FollowupView::Replies);
        return;
    case Measure::GiveBacksKept:
        Q_EMIT followupsAsked(followups::FollowupView::GiveBacks);
        return;
    case Measure::PromoShare:
        m_isSideWanted = true;
        showSide();
        return;
    case Measure::TargetsBack:
        showNames(tr("Targets who followed back"), score.reading.people);
        return;
    case Measure::ListCount:
    case Measure::ListShare:
        if (score.goal.list) {
            Q_EMIT listAsked(*score.goal.list);
        }
        return;
    case Measure::Headroom:
    case Measure::MutualShare:
        break;
    }
    PeopleQuery query;
    query.relations = score.goal.measure == Measure::MutualShare
        ? RelationSet {Relation::Mutual}
        : RelationSet {Relation::Mutual, Relation::NotFollowingBack, Relation::YouFollow};
    if (score.goal.account) {
        m_session.chooseAccount(score.goal.account);
    }
    Q_EMIT peopleAsked(query);
}

/// On the next row that is left to do, or else the one before: this one was dealt with. -1: it has
/// gone already.
void TodayPage::leaveRow(int row)
{
    if (row < 0) {
        return;
    }
    const auto isOpen
        = [this](int at) { return m_model->item(at) != nullptr && !m_model->isDone(at); };
    for (int below = row + 1; below < m_model->rowCount(); ++below) {
        if (isOpen(below)) {
            m_table->goTo(below);
            return;
        }
    }
    for (int above = row - 1; above >= 0; --above) {
        if (isOpen(above)) {
            m_table->goTo(above);
            return;
        }
    }
}

/// What was done stays in sight for a moment, checked, before it goes to what is done.
void TodayPage::holdDone(int row)
{
    const FactId owed = m_model->item(row)->owed->id;
    leaveRow(row);
    keepingRow([this, row] { m_model->hold(row); });
    QTimer::singleShot(m_holdTime, this, [this, owed] {
        keepingRow([this, owed] { m_model->letGo(owed); });
        showDue();
    });
}

void TodayPage::lookAtClock()
{
    if (m_ground == nullptr) {
        return;
    }
    const qint64 now = m_session.clock()().toSecsSinceEpoch();
    const bool cameDue = std::ranges::any_of(m_ground->day.due, [&](const goals::DayItem &item) {
        return !followups::isOver(item.due, m_ground->asOf, m_ground->zone)
            && followups::isOver(item.due, now, m_ground->zone);
    });
    const bool hasDraftRested = m_ground->day.nextDraftAt.value_or(now + 1) <= now;
    if (cameDue || hasDraftRested || dateIn(m_ground->zone, now) != m_ground->today()) {
        read();
    }
}

/// The table stands on the same thing after the rows changed, or else on what took its place.
void TodayPage::keepingRow(const std::function<void()> &change)
{
    const int row = m_table->currentIndex().row();
    const goals::DayItem *const before = m_model->item(row);
    const std::optional<goals::DayItem> item
        = before == nullptr ? std::nullopt : std::optional(*before);
    const bool hadFocus = m_table->hasFocus();
    change();
    const int same = item ? m_model->rowLike(*item) : -1;
    m_table->goTo(same >= 0 ? same : qMax(0, row));
    if (hadFocus && m_table->isVisibleTo(this)) {
        m_table->setFocus();
    }
}

/// A detractor's case has an end of its own, a touch is logged, and what else is not owed has
/// nothing to tick.
void TodayPage::markDone(int row)
{
    const goals::DayItem *item = m_model->item(row);
    if (item == nullptr || m_model->isDone(row) || !m_acts->isWritable()) {
        return;
    }
    if (item->task) {
        m_acts->markEventTask(*item->task, true);
        leaveRow(row);
        return;
    }
    if (DayModel::isTouch(*item)) {
        Q_EMIT touchAsked(*item->list, item->person.pk);
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
    m_acts->markDone(item->owed->id, item->owed->kind == followups::ObligationKind::GiveBack);
    holdDone(row);
}

void TodayPage::snooze(int row)
{
    const goals::DayItem *item = m_model->item(row);
    if (item == nullptr || m_model->isDone(row) || !m_acts->isWritable()) {
        return;
    }
    if (!item->owed) {
        m_trouble->show(Severity::Note,
            DayModel::isTouch(*item)
                ? tr("Their rhythm brings a touch back. On their list you can let them rest.")
                : tr("Only what you owe to somebody can be put off."));
        return;
    }
    auto *dialog = new SnoozeDialog(
        tr("Its own date stays. To come back that day: %1").arg(m_model->titleOf(*item)),
        m_ground->today(), this);
    connect(dialog, &SnoozeDialog::snoozeAsked, this, [this, like = *item](const QDate &until) {
        leaveRow(m_model->rowLike(like));
        m_acts->snooze(like.owed->id, until, m_ground->zone);
    });
    dialog->open();
}

} // namespace comity::ui
