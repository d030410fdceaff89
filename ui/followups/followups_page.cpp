#include "ui/followups/followups_page.h"

#include "ui/common/buttons.h"
#include "ui/common/empty_state.h"
#include "ui/common/notice.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/repair_desk.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"
#include "ui/common/undo_bar.h"
#include "ui/followups/followup_acts.h"
#include "ui/followups/followup_chips.h"
#include "ui/followups/followup_pane.h"
#include "ui/followups/followups_empty.h"
#include "ui/followups/followups_model.h"
#include "ui/followups/followups_table.h"
#include "ui/followups/level_line.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int paneWidth = 392;

} // namespace

FollowupsPage::FollowupsPage(WorkspaceSession &session, QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_acts(new FollowupActs(session, this))
    , m_repair(new RepairDesk(session, this))
    , m_model(new FollowupsModel(session.wording(), this))
    , m_ground(std::make_shared<FollowupsGround>())
{
    setObjectName(u"followupsPage"_s);
    createParts(settings);
    wire();
    wirePane();
    addShortcuts();
    read();
}

FollowupsPage::~FollowupsPage()
{
    // The table speaks while it goes, after the page's own parts have gone.
    m_table->disconnect(this);
}

void FollowupsPage::createParts(QSettings *settings)
{
    m_trouble = new Notice(this);
    m_trouble->setObjectName(u"troubleNotice"_s);
    m_trouble->hide();
    m_undoBar = new UndoBar(this);
    m_pane = new FollowupPane(m_session.wording(), m_session.isWritable());
    m_splitter = new PaneSplitter(
        Qt::Horizontal, settings, m_session.settingsKey(u"splitters/followups"_s), this);
    m_splitter->addWidget(makeMiddle());
    m_splitter->addWidget(m_pane);
    m_splitter->setDefaults({0, paneWidth});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_trouble);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_undoBar);
}

QWidget *FollowupsPage::makeMiddle()
{
    m_table = new FollowupsTable(*m_model, this);
    m_none = new EmptyState(u"dialog-messages"_s, tr("Nothing of this kind"), {}, this);
    m_none->setObjectName(u"noneOfKind"_s);
    m_empty = new FollowupsEmpty(m_session.isWritable(), this);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_empty);
    auto *middle = new QFrame;
    middle->setProperty("kind", u"page"_s);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_level = new LevelLine(m_session.isWritable());
    column->addWidget(makeHead());
    column->addWidget(m_level);
    column->addWidget(m_stack, 1);
    return middle;
}

QWidget *FollowupsPage::makeHead()
{
    m_chips = new FollowupChips;
    m_export = makeButton(
        tr("&Export .ics"), ButtonKind::Normal, u"view-calendar"_s, nullptr, ButtonSize::Small);
    m_export->setObjectName(u"exportIcs"_s);
    setPlainToolTip(m_export, tr("Write those shown that are open for your calendar (E)"));
    m_new = makeButton(tr("&New"), ButtonKind::Normal, u"list-add"_s, nullptr, ButtonSize::Small);
    m_new->setObjectName(u"newFollowup"_s);
    m_new->setEnabled(m_session.isWritable());
    setPlainToolTip(m_new, tr("Add a follow-up (Ctrl+N)"));
    auto *head = new QFrame;
    head->setProperty("kind", u"head"_s);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    row->setSpacing(scaled(8));
    row->addWidget(m_chips, 1);
    row->addWidget(m_new);
    row->addWidget(m_export);
    return head;
}

