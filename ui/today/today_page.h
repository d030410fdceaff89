#pragma once

#include "model/followups/due_order.h"
#include "model/standing/people_query.h"
#include "ui/common/page.h"
#include "ui/common/workspace_session.h"
#include "ui/today/today_ground.h"

#include <QPointer>
#include <functional>

class QHBoxLayout;
class QSettings;
class QStackedWidget;

namespace comity::ui {

class DayDone;
class DayModel;
class DaySide;
class DayTable;
class DaysDialog;
class Notice;
class PaneSplitter;
class PlainLabel;
class ScoreboardView;
class ScrollingPane;
class TodayActs;
class ExperimentsDialog;
class UndoBar;
class WinsDialog;

/// What is due today, people first, and how the goals stand.
class TodayPage : public Page
{
    Q_OBJECT

public:
    /// `settings` may be null: then no sizes are kept. Both outlive the page.
    TodayPage(WorkspaceSession &session, QSettings *settings, QWidget *parent = nullptr);
    ~TodayPage() override;

    QString title() const override { return tr("Today"); }
    /// "Thursday 14 May".
    QString subtitle() const override;
    QString iconName() const override { return QStringLiteral("view-pim-tasks"); }
    /// How many things are due; none while that is not known, or nothing is.
    std::optional<qint64> badge() const override;
    void setRoom(Room room) override;
    void activate() override;
    bool isAtRest() const override { return m_ground != nullptr; }
    void toggleDetail() override;
    bool dismiss() override;
    QList<QWidget *> panes() const override;
    QList<Shortcut> shortcuts() const override;
    std::unique_ptr<QMenu> actsMenu() override;

    /// The log of what went well, and what is being tried out.
    void showWins();
    void showExperiments(std::optional<FactId> toJudge = {});
    /// What was said of the days before.
    void showEarlierDays();

    /// Reads anew when a day has begun, or something has come due, since it was read: each minute.
    void lookAtClock();

    /// How long what was done keeps its place, in ms; 0: no longer than it takes.
    void setHoldTime(int time) { m_holdTime = time; }
    /// Where the goals of the scoreboard are set, once it is read.
    void editGoals();

Q_SIGNALS:
    void personAsked(comity::Pk person);
    void peopleAsked(const comity::PeopleQuery &query);
    /// The reply or the note that is owed.
    void draftAsked(comity::FactId owed);
    /// One that is written already and waits.
    void waitingDraftAsked(comity::drafts::DraftId draft);
    /// Whoever is to be filed.
    void unfiledAsked();
    /// The case of somebody unhappy, or whatever is owed.
    void followupAsked(comity::FactId owed);
    void followupsAsked(comity::followups::FollowupView view);
    void listAsked(comity::ListId list);
    /// Somebody on a list of targets, and of them a touch to be logged.
    void targetAsked(comity::ListId list, comity::Pk person);
    void touchAsked(comity::ListId list, comity::Pk person);
    void purgeAsked(comity::AccountId account);
    void importAsked();
    /// What is watched on a network.
    void watchAsked(const QString &network);
    void guideAsked();
    void demoAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createParts(QSettings *settings);
    QWidget *makeMiddle();
    QWidget *makeHead();
    void wire();
    void wireTable();
    void read();
    void takeGround(std::shared_ptr<const TodayGround> ground);
    void showAccounts();
    std::vector<AccountId> chipAccounts() const;
    QString countText() const;
    void showDue();
    void showSide();
    void keepScores();
    void fitBoard();
    void act(int row);
    void openScore(const goals::Score &score);
    void showNames(const QString &title, const std::vector<Pk> &people);
    void showPosts();
    void markDone(int row);
    void snooze(int row);
    void openPerson(int row);
    void noteWin();
    void fillDialogs();
    void showMenu(const QPoint &at);
    void setGoals(
        const std::vector<goals::Goal> &goals, std::optional<AccountId> account, qint64 asOf);
    void leaveRow(int row);
    void holdDone(int row);
    void keepingRow(const std::function<void()> &change);
    void showTrouble(const Error &error);

    WorkspaceSession &m_session;
    TodayActs *m_acts;
    DayModel *m_model;
    std::shared_ptr<const TodayGround> m_ground; ///< null until it is read
    QStackedWidget *m_pages = nullptr; ///< the day, or that there is nothing yet
    ScoreboardView *m_board = nullptr;
    ScrollingPane *m_boardPane = nullptr;
    PlainLabel *m_dueCount = nullptr;
    QHBoxLayout *m_chips = nullptr;
    DayTable *m_table = nullptr;
    DayDone *m_done = nullptr;
    QStackedWidget *m_stack = nullptr;
    DaySide *m_side = nullptr;
    PaneSplitter *m_splitter = nullptr;
    Notice *m_trouble = nullptr;
    UndoBar *m_undoBar = nullptr;
    QPointer<WinsDialog> m_wins;
    QPointer<ExperimentsDialog> m_experiments;
    QPointer<DaysDialog> m_days;
    int m_holdTime = 4'000; ///< ms
    Room m_room = Room::Wide;
    bool m_isSideWanted = true;
    int m_question = 0;
    std::vector<goals::DayScore> m_lostScores; ///< that could not be written
};

} // namespace comity::ui
