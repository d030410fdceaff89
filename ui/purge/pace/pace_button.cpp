#include "ui/purge/pace/pace_button.h"

#include "ui/common/buttons.h"
#include "ui/common/tool_tip.h"
#include "ui/purge/pace/pace_acts.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr std::array apart {1, 2, 3, 7, 14};

} // namespace

PaceButton::PaceButton(QWidget *parent)
    : QPushButton(parent)
{
    dressButton(*this, ButtonKind::Normal, {}, ButtonSize::Small);
    setObjectName(u"paceButton"_s);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMinimumWidth(1);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"paceMenu"_s);
    addDays(menu);
    addApart(menu);
    setMenu(menu);
    showPace();
}

void PaceButton::addDays(QMenu *menu)
{
    menu->addSection(tr("A batch on"));
    for (int i = 0; i < 7; ++i) {
        const int day = (QLocale().firstDayOfWeek() - 1 + i) % 7 + 1;
        QAction *action = menu->addAction(QLocale().standaloneDayName(day, QLocale::LongFormat));
        action->setObjectName(u"paceDay-"_s + QString::number(day));
        action->setCheckable(true);
        action->setData(day);
        m_days += action;
        connect(action, &QAction::triggered, this, [this, day](bool isOn) {
            Pace pace = m_pace;
            const auto bit = static_cast<quint8>(1U << (day - 1));
            pace.weekdays = static_cast<quint8>(isOn ? pace.weekdays | bit : pace.weekdays & ~bit);
            choose(pace);
        });
    }
}

void PaceButton::addApart(QMenu *menu)
{
    QMenu *between = menu->addMenu(tr("Days &apart"));
    auto *group = new QActionGroup(this);
    for (const int days : apart) {
        QAction *action = between->addAction(
            days == 1 ? tr("Every such day") : tr("At least %Ln days", nullptr, days));
        action->setObjectName(u"paceApart-"_s + QString::number(days));
        action->setCheckable(true);
        action->setData(days);
        group->addAction(action);
        m_apart += action;
        connect(action, &QAction::triggered, this, [this, days] {
            Pace pace = m_pace;
            pace.daysApart = days;
            choose(pace);
        });
    }
}

/// A pace without any day is none: the last one stays ticked.
void PaceButton::choose(const Pace &pace)
{
    if (pace.weekdays == 0) {
        showPace();
        return;
    }
    Q_EMIT paceChosen(pace);
}

void PaceButton::setPace(const Pace &pace)
{
    m_pace = pace;
    showPace();
}

void PaceButton::showPace()
{
    setText(paceText(m_pace));
    setPlainToolTip(this, tr("On which days you clear out: %1").arg(paceText(m_pace)));
    setAccessibleName(tr("Pace: %1").arg(paceText(m_pace)));
    for (QAction *action : m_days) {
        action->setChecked((m_pace.weekdays & (1U << (action->data().toInt() - 1))) != 0);
    }
    for (QAction *action : m_apart) {
        action->setChecked(action->data().toInt() == m_pace.daysApart);
    }
}

} // namespace comity::ui
