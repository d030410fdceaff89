#include "ui/lists/targets/target_edit_dialog.h"

#include "model/targets/silence.h"
#include "model/targets/target_edits.h"
#include "ui/common/number_field.h"
#include "ui/common/typography.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {560, 400};
constexpr int weekDays = 7;
constexpr int usualWeeks = 3;
constexpr int whyLines = 3;
constexpr qint64 daySeconds = 86'400;

QWidget *side(QWidget *first, QWidget *second, QWidget *third = nullptr)
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    row->addWidget(first);
    row->addWidget(second);
    if (third != nullptr) {
        row->addWidget(third);
    }
    row->addStretch(1);
    return both;
}

} // namespace

TargetEditDialog::TargetEditDialog(const QString &person, const TargetFacts &facts, qint64 now,
    const QTimeZone &zone, QWidget *parent)
    : TargetDialog(u"targetDialog"_s, tr("Edit target"), person, tr("&Save"), size100, parent)
    , m_before(facts)
    , m_now(now)
    , m_zone(zone)
    , m_why(makeText(u"targetWhy"_s, whyLines))
    , m_outcome(makeLine(u"targetOutcome"_s))
    , m_nextGive(makeLine(u"targetNextGive"_s))
    , m_hasCadence(new QCheckBox(tr("&Every")))
    , m_cadence(new NumberField(1, longestCadenceDays))
    , m_unit(new QComboBox)
    , m_isResting(new QCheckBox(tr("&Rest until")))
    , m_restingUntil(makeMoment(u"targetRestingUntil"_s,
          facts.restingUntil.value_or(0) > now ? *facts.restingUntil : now + restDays * daySeconds,
          zone))
{
    m_hasCadence->setObjectName(u"targetHasCadence"_s);
    m_cadence->setObjectName(u"targetCadence"_s);
    m_cadence->setAccessibleName(tr("Rhythm"));
    m_unit->setObjectName(u"targetUnit"_s);
    m_unit->setAccessibleName(tr("Days or weeks"));
    m_unit->addItem(tr("days"), 1);
    m_unit->addItem(tr("weeks"), weekDays);
    m_isResting->setObjectName(u"targetIsResting"_s);
    m_restingUntil->setAccessibleName(tr("Rest until"));
    m_restingUntil->setDisplayFormat(u"d MMM yyyy"_s);
    addField(tr("Why they matter"), m_why);
    addField(tr("Wanted outcome"), m_outcome);
    addField(tr("Next give"), m_nextGive);
    addField(tr("Rhythm"), side(m_hasCadence, m_cadence, m_unit));
    addField(tr("Rest"), side(m_isResting, m_restingUntil));
    finish();
    fill(facts);
    for (QCheckBox *const box : {m_hasCadence, m_isResting}) {
        connect(box, &QCheckBox::toggled, this, &TargetEditDialog::check);
    }
    connect(m_cadence, &QSpinBox::valueChanged, this, &TargetEditDialog::check);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &TargetEditDialog::check);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT factsEntered(this->facts()); });
    check();
    m_why->setFocus();
}

void TargetEditDialog::fill(const TargetFacts &facts)
{
    m_why->setPlainText(facts.why);
    m_outcome->setText(facts.outcome);
    m_outcome->setPlaceholderText(tr("A follow-back, a mention, a meeting …"));
    m_nextGive->setText(facts.nextGive);
    m_nextGive->setPlaceholderText(tr("What would help them"));
    const int days = facts.cadenceDays.value_or(usualWeeks * weekDays);
    const bool isWeeks = days % weekDays == 0;
    m_hasCadence->setChecked(facts.cadenceDays.has_value());
    m_unit->setCurrentIndex(isWeeks ? 1 : 0);
    m_cadence->setValue(isWeeks ? days / weekDays : days);
    m_isResting->setChecked(facts.restingUntil.value_or(0) > m_now);
}

TargetFacts TargetEditDialog::facts() const
{
    TargetFacts facts;
    facts.why = m_why->toPlainText();
    facts.outcome = m_outcome->text();
    facts.nextGive = m_nextGive->text();
    if (m_hasCadence->isChecked()) {
        facts.cadenceDays = m_cadence->value() * m_unit->currentData().toInt();
    }
    const bool rested = m_before.restingUntil.value_or(0) > m_now;
    if (m_isResting->isChecked()) {
        facts.restingUntil = momentOf(*m_restingUntil, m_zone);
    } else {
        // Taking a rest back is a word as well: the rule of three touches does not bring it again.
        facts.restingUntil = rested ? std::optional(m_now) : m_before.restingUntil;
    }
    return facts;
}

void TargetEditDialog::check()
{
    m_cadence->setEnabled(m_hasCadence->isChecked());
    m_unit->setEnabled(m_hasCadence->isChecked());
    m_restingUntil->setEnabled(m_isResting->isChecked());
    const bool isLong = facts().cadenceDays.value_or(1) > longestCadenceDays;
    setTrouble(isLong ? tr("Two years are the longest rhythm.") : QString(), true);
}

} // namespace comity::ui
