#include "ui/drafts/sending/send_plan.h"

#include "ui/common/buttons.h"
#include "ui/common/icon_mark.h"
#include "ui/common/plain_label.h"
#include "ui/drafts/desk/draft_acts.h"
#include "ui/drafts/desk/draft_desk.h"
#include "ui/drafts/sending/send_times.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

std::optional<qint64> momentOf(const drafts::Draft &draft)
{
    return draft.sendAt && draft.sendAt->isKnown() ? std::optional(draft.sendAt->at) : std::nullopt;
}

}

SendPlan::SendPlan(WorkspaceSession &session, DraftDesk &desk, DraftActs &acts, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_desk(desk)
    , m_acts(acts)
    , m_text(new PlainLabel({}, TextStyle::Body, Tone::Normal))
    , m_change(makeButton(tr("Change…"), ButtonKind::Link))
    , m_clear(makeButton(tr("Clear"), ButtonKind::Link))
{
    setObjectName(u"sendPlan"_s);
    m_text->setObjectName(u"plannedFor"_s);
    m_text->setElided(true);
    m_change->setObjectName(u"changePlan"_s);
    m_change->setAccessibleName(tr("Change the send time"));
    m_clear->setObjectName(u"clearPlan"_s);
    m_clear->setAccessibleName(tr("Clear the send time"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(6), scaled(14), scaled(6));
    row->setSpacing(scaled(8));
    row->addWidget(new IconMark(u"chronometer"_s));
    row->addWidget(m_text, 1);
    row->addWidget(m_change);
    row->addWidget(m_clear);
    connect(m_change, &QPushButton::clicked, this, &SendPlan::choose);
    connect(m_clear, &QPushButton::clicked, this, [this] { plan(std::nullopt); });
    connect(&desk, &DraftDesk::opened, this, &SendPlan::follow);
    connect(&desk, &DraftDesk::changed, this, &SendPlan::follow);
    connect(&desk, &DraftDesk::reviewed, this, &SendPlan::follow);
    follow();
}

void SendPlan::addTo(QMenu &menu, QAction *before)
{
    auto *action = new QAction(tr("Send &time…"), &menu);
    action->setObjectName(u"sendTime"_s);
    connect(action, &QAction::triggered, this, &SendPlan::choose);
    menu.insertAction(before, action);
}

void SendPlan::follow()
{
    const auto &draft = m_desk.draft();
    const auto at = draft ? momentOf(*draft) : std::nullopt;
    setVisible(at.has_value());
    if (!at) {
        return;
    }
    const ReviewAnswer *answer = m_desk.answer();
    const review::DraftContext nobody;
    const bool isOver = *at < m_session.clock()().toSecsSinceEpoch();
    const QString text = plannedText(
        answer == nullptr ? nobody : *answer->told->draft, *at, QTimeZone::systemTimeZone());
    m_text->setText(isOver ? tr("%1. That is over.", "a time that was planned").arg(text) : text);
    m_text->setTone(isOver ? Tone::Warn : Tone::Normal);
    m_change->setEnabled(m_desk.isWritable());
    m_clear->setEnabled(m_desk.isWritable());
}

void SendPlan::choose()
{
    const ReviewAnswer *answer = m_desk.answer();
    if (answer == nullptr || !m_desk.isWritable()) {
        return;
    }
    auto *dialog = new SendTimeDialog(
        sendTimesFor(*answer->told->draft, answer->told->review, momentOf(*m_desk.draft()),
            m_session.clock()().toSecsSinceEpoch(), QTimeZone::systemTimeZone()),
        window());
    connect(dialog, &SendTimeDialog::timeChosen, this, &SendPlan::plan);
    dialog->open();
}

void SendPlan::plan(std::optional<qint64> at)
{
    if (!m_desk.isWritable()) {
        return;
    }
    drafts::Draft changed = *m_desk.draft();
    changed.sendAt = at ? std::optional(Dated::exact(*at)) : std::nullopt;
    if (changed.sendAt != m_desk.draft()->sendAt) {
        m_acts.change(
            *m_desk.draft(), changed, at ? tr("Plan the send time") : tr("Clear the send time"));
    }
}

} // namespace comity::ui
