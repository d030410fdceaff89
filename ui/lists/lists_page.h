#pragma once

#include "ui/common/page.h"
#include "ui/common/workspace_session.h"
#include "ui/lists/lists_reader.h"

#include <QDate>

class QMenu;
class QSettings;
class QStackedWidget;
class QTableView;

namespace comity::ui {

class EmptyState;
class FactActs;
class HealthLine;
class ListActs;
class ListHead;
class ListsPane;
class MemberBar;
class MembersModel;
class MembersTable;
class Notice;
class PaneSplitter;
class PlainLabel;
class RelationLine;
class TargetView;
class UndoBar;
class VipActs;

/// Lists, and who is on the chosen one.
class ListsPage : public Page
{
    Q_OBJECT

public:
    /// `settings` may be null: then columns, order and sizes are not kept. Both outlive the page.
    ListsPage(WorkspaceSession &session, QSettings *settings, QWidget *parent = nullptr);
    ~ListsPage() override;

    QString title() const override { return tr("Lists"); }
    QString subtitle() const override { return tr("Private to you unless marked with a globe"); }
    QString iconName() const override { return QStringLiteral("view-list-details"); }
    void activate() override;
    bool dismiss() override;
    QList<QWidget *> panes() const override;
    QList<Shortcut> shortcuts() const override;

    /// Asks for the name and kind of a new list, with these people on it.
    void makeList(const std::vector<Pk> &people = {});
    /// Makes this list the chosen one.
    void openList(ListId list);
    /// The same of a list of targets, on somebody's row.
    void openTarget(ListId list, Pk person);
    /// And asks for the touch that is to be logged of them.
    void logTouch(ListId list, Pk person);

Q_SIGNALS:
    /// A draft to everybody on a list is wanted.
    void writeAsked(const QString &list);
    /// Something is owed to each of them, to be noted.
    void followupAsked(const std::vector<comity::Pk> &people);

private:
    void createParts(QSettings *settings);
    void layOut(QSettings *settings);
    QWidget *makeWhole();
    void wireLists();
    void wireMembers();
    void wireActs();
    // In lists_page_targets.cpp.
    void wireTargets();
    void showTargets();
    bool showsTargets() const;

    // In lists_page_reading.cpp.
    ListsGround ground() const;
    QDate today() const;
    void readLists();
    void showLists(const std::vector<PeopleList> &lists);
    void showList();
    void readPeople();
    void showPeople(MembersAnswer answer);
    void showCover(bool isSmart);
    void showChosenCount();

    const PeopleList *list() const;
    std::vector<Pk> chosenPeople() const;
    QTableView &shownTable() const;
    void selectPeople(const std::vector<Pk> &people);
    void tell(const QString &sentence);
    void showTrouble(const Error &error);

    void editList(bool asksForResult = false);
    void askPublic(bool isPublic);
    void saveSettings(const ListSettings &settings);
    void confirmPublic(const ListSettings &settings);
    void showListMenu(const QPoint &at);
    void combine();
    void findPeople();
    void addPeople(const QByteArray &text, const QString &path = {});
    void showPeopleMenu(const QPoint &at);
    void fillPeopleMenu(QMenu &menu);
    void actOnLetter(QChar letter);
    void addChosenToList();
    /// Of a watch list: the chosen were looked at, and the next who is due is chosen.
    void lookedAtChosen();
    /// The gate before a follow, for the current person of a list.
    void judgeCurrent();
    void exportList();
    void removeChosen();
    void moveChosen();
    /// As handles, one a line, or as rows of a table.
    void copyChosen(bool asHandles);

    WorkspaceSession &m_session;
    QSettings *m_settings;
    ListActs *m_acts = nullptr;
    VipActs *m_vips = nullptr;
    FactActs *m_facts = nullptr;
    MembersModel *m_model = nullptr;
    ListsPane *m_pane = nullptr;
    ListHead *m_head = nullptr;
    HealthLine *m_health = nullptr;
    RelationLine *m_relations = nullptr;
    MemberBar *m_bar = nullptr;
    MembersTable *m_table = nullptr;
    TargetView *m_targets = nullptr;
    QStackedWidget *m_members = nullptr; ///< the table, or the view of targets
    Notice *m_trouble = nullptr;
    PlainLabel *m_told = nullptr;
    UndoBar *m_undoBar = nullptr;
    PaneSplitter *m_splitter = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_noLists = nullptr;
    EmptyState *m_nobody = nullptr;
    std::optional<ListId> m_wanted; ///< a new list, chosen once it is read
    int m_listsQuestion = 0;
    int m_peopleQuestion = 0;
    int m_undoIndex = -1; ///< of the stack, while the undo bar speaks of its top
};

} // namespace comity::ui
