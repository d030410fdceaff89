#include "ui/people/people_page.h"

#include "model/people/people_store.h"
#include "model/standing/unfiled.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/search_field.h"
#include "ui/common/setting_keys.h"
#include "ui/common/table_header.h"
#include "ui/common/undo_bar.h"
#include "ui/people/act_feedback.h"
#include "ui/people/filter/facet_row.h"
#include "ui/people/filter/filter_bar.h"
#include "ui/people/filter/people_finder.h"
#include "ui/people/pair_gap_notice.h"
#include "ui/people/pane/detail_dock.h"
#include "ui/people/pane/detail_pane.h"
#include "ui/people/pane/sheet_desk.h"
#include "ui/people/people_acts.h"
#include "ui/people/people_choice.h"
#include "ui/people/people_lists.h"
#include "ui/people/persons/persons_desk.h"
#include "ui/people/table/action_bar.h"
#include "ui/people/table/people_table_model.h"
#include "ui/people/table/people_table_view.h"
#include "ui/people/table/row_anchor.h"
#include "ui/people/table/table_covers.h"
#include "ui/people/unfiled_bar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {
constexpr int placeholderAfterMs = 150;
constexpr int paneWidth = 338;
} // namespace

PeoplePage::PeoplePage(WorkspaceSession &session, QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_settings(settings)
{
    setObjectName(u"peoplePage"_s);
    createParts(settings);
    layOut();
    wireQuestion();
    wireTable();
    wireActs();
    wireUnfiled();
    followAccount();
    followColumns();
    showDetail();
}

PeoplePage::~PeoplePage()
{
    // The model and the table speak while they go, after the page's own parts have gone.
    m_model->disconnect(this);
    m_table->selectionModel()->disconnect(this);
}

void PeoplePage::createParts(QSettings *settings)
{
    const int stale = settings ? settings->value(staleDaysKey()).toInt() : 0;
    m_staleDays = stale > 0 ? stale : usualStaleDays;
    m_model = new PeopleTableModel(
        [this](const std::vector<Pk> &pks) {
            return db::guarded(m_session.file().path(), [&]() -> Result<std::vector<PersonRow>> {
                return PeopleStore(m_session.file().reader()).rows(pks);
            });
        },
        this);
    m_finder = new PeopleFinder(m_session, this);
    m_acts = new PeopleActs(m_session, this);
    m_bar = new FilterBar(this);
    m_bar->facets().setStaleDays(today().staleDays);
    m_trouble = new Notice(this);
    m_trouble->setObjectName(u"troubleNotice"_s);
    m_gap = new PairGapNotice(m_session, this);
    m_actions = new ActionBar(this);
    m_actions->setWritable(m_session.isWritable());
    m_unfiled = new UnfiledBar(this);
    m_unfiled->setWritable(m_session.isWritable());
    m_table = new PeopleTableView(*m_model, settings, this);
    m_choice = std::make_unique<PeopleChoice>(*m_model, *m_table);
    m_covers = new TableCovers(*m_table, m_session.wording(), this);
    m_undoBar = new UndoBar(this);
    m_splitter = new PaneSplitter(
        Qt::Horizontal, settings, m_session.settingsKey(u"splitters/people"_s), this);
}

void PeoplePage::layOut()
{
    auto *left = new QFrame(this);
    left->setProperty("kind", u"page"_s);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    for (QWidget *part :
        std::initializer_list<QWidget *> {m_trouble, m_gap, m_unfiled, m_actions}) {
        column->addWidget(part);
    }
    column->addWidget(m_table, 1);
    column->addWidget(m_undoBar);
    m_splitter->addWidget(left);
    m_detail = new DetailDock(m_session, *m_splitter, *this);
    m_lists = new PeopleLists(m_session, *this);
    m_sheetDesk = new SheetDesk(m_session, *m_detail, *this);
    m_persons = new PersonsDesk(m_session, m_sheetDesk->acts(), *this);
    auto *feedback = new ActFeedback(m_session,
        {*m_acts, m_sheetDesk->acts(), m_lists->acts(), *m_model, *m_bar, *m_undoBar, *m_trouble},
        this);
    connect(m_persons, &PersonsDesk::failed, feedback, &ActFeedback::showTrouble);
    m_splitter->setDefaults({0, paneWidth});
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
}

void PeoplePage::wireQuestion()
{
    connect(&m_session, &WorkspaceSession::accountChanged, this, &PeoplePage::followAccount);
    connect(&m_session, &WorkspaceSession::changed, this, &PeoplePage::followColumns);
    connect(&m_session, &WorkspaceSession::loadFailed, this, [this](const Error &error) {
        m_table->setBusy(false);
        m_covers->showError(error);
    });
    connect(&m_bar->facets(), &FacetRow::chosen, this, &PeoplePage::ask);
    connect(&m_bar->filter(), &SearchField::searched, this, &PeoplePage::ask);
    connect(&m_bar->filter(), &SearchField::left, m_table, [this] {
        if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
            m_table->selectRow(0);
        }
        m_table->setFocus(Qt::TabFocusReason);
    });
    connect(m_table, &PeopleTableView::sortChanged, this, &PeoplePage::ask);
    connect(m_finder, &PeopleFinder::answered, this, &PeoplePage::showAnswer);
    connect(m_finder, &PeopleFinder::failed, this, [this](const Error &error) {
        m_table->setBusy(false);
        if (error.code != Error::Code::Cancelled) {
            m_covers->showError(error);
        }
    });
    connect(m_covers, &TableCovers::clearAsked, this, &PeoplePage::clearFilters);
    connect(m_covers, &TableCovers::retryAsked, &m_session, &WorkspaceSession::reload);
    connect(m_covers, &TableCovers::importAsked, this, &PeoplePage::importAsked);
    connect(m_covers, &TableCovers::demoAsked, this, &PeoplePage::demoAsked);
    connect(m_covers, &TableCovers::guideAsked, this, &PeoplePage::guideAsked);
    connect(m_gap, &Notice::actionAsked, this, &PeoplePage::importAsked);
    connect(&m_session, &WorkspaceSession::jobsChanged, this, &Page::headChanged);
}

