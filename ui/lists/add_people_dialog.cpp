#include "ui/lists/add_people_dialog.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/check_delegate.h"
#include "ui/common/name_search.h"
#include "ui/common/person_delegate.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/search_field.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/two_line_delegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {560, 520}; ///< at 100 %

std::vector<FoundPerson> foundOf(
    const PeopleColumns::Version &columns, const std::vector<PersonRow> &rows, ListId list)
{
    const PeopleMarks::ListMark *const on = columns ? columns->marks().list(list) : nullptr;
    std::vector<FoundPerson> people;
    for (const PersonRow &row : rows) {
        people.push_back(
            {row, columns ? columns->find(row.pk).value_or(Glance {}).relation : Relation::Unknown,
                on != nullptr && std::ranges::binary_search(on->people, row.pk)});
    }
    return people;
}

} // namespace

AddPeopleDialog::AddPeopleDialog(WorkspaceSession &session, const PeopleList &list, QWidget *parent)
    : FramedDialog(u"addPeopleDialog"_s, tr("Add people to %1").arg(singleLine(list.settings.name)),
        size100, parent)
    , m_session(session)
    , m_list(list.id)
    , m_names(new NameSearch(session, this))
    , m_model(new PeopleChoices(this))
    , m_search(new SearchField(tr("Find people by name or handle")))
    , m_table(new TableView)
    , m_note(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_add(makeButton(tr("&Add people"), ButtonKind::Primary))
{
    dressTable();
    addPart(makeHead());
    addPart(m_table, 1);
    m_note->setObjectName(u"addPeopleNote"_s);
    m_note->setWordWrap(true);
    m_add->setObjectName(u"addPeopleAct"_s);
    addFoot(m_add, m_note);
    m_search->installEventFilter(this);
    connect(m_search, &SearchField::searched, this, &AddPeopleDialog::search);
    connect(m_names, &NameSearch::answered, this, &AddPeopleDialog::show);
    connect(m_names, &NameSearch::failed, this,
        [this](const QString & /*text*/, const QString &why) { m_note->setText(why); });
    connect(m_model, &PeopleChoices::choiceChanged, this, &AddPeopleDialog::showChoice);
    connect(m_add, &QPushButton::clicked, this, &AddPeopleDialog::add);
    showChoice();
    m_search->setFocus();
}

QWidget *AddPeopleDialog::makeHead()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(10));
    auto *title = new PlainLabel(windowTitle(), TextStyle::Strong);
    title->setElided(true);
    auto *paste = makeButton(
        tr("Paste &handles…"), ButtonKind::Quiet, u"edit-paste"_s, this, ButtonSize::Small);
    paste->setObjectName(u"pasteInstead"_s);
    paste->setAutoDefault(false);
    connect(paste, &QPushButton::clicked, this, [this] { pasteInstead({}); });
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(title, 1);
    row->addWidget(paste);
    m_search->setObjectName(u"addPeopleSearch"_s);
    column->addLayout(row);
    column->addWidget(m_search);
    return head;
}

void AddPeopleDialog::dressTable()
{
    m_table->setObjectName(u"addPeopleTable"_s);
    m_table->setAccessibleName(tr("People found"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(PeopleChoices::Check, new CheckDelegate(m_table));
    m_table->setItemDelegateForColumn(PeopleChoices::Person, new PersonDelegate(m_table));
    m_table->setItemDelegateForColumn(PeopleChoices::Standing, new TwoLineDelegate(m_table));
    m_table->setCheckColumn(PeopleChoices::Check);
    TableHeader *header = m_table->tableHeader();
    header->hide();
    header->setSectionResizeMode(PeopleChoices::Person, QHeaderView::Stretch);
    header->resizeSection(PeopleChoices::Check, scaled(34));
    header->resizeSection(PeopleChoices::Standing, scaled(170));
    connect(m_table, &TableView::rowOpened, this,
        [this](const QModelIndex &index) { m_model->toggle(index.row()); });
}

void AddPeopleDialog::search()
{
    const QString text = m_search->text().trimmed();
    m_answered.clear();
    m_names->ask(text);
    if (text.isEmpty() || !m_session.columns()) {
        m_model->showChosen();
        showChoice();
    }
}

void AddPeopleDialog::show(const QString &text, const std::vector<PersonRow> &people)
{
    m_answered = text;
    m_model->setFound(foundOf(m_session.columns(), people, m_list));
    m_table->setCurrentIndex(m_model->index(0, PeopleChoices::Person));
    showChoice();
    if (m_entered == m_answered && !m_entered.isEmpty()) {
        chooseCurrent();
    }
}

void AddPeopleDialog::chooseCurrent()
{
    m_entered.clear();
    m_model->toggle(m_table->currentIndex().row());
    m_search->selectAll(); // the next name takes its place
}

void AddPeopleDialog::showChoice()
{
    const int count = plural(static_cast<qint64>(m_model->chosen().size()));
    const bool isNobody = !m_search->text().trimmed().isEmpty() && m_model->rowCount() == 0;
    m_note->setText(isNobody
            ? tr("Nobody of this name is in any import. Paste the handle to add them all the same.")
            : tr("Enter chooses, Ctrl+Enter adds"));
    m_add->setEnabled(count > 0);
    m_add->setText(count > 0 ? tr("&Add %Ln people", nullptr, count) : tr("&Add people"));
}

bool AddPeopleDialog::actOnKey(const QKeyEvent &event)
{
    const int key = event.key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    const int row = m_table->currentIndex().row();
    if (step != 0) {
        const int next = qBound(0, row + step, m_model->rowCount() - 1);
        m_table->setCurrentIndex(m_model->index(next, PeopleChoices::Person));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        const QString text = m_search->text().trimmed();
        if (text.isEmpty() || (event.modifiers() & Qt::ControlModifier)) {
            add();
        } else if (text == m_answered) {
            chooseCurrent();
        } else {
            m_entered = text; // whoever stands there was not meant
            search();
        }
        return true;
    }
    if (event.matches(QKeySequence::Paste)) {
        const QString text = QGuiApplication::clipboard()->text();
        if (text.trimmed().contains(u'\n')) {
            pasteInstead(text);
            return true;
        }
    }
    return false;
}

bool AddPeopleDialog::eventFilter(QObject *watched, QEvent *event)
{
    return (watched == m_search && event->type() == QEvent::KeyPress
               && actOnKey(*static_cast<QKeyEvent *>(event)))
        || FramedDialog::eventFilter(watched, event);
}

void AddPeopleDialog::add()
{
    const std::vector<Pk> people = m_model->chosen();
    if (!people.empty()) {
        accept();
        Q_EMIT addAsked(people);
    }
}

void AddPeopleDialog::pasteInstead(const QString &text)
{
    accept();
    Q_EMIT pasteAsked(text);
}

} // namespace comity::ui
