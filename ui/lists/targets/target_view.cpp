#include "ui/lists/targets/target_view.h"

#include "model/accounts/account_records.h"
#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/networks/catalogue.h"
#include "model/networks/profile_url.h"
#include "model/people/people_store.h"
#include "model/targets/introducers.h"
#include "model/targets/silence.h"
#include "ui/common/empty_state.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/identity_text.h"
#include "ui/common/typography.h"
#include "ui/lists/event_bar.h"
#include "ui/lists/targets/target_acts.h"
#include "ui/lists/targets/target_dialogs.h"
#include "ui/lists/targets/target_head.h"
#include "ui/lists/targets/target_pane.h"

#include <QDesktopServices>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int paneHeight = 172; ///< at 100 %
constexpr qint64 daySeconds = 86'400;

QString nameOf(const PersonRow &person)
{
    return singleLine(nameText(person.network, person.name, person.handle, person.key));
}

} // namespace

TargetView::TargetView(WorkspaceSession &session, QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new TargetTableModel(TargetWords(session.wording(), now(), zoneOrSystem({})), this))
    , m_head(new TargetHead)
    , m_event(new EventBar)
    , m_table(new TargetTable(m_model, settings))
    , m_empty(new EmptyState(u"crosshairs"_s, tr("This list is empty"),
          tr("Add the few people whose follow matters. Who do you aim for?")))
    , m_pane(new TargetPane)
    , m_acts(new TargetActs(session, this))
    , m_dialogs(new TargetDialogs(session, *m_acts, this))
{
    setObjectName(u"targetView"_s);
    m_table->setWritable(session.isWritable());
    m_empty->hide();
    m_pane->setFixedHeight(scaled(paneHeight));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_event);
    column->addWidget(makeLine());
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(makeLine());
    column->addWidget(m_pane);
    connectParts();
    connectPane();
}

TargetView::~TargetView()
{
    // The table speaks while it goes, after this has gone.
    m_table->selectionModel()->disconnect(this);
    m_table->disconnect(this);
}

