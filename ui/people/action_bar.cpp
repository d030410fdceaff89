#include "ui/people/action_bar.h"

#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/key_hint.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

ActionBar::ActionBar(QWidget *parent)
    : QWidget(parent)
    , m_count(new PlainLabel({}, TextStyle::Strong))
    , m_addToList(makeButton(
          tr("Add to &list"), ButtonKind::Normal, u"list-add"_s, this, ButtonSize::Small))
    , m_protect(makeButton(
          tr("&Protect"), ButtonKind::Normal, u"security-high"_s, this, ButtonSize::Small))
    , m_unprotect(makeButton(tr("&Unprotect"), ButtonKind::Normal, {}, this, ButtonSize::Small))
    , m_learnOnly(makeButton(tr("L&earn only"), ButtonKind::Normal, {}, this, ButtonSize::Small))
{
    setObjectName(u"actionBar"_s);
    setAccessibleName(tr("Selected people"));
    QPushButton *copy = makeButton(
        tr("Copy &handles"), ButtonKind::Normal, u"edit-copy"_s, this, ButtonSize::Small);
    QPushButton *clear = makeButton(tr("&Clear"), ButtonKind::Flat, {}, this, ButtonSize::Small);
    m_count->setObjectName(u"chosenCount"_s);
    m_addToList->setObjectName(u"addChosenToList"_s);
    setPlainToolTip(m_addToList, tr("Put them on a list of yours (L)"));
    m_protect->setObjectName(u"protectChosen"_s);
    m_unprotect->setObjectName(u"unprotectChosen"_s);
    m_learnOnly->setObjectName(u"learnOnlyChosen"_s);
    copy->setObjectName(u"copyHandles"_s);
    clear->setObjectName(u"clearChosen"_s);
    setPlainToolTip(m_protect, tr("Keep out of purge plans (P)"));
    setPlainToolTip(m_learnOnly, tr("You follow them to learn: keep out of purge plans"));
    setPlainToolTip(copy, tr("One handle a line (Ctrl+Shift+C)"));
    // Where they do not fit beside each other they take a second line: none is cut.
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons, 8);
    for (QPushButton *button : {m_addToList, m_protect, m_unprotect, m_learnOnly, copy}) {
        flow->addWidget(button);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(4), scaled(12), scaled(4));
    row->setSpacing(scaled(8));
    row->addWidget(m_count);
    row->addSpacing(scaled(4));
    row->addWidget(buttons, 1);
    row->addWidget(clear);
    row->addWidget(new KeyHint(tr("Esc"), {}, this));
    const auto asks = [this](QPushButton *button, PersonFact fact, bool holds) {
        connect(button, &QPushButton::clicked, this,
            [this, fact, holds] { Q_EMIT factAsked(fact, holds); });
    };
    asks(m_protect, PersonFact::Protected, true);
    asks(m_unprotect, PersonFact::Protected, false);
    asks(m_learnOnly, PersonFact::LearnOnly, true);
    connect(m_addToList, &QPushButton::clicked, this, &ActionBar::addToListAsked);
    connect(copy, &QPushButton::clicked, this, &ActionBar::copyHandlesAsked);
    connect(clear, &QPushButton::clicked, this, &ActionBar::clearAsked);
    hide();
}

void ActionBar::setChosen(qint64 count, bool isEverybody)
{
    m_count->setText(isEverybody ? tr("All %1 selected").arg(numberText(count))
                                 : tr("%1 selected").arg(numberText(count)));
    setVisible(count > 0);
}

void ActionBar::setWritable(bool isWritable)
{
    for (QPushButton *button : {m_addToList, m_protect, m_unprotect, m_learnOnly}) {
        button->setEnabled(isWritable);
    }
}

void ActionBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::AccentSoft, palette()));
    painter.fillRect(0, 0, width(), 1, color(Token::AccentLine, palette()));
}

} // namespace comity::ui
