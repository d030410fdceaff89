#pragma once

#include "model/people/meetings.h"
#include "ui/people/table/person_texts.h"

#include <QWidget>

namespace comity::ui {

/// Where and when somebody was met, each to be taken away, and a line for one more: Enter adds it.
class MeetingsCell : public QWidget
{
    Q_OBJECT

public:
    MeetingsCell(
        const std::vector<Meeting> &meetings, const Today &today, QWidget *parent = nullptr);

Q_SIGNALS:
    void meetingAsked(const QString &event, const QDate &day);
    void meetingRemoved(comity::FactId meeting);

private:
    void addMeeting(const Meeting &meeting, const Today &today);
    void addLine(const Today &today);
};

} // namespace comity::ui
