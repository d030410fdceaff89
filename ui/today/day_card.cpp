#include "ui/today/day_card.h"

#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int mostLetters = 500;

QLineEdit *makeField(const QString &name, const QString &placeholder)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setPlaceholderText(placeholder);
    field->setMaxLength(mostLetters);
    return field;
}

} // namespace

DayCard::DayCard(bool isWritable, QWidget *parent)
    : QWidget(parent)
    , m_yes(new QRadioButton(tr("&Winning")))
    , m_no(new QRadioButton(tr("N&ot today")))
    , m_keep(makeField(u"dayKeep"_s, tr("What worked and who thanked you")))
    , m_stop(makeField(u"dayStop"_s, tr("What cost time or annoyed somebody")))
    , m_save(makeButton(tr("&Note the day"), ButtonKind::Normal, {}, nullptr, ButtonSize::Small))
    , m_isWritable(isWritable)
{
    m_yes->setObjectName(u"dayWinning"_s);
    m_no->setObjectName(u"dayLosing"_s);
    setFocusProxy(m_yes);
    m_save->setObjectName(u"noteDay"_s);
    auto *keepLabel = new PlainLabel(tr("&Keep doing"), TextStyle::Small, Tone::Muted);
    auto *stopLabel = new PlainLabel(tr("St&op doing"), TextStyle::Small, Tone::Muted);
    keepLabel->setBuddy(m_keep);
    stopLabel->setBuddy(m_stop);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(scaled(14));
    choice->addWidget(m_yes);
    choice->addWidget(m_no);
    choice->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    column->addLayout(choice);
    column->addWidget(keepLabel);
    column->addWidget(m_keep);
    column->addWidget(stopLabel);
    column->addWidget(m_stop);
    auto *earlier
        = makeButton(tr("&Earlier days…"), ButtonKind::Flat, {}, nullptr, ButtonSize::Small);
    earlier->setObjectName(u"earlierDays"_s);
    connect(earlier, &QPushButton::clicked, this, &DayCard::earlierDaysAsked);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(scaled(6));
    acts->addWidget(m_save);
    acts->addWidget(earlier);
    acts->addStretch(1);
    column->addLayout(acts);
    for (QWidget *part : std::initializer_list<QWidget *> {m_yes, m_no, m_keep, m_stop}) {
        part->setEnabled(isWritable);
    }
    for (QRadioButton *one : {m_yes, m_no}) {
        connect(one, &QRadioButton::toggled, this, &DayCard::showState);
    }
    for (QLineEdit *field : {m_keep, m_stop}) {
        connect(field, &QLineEdit::textChanged, this, &DayCard::showState);
        connect(field, &QLineEdit::returnPressed, m_save, &QPushButton::click);
    }
    connect(m_save, &QPushButton::clicked, this, [this] {
        const goals::DayMark mark = written();
        if (m_isOfAnotherDay) {
            m_kept = mark; // and today may follow
        }
        Q_EMIT markAsked(mark);
    });
    showState();
}

void DayCard::setMark(QDate day, const std::optional<goals::DayMark> &mark)
{
    const goals::DayMark now = mark.value_or(goals::DayMark {day, {}, {}, {}});
    m_isOfAnotherDay = m_kept.day.isValid() && m_kept.day != day && written() != m_kept;
    if (now == m_kept || m_isOfAnotherDay) {
        return;
    }
    m_kept = now;
    for (QRadioButton *one : {m_yes, m_no}) {
        one->setAutoExclusive(false);
        one->setChecked(now.isWinning && (one == m_yes) == *now.isWinning);
        one->setAutoExclusive(true);
    }
    m_keep->setText(now.keep);
    m_stop->setText(now.stop);
    showState();
}

goals::DayMark DayCard::written() const
{
    goals::DayMark mark {m_kept.day, {}, m_keep->text().trimmed(), m_stop->text().trimmed()};
    if (m_yes->isChecked() || m_no->isChecked()) {
        mark.isWinning = m_yes->isChecked();
    }
    return mark;
}

void DayCard::showState()
{
    m_save->setEnabled(m_isWritable && m_kept.day.isValid() && written() != m_kept);
}

} // namespace comity::ui
