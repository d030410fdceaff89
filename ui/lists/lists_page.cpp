#include "ui/lists/lists_page.h"

#include "model/people/people_store.h"
#include "ui/common/empty_state.h"
#include "ui/common/fact_acts.h"
#include "ui/common/list_acts.h"
#include "ui/common/notice.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/plain_label.h"
#include "ui/common/undo_bar.h"
#include "ui/lists/health_line.h"
#include "ui/lists/list_head.h"
#include "ui/lists/lists_model.h"
#include "ui/lists/lists_pane.h"
#include "ui/lists/member_bar.h"
#include "ui/lists/members_model.h"
#include "ui/lists/members_table.h"
#include "ui/lists/relation_line.h"
#include "ui/lists/targets/target_view.h"
#include "ui/lists/vip_acts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int paneWidth = 264;

} // namespace

ListsPage::ListsPage(WorkspaceSession &session, QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_settings(settings)
{
    setObjectName(u"listsPage"_s);
    createParts(settings);
    layOut(settings);
    wireLists();
    wireMembers();
    wireActs();
    wireTargets();
    readLists();
}

ListsPage::~ListsPage()
{
    // The views speak while they go, after the page's own parts have gone.
    m_table->selectionModel()->disconnect(this);
    m_pane->disconnect(this);
}

void ListsPage::createParts(QSettings *settings)
{
    m_acts = new ListActs(m_session, this);
    m_facts = new FactActs(m_session, this);
    m_bar = new MemberBar(this);
    m_bar->setWritable(m_session.isWritable());
    m_model = new MembersModel(
        [this](const std::vector<Pk> &pks) {
            return db::guarded(m_session.file().path(), [&]() -> Result<std::vector<PersonRow>> {
                return PeopleStore(m_session.file().reader()).rows(pks);
            });
        },
        this);
    m_pane = new ListsPane(this);
    m_pane->setWritable(m_session.isWritable());
    m_head = new ListHead(this);
    m_health = new HealthLine(this);
    m_relations = new RelationLine(this);
    m_table = new MembersTable(*m_model, settings, this);
    m_targets = new TargetView(m_session, settings);
    m_members = new QStackedWidget(this);
    m_members->addWidget(m_table);
    m_members->addWidget(m_targets);
    m_trouble = new Notice(this);
    m_trouble->setObjectName(u"troubleNotice"_s);
    m_trouble->hide();
    m_told = new PlainLabel({}, TextStyle::Small, Tone::Muted, this);
    m_told->setObjectName(u"toldLabel"_s);
    m_undoBar = new UndoBar(this);
    m_noLists = new EmptyState(u"view-list-details"_s, tr("Group people you treat alike"),
        tr("Customers, partners, press: a list is private unless you say otherwise."), this);
    m_noLists->setObjectName(u"noLists"_s);
    QPushButton *make = m_noLists->addButton(tr("&New list"), u"list-add"_s);
    make->setObjectName(u"firstListButton"_s);
    make->setEnabled(m_session.isWritable());
    connect(make, &QPushButton::clicked, this, [this] { makeList(); });
    m_nobody = new EmptyState(u"list-add-user"_s, tr("This list is empty"),
        tr("Paste or drop handles here, or add people from the People page."), this);
    m_nobody->setObjectName(u"nobodyOnList"_s);
    m_nobody->hide();
}

void ListsPage::layOut(QSettings *settings)
{
    m_splitter = new PaneSplitter(
        Qt::Horizontal, settings, m_session.settingsKey(u"splitters/lists"_s), this);
    m_splitter->addWidget(m_pane);
    m_splitter->addWidget(makeWhole());
    m_splitter->setDefaults({paneWidth, 0});
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_noLists);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_trouble);
    column->addWidget(m_stack, 1);
    column->addWidget(m_undoBar);
}

