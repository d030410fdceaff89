#include "ui/lists/event_bar.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/meter_bar.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"
#include "ui/lists/event_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int meterWidth = 90;

} // namespace

EventBar::EventBar(QWidget *parent)
    : QWidget(parent)
    , m_event(new PlainLabel)
    , m_result(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_count(new PlainLabel({}, TextStyle::Strong))
    , m_meter(new MeterBar)
    , m_toMeet(makeButton({}, ButtonKind::Quiet, {}, this, ButtonSize::Small))
    , m_owed(makeButton({}, ButtonKind::Quiet, {}, this, ButtonSize::Small))
    , m_met(makeButton(tr("&Met"), ButtonKind::Normal, u"checkmark"_s, this, ButtonSize::Small))
    , m_tasks(makeButton(tr("&Checklist…"), ButtonKind::Quiet, {}, this, ButtonSize::Small))
    , m_note(makeButton(tr("&Result…"), ButtonKind::Quiet, {}, this, ButtonSize::Small))
{
    setObjectName(u"eventBar"_s);
    setAccessibleName(tr("Event"));
    m_event->setObjectName(u"eventText"_s);
    m_event->setElided(true);
    m_count->setObjectName(u"eventCount"_s);
    m_toMeet->setObjectName(u"eventToMeet"_s);
    m_owed->setObjectName(u"eventOwed"_s);
    m_met->setObjectName(u"eventMet"_s);
    m_meter->setFixedWidth(scaled(meterWidth));
    setPlainToolTip(m_toMeet, tr("Select whom you have not met there yet"));
    setPlainToolTip(m_owed, tr("Select whom you met and did not turn to since"));
    setPlainToolTip(m_met, tr("You met the chosen people at the event (I)"));
    m_result->setObjectName(u"eventResultText"_s);
    m_result->setElided(true);
    m_note->setObjectName(u"eventNote"_s);
    setPlainToolTip(m_note, tr("Write down what came of the event"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), 0, scaled(16), scaled(8));
    column->setSpacing(scaled(4));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(new PlainLabel(tr("Event"), TextStyle::Body, Tone::Muted));
    row->addWidget(m_event, 1);
    row->addWidget(m_toMeet);
    row->addWidget(m_owed);
    row->addWidget(m_met);
    row->addWidget(m_count);
    row->addWidget(m_meter);
    row->addWidget(m_tasks);
    row->addWidget(m_note);
    column->addLayout(row);
    column->addWidget(m_result);
    connect(m_toMeet, &QPushButton::clicked, this, [this] { Q_EMIT peopleAsked(m_peopleToMeet); });
    connect(m_owed, &QPushButton::clicked, this, [this] { Q_EMIT peopleAsked(m_peopleOwed); });
    m_tasks->setObjectName(u"eventTasks"_s);
    setPlainToolTip(m_tasks, tr("What is to be done before, at and after the event"));
    connect(m_tasks, &QPushButton::clicked, this, &EventBar::tasksAsked);
    connect(m_note, &QPushButton::clicked, this, &EventBar::resultAsked);
    connect(m_met, &QPushButton::clicked, this, &EventBar::metAsked);
    hide();
}

void EventBar::show(
    const std::optional<EventCampaign> &campaign, const TargetWords &words, bool isWritable)
{
    setVisible(campaign.has_value());
    if (!campaign) {
        return;
    }
    m_peopleToMeet.clear();
    m_peopleOwed.clear();
    for (const EventGuest &guest : campaign->guests) {
        if (!guest.met) {
            m_peopleToMeet.push_back(guest.pk);
        } else if (guest.followUpBy) {
            m_peopleOwed.push_back(guest.pk);
        }
    }
    m_event->setText(eventText(*campaign, words));
    const int met = campaign->met();
    const std::optional<int> quota = campaign->plan.quota;
    m_count->setText(quota
            ? tr("Met %1 of %2", "people, of a quota").arg(numberText(met), numberText(*quota))
            : tr("Met %1", "people").arg(numberText(met)));
    m_meter->setVisible(quota.has_value());
    m_meter->setShare(quota ? qMin(1.0, double(met) / double(*quota)) : -1);
    m_meter->setValueText(m_count->text());
    const bool isOver = campaign->phase == EventPhase::After;
    m_toMeet->setText(isOver ? tr("%Ln not met", nullptr, static_cast<int>(m_peopleToMeet.size()))
                             : tr("%Ln to meet", nullptr, static_cast<int>(m_peopleToMeet.size())));
    m_toMeet->setVisible(!m_peopleToMeet.empty());
    m_owed->setText(tr("%Ln follow-ups owed", nullptr, static_cast<int>(m_peopleOwed.size())));
    m_owed->setVisible(!m_peopleOwed.empty());
    const QString result = singleLine(campaign->plan.result);
    m_result->setText(tr("Result: %1").arg(result));
    setPlainToolTip(m_result, campaign->plan.result);
    m_result->setVisible(!result.isEmpty());
    m_note->setVisible(isWritable && campaign->phase != EventPhase::Before);
    // Before it begins nobody can have been met there.
    m_met->setEnabled(
        isWritable && !campaign->guests.empty() && campaign->phase != EventPhase::Before);
}

} // namespace comity::ui