void PeoplePage::wireTable()
{
    connect(m_model, &PeopleTableModel::checksChanged, this, &PeoplePage::showChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &PeoplePage::showChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &PeoplePage::showDetail);
    connect(m_table->tableHeader(), &TableHeader::checkAsked, m_model,
        &PeopleTableModel::checkEverybody);
    connect(
        m_table, &TableView::selectAllAsked, m_model, [this] { m_model->checkEverybody(true); });
    connect(m_table, &TableView::rowOpened, this, [this] { m_detail->enter(); });
    connect(m_table, &TableView::letterPressed, this, &PeoplePage::actOnLetter);
    connect(m_table, &TableView::copyAsked, this,
        [this] { m_acts->copyRows(m_choice->meant(), m_table->shownColumns(), today()); });
    connect(m_table, &PeopleTableView::menuAsked, this, &PeoplePage::showMenu);
    connect(&m_bar->columnsButton(), &QPushButton::clicked, this,
        [this] { m_table->showColumnMenu(m_bar->columnsButton()); });
}

Today PeoplePage::today() const
{
    return {m_account.zone, m_session.clock()().toSecsSinceEpoch(), m_staleDays};
}

void PeoplePage::followAccount()
{
    const bool isOther = m_account.id != m_session.account();
    m_account = accountWordsOf(m_session);
    m_bar->facets().setIsMutualGraph(m_account.isMutualGraph);
    if (isOther) {
        m_bar->facets().setFacets({});
        m_bar->facets().setCounting();
        m_choice->clear();
    }
    Q_EMIT headChanged();
}

void PeoplePage::followColumns()
{
    if (!m_session.columns()) {
        m_table->setBusy(true);
        if (m_model->order().empty()) {
            m_bar->facets().setCounting();
            QTimer::singleShot(placeholderAfterMs, this, &PeoplePage::showPlaceholders);
        }
        return;
    }
    ask();
}

void PeoplePage::showPlaceholders()
{
    const bool hasNoAnswer = !m_session.columns() && m_model->order().empty();
    if (hasNoAnswer && m_covers->state() == TableCovers::State::Rows) {
        m_model->setPlaceholders(m_table->rowsInSight());
    }
}

void PeoplePage::ask()
{
    if (!m_session.columns()) {
        return;
    }
    const Today now = today();
    PeopleQuery query;
    query.account = m_session.account();
    m_bar->facets().facets().narrow(query, now.staleDays);
    if (m_isUnfiled) {
        std::ranges::copy(unfiledMarks(), std::back_inserter(query.marks));
    }
    query.search = m_bar->filter().text().trimmed();
    query.sort = m_table->sort();
    query.descending = m_table->isDescending();
    query.asOf = now.now;
    query.zone = now.zone;
    m_table->setBusy(true);
    m_finder->ask(query, now.staleDays);
}

void PeoplePage::showAnswer()
{
    m_table->setBusy(false);
    const std::shared_ptr<PeopleAnswer> &answer = m_finder->answer();
    m_model->setToday(today());
    m_model->setCoverage(answer->coverage);
    m_model->setPending(PersonFact::Protected, {}, false);
    if (m_model->shows(*answer->columns, answer->order)) {
        m_model->refresh(answer->columns);
    } else {
        const RowAnchor anchor = RowAnchor::take(*m_table, *m_model);
        // Once the model has the order, the answer needs it no more.
        m_model->setPeople(answer->columns, std::move(answer->order));
        anchor.putBack(*m_table, *m_model);
    }
    followUnfiled();
    showState();
    showChosen();
    showWanted();
}