QWidget *ListsPage::makeWhole()
{
    auto *whole = new QFrame;
    whole->setProperty("kind", u"page"_s);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_relations);
    column->addWidget(m_health);
    column->addWidget(m_bar);
    column->addWidget(m_members, 1);
    m_told->setContentsMargins(scaled(16), scaled(4), scaled(16), scaled(4));
    m_told->hide();
    column->addWidget(m_told);
    return whole;
}

void ListsPage::wireLists()
{
    connect(&m_session, &WorkspaceSession::changed, this, &ListsPage::readLists);
    connect(&m_session, &WorkspaceSession::accountChanged, this, &ListsPage::readLists);
    connect(m_pane, &ListsPane::chosen, this, &ListsPage::showList);
    connect(m_pane, &ListsPane::newAsked, this, [this] { makeList(); });
    connect(m_pane, &ListsPane::menuAsked, this, &ListsPage::showListMenu);
    connect(m_head, &ListHead::addAsked, this, [this] { findPeople(); });
    connect(m_head, &ListHead::exportAsked, this, &ListsPage::exportList);
    auto *write = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_E), this);
    write->setContext(Qt::WidgetWithChildrenShortcut);
    connect(write, &QShortcut::activated, this, &ListsPage::exportList);
    connect(m_head, &ListHead::menuAsked, this, [this] {
        QToolButton &button = m_head->menuButton();
        showListMenu(button.mapToGlobal(QPoint(0, button.height())));
    });
    connect(&m_pane->model(), &ListsModel::peopleDropped, this,
        [this](const PeopleList &to, const std::vector<Pk> &people, bool isMove) {
            const PeopleList *from = list();
            if (isMove && from && !from->isSmart() && from->id != to.id) {
                m_acts->move(*from, to, people);
            } else {
                m_acts->add(to, people);
            }
        });
    connect(&m_pane->model(), &ListsModel::orderAsked, m_acts, &ListActs::reorder);
    auto *make = new QShortcut(QKeySequence::New, this);
    make->setContext(Qt::WidgetWithChildrenShortcut);
    connect(make, &QShortcut::activated, this, [this] { makeList(); });
}

void ListsPage::wireMembers()
{
    connect(m_table, &MembersTable::sortChanged, this, &ListsPage::readPeople);
    connect(m_table, &MembersTable::menuAsked, this, &ListsPage::showPeopleMenu);
    connect(m_table, &MembersTable::deleteAsked, this, &ListsPage::removeChosen);
    connect(m_table, &TableView::letterPressed, this, &ListsPage::actOnLetter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ListsPage::showChosenCount);
    connect(m_table, &TableView::copyAsked, this, [this] { copyChosen(false); });
    auto *copy = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), m_table);
    copy->setContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QShortcut::activated, this, [this] { copyChosen(true); });
    connect(m_table, &TableView::selectAllAsked, m_table, &QTableView::selectAll);
    connect(m_table, &MembersTable::textDropped, this,
        [this](const QByteArray &text) { addPeople(text); });
    connect(m_table, &MembersTable::fileDropped, this,
        [this](const QString &path) { addPeople({}, path); });
    auto *paste = new QShortcut(QKeySequence::Paste, m_table);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, this,
        [this] { addPeople(QGuiApplication::clipboard()->text().toUtf8()); });
    for (CountsLine *const line : std::initializer_list<CountsLine *> {m_health, m_relations}) {
        connect(line, &CountsLine::peopleAsked, this, [this](const std::vector<Pk> &people) {
            selectPeople(people);
            shownTable().setFocus();
        });
    }
}

