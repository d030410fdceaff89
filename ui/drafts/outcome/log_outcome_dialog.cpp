#include "ui/drafts/outcome/log_outcome_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/field_form.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/drafts/outcome/told_outcome.h"

#include <QComboBox>
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
} // namespace

LogOutcomeDialog::LogOutcomeDialog(
    const std::vector<NamedPerson> &people, QDate sentFrom, QDate today, QWidget *parent)
    : FramedDialog(u"logOutcomeDialog"_s, tr("What came back"), size100, parent)
    , m_people(new NamedPeople(u"outcomePeople"_s, people, NamedPeople::Use::Check))
    , m_kind(new QComboBox)
    , m_day(new DateField(today))
    , m_note(textField(u"outcomeNote"_s, 2))
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
        const auto kind = static_cast<OutcomeKind>(m_kind->currentData().toInt());
        const std::vector<Pk> about = m_people->checked();
        const QDate day = m_day->date();
        const QString note = textOf(*m_note);
        accept();
        Q_EMIT outcomeLogged(kind, about, day, note);
    });
    connect(m_people, &NamedPeople::checksChanged, this, &LogOutcomeDialog::follow);
    follow();
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
    form->add(tr("N&ote"), m_note);
    return form;
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