void TargetView::connectParts()
{
    connect(&m_session, &WorkspaceSession::changed, this, &TargetView::read);
    connect(m_acts, &TargetActs::done, this, &TargetView::done);
    connect(m_acts, &TargetActs::told, this, &TargetView::told);
    connect(m_acts, &TargetActs::failed, this, &TargetView::failed);
    connect(m_event, &EventBar::metAsked, this, &TargetView::logMet);
    connect(m_event, &EventBar::tasksAsked, this, &TargetView::editEventTasks);
    connect(m_event, &EventBar::resultAsked, this, &TargetView::resultAsked);
    connect(m_event, &EventBar::peopleAsked, this, [this](const std::vector<Pk> &people) {
        m_table->select(people);
        m_table->setFocus();
    });
    connect(m_table, &TargetTable::asked, this, &TargetView::act);
    connect(m_table, &TargetTable::currentMoved, this, &TargetView::showCurrent);
    connect(m_table, &TargetTable::pasted, this, [this](const QString &text) {
        if (const TargetRow *const row = m_table->current()) {
            m_dialogs->noteOpening(*row, m_model->words(), text);
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &TargetView::chosenChanged);
    connect(m_model, &TargetTableModel::openingDropped, this,
        [this](Pk pk, const QString &quote, const QString &url) {
            if (const TargetRow *const row = m_model->row(m_model->rowOf(pk))) {
                m_dialogs->noteOpening(*row, m_model->words(), quote, url);
            }
        });
}

void TargetView::connectPane()
{
    const auto ask = [this](TargetTable::Act what) { return [this, what] { act(what); }; };
    connect(m_pane, &TargetPane::touchAsked, this, ask(TargetTable::Act::LogTouch));
    connect(m_pane, &TargetPane::openingAsked, this, ask(TargetTable::Act::NoteOpening));
    connect(m_pane, &TargetPane::answeredAsked, this, ask(TargetTable::Act::Answered));
    connect(m_pane, &TargetPane::ideaChosen, this, &TargetView::logIdea);
    connect(m_pane, &TargetPane::openPostAsked, this, &TargetView::openPost);
    connect(m_pane, &TargetPane::changeOpeningAsked, this, [this] {
        if (const TargetRow *const row = m_table->current()) {
            m_dialogs->changeOpening(*row, m_model->words());
        }
    });
    connect(m_pane, &TargetPane::touchesAsked, this, [this] {
        if (const TargetRow *const row = m_table->current()) {
            m_dialogs->showTouches(*row, m_model->words());
        }
    });
    connect(m_pane, &TargetPane::usedAsked, this, [this] {
        if (const TargetRow *const row = m_table->current(); row && row->opening) {
            m_acts->markUsed(row->opening->pk, row->opening->id, now());
        }
    });
}

qint64 TargetView::now() const
{
    return m_session.clock()().toSecsSinceEpoch();
}

QList<QWidget *> TargetView::panes() const
{
    return {m_table, m_pane};
}

void TargetView::showList(const Shown &shown)
{
    if (m_shown && m_shown->list != shown.list) {
        dropWish();
    }
    m_shown = shown;
    m_model->setList(shown.list);
    m_head->setPurpose(shown.purpose);
    read();
}

void TargetView::goTo(const Wish &wish)
{
    m_wish = wish;
    if (m_shown && m_shown->list == wish.list) {
        read();
    }
}

void TargetView::grantWish()
{
    if (!m_wish || m_wish->list != m_shown->list) {
        return;
    }
    const Wish wish = *std::exchange(m_wish, {});
    if (m_model->rowOf(wish.person) < 0) {
        return; // no more on the list
    }
    m_table->goTo(wish.person);
    m_table->select({wish.person});
    m_table->setFocus();
    if (wish.logsTouch) {
        act(TargetTable::Act::LogTouch);
    }
}

/// What was asked of the shown list opens nothing once the list is left or could not be read.
void TargetView::dropWish()
{
    if (m_wish && m_shown && m_wish->list == m_shown->list) {
        m_wish.reset();
    }
}

void TargetView::clear()
{
    m_job.cancel();
    ++m_question;
    dropWish();
    m_shown.reset();
    m_model->setSheet({}, m_model->words());
    m_pane->clear();
}

void TargetView::read()
{
    if (!m_shown) {
        return;
    }
    m_job.cancel();
    const int number = ++m_question;
    TargetQuestion question {m_shown->list, m_session.account(), now(), {}};
    if (!question.account) {
        question.account = m_shown->account;
    }
    const auto account = question.account
        ? AccountsStore(m_session.file().reader()).account(*question.account)
        : std::nullopt;
    question.zone = zoneOrSystem(account ? account->timeZone : QString());
    m_job = m_session.read(
        this,
        [path = m_session.file().path(), question, columns = m_session.columns()](
            const JobContext &job) { return readTargets(path, question, columns, job); },
        [this, number](Result<TargetSheet> sheet) {
            if (number == m_question) {
                take(std::move(sheet));
            }
        });
}

void TargetView::take(Result<TargetSheet> sheet)
{
    if (!sheet) {
        if (sheet.error().code != Error::Code::Cancelled) {
            dropWish();
            Q_EMIT failed(sheet.error());
        }
        return;
    }
    const TargetRow *const before = m_table->current();
    const std::optional<Pk> current = before ? std::optional(before->target.pk) : std::nullopt;
    const TargetWords words(m_session.wording(), sheet->now, sheet->zone);
    m_head->setSheet(*sheet, words);
    m_event->show(sheet->event, words, m_session.isWritable());
    m_model->setSheet(std::move(*sheet), words);
    const bool isEmpty = m_model->rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_pane->setVisible(!isEmpty);
    if (current && m_model->rowOf(*current) >= 0) {
        m_table->goTo(*current);
    } else if (!isEmpty) {
        m_table->setCurrentIndex(m_model->index(0, TargetTableModel::Person));
    }
    m_dialogs->refresh(m_model->sheet().rows);
    grantWish();
    showCurrent();
    Q_EMIT chosenChanged();
}

void TargetView::showCurrent()
{
    const TargetRow *const row = m_table->current();
    if (row == nullptr) {
        m_pane->clear();
        return;
    }
    QStringList introducers;
    try {
        SQLite::Database &reader = m_session.file().reader();
        for (const Introducer &one : introducersTo(reader, row->target.pk)) {
            if (const auto person = PeopleStore(reader).row(one.pk)) {
                introducers += nameOf(*person);
            }
        }
    } catch (const SQLite::Exception &) {
        // A busy file: the next step of the table asks again, and the rest of the pane holds.
        introducers.clear();
    }
    m_pane->show(*row, introducers, m_model->words(), m_session.isWritable());
}

std::vector<const TargetRow *> TargetView::chosenRows() const
{
    std::vector<const TargetRow *> rows;
    for (const Pk pk : m_table->chosen()) {
        rows.push_back(m_model->row(m_model->rowOf(pk)));
    }
    return rows;
}

void TargetView::act(TargetTable::Act act)
{
    const TargetRow *const row = m_table->current();
    if (row == nullptr || (!m_session.isWritable() && act != TargetTable::Act::OpenProfile)) {
        return;
    }
    switch (act) {
    case TargetTable::Act::LogTouch:
        m_dialogs->logTouch(chosenRows(), m_model->words(), TouchKind::Share);
        break;
    case TargetTable::Act::Answered:
        markNewestAnswered();
        break;
    case TargetTable::Act::NoteOpening:
        m_dialogs->noteOpening(*row, m_model->words());
        break;
    case TargetTable::Act::Edit:
        m_dialogs->edit(m_shown->list, *row, m_model->words());
        break;
    case TargetTable::Act::Rest:
    case TargetTable::Act::EndRest: {
        const qint64 until = row->restUntil ? now() : now() + restDays * daySeconds;
        m_acts->rest(m_shown->list, m_table->chosen(), until);
        break;
    }
    case TargetTable::Act::Decide:
        decide(*row);
        break;
    case TargetTable::Act::OpenProfile:
        openProfile();
        break;
    case TargetTable::Act::Met:
        logMet();
        break;
    }
}

void TargetView::logIdea(const TouchIdea &idea)
{
    if (const TargetRow *const row = m_table->current()) {
        m_dialogs->logTouch({row}, m_model->words(), touchKindOf(idea.kind), idea.give);
    }
}

void TargetView::markNewestAnswered()
{
    const TargetRow *const row = m_table->current();
    const auto open = std::ranges::find_if(row->target.touches,
        [](const Touch &touch) { return !touch.answeredAt && touch.kind != TouchKind::Met; });
    if (open == row->target.touches.end()) {
        Q_EMIT told(tr("No touch waits for an answer"));
        return;
    }
    m_acts->markAnswered(open->pk, open->id, now());
}

void TargetView::openPost()
{
    const TargetRow *const row = m_table->current();
    if (row != nullptr && row->opening && networks::isWebAddress(row->opening->url)) {
        QDesktopServices::openUrl(QUrl(row->opening->url));
    }
}

void TargetView::openProfile()
{
    const TargetRow *const row = m_table->current();
    const networks::Network *const network
        = row ? networks::Catalogue::builtIn().find(row->person.network) : nullptr;
    const QString address
        = network ? networks::profileUrl(*network, row->person.key, row->person.handle) : QString();
    if (address.isEmpty()) {
        Q_EMIT told(tr("No import tells the address of their profile"));
        return;
    }
    QDesktopServices::openUrl(QUrl(address));
}

void TargetView::decide(const TargetRow &row)
{
    judge(row.person, {});
}

void TargetView::judge(const PersonRow &person, const std::function<void()> &then)
{
    if (const auto account = accountFor(person.network)) {
        const TargetWords words(m_session.wording(), now(), m_model->words().zone());
        m_dialogs->decide(person, words, *account, then);
    } else {
        Q_EMIT told(tr("No account of yours is on their network"));
    }
}

std::optional<AccountId> TargetView::accountFor(const QString &network) const
{
    const std::optional<AccountId> wanted
        = m_session.account() || !m_shown ? m_session.account() : m_shown->account;
    std::optional<AccountId> first;
    for (const AccountRecord &record : accountRecords(m_session.file().reader())) {
        const Account &account = record.account;
        if (account.network == network) {
            if (account.id == wanted) {
                return account.id;
            }
            // One that is at rest is judged by no more.
            first = first || record.isArchived() ? first : std::optional(account.id);
        }
    }
    return first;
}

} // namespace comity::ui
