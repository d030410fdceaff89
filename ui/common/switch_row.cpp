#include "ui/common/switch_row.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"
#include "ui/common/toggle_switch.h"
#include "ui/common/typography.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

SwitchRow::SwitchRow(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(label)
    , m_switch(new ToggleSwitch(label, this))
    , m_count(makeButton({}, ButtonKind::Link, {}, this, ButtonSize::Small))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(6));
    row->addWidget(m_switch, 1);
    row->addWidget(m_count);
    connect(m_switch, &QAbstractButton::toggled, this, &SwitchRow::toggled);
    connect(m_count, &QPushButton::clicked, this, &SwitchRow::countClicked);
    setCount(std::nullopt);
}

bool SwitchRow::isOn() const
{
    return m_switch->isChecked();
}

void SwitchRow::setOn(bool isOn)
{
    m_switch->setChecked(isOn);
}

void SwitchRow::setCount(std::optional<qint64> count)
{
    m_count->setVisible(count.has_value());
    if (count) {
        m_count->setText(numberText(*count, locale()));
        m_count->setAccessibleName(
            tr("%1: %Ln people, show who and why", nullptr, plural(*count)).arg(m_label));
    }
}

} // namespace comity::ui
