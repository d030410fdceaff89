#include "ui/today/today_empty.h"

#include "ui/common/empty_state.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

DayDone::DayDone(QWidget *parent)
    : QWidget(parent)
    , m_state(new EmptyState(u"checkmark"_s, tr("Done for today"), {}))
{
    setObjectName(u"dayDone"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    setNext({});
}

void DayDone::setNext(const QString &next)
{
    m_state->setTexts(tr("Done for today"),
        next.isEmpty() ? tr("Everything Comity knows about is answered.")
                       : tr("Next: %1").arg(next));
}

TodayEmpty::TodayEmpty(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"todayEmpty"_s);
    auto *state = new EmptyState(u"view-pim-tasks"_s, tr("Nothing here yet"),
        tr("Import what a network lets you export: your lists say who follows whom, your messages "
           "who waits for an answer. Nothing leaves this computer."));
    QPushButton *import = state->addButton(tr("&Import…"), u"document-import"_s);
    QPushButton *guide = state->addButton(tr("&How to export"), u"help-contents"_s);
    QPushButton *demo = state->addButton(tr("Open the &demo"), u"view-pim-tasks"_s);
    import->setObjectName(u"todayImport"_s);
    guide->setObjectName(u"todayGuide"_s);
    demo->setObjectName(u"todayDemo"_s);
    connect(import, &QPushButton::clicked, this, &TodayEmpty::importAsked);
    connect(guide, &QPushButton::clicked, this, &TodayEmpty::guideAsked);
    connect(demo, &QPushButton::clicked, this, &TodayEmpty::demoAsked);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(state);
}

} // namespace comity::ui
