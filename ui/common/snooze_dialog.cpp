#include "ui/common/snooze_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"

#include <QHBoxLayout>
#include <QRadioButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {400, 290}; ///< at 100 %
constexpr int yearsAhead = 5;
constexpr int dateWidth = 136;

/// The first day of a week to come, as the locale begins its weeks; never tomorrow.
QDate nextWeek(const QDate &today)
{
    const int first = QLocale().firstDayOfWeek();
    const int days = (first - today.dayOfWeek() + 7) % 7;
    return today.addDays(days < 2 ? days + 7 : days);
}

/// "Fri 15 May 2026".
QString dayText(const QDate &date)
{
    return QLocale().dayName(date.dayOfWeek(), QLocale::ShortFormat) + u' ' + dateText(date);
}

} // namespace

SnoozeDialog::SnoozeDialog(
    const QString &sentence, QDate today, QWidget *parent, const SnoozeWords &words)
    : FramedDialog(u"snoozeDialog"_s, words.title.isEmpty() ? tr("Snooze until") : words.title,
        size100, parent)
    , m_today(today)
    , m_date(new DateField(m_today.addDays(14)))
{
    addPart(makeDialogHead(windowTitle(), sentence));
    addPart(makeChoices(), 1);
    addPart(makeFoot(words));
    choose(0);
}

QWidget *SnoozeDialog::makeChoices()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(8));
    addChoice(column, tr("&1  Tomorrow"), m_today.addDays(1));
    addChoice(column, tr("&2  Next week"), nextWeek(m_today));
    addChoice(column, tr("&3  In a month"), m_today.addMonths(1));
    addChoice(column, tr("&4  On a day of your choice"), {});
    column->addStretch(1);
    for (int i = 0; i < static_cast<int>(m_choices.size()); ++i) {
        auto *digit = new QShortcut(QKeySequence(Qt::Key_1 + i), part);
        // A digit belongs to the date while it is written.
        digit->setContext(Qt::WidgetWithChildrenShortcut);
        connect(digit, &QShortcut::activated, this, [this, i] { choose(i); });
    }
    return part;
}

void SnoozeDialog::addChoice(QVBoxLayout *column, const QString &text, const QDate &date)
{
    auto *choice = new QRadioButton(text);
    choice->setObjectName(u"snoozeChoice"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(choice);
    row->addStretch(1);
    if (date.isValid()) {
        row->addWidget(new PlainLabel(dayText(date), TextStyle::Body, Tone::Muted));
        choice->setAccessibleDescription(dayText(date));
    } else {
        m_date->setObjectName(u"snoozeDate"_s);
        m_date->setAccessibleName(tr("Day"));
        m_date->setDateRange(m_today.addDays(1), m_today.addYears(yearsAhead));
        m_date->setMinimumWidth(scaled(dateWidth));
        m_date->setEnabled(false);
        connect(choice, &QRadioButton::toggled, m_date, &QWidget::setEnabled);
        row->addWidget(m_date);
    }
    column->addLayout(row);
    m_choices.emplace_back(choice, date);
}

QWidget *SnoozeDialog::makeFoot(const SnoozeWords &words)
{
    auto *cancel = makeButton(tr("Cancel"));
    auto *snooze = makeButton(words.act.isEmpty() ? tr("&Snooze") : words.act, ButtonKind::Primary);
    snooze->setObjectName(u"snoozeMake"_s);
    snooze->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(snooze, &QPushButton::clicked, this, [this] {
        const QDate until = chosen();
        accept();
        Q_EMIT snoozeAsked(until);
    });
    if (words.without.isEmpty()) {
        return makeDialogFoot(nullptr, {cancel, snooze});
    }
    auto *without = makeButton(words.without, ButtonKind::Flat);
    without->setObjectName(u"snoozeWithout"_s);
    without->setAutoDefault(false);
    connect(without, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT withoutAsked();
    });
    return makeDialogFoot(nullptr, {without, cancel, snooze});
}

QDate SnoozeDialog::chosen() const
{
    for (const auto &[choice, date] : m_choices) {
        if (choice->isChecked() && date.isValid()) {
            return date;
        }
    }
    return m_date->date();
}

void SnoozeDialog::choose(int index)
{
    const auto &[choice, date] = m_choices.at(static_cast<std::size_t>(index));
    choice->setChecked(true);
    if (date.isValid()) {
        choice->setFocus();
    } else {
        m_date->setFocus();
    }
}

} // namespace comity::ui
