#include "app/window_pages.h"

#include "ui/accounts/accounts_page.h"
#include "ui/drafts/drafts_page.h"
#include "ui/followups/followups_page.h"
#include "ui/imports/imports_page.h"
#include "ui/insights/insights_page.h"
#include "ui/lists/lists_page.h"
#include "ui/people/people_page.h"
#include "ui/purge/purge_page.h"
#include "ui/today/today_page.h"

using namespace Qt::StringLiterals;

namespace comity {

WindowPages::WindowPages(ui::MainWindow &window, ui::WorkspaceSession &session, QSettings &settings)
    : m_window(window)
    , m_today(new ui::TodayPage(session, &settings))
    , m_people(new ui::PeoplePage(session, &settings))
    , m_lists(new ui::ListsPage(session, &settings))
    , m_purge(new ui::PurgePage(session, &settings))
    , m_drafts(new ui::DraftsPage(session, &settings))
    , m_followups(new ui::FollowupsPage(session, &settings))
    , m_insights(new ui::InsightsPage(session, &settings))
    , m_accounts(new ui::AccountsPage(session, &settings))
    , m_imports(new ui::ImportsPage(session, &settings))
{
    m_window.addPage(m_today);
    m_window.addPage(m_people, true);
    m_window.addPage(m_lists);
    m_window.addPage(m_purge);
    m_window.addPage(m_drafts, true);
    m_window.addPage(m_followups);
    m_window.addPage(m_insights, true);
    m_window.addPage(m_accounts);
    m_window.addPage(m_imports);
    wireToday();
    wireInsights();
    if (session.isWritable()) {
        addPreferences();
    }
    connect(m_people, &ui::PeoplePage::importAsked, this, [this] {
        showImports();
        m_imports->chooseFiles();
    });
    connect(
        &m_window, &ui::MainWindow::accountsAsked, this, [this] { m_window.showPage(m_accounts); });
    connect(&m_window, &ui::MainWindow::accountAddAsked, this, [this] {
        m_window.showPage(m_accounts);
        m_accounts->addAccount();
    });
    connect(&m_window, &ui::MainWindow::personAsked, this, &WindowPages::showPerson);
    connect(m_followups, &ui::FollowupsPage::personAsked, this, &WindowPages::showPerson);
    connect(&m_window, &ui::MainWindow::listAsked, this, &WindowPages::showList);
    connect(m_people, &ui::PeoplePage::planPurgeAsked, this, [this](const std::vector<Pk> &people) {
        m_purge->planChosen(people);
        m_window.showPage(m_purge);
    });
    connect(m_people, &ui::PeoplePage::guideAsked, this, &WindowPages::showHelp);
    connect(&m_window, &ui::MainWindow::helpRequested, this, &WindowPages::showHelp);
    connect(m_people, &ui::PeoplePage::demoAsked, this, &WindowPages::demoAsked);
    m_followups->setCanDraft(true);
    const auto writeAbout = [this](FactId owed) {
        m_window.showPage(m_drafts);
        m_drafts->writeAbout(owed);
    };
    connect(m_followups, &ui::FollowupsPage::draftAsked, this, writeAbout);
    connect(m_today, &ui::TodayPage::draftAsked, this, writeAbout);
    connect(m_people, &ui::PeoplePage::writeAsked, this, [this](const std::vector<Pk> &people) {
        m_window.showPage(m_drafts);
        m_drafts->writeTo(people);
    });
    connect(m_lists, &ui::ListsPage::writeAsked, this, [this](const QString &list) {
        m_window.showPage(m_drafts);
        m_drafts->writeToList(list);
    });
    const auto owe = [this](const std::vector<Pk> &people) {
        m_window.showPage(m_followups);
        m_followups->addFor(people);
    };
    connect(m_people, &ui::PeoplePage::followupAsked, this, owe);
    connect(m_lists, &ui::ListsPage::followupAsked, this, owe);
    const auto showAccount = [this](AccountId account) {
        m_window.showPage(m_accounts);
        m_accounts->showAccount(account);
    };
    connect(m_purge, &ui::PurgePage::accountAsked, this, showAccount);
    connect(m_drafts, &ui::DraftsPage::accountAsked, this, showAccount);
    connect(m_drafts, &ui::DraftsPage::personAsked, this, &WindowPages::showPerson);
    connect(m_drafts, &ui::DraftsPage::followupAsked, this, &WindowPages::showFollowup);
    connect(
        m_drafts, &ui::DraftsPage::profileAsked, this, [this](std::optional<AccountId> account) {
            m_window.showPage(m_accounts);
            if (account) {
                m_accounts->showAccount(*account);
            }
        });
    connect(m_purge, &ui::PurgePage::importAsked, this, &WindowPages::showImports);
}

void WindowPages::wireToday()
{
    connect(m_today, &ui::TodayPage::personAsked, this, &WindowPages::showPerson);
    connect(m_today, &ui::TodayPage::peopleAsked, this, &WindowPages::showPeople);
    connect(m_today, &ui::TodayPage::followupAsked, this, &WindowPages::showFollowup);
    connect(m_today, &ui::TodayPage::followupsAsked, this, &WindowPages::showFollowups);
    connect(m_today, &ui::TodayPage::listAsked, this, &WindowPages::showList);
    connect(m_today, &ui::TodayPage::targetAsked, this, [this](ListId list, Pk person) {
        m_window.showPage(m_lists);
        m_lists->openTarget(list, person);
    });
    connect(m_today, &ui::TodayPage::touchAsked, this, [this](ListId list, Pk person) {
        m_window.showPage(m_lists);
        m_lists->logTouch(list, person);
    });
    connect(m_today, &ui::TodayPage::purgeAsked, this, [this](AccountId account) {
        Q_EMIT m_window.accountChosen(account);
        m_window.showPage(m_purge);
    });
    connect(m_today, &ui::TodayPage::importAsked, this, [this] {
        showImports();
        m_imports->chooseFiles();
    });
    connect(m_today, &ui::TodayPage::watchAsked, this, [this](const QString &network) {
        m_window.showPage(m_accounts);
        m_accounts->openWatch(network);
    });
    connect(m_today, &ui::TodayPage::waitingDraftAsked, this, [this](drafts::DraftId draft) {
        m_window.showPage(m_drafts);
        m_drafts->showDraft(draft);
    });
    connect(m_today, &ui::TodayPage::unfiledAsked, this, [this] {
        m_window.showPage(m_people);
        m_people->showUnfiled();
    });
    connect(m_today, &ui::TodayPage::guideAsked, this, &WindowPages::showHelp);
    connect(m_today, &ui::TodayPage::demoAsked, this, &WindowPages::demoAsked);
}

void WindowPages::wireInsights()
{
    connect(m_insights, &ui::InsightsPage::personAsked, this, &WindowPages::showPerson);
    connect(m_insights, &ui::InsightsPage::peopleAsked, this, &WindowPages::showPeople);
    connect(m_insights, &ui::InsightsPage::listAsked, this, &WindowPages::showList);
    connect(m_insights, &ui::InsightsPage::draftAsked, this, [this](drafts::DraftId draft) {
        m_window.showPage(m_drafts);
        m_drafts->showDraft(draft);
    });
    connect(m_insights, &ui::InsightsPage::followupsAsked, this,
        [this] { showFollowups(followups::FollowupView::Replies); });
    connect(m_insights, &ui::InsightsPage::importAsked, this, [this] {
        showImports();
        m_imports->chooseFiles();
    });
    connect(m_insights, &ui::InsightsPage::guideAsked, this, &WindowPages::showHelp);
    connect(m_insights, &ui::InsightsPage::demoAsked, this, &WindowPages::demoAsked);
}

/// What is set in a dialog of its page.
void WindowPages::addPreferences()
{
    m_window.setPreferenceDoors({
        {u"preferGoals"_s, tr("&Goals…"), tr("What Today’s scoreboard measures, and by when."),
            [this] {
                m_window.showPage(m_today);
                m_today->editGoals();
            }},
        {u"preferHours"_s, tr("&Hours…"), tr("Working days, hours and time zone of each account."),
            [this] {
                m_window.showPage(m_accounts);
                m_accounts->openForm();
            }},
        {u"preferLevels"_s, tr("Follow-&ups…"),
            tr("In what time you want to have done what you owe people."),
            [this] {
                m_window.showPage(m_followups);
                m_followups->askLevel();
            }},
        {u"preferLimits"_s, tr("L&imits…"),
            tr("The limits of each network that Comity works by, with your own numbers."),
            [this] {
                m_window.showPage(m_accounts);
                m_accounts->openLimits();
            }},
    });
}

QList<ui::Page *> WindowPages::all() const
{
    return {m_today, m_people, m_lists, m_purge, m_drafts, m_followups, m_insights, m_accounts,
        m_imports};
}

void WindowPages::openFiles(const QStringList &paths)
{
    showImports();
    m_imports->openFiles(paths);
}

void WindowPages::showPeople(const PeopleQuery &query)
{
    m_window.showPage(m_people);
    m_people->showPeople(query);
}

void WindowPages::showPerson(Pk person)
{
    m_window.showPage(m_people);
    m_people->showPerson(person);
}

void WindowPages::showList(ListId list)
{
    m_window.showPage(m_lists);
    m_lists->openList(list);
}

void WindowPages::showFollowup(FactId owed)
{
    m_window.showPage(m_followups);
    m_followups->showFollowup(owed);
}

void WindowPages::showFollowups(followups::FollowupView view)
{
    m_window.showPage(m_followups);
    m_followups->showOnly(view);
}

void WindowPages::showHelp()
{
    showImports();
    m_imports->showHelp();
}

void WindowPages::showImports()
{
    m_window.showPage(m_imports);
}

} // namespace comity