void ListsPage::wireActs()
{
    connect(m_acts, &ListActs::created, this, [this](ListId id) { m_wanted = id; });
    const auto showDone = [this](const QString &sentence) {
        m_undoIndex = m_session.undoStack().index();
        m_told->hide();
        m_undoBar->show(sentence);
    };
    connect(m_acts, &ListActs::done, this, [this, showDone](const QString &sentence) {
        showDone(sentence);
        readLists();
    });
    m_vips = new VipActs(m_session, this);
    connect(m_vips, &EditActs::done, this, showDone);
    connect(m_vips, &EditActs::told, this, &ListsPage::tell);
    connect(m_vips, &EditActs::failed, this, &ListsPage::showTrouble);
    connect(m_facts, &FactActs::done, this, showDone);
    connect(m_facts, &FactActs::told, this, &ListsPage::tell);
    connect(m_facts, &FactActs::failed, this, &ListsPage::showTrouble);
    connect(m_acts, &ListActs::told, this, [this](const QString &sentence) {
        tell(sentence);
        readLists();
    });
    connect(m_acts, &ListActs::failed, this, &ListsPage::showTrouble);
    connect(m_bar, &MemberBar::addAsked, this, &ListsPage::addChosenToList);
    connect(m_bar, &MemberBar::moveAsked, this, &ListsPage::moveChosen);
    connect(m_bar, &MemberBar::removeAsked, this, &ListsPage::removeChosen);
    connect(m_bar, &MemberBar::protectAsked, this,
        [this] { m_facts->toggleProtection(chosenPeople()); });
    connect(m_bar, &MemberBar::copyHandlesAsked, this, [this] { copyChosen(true); });
    connect(m_bar, &MemberBar::exportAsked, this, &ListsPage::exportList);
    connect(m_bar, &SelectionBar::clearAsked, this, [this] { shownTable().clearSelection(); });
    QUndoStack *stack = &m_session.undoStack();
    connect(m_undoBar, &UndoBar::undoAsked, stack, &QUndoStack::undo);
    // The bar undoes what it names and nothing that was done after it.
    connect(stack, &QUndoStack::indexChanged, this, [this](int index) {
        if (index != m_undoIndex) {
            m_undoBar->hide();
        }
    });
}

void ListsPage::tell(const QString &sentence)
{
    m_told->setText(sentence);
    m_told->setVisible(!sentence.isEmpty());
}

void ListsPage::showTrouble(const Error &error)
{
    const Wording::Explanation explanation = m_session.wording().explain(error);
    m_trouble->show(Severity::Stop, explanation.happened + u' ' + explanation.unharmed);
}

void ListsPage::activate()
{
    m_session.lookForForeignChanges();
    m_pane->view().setFocus(Qt::OtherFocusReason);
}

bool ListsPage::dismiss()
{
    if (!m_trouble->isHidden()) {
        m_trouble->hide();
        return true;
    }
    if (shownTable().selectionModel()->hasSelection()) {
        shownTable().clearSelection();
        return true;
    }
    return false;
}

QList<QWidget *> ListsPage::panes() const
{
    QList<QWidget *> panes {&m_pane->view()};
    return panes += showsTargets() ? m_targets->panes() : QList<QWidget *> {m_table};
}

QList<Page::Shortcut> ListsPage::shortcuts() const
{
    return {{tr("Ctrl+N"), tr("New list")}, {tr("Ctrl+A"), tr("Choose everybody")},
        {tr("Delete"), tr("Take off the list")}, {tr("L"), tr("Add to another list")},
        {tr("M"), tr("Move to another list")}, {tr("P"), tr("Protect or unprotect")},
        {tr("Ctrl+E"), tr("Export")}, {tr("Ctrl+C"), tr("Copy rows")},
        {tr("Ctrl+Shift+C"), tr("Copy handles")}, {tr("Ctrl+V"), tr("Add pasted handles")},
        {tr("Menu"), tr("More for this list or person")}, {tr("T"), tr("Log a touch of a target")},
        {tr("A"), tr("A target answered")}, {tr("N"), tr("Note an opening")},
        {tr("E"), tr("Edit a target")}, {tr("R"), tr("Let a target rest, or end it")},
        {tr("F"), tr("Judge a follow candidate")}, {tr("D"), tr("Looked at, on a watch list")},
        {tr("W"), tr("Choose whose turn it is")},
        {tr("I"), tr("Met a target at the event of the list")}};
}

} // namespace comity::ui
