#pragma once

#include "model/targets/event_campaign.h"
#include "ui/lists/targets/target_words.h"

#include <QWidget>

class QPushButton;

namespace comity::ui {

class MeterBar;
class PlainLabel;

/// Above a target list that is a campaign around an event: its days, how many were met against the
/// quota, whom to meet and who is owed a follow-up; a click on either selects them.
class EventBar : public QWidget
{
    Q_OBJECT

public:
    explicit EventBar(QWidget *parent = nullptr);

    /// Hides the bar for a list without an event.
    void show(
        const std::optional<EventCampaign> &campaign, const TargetWords &words, bool isWritable);

Q_SIGNALS:
    void peopleAsked(const std::vector<comity::Pk> &people);
    /// The chosen people were met.
    void metAsked();
    /// What came of the event is to be written down.
    void resultAsked();
    /// What is to be done before, at and after it.
    void tasksAsked();

private:
    PlainLabel *m_event;
    PlainLabel *m_result;
    PlainLabel *m_count;
    MeterBar *m_meter;
    QPushButton *m_toMeet;
    QPushButton *m_owed;
    QPushButton *m_met;
    QPushButton *m_tasks;
    QPushButton *m_note;
    std::vector<Pk> m_peopleToMeet;
    std::vector<Pk> m_peopleOwed;
};

} // namespace comity::ui
