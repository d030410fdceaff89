#pragma once

#include "ui/common/workspace_session.h"
#include "ui/lists/targets/target_table.h"

class QSettings;

namespace comity::ui {

class EmptyState;
class EventBar;
class TargetActs;
class TargetDialogs;
class TargetHead;
class TargetPane;

/// A target list on the Lists page: its head, its table and the pane about the current person. It
/// reads again whenever the session changed. The page shows what it tells: done() with the way
/// back, told() without, failed().
class TargetView : public QWidget
{
    Q_OBJECT

public:
    /// `settings` may be null: then nothing is kept.
    TargetView(WorkspaceSession &session, QSettings *settings, QWidget *parent = nullptr);
    ~TargetView() override;

    struct Shown
    {
        ListId list = {};
        QString purpose = {};
        std::optional<AccountId> account = {}; ///< that the list mirrors
    };
    void showList(const Shown &shown);
    /// Somebody to stand on once a list is read.
    struct Wish
    {
        ListId list = {};
        Pk person = {};
        bool logsTouch = false; ///< and a touch is to be logged of them
    };
    void goTo(const Wish &wish);
    /// Nothing is shown or read until the next list.
    void clear();

    TargetTable *table() const { return m_table; }
    std::vector<Pk> chosen() const { return m_table->chosen(); }
    void select(const std::vector<Pk> &people) { m_table->select(people); }
    /// The gate before a follow, for somebody on any list; `then` after the decision.
    void judge(const PersonRow &person, const std::function<void()> &then);
    /// In the order of F6.
    QList<QWidget *> panes() const;

Q_SIGNALS:
    void done(const QString &sentence);
    void told(const QString &sentence);
    void failed(const comity::Error &error);
    /// What came of the event of the list is to be written down.
    void resultAsked();
    /// The chosen people are others, or rows were read.
    void chosenChanged();

private:
    void connectParts();
    void connectPane();
    void read();
    void take(Result<TargetSheet> sheet);
    void grantWish();
    void dropWish();
    void editEventTasks();
    void showCurrent();
    void act(TargetTable::Act act);
    void logIdea(const TouchIdea &idea);
    void markNewestAnswered();
    void openPost();
    void openProfile();
    void decide(const TargetRow &row);
    void logMet();
    std::optional<AccountId> accountFor(const QString &network) const;
    std::vector<const TargetRow *> chosenRows() const;
    qint64 now() const;

    WorkspaceSession &m_session;
    std::optional<Shown> m_shown;
    std::optional<Wish> m_wish;
    TargetTableModel *m_model;
    TargetHead *m_head;
    EventBar *m_event;
    TargetTable *m_table;
    EmptyState *m_empty;
    TargetPane *m_pane;
    TargetActs *m_acts;
    TargetDialogs *m_dialogs;
    JobHandle m_job;
    int m_question = 0; ///< answers to older ones are dropped
};

} // namespace comity::ui