void PeoplePage::showState()
{
    const PeopleAnswer &answer = *m_finder->answer();
    const bool hasPeople = answer.columns->size() > 0;
    m_bar->setUseful(hasPeople);
    m_detail->setUseful(hasPeople);
    m_table->setColumnHidden(int(TableColumn::Check), !hasPeople);
    if (hasPeople) {
        m_bar->facets().setCounts(answer.counts);
        m_bar->setResult(m_model->rowCount());
        m_bar->setUnfiled(answer.counts.unfiled);
        m_bar->saveButton().setEnabled(m_session.isWritable() && isFiltered() && !m_isUnfiled);
    }
    const bool areAllFiled = m_isUnfiled && !isFiltered();
    m_covers->show(!hasPeople         ? TableCovers::State::NobodyYet
            : m_model->rowCount() > 0 ? TableCovers::State::Rows
            : areAllFiled             ? TableCovers::State::AllFiled
                                      : TableCovers::State::NobodyMatches);
    m_gap->look(hasPeople && !m_account.isMutualGraph);
    Q_EMIT headChanged();
}

void PeoplePage::clearFilters()
{
    m_bar->facets().setFacets({});
    m_bar->filter().clear();
    ask();
}

void PeoplePage::showChosen()
{
    const qint64 count = m_choice->count();
    m_actions->setChosen(count, m_choice->isEverybody());
    m_table->tableHeader()->setCheckState(m_model->checkState());
    showDetail();
}

void PeoplePage::showDetail()
{
    if (m_choice->count() > 1) {
        m_detail->showSeveral(m_choice->people(), today());
        return;
    }
    const int row = m_table->currentIndex().row();
    const PersonRow *person = m_model->personAt(row);
    if (person) {
        m_detail->showPerson(*person, m_model->glanceAt(row), today());
    } else {
        m_detail->showNobody();
    }
}

QString PeoplePage::subtitle() const
{
    if (std::ranges::any_of(m_session.jobs(), &RunningJob::writes)) {
        return tr("Shows people from before this change until it is done");
    }
    const bool hasPeople = m_finder->answer() && m_finder->answer()->columns->size() > 0;
    return hasPeople ? m_account.sentence() : QString();
}

void PeoplePage::setRoom(Room room)
{
    m_detail->setNarrow(room == Room::Narrow);
}

void PeoplePage::activate()
{
    m_session.lookForForeignChanges();
    m_table->setFocus(Qt::OtherFocusReason);
}

void PeoplePage::focusFilter()
{
    m_bar->focusFilter();
}

void PeoplePage::toggleDetail()
{
    m_detail->toggle();
}

bool PeoplePage::isFiltered() const
{
    return !m_bar->filter().text().trimmed().isEmpty() || !m_bar->facets().facets().isEverybody();
}

bool PeoplePage::dismiss()
{
    if (m_detail->fold()) {
        m_table->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (m_choice->count() > 0) {
        m_choice->clear();
        return true;
    }
    if (m_isUnfiled) {
        setUnfiled(false);
        return true;
    }
    if (isFiltered()) {
        clearFilters();
        return true;
    }
    return false;
}

QList<QWidget *> PeoplePage::panes() const
{
    return {&m_bar->filter(), m_table, &m_detail->pane()};
}

QList<Page::Shortcut> PeoplePage::shortcuts() const
{
    return {{tr("Space"), tr("Check")}, {tr("Ctrl+A"), tr("Check all that match")},
        {tr("L"), tr("Add to a list")}, {tr("P"), tr("Protect or unprotect")},
        {tr("W"), tr("Write to them")}, {tr("G"), tr("Plan a purge of them")},
        {tr("N"), tr("Write a note")}, {tr("T"), tr("Reviewed, snooze, never")},
        {tr("S"), tr("Snooze until a day")}, {tr("C"), tr("Compare two to four")},
        {tr("M"), tr("Make one person of several")}, {tr("O"), tr("Open profile")},
        {tr("U"),
            tr("People to be filed: K keep, L list, S snooze, G plan, X never, J next, I lists")},
        {tr("Enter"), tr("Details")}, {tr("Ctrl+E"), tr("Export")}, {tr("Ctrl+C"), tr("Copy rows")},
        {tr("Ctrl+Shift+C"), tr("Copy handles")}, {tr("Ctrl+click"), tr("Combine filters")}};
}

void PeoplePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_detail->place();
}

} // namespace comity::ui
