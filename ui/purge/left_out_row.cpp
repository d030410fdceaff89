#include "ui/purge/left_out_row.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/toggle_switch.h"
#include "ui/common/tool_tip.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int trackWidth = 28; ///< of a switch
constexpr int labelGap = 10;
constexpr int iconSide = 16;

} // namespace

LeftOutRow::LeftOutRow(const QString &label, bool isChoice, QWidget *parent)
    : QWidget(parent)
    , m_label(label)
    , m_count(makeButton({}, ButtonKind::Link, {}, this, ButtonSize::Small))
    , m_nobody(new PlainLabel(numberText(0), TextStyle::Small, Tone::Muted, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(6));
    if (isChoice) {
        m_switch = new ToggleSwitch(label, this);
        row->addWidget(m_switch, 1);
        connect(m_switch, &QAbstractButton::toggled, this, &LeftOutRow::toggled);
    } else {
        auto *text = new PlainLabel(label);
        text->setElided(true);
        text->setContentsMargins(scaled(trackWidth + labelGap), 0, 0, 0);
        text->setMinimumHeight(scaled(24));
        row->addWidget(text, 1);
        setPlainToolTip(this, tr("Always left out"));
        setAccessibleName(tr("%1: always left out").arg(label));
    }
    m_nobody->setContentsMargins(0, 0, scaled(3), 0);
    row->addWidget(m_count);
    row->addWidget(m_nobody);
    connect(m_count, &QPushButton::clicked, this, &LeftOutRow::countClicked);
    setCount(std::nullopt);
}

void LeftOutRow::setOn(bool isOn)
{
    if (m_switch) {
        m_switch->setChecked(isOn);
    }
}

bool LeftOutRow::isOn() const
{
    return m_switch == nullptr || m_switch->isChecked();
}

void LeftOutRow::setCount(std::optional<qint64> count)
{
    m_count->setVisible(count.value_or(0) > 0);
    m_nobody->setVisible(count == 0);
    if (count) {
        m_count->setText(numberText(*count, locale()));
        m_count->setAccessibleName(
            tr("%1: %Ln people, show who and why", nullptr, plural(*count)).arg(m_label));
    }
}

void LeftOutRow::paintEvent(QPaintEvent * /*event*/)
{
    if (m_switch) {
        return;
    }
    QPainter painter(this);
    const int side = scaled(iconSide);
    const QRect icon((scaled(trackWidth) - side) / 2, (height() - side) / 2, side, side);
    drawIcon(painter, QStyle::visualRect(layoutDirection(), rect(), icon), u"object-locked"_s,
        color(Token::Muted, palette()));
}

} // namespace comity::ui