void FollowupsPage::wire()
{
    connect(&m_session, &WorkspaceSession::changed, this, &FollowupsPage::read);
    connect(&m_session, &WorkspaceSession::accountChanged, this, &FollowupsPage::read);
    connect(m_chips, &FollowupChips::viewChosen, this, [this] {
        m_wanted.reset();
        m_wantedRow = 0;
        showView();
    });
    connect(m_empty, &FollowupsEmpty::doneAsked, this, [this] {
        m_chips->choose(followups::FollowupView::Done);
        showView();
        m_table->setFocus();
    });
    connect(m_export, &QPushButton::clicked, this, &FollowupsPage::exportShown);
    connect(m_table, &FollowupsTable::exportAsked, this, &FollowupsPage::exportShown);
    connect(m_table, &FollowupsTable::doneAsked, this, &FollowupsPage::markDone);
    connect(m_table, &FollowupsTable::snoozeAsked, this, &FollowupsPage::snooze);
    connect(m_table, &FollowupsTable::currentRowChanged, this, &FollowupsPage::showCurrent);
    connect(m_table, &TableView::rowOpened, this, &FollowupsPage::actOnRow);
    connect(m_table, &TableView::menuAsked, this, &FollowupsPage::showMenu);
    connect(m_table, &FollowupsTable::personAsked, this, &FollowupsPage::openPerson);
    connect(m_table, &FollowupsTable::attemptAsked, this, &FollowupsPage::askAttempt);
    connect(m_table, &FollowupsTable::changeAsked, this, &FollowupsPage::changeCurrent);
    connect(m_level, &LevelLine::levelAsked, this, &FollowupsPage::askLevel);
    connect(m_new, &QPushButton::clicked, this, [this] { addFor({}); });
    connect(m_empty, &FollowupsEmpty::addAsked, this, [this] { addFor({}); });
    connect(m_table, &FollowupsTable::undoAsked, this, [this] { m_session.undoStack().undo(); });
    connect(m_undoBar, &UndoBar::undoAsked, this, [this] {
        m_undoBar->hide();
        // Only what the bar spoke of.
        if (m_session.undoStack().index() == m_undoIndex) {
            m_session.undoStack().undo();
        }
    });
    connect(m_model, &FollowupsModel::checkAsked, this,
        [this](const followups::Obligation &one, bool isDone) {
            const FactId id = one.id;
            keepPlace();
            isDone ? m_acts->markDone({id}) : m_acts->reopen({id});
        });
    for (const EditActs *acts : std::initializer_list<const EditActs *> {m_acts, m_repair}) {
        connect(acts, &EditActs::failed, this, &FollowupsPage::showTrouble);
        connect(acts, &EditActs::done, this, [this](const QString &sentence) {
            m_trouble->hide();
            m_undoIndex = m_session.undoStack().index();
            m_undoBar->show(sentence);
            read();
        });
        connect(acts, &EditActs::told, this, [this](const QString &sentence) {
            m_trouble->show(Severity::Note, sentence);
            read();
        });
    }
    connect(m_repair, &RepairDesk::apologyAsked, this, [this] { Q_EMIT draftAsked(m_mended); });
    connect(m_acts, &FollowupActs::added, this, [this](FactId first) {
        m_chips->choose(followups::FollowupView::All);
        m_wanted = first;
    });
}

void FollowupsPage::wirePane()
{
    connect(m_pane, &FollowupPane::personAsked, this, &FollowupsPage::openPerson);
    connect(m_pane, &FollowupPane::menuAsked, this, &FollowupsPage::showMenu);
    connect(m_pane, &FollowupPane::draftAsked, this, [this] {
        if (const auto *one = current()) {
            Q_EMIT draftAsked(one->id);
        }
    });
    const auto act = [this](auto work) {
        return [this, work] {
            if (const auto *one = current()) {
                const FactId id = one->id;
                keepPlace();
                work(id);
            }
        };
    };
    connect(
        m_pane, &FollowupPane::doneAsked, this, act([this](FactId id) { m_acts->markDone({id}); }));
    connect(
        m_pane, &FollowupPane::reopenAsked, this, act([this](FactId id) { m_acts->reopen({id}); }));
    connect(m_pane, &FollowupPane::wakeAsked, this, act([this](FactId id) { m_acts->wake({id}); }));
    connect(m_pane, &FollowupPane::snoozeAsked, this, act([this](FactId id) { askSnooze({id}); }));
    connect(m_pane, &FollowupPane::attemptAsked, this, &FollowupsPage::askAttempt);
    connect(m_pane, &FollowupPane::mendAsked, this, &FollowupsPage::showRepair);
    connect(m_pane, &FollowupPane::stageAsked, this, [this](followups::CaseStage stage) {
        if (const auto *one = current()) {
            m_acts->advance(one->id, stage,
                m_session.wording().sentence(u"followups", QString(u"stage-"_s + toText(stage))));
        }
    });
}

void FollowupsPage::read()
{
    const int question = ++m_question;
    m_session.read(
        this,
        [path = m_session.file().path(), account = m_session.account(),
            columns = m_session.columns(), asOf = m_session.clock()().toSecsSinceEpoch()](
            const JobContext &) { return readFollowups(path, account, columns, asOf); },
        [this, question](Result<FollowupsGround> ground) {
            if (question != m_question) {
                return;
            }
            if (ground) {
                takeGround(std::make_shared<const FollowupsGround>(*std::move(ground)));
            } else {
                showTrouble(ground.error());
            }
        });
}

