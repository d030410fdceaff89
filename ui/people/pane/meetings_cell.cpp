#include "ui/people/pane/meetings_cell.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int longestEvent = 100;

} // namespace

MeetingsCell::MeetingsCell(
    const std::vector<Meeting> &meetings, const Today &today, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    for (const Meeting &meeting : meetings) {
        addMeeting(meeting, today);
    }
    addLine(today);
}

void MeetingsCell::addMeeting(const Meeting &meeting, const Today &today)
{
    const QString shown = singleLine(meeting.event) + u" · "_s + dateText(meeting.at, today.zone);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(6));
    auto *text = new PlainLabel(shown, TextStyle::Body, Tone::Normal, this);
    text->setWordWrap(true);
    text->setObjectName(u"meetingShown"_s);
    auto *drop = makeButton(tr("Remove"), ButtonKind::Link, {}, this);
    drop->setObjectName(u"removeMeeting"_s);
    drop->setAccessibleName(tr("Remove %1").arg(shown));
    connect(
        drop, &QPushButton::clicked, this, [this, id = meeting.id] { Q_EMIT meetingRemoved(id); });
    row->addWidget(text, 1);
    row->addWidget(drop);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void MeetingsCell::addLine(const Today &today)
{
    auto *event = new QLineEdit(this);
    event->setObjectName(u"meetingField"_s);
    event->setAccessibleName(tr("Where or at what you met"));
    event->setPlaceholderText(tr("Where you met, Enter"));
    event->setMaxLength(longestEvent);
    auto *day = new DateField(today.date(), this);
    day->setObjectName(u"meetingDay"_s);
    day->setAccessibleName(tr("Day you met"));
    day->setMaximumDate(today.date());
    layout()->addWidget(event);
    static_cast<QVBoxLayout *>(layout())->addWidget(day, 0, Qt::AlignLeft);
    connect(event, &QLineEdit::returnPressed, this, [this, event, day] {
        if (!event->text().trimmed().isEmpty()) {
            Q_EMIT meetingAsked(event->text().trimmed(), day->date());
        }
    });
}

} // namespace comity::ui
