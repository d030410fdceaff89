#include "ui/lists/event_fields.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "ui/common/date_field.h"
#include "ui/common/plain_label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int longestName = 100;
constexpr int largestQuota = 999;
constexpr int usualDaysAhead = 14;
constexpr int resultLines = 2;

/// For a field whose text is so long, with its button.
int wide(const QString &text)
{
    return QFontMetrics(fontFor(TextStyle::Body)).horizontalAdvance(text) + scaled(44);
}

} // namespace

EventFields::EventFields(QWidget *parent)
    : QWidget(parent)
    , m_isFor(new QCheckBox(tr("&To be met at an event")))
    , m_fields(new QWidget)
    , m_name(new QLineEdit)
    , m_from(new DateField)
    , m_until(new DateField)
    , m_quota(new QSpinBox)
    , m_result(new QPlainTextEdit)
{
    m_isFor->setObjectName(u"listIsEvent"_s);
    m_name->setObjectName(u"eventName"_s);
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(tr("Name of the event"));
    m_name->setAccessibleName(tr("Name of the event"));
    m_from->setObjectName(u"eventFrom"_s);
    m_from->setAccessibleName(tr("First day"));
    m_until->setObjectName(u"eventUntil"_s);
    m_until->setAccessibleName(tr("Last day"));
    m_quota->setObjectName(u"eventQuota"_s);
    m_quota->setAccessibleName(tr("How many to meet"));
    m_quota->setRange(0, largestQuota);
    m_quota->setSpecialValueText(tr("any number"));
    m_quota->setMinimumWidth(wide(m_quota->specialValueText()));
    m_result->setObjectName(u"eventResult"_s);
    m_result->setAccessibleName(tr("What came of it"));
    m_result->setPlaceholderText(tr("What came of it"));
    m_result->setTabChangesFocus(true);
    m_result->setFixedHeight(
        QFontMetrics(fontFor(TextStyle::Body)).lineSpacing() * resultLines + scaled(12));
    auto *days = new QHBoxLayout;
    days->setSpacing(scaled(8));
    days->addWidget(m_from);
    days->addWidget(new PlainLabel(tr("to", "between two days"), TextStyle::Body, Tone::Muted));
    days->addWidget(m_until);
    days->addStretch(1);
    auto *wanted = new QHBoxLayout;
    wanted->setSpacing(scaled(8));
    wanted->addWidget(new PlainLabel(tr("Meet", "so many people"), TextStyle::Body, Tone::Muted));
    wanted->addWidget(m_quota);
    wanted->addWidget(new PlainLabel(tr("of them", "of the people"), TextStyle::Body, Tone::Muted));
    wanted->addStretch(1);
    auto *lines = new QVBoxLayout(m_fields);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(8));
    lines->addLayout(days);
    lines->addLayout(wanted);
    lines->addWidget(m_result);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addWidget(m_isFor);
    column->addWidget(m_name);
    column->addWidget(m_fields);
    connect(m_isFor, &QCheckBox::toggled, this, &EventFields::follow);
    connect(m_name, &QLineEdit::textChanged, this, &EventFields::changed);
    connect(m_from, &QDateEdit::dateChanged, m_until, &QDateEdit::setMinimumDate);
    connect(m_from, &QDateEdit::dateChanged, this, &EventFields::followDay);
}

void EventFields::setPlan(const std::optional<EventPlan> &plan, QDate today)
{
    const QDate ahead = today.addDays(usualDaysAhead);
    const auto dayOf = [](qint64 noon) { return dateIn(QTimeZone::utc(), noon); };
    m_today = today;
    m_isFor->setChecked(plan.has_value());
    m_name->setText(plan ? plan->name : QString());
    m_from->setDate(plan ? dayOf(plan->from) : ahead);
    m_until->setMinimumDate(m_from->date());
    m_until->setDate(plan ? dayOf(plan->until) : ahead);
    m_quota->setValue(plan ? plan->quota.value_or(0) : 0);
    m_result->setPlainText(plan ? plan->result : QString());
    follow();
    followDay();
}

void EventFields::focusResult()
{
    m_result->setFocus();
}

void EventFields::followDay()
{
    // Before it begins nothing can have come of it.
    m_result->setVisible(m_from->date() <= m_today || !m_result->document()->isEmpty());
}

void EventFields::follow()
{
    m_name->setVisible(m_isFor->isChecked());
    m_fields->setVisible(m_isFor->isChecked());
    Q_EMIT changed();
}

std::optional<EventPlan> EventFields::plan() const
{
    if (!m_isFor->isChecked()) {
        return std::nullopt;
    }
    return EventPlan {m_name->text(), noonUtc(m_from->date()), noonUtc(m_until->date()),
        m_quota->value() > 0 ? std::optional(m_quota->value()) : std::nullopt,
        m_result->toPlainText().trimmed()};
}

bool EventFields::isGood() const
{
    return !m_isFor->isChecked() || !singleLine(m_name->text()).trimmed().isEmpty();
}

} // namespace comity::ui
