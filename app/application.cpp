#include "app/application.h"

#include "app/demo_workspace.h"
#include "app/window_pages.h"
#include "app/workspace_chores.h"
#include "app/workspace_opening.h"
#include "model/accounts/accounts_store.h"
#include "model/people/people_store.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/shell/status_line.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Access = db::WorkspaceFile::Access;

/// Where the first workspace of somebody who never made one lies.
QString firstWorkspace()
{
    const QString folder
        = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/comity"_s;
    QDir().mkpath(folder);
    return folder + u"/People.comity"_s;
}

} // namespace

Application::Application(QApplication &application, Clock clock)
    : m_clock(std::move(clock))
    , m_theme(application)
    , m_wording(Wording::forLanguage(QLocale().bcp47Name().section(u'-', 0, 0)))
    , m_window({m_theme, m_prompts, m_settings.store()})
    , m_chores(std::make_unique<WorkspaceChores>(m_window, m_wording, m_prompts, m_clock))
{
    connectWindow();
}

Application::~Application()
{
    close();
}

void Application::start(const QString &path)
{
    if (!path.isEmpty()) {
        open(path, false);
        return;
    }
    const QString last = m_settings.lastWorkspace();
    if (!last.isEmpty() && QFileInfo::exists(last)) {
        open(last, false);
        return;
    }
    const QString first = firstWorkspace();
    if (QFileInfo::exists(first)) {
        open(first, false);
    } else {
        create(first);
    }
}

void Application::startDemo()
{
    openDemo();
}

void Application::connectWindow()
{
    using ui::MainWindow;
    connect(&m_window, &MainWindow::openWorkspaceRequested, this, &Application::open);
    connect(&m_window, &MainWindow::newWorkspaceRequested, this, &Application::create);
    connect(&m_window, &MainWindow::noticeActionAsked, this, [this] { open(m_path, false); });
    connect(&m_window, &MainWindow::filesDropped, this, [this](const QStringList &paths) {
        if (m_pages) {
            m_pages->openFiles(paths);
        }
    });
    connect(&m_window, &MainWindow::accountChosen, this, [this](std::optional<AccountId> account) {
        if (m_session) {
            m_session->chooseAccount(account);
        }
    });
    connect(&m_window, &MainWindow::activated, this, [this] {
        if (m_session) {
            m_session->lookForForeignChanges();
        }
    });
    connect(&m_window, &MainWindow::backupRequested, this, [this](const QString &path) {
        if (m_session) {
            m_chores->backUp(*m_session, path);
        }
    });
    connect(&m_window, &MainWindow::compactRequested, this, [this] {
        if (m_session) {
            m_chores->compact(*m_session);
        }
    });
    connect(&m_window, &MainWindow::restoreRequested, this, [this](const QString &backup) {
        const QString path = m_path;
        close();
        m_chores->restore(backup, path);
    });
    connect(m_chores.get(), &WorkspaceChores::restored, this,
        [this](const QString &path) { open(path, false); });
}

void Application::open(const QString &path, bool readOnly)
{
    close();
    m_path = path;
    auto file = openAndRemember(
        path, readOnly ? Access::ReadOnly : Access::ReadWrite, m_settings, m_clock, {});
    if (file) {
        takeOver(std::move(*file));
        return;
    }
    const Error error = file.error();
    const bool isInTheWay = error.code == Error::Code::WorkspaceLocked
        || error.code == Error::Code::WorkspaceReadOnly;
    if (isInTheWay && !readOnly) {
        file = openAndRemember(path, Access::ReadOnly, m_settings, m_clock, {});
        if (file) {
            takeOver(std::move(*file));
        }
    }
    showNotice(error, isInTheWay ? tr("Try again") : QString());
}

void Application::create(const QString &path)
{
    close();
    m_path = path;
    auto file = db::WorkspaceFile::create(path, m_clock);
    if (!file) {
        showNotice(file.error());
        return;
    }
    m_settings.rememberKnown(file->id());
    m_settings.rememberOpened(path);
    takeOver(std::move(*file));
}

void Application::openDemo()
{
    close();
    m_demoFolder = std::make_unique<QTemporaryDir>();
    m_path = m_demoFolder->filePath(u"Demo.comity"_s);
    m_clock = demoClock();
    auto file = makeDemoWorkspace(m_path, m_clock, {});
    if (file) {
        takeOver(std::move(*file));
        m_settings.forget(m_path);
    } else {
        showNotice(file.error());
    }
}

void Application::takeOver(db::WorkspaceFile file)
{
    m_window.clearNotice();
    m_session
        = std::make_unique<ui::WorkspaceSession>(std::move(file), m_clock, m_wording, m_prompts);
    m_window.setSession(m_session.get());
    m_pages = std::make_unique<WindowPages>(m_window, *m_session, m_settings.store());
    connect(
        m_pages.get(), &WindowPages::demoAsked, this, &Application::openDemo, Qt::QueuedConnection);
    connect(
        m_session.get(), &ui::WorkspaceSession::accountChanged, this, &Application::showAccounts);
    connect(m_session.get(), &ui::WorkspaceSession::changed, this, &Application::showAccounts);
    connect(m_session.get(), &ui::WorkspaceSession::loadFailed, this,
        [this](const Error &error) { showNotice(error); });
    showAccounts();
    m_chores->backUpOfTheDay(*m_session);
}

void Application::close()
{
    if (!m_session) {
        return;
    }
    m_pages.reset();
    m_window.clearPages();
    m_window.setSession(nullptr);
    m_window.setAccounts({}, std::nullopt);
    m_session.reset();
}

void Application::showAccounts()
{
    QList<ui::AccountSwitcher::Entry> entries;
    std::optional<qint64> newest;
    qint64 people = 0;
    try {
        SQLite::Database &reader = m_session->file().reader();
        for (const AccountOverview &one : AccountsStore(reader).overviews()) {
            const Account &account = one.account;
            entries.append({account.id, account.network,
                ui::accountText(account.network, account.handle, account.name, account.key),
                one.followers ? one.followers : one.connections});
            if (one.newestTakenAt.isKnown()) {
                newest = std::max(newest.value_or(0), one.newestTakenAt.sortKey());
            }
        }
        people = PeopleStore(reader).count();
    } catch (const SQLite::Exception &exception) {
        showNotice(db::errorOf(exception, m_session->file().path()));
        return;
    }
    m_window.setAccounts(entries, m_session->account());
    const QString peopleText
        = people == 1 ? tr("1 person") : tr("%1 people").arg(ui::numberText(people));
    const QString accountsText = entries.size() == 1
        ? tr("1 account")
        : tr("%1 accounts").arg(ui::numberText(static_cast<qint64>(entries.size())));
    m_window.statusLine()->setCounts(peopleText + u" · "_s + accountsText);
    m_window.statusLine()->setNewestImport(newest
            ? tr("Newest list of %1")
                  .arg(ui::dateText(Dated::exact(*newest), QTimeZone::systemTimeZone()))
            : QString());
}

void Application::showNotice(const Error &error, const QString &action)
{
    const auto told = m_wording.explain(error);
    m_window.setNotice(ui::Severity::Warn, told.happened + u' ' + told.unharmed, action);
}

} // namespace comity
