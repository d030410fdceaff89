#include "ui/common/rhythm_fields.h"

#include "ui/common/flow_layout.h"
#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

RhythmFields::RhythmFields(QWidget *parent)
    : QWidget(parent)
    , m_isWished(new QCheckBox(tr("&Keep in touch")))
    , m_ideal(new NumberField(1, longestRhythm))
    , m_longest(new NumberField(1, longestRhythm))
{
    m_isWished->setObjectName(u"rhythmIsWished"_s);
    const auto days = [](NumberField *field, const QString &name, const QString &spoken) {
        field->setObjectName(name);
        field->setAccessibleName(spoken);
        field->setSuffix(tr(" days"));
        return field;
    };
    auto *fields = new QWidget;
    auto *flow = new FlowLayout(fields, 8);
    const auto addPair = [flow, fields](const QString &label, NumberField *field) {
        auto *pair = new QWidget(fields);
        auto *row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(scaled(8));
        row->addWidget(new PlainLabel(label, TextStyle::Body, Tone::Muted, pair));
        row->addWidget(field);
        flow->addWidget(pair);
    };
    addPair(tr("best every"), days(m_ideal, u"rhythmIdeal"_s, tr("Best every so many days")));
    addPair(tr("at the latest after"),
        days(m_longest, u"rhythmLongest"_s, tr("At the latest after so many days")));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    column->addWidget(m_isWished);
    column->addWidget(fields);
    setRhythm({});
    connect(m_isWished, &QCheckBox::toggled, this, &RhythmFields::follow);
    connect(m_ideal, &QSpinBox::valueChanged, this, &RhythmFields::follow);
    connect(m_longest, &QSpinBox::valueChanged, this, &RhythmFields::follow);
}

void RhythmFields::setRhythm(const std::optional<Rhythm> &rhythm)
{
    const Rhythm shown = rhythm.value_or(Rhythm {});
    m_longest->setMinimum(1);
    m_ideal->setValue(shown.ideal);
    m_longest->setValue(shown.longest);
    m_isWished->setChecked(rhythm.has_value());
    follow();
}

std::optional<Rhythm> RhythmFields::rhythm() const
{
    return m_isWished->isChecked() ? std::optional(Rhythm {m_ideal->value(), m_longest->value()})
                                   : std::nullopt;
}

void RhythmFields::focusFirst()
{
    m_isWished->isChecked() ? m_ideal->setFocus() : m_isWished->setFocus();
}

void RhythmFields::follow()
{
    const bool isWished = m_isWished->isChecked();
    m_ideal->setEnabled(isWished);
    m_longest->setEnabled(isWished);
    m_longest->setMinimum(m_ideal->value());
    Q_EMIT changed();
}

} // namespace comity::ui
