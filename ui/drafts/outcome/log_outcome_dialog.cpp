#include "ui/drafts/outcome/log_outcome_dialog.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/drafts/dialogs/desk_form.h"
#include "ui/drafts/outcome/told_outcome.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

using drafts::OutcomeKind;

constexpr QSize size100 {540, 600}; ///< at 100 %
constexpr int rowHeight = 26;
constexpr std::array kinds {OutcomeKind::Thanks, OutcomeKind::Conversion, OutcomeKind::Replied,
    OutcomeKind::Offended, OutcomeKind::Unfollowed};
enum Role : int { PkRole = Qt::UserRole, FoldedRole };

QString foldedWords(const QString &text)
{
    return QString::fromStdString(folded(text.simplified().toStdString()));
}

} // namespace

LogOutcomeDialog::LogOutcomeDialog(
    const std::vector<Person> &people, QDate sentFrom, QDate today, QWidget *parent)
    : FramedDialog(u"logOutcomeDialog"_s, tr("What came back"), size100, parent)
    , m_filter(lineField(u"outcomeFilter"_s))
    , m_people(new QListWidget)
    , m_kind(new QComboBox)
    , m_day(new DateField(today))
    , m_note(textField(u"outcomeNote"_s, 2))
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_log(makeButton(tr("&Note it"), ButtonKind::Primary))
{
    addPart(makeDialogHead(windowTitle(),
        tr("Of one person, or of several at once. Whoever was put off becomes somebody to answer "
           "in person.")));
    addPart(makePeople(people), 1);
    addPart(makeForm(sentFrom, today));
    m_log->setObjectName(u"noteOutcome"_s);
    m_count->setObjectName(u"outcomeChosen"_s);
    addFoot(m_log, m_count);
    connect(m_log, &QPushButton::clicked, this, [this] {
        const auto kind = static_cast<OutcomeKind>(m_kind->currentData().toInt());
        const std::vector<Pk> about = chosen();
        const QDate day = m_day->date();
        const QString note = textOf(*m_note);
        accept();
        Q_EMIT outcomeLogged(kind, about, day, note);
    });
    connect(m_people, &QListWidget::itemChanged, this, &LogOutcomeDialog::follow);
    connect(m_filter, &QLineEdit::textChanged, this, &LogOutcomeDialog::filter);
    follow();
    m_filter->setFocus();
}

QWidget *LogOutcomeDialog::makePeople(const std::vector<Person> &people)
{
    m_filter->setPlaceholderText(tr("Find among those who got it"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_people->setObjectName(u"outcomePeople"_s);
    m_people->setAccessibleName(tr("People who got it"));
    m_people->setFrameShape(QFrame::NoFrame);
    m_people->setUniformItemSizes(true);
    const int line = QFontMetrics(fontFor(TextStyle::Body)).height();
    const QSize row(0, qMax(scaled(rowHeight), line + scaled(6)));
    for (const Person &person : people) {
        const QString name = person.name.isEmpty() ? person.handle
            : person.handle.isEmpty()
            ? person.name
            : tr("%1, %2", "a name, a handle").arg(person.name, person.handle);
        auto *item = new QListWidgetItem(singleLine(name), m_people);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setSizeHint(row);
        item->setData(PkRole, number(person.pk));
        item->setData(FoldedRole, foldedWords(name));
    }
    m_people->setCurrentRow(people.empty() ? -1 : 0);
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(m_filter);
    column->addWidget(m_people, 1);
    return part;
}

QWidget *LogOutcomeDialog::makeForm(QDate sentFrom, QDate today)
{
    m_kind->setObjectName(u"outcomeKind"_s);
    for (const OutcomeKind kind : kinds) {
        m_kind->addItem(outcomeMeaning(kind), static_cast<int>(kind));
    }
    m_day->setObjectName(u"outcomeDay"_s);
    m_day->setDateRange(qMin(sentFrom, today), today);
    auto *form = new DeskForm;
    form->add(tr("&They"), m_kind);
    form->add(tr("&On"), m_day);
    form->add(tr("N&ote"), m_note);
    return form;
}

void LogOutcomeDialog::choose(const std::vector<Pk> &people)
{
    for (int row = 0; row < m_people->count(); ++row) {
        QListWidgetItem *item = m_people->item(row);
        const Pk pk {item->data(PkRole).toUInt()};
        if (std::ranges::find(people, pk) != people.end()) {
            item->setCheckState(Qt::Checked);
        }
    }
}

std::vector<Pk> LogOutcomeDialog::chosen() const
{
    std::vector<Pk> people;
    for (int row = 0; row < m_people->count(); ++row) {
        const QListWidgetItem *item = m_people->item(row);
        if (item->checkState() == Qt::Checked) {
            people.push_back(Pk {item->data(PkRole).toUInt()});
        }
    }
    return people;
}

void LogOutcomeDialog::filter(const QString &words)
{
    const QString wanted = foldedWords(words);
    for (int row = 0; row < m_people->count(); ++row) {
        QListWidgetItem *item = m_people->item(row);
        item->setHidden(!item->data(FoldedRole).toString().contains(wanted));
    }
}

void LogOutcomeDialog::follow()
{
    const int people = plural(static_cast<qint64>(chosen().size()));
    m_count->setText(
        people == 0 ? tr("Check whom it is about.") : tr("%Ln people chosen", nullptr, people));
    m_log->setEnabled(people > 0);
}

} // namespace comity::ui
