#include "ui/people/unfiled_bar.h"

#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/key_hint.h"
#include "ui/common/meter_bar.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int meterWidth = 96;

} // namespace

UnfiledBar::UnfiledBar(QWidget *parent)
    : QWidget(parent)
    , m_count(new PlainLabel({}, TextStyle::Strong, Tone::Normal, this))
    , m_meter(new MeterBar(this))
{
    setObjectName(u"unfiledBar"_s);
    setAccessibleName(tr("People to be filed"));
    m_count->setObjectName(u"unfiledCount"_s);
    m_meter->setFixedWidth(scaled(meterWidth));
    auto *acts = new QWidget(this);
    m_flow = new FlowLayout(acts, 8);
    QPushButton *keep = addAct(tr("&Keep"), tr("K"), u"unfiledKeep"_s,
        tr("Looked at: they need no list. They do not come up here again"));
    QPushButton *list
        = addAct(tr("Add to list"), tr("L"), u"unfiledList"_s, tr("Put them on a list of yours"));
    QPushButton *snooze
        = addAct(tr("S&nooze…"), tr("S"), u"unfiledSnooze"_s, tr("They come back on that day"));
    QPushButton *plan = addAct(tr("Plan pur&ge"), tr("G"), u"unfiledPlan"_s,
        tr("Go on; when you are done, they are in a purge plan of their own"));
    QPushButton *never
        = addAct(tr("Ne&ver ask"), tr("X"), u"unfiledNever"_s, tr("They never come up here again"));
    m_suggestions = addAct({}, tr("I"), u"unfiledSuggestions"_s,
        tr("Lists of people who state the same: a site, a company, a role, a place"));
    m_suggestions->parentWidget()->hide();
    m_writing = {keep, list, snooze, never};
    QPushButton *next
        = addAct(tr("Next"), tr("J"), u"unfiledNext"_s, tr("Leave it open and go on (J, ↓)"));
    QPushButton *leave = makeButton(tr("&Done"), ButtonKind::Flat, {}, this, ButtonSize::Small);
    leave->setObjectName(u"unfiledLeave"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(4), scaled(12), scaled(4));
    row->setSpacing(scaled(8));
    row->addWidget(m_count);
    row->addWidget(m_meter);
    row->addSpacing(scaled(4));
    row->addWidget(acts, 1);
    row->addWidget(leave);
    row->addWidget(new KeyHint(tr("Esc"), {}, this));
    connect(m_suggestions, &QPushButton::clicked, this, &UnfiledBar::suggestionsAsked);
    connect(keep, &QPushButton::clicked, this, &UnfiledBar::keepAsked);
    connect(list, &QPushButton::clicked, this, &UnfiledBar::listAsked);
    connect(snooze, &QPushButton::clicked, this, &UnfiledBar::snoozeAsked);
    connect(plan, &QPushButton::clicked, this, &UnfiledBar::planAsked);
    connect(never, &QPushButton::clicked, this, &UnfiledBar::neverAsked);
    connect(next, &QPushButton::clicked, this, &UnfiledBar::nextAsked);
    connect(leave, &QPushButton::clicked, this, &UnfiledBar::leaveAsked);
    hide();
}

QPushButton *UnfiledBar::addAct(
    const QString &text, const QString &key, const QString &name, const QString &meaning)
{
    auto *pair = new QWidget(this);
    QPushButton *button = makeButton(text, ButtonKind::Normal, {}, pair, ButtonSize::Small);
    button->setObjectName(name);
    setPlainToolTip(button, meaning);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(4));
    row->addWidget(button);
    row->addWidget(new KeyHint(key, {}, pair));
    m_flow->addWidget(pair);
    return button;
}

void UnfiledBar::setProgress(qint64 decided, qint64 total)
{
    const QString text = tr("%1 of %2 decided").arg(numberText(decided), numberText(total));
    m_count->setText(text);
    m_meter->setShare(total > 0 ? double(decided) / double(total) : 1);
    m_meter->setValueText(text);
}

void UnfiledBar::setSuggestions(int count)
{
    m_suggestions->setText(tr("%Ln proposed lists", nullptr, count));
    m_suggestions->parentWidget()->setVisible(count > 0);
}

void UnfiledBar::setWritable(bool isWritable)
{
    for (QPushButton *button : m_writing) {
        button->setEnabled(isWritable);
    }
}

void UnfiledBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Alt, palette()));
    painter.fillRect(0, 0, width(), 1, color(Token::Line, palette()));
}

} // namespace comity::ui
