#include "ui/drafts/dialogs/send_time_dialog.h"

#include "model/base/civil_time.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/tall_frame.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr QSize size100 {520, 460}; ///< at 100 %
constexpr std::size_t mostZones = 4;
enum Choice { AsSoonAsReady = 0, OwnTime = 1, FirstSlot = 2 };

/// `Tuesday 19 May, 10:00`.
QString momentText(qint64 at, const QTimeZone &zone)
{
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(at, zone);
    return SendTimeDialog::tr("%1, %2", "a day, a time")
        .arg(QLocale().toString(moment.date(), SendTimeDialog::tr("dddd d MMMM")),
            moment.time().toString(u"HH:mm"_s));
}

QString placeOf(const QTimeZone &zone)
{
    return QString::fromUtf8(zone.id()).section(u'/', -1).replace(u'_', u' ');
}

} // namespace

SendTimeDialog::SendTimeDialog(const SendTimes &times, QWidget *parent)
    : FramedDialog(u"sendTimeDialog"_s, tr("When it goes out"), size100, parent)
    , m_times(times)
    , m_choices(new QButtonGroup(this))
    , m_date(new DateField)
    , m_time(new TimeField)
    , m_theirs(new PlainLabel({}, TextStyle::Small, Tone::Muted))
{
    addPart(makeDialogHead(windowTitle(),
        tr("Comity sends nothing. The time is for the review: it says for whom it is night or "
           "weekend then.")));
    addPart(makeDialogScroll(makeChoices(), windowTitle()), 1);
    auto *act = makeButton(tr("&Choose"), ButtonKind::Primary);
    act->setObjectName(u"chooseTime"_s);
    addFoot(act);
    connect(act, &QPushButton::clicked, this, [this] {
        const auto at = chosen();
        accept();
        Q_EMIT timeChosen(at);
    });
    connect(m_choices, &QButtonGroup::idToggled, this, &SendTimeDialog::follow);
    connect(m_date, &QDateEdit::dateChanged, this, &SendTimeDialog::follow);
    connect(m_time, &QTimeEdit::timeChanged, this, &SendTimeDialog::follow);
    follow();
    m_choices->checkedButton()->setFocus();
}

QWidget *SendTimeDialog::makeChoices()
{
    auto *content = new TallFrame;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(8));
    addChoice(*column, tr("As soon as it is &ready"), {}, AsSoonAsReady);
    int id = FirstSlot;
    for (const SendTimes::Slot &slot : m_times.slotsToSuggest) {
        addChoice(*column, momentText(slot.at, m_times.ours),
            tr("suits %1 of %2").arg(numberText(slot.suits), numberText(slot.of)), id++);
    }
    const QDateTime start
        = QDateTime::fromSecsSinceEpoch(m_times.chosen.value_or(m_times.now), m_times.ours);
    m_date->setObjectName(u"sendDate"_s);
    m_date->setAccessibleName(tr("Day"));
    m_date->setMinimumDate(dateIn(m_times.ours, m_times.now));
    m_date->setDate(start.date());
    m_time->setObjectName(u"sendTime"_s);
    m_time->setAccessibleName(tr("Time, yours"));
    m_time->setTime(QTime(start.time().hour(), start.time().minute()));
    auto *own = new QRadioButton(tr("At a &time of your own"));
    own->setObjectName(u"sendChoice-1"_s);
    m_choices->addButton(own, OwnTime);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(own, 1);
    row->addWidget(m_date);
    row->addWidget(m_time);
    column->addLayout(row);
    m_choices->button(m_times.chosen ? OwnTime : AsSoonAsReady)->setChecked(true);
    m_theirs->setObjectName(u"sendTheirs"_s);
    m_theirs->setWordWrap(true);
    column->addSpacing(scaled(6));
    column->addWidget(new PlainLabel(tr("Then it is, for them"), TextStyle::Section, Tone::Muted));
    column->addWidget(m_theirs);
    column->addStretch(1);
    return content;
}

void SendTimeDialog::addChoice(
    QVBoxLayout &column, const QString &text, const QString &more, int id)
{
    auto *choice = new QRadioButton(text);
    choice->setObjectName(u"sendChoice-%1"_s.arg(id));
    choice->setAccessibleDescription(more);
    m_choices->addButton(choice, id);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(choice, 1);
    row->addWidget(new PlainLabel(more, TextStyle::Small, Tone::Muted));
    column.addLayout(row);
}

std::optional<qint64> SendTimeDialog::chosen() const
{
    const int id = m_choices->checkedId();
    if (id == AsSoonAsReady) {
        return std::nullopt;
    }
    if (id == OwnTime) {
        return QDateTime(m_date->date(), m_time->time(), m_times.ours).toSecsSinceEpoch();
    }
    return m_times.slotsToSuggest.at(static_cast<std::size_t>(id - FirstSlot)).at;
}

QString SendTimeDialog::theirsAt(qint64 at) const
{
    QStringList lines;
    int others = 0;
    for (const SendTimes::Theirs &theirs : m_times.theirs) {
        if (static_cast<std::size_t>(lines.size()) == mostZones) {
            others += theirs.people;
            continue;
        }
        lines += tr("%1: %2, %3", "a place, a moment, how many people")
                     .arg(placeOf(theirs.zone), momentText(at, theirs.zone),
                         tr("%Ln people", nullptr, plural(theirs.people)));
    }
    if (others > 0) {
        lines += tr("%Ln people elsewhere", nullptr, plural(others));
    }
    if (m_times.unknownZones > 0) {
        lines += tr("Of %Ln people no time zone is known.", nullptr, plural(m_times.unknownZones));
    }
    return lines.isEmpty() ? tr("Nobody is chosen yet.") : lines.join(u'\n');
}

void SendTimeDialog::follow()
{
    const bool isOwn = m_choices->checkedId() == OwnTime;
    m_date->setEnabled(isOwn);
    m_time->setEnabled(isOwn);
    m_theirs->setText(theirsAt(chosen().value_or(m_times.now)));
}

} // namespace comity::ui
