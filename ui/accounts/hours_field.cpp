#include "ui/accounts/hours_field.h"

#include "ui/common/date_field.h"
#include "ui/common/plain_label.h"

#include <QCheckBox>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

int minutesOf(const QTimeEdit &field)
{
    return field.time().hour() * 60 + field.time().minute();
}

} // namespace

HoursField::HoursField(QWidget *parent)
    : QWidget(parent)
    , m_isSaid(new QCheckBox(tr("From")))
    , m_from(new TimeField)
    , m_to(new TimeField)
{
    setObjectName(u"accountHours"_s);
    m_isSaid->setObjectName(u"accountHasHours"_s);
    m_from->setObjectName(u"accountFrom"_s);
    m_to->setObjectName(u"accountTo"_s);
    for (QTimeEdit *one : {m_from, m_to}) {
        connect(one, &QTimeEdit::timeChanged, this, &HoursField::changed);
    }
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("Until"));
    connect(m_isSaid, &QCheckBox::toggled, this, [this](bool isSaid) {
        m_from->setEnabled(isSaid);
        m_to->setEnabled(isSaid);
        Q_EMIT changed();
    });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    row->addWidget(m_isSaid);
    row->addWidget(m_from);
    row->addWidget(new PlainLabel(tr("until"), TextStyle::Body, Tone::Muted));
    row->addWidget(m_to);
    row->addStretch(1);
    setHours({});
}

void HoursField::setHours(const Hours &hours)
{
    const auto [from, to] = hours.value_or(std::pair(9 * 60, 17 * 60));
    m_isSaid->setChecked(hours.has_value());
    m_from->setTime(QTime(0, 0).addSecs(60 * from));
    m_to->setTime(QTime(0, 0).addSecs(60 * to));
    m_from->setEnabled(hours.has_value());
    m_to->setEnabled(hours.has_value());
}

HoursField::Hours HoursField::hours() const
{
    return m_isSaid->isChecked() ? Hours(std::pair(minutesOf(*m_from), minutesOf(*m_to))) : Hours();
}

} // namespace comity::ui
