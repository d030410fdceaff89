#include "ui/drafts/outcome/log_outcome_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/field_form.h"
#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/drafts/outcome/told_outcome.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

using drafts::OutcomeKind;

constexpr QSize size100 {540, 600}; ///< at 100 %
constexpr std::array kinds {OutcomeKind::Thanks, OutcomeKind::Conversion, OutcomeKind::Replied,
    OutcomeKind::Offended, OutcomeKind::Unfollowed};
/// A spin box at its least says that nobody said.
constexpr int notSaid = -1;
constexpr int mostWorth = 1'000'000;

} // namespace

LogOutcomeDialog::LogOutcomeDialog(
    const std::vector<NamedPerson> &people, QDate sentFrom, QDate today, QWidget *parent)
    : FramedDialog(u"logOutcomeDialog"_s, tr("What came back"), size100, parent)
    , m_people(new NamedPeople(u"outcomePeople"_s, people, NamedPeople::Use::Check))
    , m_kind(new QComboBox)
    , m_day(new DateField(today))
    , m_note(textField(u"outcomeNote"_s, 2))
    , m_worth(new NumberField(notSaid, mostWorth))
    , m_unit(lineField(u"outcomeUnit"_s, {}, 30))
    , m_source(lineField(u"outcomeSource"_s))
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_log(makeButton(tr("&Note it"), ButtonKind::Primary))
{
    addPart(makeDialogHead(windowTitle(),
        tr("Of one person, or of several at once. Whoever was put off becomes somebody to answer "
           "in person.")));
    addPart(m_people, 1);
    addPart(makeForm(sentFrom, today));
    m_log->setObjectName(u"noteOutcome"_s);
    m_count->setObjectName(u"outcomeChosen"_s);
    addFoot(m_log, m_count);
    connect(m_log, &QPushButton::clicked, this, [this] {
        const std::vector<Pk> about = m_people->checked();
        const QDate day = m_day->date();
        const drafts::OutcomeEntry entry = written();
        accept();
        Q_EMIT outcomeLogged(about, day, entry);
    });
    connect(m_people, &NamedPeople::checksChanged, this, &LogOutcomeDialog::follow);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &LogOutcomeDialog::followWorth);
    connect(m_worth, &QSpinBox::valueChanged, this, &LogOutcomeDialog::followWorth);
    follow();
    followWorth();
    m_people->filterField()->setFocus();
}

QWidget *LogOutcomeDialog::makeForm(QDate sentFrom, QDate today)
{
    m_kind->setObjectName(u"outcomeKind"_s);
    for (const OutcomeKind kind : kinds) {
        m_kind->addItem(outcomeMeaning(kind), static_cast<int>(kind));
    }
    m_day->setObjectName(u"outcomeDay"_s);
    m_day->setDateRange(qMin(sentFrom, today), today);
    auto *form = new FieldForm;
    form->add(tr("&They"), m_kind);
    form->add(tr("&On"), m_day);
    form->add(tr("Not&e"), m_note);
    form->add(tr("&Worth"), makeWorth());
    form->add(tr("Where &from"), m_source);
    return form;
}

QWidget *LogOutcomeDialog::makeWorth()
{
    m_worth->setObjectName(u"outcomeWorth"_s);
    m_worth->setSpecialValueText(tr("Not said"));
    m_worth->setValue(notSaid);
    m_worth->setAccessibleName(tr("What it is worth, of each"));
    m_unit->setPlaceholderText(tr("Pounds, hours, …"));
    m_unit->setAccessibleName(tr("Unit"));
    m_source->setPlaceholderText(tr("What brought them: a post, the stall, a friend"));
    auto *worth = new QWidget;
    worth->setFocusProxy(m_worth);
    auto *row = new QHBoxLayout(worth);
    row->setContentsMargins({});
    row->setSpacing(scaled(6));
    row->addWidget(m_worth);
    row->addWidget(m_unit, 1);
    row->addWidget(new PlainLabel(tr("each"), TextStyle::Small, Tone::Muted));
    return worth;
}

OutcomeKind LogOutcomeDialog::chosenKind() const
{
    return static_cast<OutcomeKind>(m_kind->currentData().toInt());
}

drafts::OutcomeEntry LogOutcomeDialog::written() const
{
    drafts::OutcomeEntry entry;
    entry.kind = chosenKind();
    entry.note = textOf(*m_note);
    if (!drafts::bringsSomething(entry.kind)) {
        return entry;
    }
    if (m_worth->value() != notSaid) {
        entry.worth = m_worth->value();
        entry.worthUnit = m_unit->text().trimmed();
    }
    entry.source = m_source->text().trimmed();
    return entry;
}

/// Only what brings something has a worth and a source, and only a number has a unit.
void LogOutcomeDialog::followWorth()
{
    const bool isBringing = drafts::bringsSomething(chosenKind());
    m_worth->setEnabled(isBringing);
    m_unit->setEnabled(isBringing && m_worth->value() != notSaid);
    m_source->setEnabled(isBringing);
}

void LogOutcomeDialog::choose(const std::vector<Pk> &people)
{
    m_people->check(people);
}

void LogOutcomeDialog::follow()
{
    const int people = plural(static_cast<qint64>(m_people->checked().size()));
    m_count->setText(
        people == 0 ? tr("Check whom it is about.") : tr("%Ln people chosen", nullptr, people));
    m_log->setEnabled(people > 0);
}

} // namespace comity::ui
