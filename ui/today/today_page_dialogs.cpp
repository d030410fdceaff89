#include "model/base/text_fold.h"
#include "ui/charts/posts_dialog.h"
#include "ui/common/note_win_dialog.h"
#include "ui/common/people_dialog.h"
#include "ui/common/pop_up.h"
#include "ui/today/day_model.h"
#include "ui/today/day_table.h"
#include "ui/today/days_dialog.h"
#include "ui/today/experiments_dialog.h"
#include "ui/today/goals_dialog.h"
#include "ui/today/today_acts.h"
#include "ui/today/today_page.h"
#include "ui/today/wins_dialog.h"

#include <QMenu>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

/// Whoever is on a list of targets, back or not.
PeopleQuery targetsQuery()
{
    PeopleQuery query;
    query.marks.push_back({MarkCondition::Kind::Target});
    return query;
}

} // namespace

void TodayPage::editGoals()
{
    if (!m_ground || !m_acts->isWritable()) {
        return;
    }
    auto *dialog = new GoalsDialog(*m_ground, m_session.wording(), this);
    // Today may be read anew, and another account be chosen, while it is open.
    connect(dialog, &GoalsDialog::goalsAsked, this,
        [this, account = m_ground->account, asOf = m_ground->asOf](
            const std::vector<goals::Goal> &goals) { setGoals(goals, account, asOf); });
    dialog->open();
}

void TodayPage::setGoals(
    const std::vector<goals::Goal> &goals, std::optional<AccountId> account, qint64 asOf)
{
    m_session.read(
        this,
        [path = m_session.file().path(), account, columns = m_session.columns(), asOf, goals](
            const JobContext &job) {
            return withBeginnings(path, account, columns, asOf, goals, job);
        },
        [this](const Result<std::vector<goals::Goal>> &begun) {
            begun ? m_acts->setGoals(*begun) : showTrouble(begun.error());
        });
}

/// Somebody of today's, whoever the table stands on first.
void TodayPage::noteWin()
{
    if (!m_ground || !m_acts->isWritable()) {
        return;
    }
    std::vector<NoteWinDialog::Choice> people;
    const auto add = [this, &people](const goals::DayItem *item) {
        const bool isNew = item != nullptr && number(item->person.pk) != 0
            && std::ranges::find(people, item->person.pk, &NoteWinDialog::Choice::person)
                == people.end();
        if (isNew) {
            people.push_back({item->person.pk, m_model->nameOf(*item)});
        }
    };
    add(m_model->item(m_table->currentIndex().row()));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        add(m_model->item(row));
    }
    QWidget *over = m_wins ? static_cast<QWidget *>(m_wins) : this;
    auto *dialog = new NoteWinDialog(people, m_session.account(), m_ground->today(), over);
    connect(dialog, &NoteWinDialog::winNoted, m_acts, &TodayActs::noteWin);
    dialog->open();
}

void TodayPage::showWins()
{
    if (!m_ground || m_wins) {
        return;
    }
    m_wins = new WinsDialog(m_session.wording(), m_acts->isWritable(), this);
    connect(m_wins, &WinsDialog::noteAsked, this, &TodayPage::noteWin);
    connect(m_wins, &WinsDialog::removeAsked, m_acts, &TodayActs::dropWin);
    fillDialogs();
    m_wins->open();
}

void TodayPage::showExperiments(std::optional<FactId> toJudge)
{
    if (!m_ground || m_experiments) {
        return;
    }
    m_experiments = new ExperimentsDialog(
        m_session.account(), m_ground->today(), m_ground->zone, m_acts->isWritable(), this);
    if (toJudge && m_acts->isWritable()) {
        m_experiments->judge(*toJudge);
    }
    connect(m_experiments, &ExperimentsDialog::beginAsked, m_acts, &TodayActs::beginExperiment);
    connect(m_experiments, &ExperimentsDialog::judgeAsked, m_acts, &TodayActs::judge);
    connect(m_experiments, &ExperimentsDialog::removeAsked, m_acts, &TodayActs::dropExperiment);
    fillDialogs();
    m_experiments->open();
}

