#pragma once

#include "model/lists/people_list.h"
#include "model/people/triage.h"
#include "ui/common/page.h"
#include "ui/common/workspace_session.h"
#include "ui/people/pane/account_words.h"
#include "ui/people/table/person_texts.h"
#include "ui/people/triage_progress.h"

#include <memory>

class QSettings;

namespace comity::ui {

class ActionBar;
class DetailDock;
class FilterBar;
class Notice;
class PairGapNotice;
class PaneSplitter;
class PeopleActs;
class PeopleChoice;
class PeopleFinder;
class PeopleLists;
class PeopleTableModel;
class PeopleTableView;
class PersonsDesk;
class SheetDesk;
class TableCovers;
class UndoBar;
class UnfiledBar;

/// Everybody the chosen account has a relation with: chips, filter, table, and what is known of
/// one.
class PeoplePage : public Page
{
    Q_OBJECT

public:
    /// `settings` may be null: then columns, order and sizes are not kept. Both outlive the page.
    PeoplePage(WorkspaceSession &session, QSettings *settings, QWidget *parent = nullptr);
    ~PeoplePage() override;

    QString title() const override { return tr("People"); }
    QString subtitle() const override;
    QString iconName() const override { return QStringLiteral("system-users"); }
    void setRoom(Room room) override;
    void activate() override;
    void focusFilter() override;
    void toggleDetail() override;
    bool dismiss() override;
    QList<QWidget *> panes() const override;
    QList<Shortcut> shortcuts() const override;
    std::unique_ptr<QMenu> actsMenu() override;

    /// Makes this person current: without the filter where it hides them, under all accounts where
    /// the chosen one has no relation with them.
    void showPerson(Pk person);
    /// Chooses the chips that ask for what this does, and clears the text of the filter.
    void showPeople(const PeopleQuery &query);
    /// Goes through those who are to be filed, whatever was asked for before.
    void showUnfiled();

Q_SIGNALS:
    void importAsked();
    /// These people are to be planned for a purge, whoever else would be.
    void planPurgeAsked(const std::vector<comity::Pk> &people);
    /// A draft to them is wanted.
    void writeAsked(const std::vector<comity::Pk> &people);
    /// Something is owed to each of them, to be noted.
    void followupAsked(const std::vector<comity::Pk> &people);
    void demoAsked();
    void guideAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createParts(QSettings *settings);
    void layOut();
    void wireQuestion();
    void wireTable();
    void wireActs();

    // What is asked and what came of it.
    void followAccount();
    void followColumns();
    void ask();
    void showAnswer();
    void showState();
    void showPlaceholders();
    void clearFilters();
    bool isFiltered() const;
    void saveAsSmartList();
    void exportPeople();
    Today today() const;
    void askForNumber();
    void addStaleMenu(QMenu &menu);
    void setStaleDays(int days);

    void showChosen();
    void showDetail();

    // The people to be filed, one by one.
    void wireUnfiled();
    void setUnfiled(bool isOn);
    void followUnfiled();
    bool actOnUnfiled(QChar letter);
    void decide(TriageState state);
    void goOn();
    void planPurge(const std::vector<Pk> &people);
    void writeTo(const std::vector<Pk> &people);

    void actOnLetter(QChar letter);
    void wirePersons();
    void showMenu(const QPoint &at);
    std::unique_ptr<QMenu> rowMenu(const std::vector<Pk> &people);
    void popUp(std::unique_ptr<QMenu> made, const QPoint &at);
    void addPageActs(QMenu &menu);
    void showMore();
    void chooseNextRow();
    void showWanted();

    WorkspaceSession &m_session;
    QSettings *m_settings;
    int m_staleDays = usualStaleDays; ///< without a post for so long is stale
    PeopleTableModel *m_model = nullptr;
    PeopleFinder *m_finder = nullptr;
    PeopleActs *m_acts = nullptr;
    std::unique_ptr<PeopleChoice> m_choice;
    TableCovers *m_covers = nullptr;

    FilterBar *m_bar = nullptr;
    PairGapNotice *m_gap = nullptr;
    Notice *m_trouble = nullptr;
    ActionBar *m_actions = nullptr;
    PeopleTableView *m_table = nullptr;
    UnfiledBar *m_unfiled = nullptr;
    UndoBar *m_undoBar = nullptr;
    DetailDock *m_detail = nullptr;
    PeopleLists *m_lists = nullptr;
    SheetDesk *m_sheetDesk = nullptr;
    PersonsDesk *m_persons = nullptr;
    PaneSplitter *m_splitter = nullptr;

    AccountWords m_account;
    TriageProgress m_progress;
    bool m_isUnfiled = false; ///< only they are shown
    bool m_looksForLists = false; ///< for them, once they are known
    std::vector<Pk> m_toPlan; ///< of the people to be filed: shown in a plan once they are left
    std::optional<Pk> m_wanted; ///< current once the answer is there
};

} // namespace comity::ui
