#include "ui/followups/person_choice.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/name_search.h"
#include "ui/common/person_delegate.h"
#include "ui/common/plain_label.h"
#include "ui/common/search_field.h"
#include "ui/common/table_header.h"
#include "ui/common/table_roles.h"
#include "ui/common/table_view.h"
#include "ui/common/tiles.h"
#include "ui/common/two_line_delegate.h"
#include "ui/common/workspace_session.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int networkWidth = 130;
constexpr int rowsInSight = 3;
constexpr int rowHeight = 36;

} // namespace

void FoundPeople::setPeople(std::vector<PersonRow> people)
{
    beginResetModel();
    m_people = std::move(people);
    endResetModel();
}

int FoundPeople::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int FoundPeople::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FoundPeople::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PersonRow &row = at(index.row());
    const QString name = nameText(row.network, row.name, row.handle, row.key);
    const QString handle = handleText(row.network, row.handle, row.key);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Person ? name : networkName(row.network);
    case Qt::AccessibleTextRole:
        return spoken({name, handle, networkName(row.network)});
    case NameRole:
        return singleLine(row.name);
    case HandleRole:
        return handle;
    case MonogramRole:
        return monogramOf(row.name, row.handle);
    case NetworkRole:
        return index.column() == Network ? QVariant(row.network) : QVariant();
    case KeyRole:
        return number(row.pk);
    default:
        return {};
    }
}

PersonChoice::PersonChoice(WorkspaceSession &session, QWidget *parent)
    : QWidget(parent)
    , m_names(new NameSearch(session, this))
    , m_model(new FoundPeople(this))
    , m_search(new SearchField(tr("Find somebody by name or handle"), this))
    , m_table(new TableView(this))
    , m_note(new PlainLabel({}, TextStyle::Small, Tone::Muted, this))
{
    m_search->setObjectName(u"personSearch"_s);
    m_search->setAccessibleName(tr("Person"));
    m_table->setObjectName(u"personFound"_s);
    m_table->setAccessibleName(tr("People found"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(FoundPeople::Person, new PersonDelegate(m_table));
    m_table->setItemDelegateForColumn(FoundPeople::Network, new TwoLineDelegate(m_table));
    m_table->tableHeader()->hide();
    m_table->tableHeader()->setSectionResizeMode(FoundPeople::Person, QHeaderView::Stretch);
    m_table->tableHeader()->resizeSection(FoundPeople::Network, scaled(networkWidth));
    m_table->setFixedHeight(scaled(rowHeight) * rowsInSight + 4);
    m_table->setTabKeyNavigation(false);
    m_table->hide();
    m_note->setObjectName(u"personNote"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    setFocusProxy(m_search);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(6));
    column->addWidget(m_search);
    column->addWidget(m_table);
    column->addWidget(m_note);
    connect(m_search, &QLineEdit::textChanged, this, &PersonChoice::changed);
    connect(m_search, &SearchField::searched, this, [this](const QString &text) {
        if (text.trimmed().isEmpty()) {
            showFound(text, {});
        }
        m_names->ask(text);
    });
    connect(m_search, &SearchField::left, this, [this] {
        if (m_model->rowCount() > 0) {
            m_table->setFocus();
        }
    });
    connect(m_names, &NameSearch::answered, this, &PersonChoice::showFound);
    connect(m_names, &NameSearch::failed, this, [this](const QString &text, const QString &why) {
        showFound(text, {});
        m_note->setText(why);
    });
    // Before anybody is read, a search has no answer.
    connect(&session, &WorkspaceSession::changed, this, [this] {
        if (isAsking()) {
            m_names->ask(m_search->text());
        }
    });
    connect(m_table, &TableView::rowOpened, this, &PersonChoice::settled);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &PersonChoice::changed);
}

bool PersonChoice::isAsking() const
{
    return !m_search->text().trimmed().isEmpty() && m_search->text() != m_foundFor;
}

std::optional<PersonRow> PersonChoice::chosen() const
{
    if (isAsking()) {
        return {}; // whoever is shown was found for another name
    }
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? std::optional(m_model->at(current.row())) : std::nullopt;
}

void PersonChoice::showFound(const QString &text, const std::vector<PersonRow> &people)
{
    const bool isAsked = !text.trimmed().isEmpty();
    m_foundFor = text;
    m_model->setPeople(people);
    m_table->setVisible(!people.empty());
    m_note->setText(tr("Nobody of this name is in any import."));
    m_note->setVisible(isAsked && people.empty());
    if (!people.empty()) {
        m_table->setCurrentIndex(m_model->index(0, FoundPeople::Person));
    }
    Q_EMIT changed();
}

} // namespace comity::ui