void FollowupsPage::takeGround(std::shared_ptr<const FollowupsGround> ground)
{
    if (!m_wanted) {
        const auto *const now = current();
        m_wanted = now ? std::optional(now->id) : std::nullopt;
        m_wantedRow = qMax(0, m_table->currentIndex().row());
    }
    m_ground = std::move(ground);
    m_badge = followups::countOf(m_ground->owed, followups::FollowupView::All, m_ground->asOf);
    m_chips->setGround(*m_ground);
    m_empty->setGround(*m_ground);
    m_level->setGround(*m_ground);
    m_model->setGround(m_ground);
    showView();
    Q_EMIT headChanged();
    if (const auto people = std::exchange(m_wantedFor, std::nullopt)) {
        addFor(*people);
    }
}

bool FollowupsPage::isRead() const
{
    return m_ground->asOf != 0;
}

void FollowupsPage::showView()
{
    const bool hadFocus = m_table->hasFocus();
    m_model->setView(m_chips->chosen());
    const bool isNothingOwed
        = m_chips->chosen() == followups::FollowupView::All && m_badge.value_or(0) == 0;
    if (m_model->rowCount() > 0 && !isNothingOwed) {
        m_stack->setCurrentWidget(m_table);
    } else {
        m_stack->setCurrentWidget(isNothingOwed ? static_cast<QWidget *>(m_empty) : m_none);
    }
    m_export->setEnabled(!m_model->shownOpen().empty());
    showPane();
    const int row = m_wanted ? m_model->rowOf(*m_wanted) : -1;
    {
        const QSignalBlocker once(m_table); // what it stands on is shown below
        m_table->goTo(row >= 0 ? row : m_wantedRow);
    }
    m_wanted.reset();
    if (hadFocus && m_stack->currentWidget() == m_table) {
        m_table->setFocus();
    }
    showCurrent();
}

void FollowupsPage::showPane()
{
    m_pane->setVisible(m_isPaneWanted && m_stack->currentWidget() == m_table);
}

const followups::Obligation *FollowupsPage::current() const
{
    return m_model->obligation(m_table->currentIndex().row());
}

void FollowupsPage::showCurrent()
{
    const auto *const one = current();
    if (one == nullptr || m_stack->currentWidget() != m_table) {
        m_pane->clear();
        return;
    }
    m_pane->show(*one, m_ground);
    readTalk(*one);
}

void FollowupsPage::setRoom(Room room)
{
    m_room = room;
    m_isPaneWanted = room != Room::Narrow;
    showPane();
}

void FollowupsPage::activate()
{
    read(); // days go by
    m_table->setFocus();
}

void FollowupsPage::toggleDetail()
{
    m_isPaneWanted = m_pane->isHidden();
    showPane();
}

bool FollowupsPage::dismiss()
{
    if (m_room == Room::Narrow && m_pane->isVisible()) {
        toggleDetail();
        return true;
    }
    if (m_chips->chosen() != followups::FollowupView::All) {
        m_chips->choose(followups::FollowupView::All);
        showView();
        return true;
    }
    return false;
}

QList<QWidget *> FollowupsPage::panes() const
{
    return {m_chips, m_table, m_pane};
}

QList<Page::Shortcut> FollowupsPage::shortcuts() const
{
    return {{tr("Ctrl+N"), tr("Add a follow-up")},
        {tr("Enter"), tr("Draft a reply, or open the person")}, {tr("O"), tr("Open the person")},
        {tr("D"), tr("Done")}, {tr("S"), tr("Put off")}, {tr("F2"), tr("Change it")},
        {tr("T"), tr("Tried to reach somebody unhappy")},
        {tr("E"), tr("Export for your calendar")}};
}

void FollowupsPage::showOnly(followups::FollowupView view)
{
    m_chips->choose(view);
    showView();
}

void FollowupsPage::showFollowup(FactId id)
{
    m_chips->choose(followups::FollowupView::All);
    m_wanted = id;
    showView();
    m_wanted = id;
}

void FollowupsPage::setCanDraft(bool canDraft)
{
    m_canDraft = canDraft;
    m_pane->setCanDraft(canDraft);
    showCurrent();
}

} // namespace comity::ui
