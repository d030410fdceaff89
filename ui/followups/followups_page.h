#pragma once

#include "model/followups/due_order.h"
#include "ui/common/page.h"
#include "ui/common/workspace_session.h"
#include "ui/followups/followup_dialog.h"

class QPushButton;
class QSettings;
class QStackedWidget;

namespace comity::ui {

class EmptyState;
class FollowupActs;
class FollowupChips;
class FollowupPane;
class FollowupsEmpty;
class FollowupsModel;
class FollowupsTable;
class LevelLine;
class Notice;
class PaneSplitter;
class RepairDesk;
class UndoBar;

/// What you owe to people, soonest first, with what is done about it.
class FollowupsPage : public Page
{
    Q_OBJECT

public:
    /// `settings` may be null: then no sizes are kept. Both outlive the page.
    FollowupsPage(WorkspaceSession &session, QSettings *settings, QWidget *parent = nullptr);
    ~FollowupsPage() override;

    QString title() const override { return tr("Follow-ups"); }
    QString subtitle() const override { return tr("What you owe people, soonest first"); }
    QString iconName() const override { return QStringLiteral("dialog-messages"); }
    /// How many are open; none while that is not known, or nobody is owed anything.
    std::optional<qint64> badge() const override { return m_badge == 0 ? std::nullopt : m_badge; }
    void setRoom(Room room) override;
    void activate() override;
    void toggleDetail() override;
    bool dismiss() override;
    QList<QWidget *> panes() const override;
    QList<Shortcut> shortcuts() const override;
    std::unique_ptr<QMenu> actsMenu() override;

    /// Whether somebody listens to draftAsked().
    void setCanDraft(bool canDraft);
    /// Shows no more than these.
    void showOnly(followups::FollowupView view);
    /// Stands on one of those that are open, once they are read.
    void showFollowup(FactId id);
    /// Asks what is owed to each of these people; nobody: somebody is looked for.
    void addFor(const std::vector<Pk> &people);
    /// Where it is set in what time things are to be done, once they are read.
    void askLevel();

Q_SIGNALS:
    void personAsked(comity::Pk person);
    /// A draft about what is owed: a reply, a thank-you, a message.
    void draftAsked(comity::FactId owed);

private:
    void createParts(QSettings *settings);
    void addShortcuts();
    QWidget *makeMiddle();
    QWidget *makeHead();
    void wire();
    void wirePane();
    void read();
    void takeGround(std::shared_ptr<const FollowupsGround> ground);
    /// Whether the accounts, their hours and the levels are known.
    bool isRead() const;
    void showView();
    void showPane();
    void showCurrent();
    void readTalk(const followups::Obligation &one);
    const followups::Obligation *current() const;
    std::vector<FactId> chosenIds(bool isDone) const;
    /// Where to stand once what is chosen has gone from its place.
    void keepPlace();
    void markDone();
    void snooze();
    void askSnooze(const std::vector<FactId> &ids);
    // Dialogs and menus.
    void openDialog(const FollowupDialog::Start &start);
    void askFor(const followups::Obligation &owed, const std::vector<Pk> &people);
    void changeCurrent();
    void tryAgain();
    void showRepair();
    void askAttempt();
    void actOnRow();
    void openPerson();
    void showMenu(const QPoint &at);
    void addRowActs(QMenu &menu);
    bool canDraftTo(const followups::Obligation &one) const;
    std::optional<AccountId> usualAccount(const std::vector<PersonRow> &people) const;
    void exportShown();
    void writeCalendar(const QString &path);
    void showTrouble(const Error &error);

    WorkspaceSession &m_session;
    FollowupActs *m_acts;
    RepairDesk *m_repair;
    FollowupsModel *m_model;
    std::shared_ptr<const FollowupsGround> m_ground;
    std::optional<qint64> m_badge;
    FollowupChips *m_chips = nullptr;
    LevelLine *m_level = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_export = nullptr;
    FollowupsTable *m_table = nullptr;
    EmptyState *m_none = nullptr;
    FollowupsEmpty *m_empty = nullptr;
    FollowupPane *m_pane = nullptr;
    PaneSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    Notice *m_trouble = nullptr;
    UndoBar *m_undoBar = nullptr;
    int m_undoIndex = -1; ///< of the undo stack when the bar came up
    std::optional<FactId> m_wanted; ///< chosen once it is read
    int m_wantedRow = 0; ///< else this
    FactId m_mended = {}; ///< the case whose playbook was opened last
    std::optional<std::vector<Pk>> m_wantedFor; ///< something is to be added, once it is read
    Room m_room = Room::Wide;
    bool m_isPaneWanted = true;
    bool m_canDraft = false;
    int m_question = 0;
    int m_talkQuestion = 0;
    JobHandle m_talkJob; ///< reads what was said with whoever is shown
};

} // namespace comity::ui
