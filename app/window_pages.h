#pragma once

#include "model/followups/due_order.h"
#include "model/standing/people_query.h"
#include "ui/common/workspace_session.h"
#include "ui/shell/main_window.h"

#include <QObject>
#include <QSettings>

namespace comity {

namespace ui {
class AccountsPage;
class DraftsPage;
class FollowupsPage;
class ImportsPage;
class InsightsPage;
class ListsPage;
class PeoplePage;
class PurgePage;
class TodayPage;
}

/// The pages of an open workspace and the ways between them: a page knows no other. The window
/// owns the pages.
class WindowPages : public QObject
{
    Q_OBJECT

public:
    WindowPages(ui::MainWindow &window, ui::WorkspaceSession &session, QSettings &settings);

    /// Shows Imports with these files.
    void openFiles(const QStringList &paths);

    /// In the order of the rail: today, people, lists, purge, drafts, follow-ups, insights,
    /// accounts, imports.
    QList<ui::Page *> all() const;

Q_SIGNALS:
    void demoAsked();

private:
    void wireToday();
    void wireInsights();
    void addPreferences();
    void showPerson(Pk person);
    void showPeople(const PeopleQuery &query);
    void showList(ListId list);
    void showFollowup(FactId owed);
    void showFollowups(followups::FollowupView view);
    void showImports();
    void showHelp();

    ui::MainWindow &m_window;
    ui::TodayPage *m_today;
    ui::PeoplePage *m_people;
    ui::ListsPage *m_lists;
    ui::PurgePage *m_purge;
    ui::DraftsPage *m_drafts;
    ui::FollowupsPage *m_followups;
    ui::InsightsPage *m_insights;
    ui::AccountsPage *m_accounts;
    ui::ImportsPage *m_imports;
};

} // namespace comity
