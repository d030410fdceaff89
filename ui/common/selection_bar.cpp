#include "ui/common/selection_bar.h"

#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/key_hint.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent)
    , m_count(new PlainLabel({}, TextStyle::Strong))
{
    setAccessibleName(tr("Selected people"));
    m_count->setObjectName(u"chosenCount"_s);
    auto *buttons = new QWidget(this);
    m_flow = new FlowLayout(buttons, 8);
    QPushButton *clear = makeButton(tr("&Clear"), ButtonKind::Flat, {}, this, ButtonSize::Small);
    clear->setObjectName(u"clearChosen"_s);
    connect(clear, &QPushButton::clicked, this, &SelectionBar::clearAsked);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(4), scaled(12), scaled(4));
    row->setSpacing(scaled(8));
    row->addWidget(m_count);
    row->addSpacing(scaled(4));
    row->addWidget(buttons, 1);
    row->addWidget(clear);
    row->addWidget(new KeyHint(tr("Esc"), {}, this));
    hide();
}

QPushButton *SelectionBar::addButton(const QString &text, const QString &iconName,
    const QString &name, const QString &toolTip, bool writes)
{
    QPushButton *button = makeButton(text, ButtonKind::Normal, iconName, this, ButtonSize::Small);
    button->setObjectName(name);
    if (!toolTip.isEmpty()) {
        setPlainToolTip(button, toolTip);
    }
    if (writes) {
        m_writing += button;
    }
    m_flow->addWidget(button);
    return button;
}

void SelectionBar::setChosen(qint64 count, bool isEverybody)
{
    m_count->setText(isEverybody ? tr("All %1 selected").arg(numberText(count))
                                 : tr("%1 selected").arg(numberText(count)));
    setVisible(count > 0);
}

void SelectionBar::setWritable(bool isWritable)
{
    for (QPushButton *button : std::as_const(m_writing)) {
        button->setEnabled(isWritable);
    }
}

void SelectionBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::AccentSoft, palette()));
    painter.fillRect(0, 0, width(), 1, color(Token::AccentLine, palette()));
}

} // namespace comity::ui