/// The people behind a number; where there is nobody, what would make it one stands on its tile.
void TodayPage::showNames(const QString &title, const std::vector<Pk> &people)
{
    if (people.empty()) {
        Q_EMIT peopleAsked(targetsQuery());
        return;
    }
    m_session.read(
        this,
        [path = m_session.file().path(), people](
            const JobContext &) { return readNames(path, people); },
        [this, title](const Result<std::vector<NamedPerson>> &named) {
            if (!named) {
                showTrouble(named.error());
                return;
            }
            auto *dialog = new PeopleDialog(title, *named, this);
            connect(dialog, &PeopleDialog::personAsked, this, &TodayPage::personAsked);
            dialog->open();
        });
}

/// What was posted of late, with what each post was judged to be.
void TodayPage::showPosts()
{
    const goals::Scoreboard &board = m_ground->day.board;
    auto *dialog = new PostsDialog(
        m_session, {board.account, board.mix.from, board.mix.until, m_ground->zone}, this);
    dialog->open();
}

void TodayPage::showEarlierDays()
{
    if (!m_ground || m_days) {
        return;
    }
    m_days = new DaysDialog(this);
    fillDialogs();
    m_days->open();
}

/// The logs that are open, as they are stored now.
void TodayPage::fillDialogs()
{
    if (m_wins) {
        m_session.read(
            m_wins,
            [path = m_session.file().path(), account = m_session.account(), asOf = m_ground->asOf](
                const JobContext &) { return readWins(path, account, asOf); },
            [this](const Result<std::vector<goals::Win>> &wins) {
                wins ? m_wins->setWins(*wins, m_ground->zone) : showTrouble(wins.error());
            });
    }
    if (m_experiments) {
        m_session.read(
            m_experiments,
            [path = m_session.file().path(), account = m_session.account()](
                const JobContext &) { return readExperiments(path, account); },
            [this](const Result<std::vector<goals::Experiment>> &all) {
                all ? m_experiments->setExperiments(*all) : showTrouble(all.error());
            });
    }
    if (m_days) {
        m_session.read(
            m_days,
            [path = m_session.file().path(), today = m_ground->today()](
                const JobContext &) { return readEarlierDays(path, today); },
            [this](const Result<std::vector<goals::DayMark>> &days) {
                days ? m_days->setDays(*days) : showTrouble(days.error());
            });
    }
}

std::unique_ptr<QMenu> TodayPage::actsMenu()
{
    auto menu = std::make_unique<QMenu>();
    const int row = m_table->currentIndex().row();
    const goals::DayItem *const item = m_model->isDone(row) ? nullptr : m_model->item(row);
    const bool isWritable = m_acts->isWritable();
    // While it is open, the rows may change: it is about the thing, wherever that stands by then.
    const auto toItem = [this, item](auto work) {
        return [this, like = item == nullptr ? goals::DayItem() : *item, work] {
            if (const int now = m_model->rowLike(like); now >= 0) {
                work(now);
            }
        };
    };
    const auto add = [&menu, this](const QString &name, const QString &text, bool isOn, auto act) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        action->setEnabled(isOn);
        connect(action, &QAction::triggered, this, act);
    };
    if (item != nullptr) {
        const bool isOwed = item->owed.has_value() && isWritable;
        add(u"actOnItem"_s, tr("%1\tEnter").arg(m_model->verbOf(*item)), true,
            toItem([this](int at) { act(at); }));
        const bool isTouch = DayModel::isTouch(*item);
        add(u"markItemDone"_s, isTouch ? tr("&Log a touch…\tD") : tr("&Done\tD"),
            isOwed || ((item->task || isTouch) && isWritable),
            toItem([this](int at) { markDone(at); }));
        add(u"snoozeItem"_s, tr("&Put off…\tS"), isOwed, toItem([this](int at) { snooze(at); }));
        add(u"openItemPerson"_s, tr("&Open the person\tO"), number(item->person.pk) != 0,
            toItem([this](int at) { openPerson(at); }));
        menu->addSeparator();
    }
    add(u"noteWinFromMenu"_s, tr("Note a &win…"), isWritable, [this] { noteWin(); });
    add(u"showWins"_s, tr("&All wins…"), true, [this] { showWins(); });
    add(u"showExperiments"_s, tr("&Experiments…"), true, [this] { showExperiments(std::nullopt); });
    add(u"showEarlierDays"_s, tr("Ea&rlier days…"), true, [this] { showEarlierDays(); });
    add(u"editGoalsFromMenu"_s, tr("Edit &goals…"), isWritable, [this] { editGoals(); });
    return menu;
}

void TodayPage::showMenu(const QPoint &at)
{
    popUp(actsMenu(), this, at);
}

} // namespace comity::ui
