#include "app/application.h"

#include "app/demo_workspace.h"
#include "app/window_pages.h"
#include "app/workspace_chores.h"
#include "app/workspace_opening.h"
#include "model/accounts/accounts_store.h"
#include "model/people/people_store.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/job_board.h"
#include "ui/common/plural.h"
#include "ui/common/run_job.h"
#include "ui/drafts/desk/thanks_of_the_day.h"
#include "ui/shell/no_workspace.h"
#include "ui/shell/status_line.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Access = db::WorkspaceFile::Access;

/// Errors that reading does not mind.
bool isInTheWay(const Error &error)
{
    return error.code == Error::Code::WorkspaceLocked
        || error.code == Error::Code::WorkspaceReadOnly;
}

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
    m_opener.setMaxThreadCount(1);
    connectWindow();
}

Application::~Application()
{
    m_afterOpening = nullptr;
    m_window.jobs().cancel(m_openingJob);
    m_opener.waitForDone();
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
            m_settings.rememberBackup(m_path, path);
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
    connect(m_window.noWorkspace(), &ui::NoWorkspace::retryAsked, this,
        [this] { open(m_path, false); });
    connect(m_window.noWorkspace(), &ui::NoWorkspace::repairAsked, this,
        [this] { m_chores->repair(m_path); });
    connect(m_chores.get(), &WorkspaceChores::repaired, this,
        [this](const QString &path) { open(path, false); });
    connect(m_chores.get(), &WorkspaceChores::restored, this,
        [this](const QString &path) { open(path, false); });
}

void Application::whenFree(std::function<void()> act)
{
    if (m_openingJob == 0) {
        act();
        return;
    }
    m_afterOpening = std::move(act);
    m_window.jobs().cancel(m_openingJob);
}

void Application::open(const QString &path, bool readOnly)
{
    whenFree([this, path, readOnly] {
        close();
        m_path = path;
        m_window.noWorkspace()->showOpening(path);
        const auto inTheWay = std::make_shared<std::optional<Error>>();
        const auto handle = ui::runJob(
            &m_opener, this,
            [path, readOnly, clock = m_clock, inTheWay](const JobContext &job) -> Result<Opened> {
                AppSettings settings;
                const auto use = [](db::WorkspaceFile &&file) {
                    return std::make_shared<db::WorkspaceFile>(std::move(file));
                };
                auto file = openAndRemember(
                    path, readOnly ? Access::ReadOnly : Access::ReadWrite, settings, clock, job);
                if (!file && !readOnly && isInTheWay(file.error())) {
                    *inTheWay = file.error();
                    file = openAndRemember(path, Access::ReadOnly, settings, clock, job);
                }
                return std::move(file).map(use);
            },
            [this](
                const Progress &progress) { m_window.jobs().setProgress(m_openingJob, progress); },
            [this, inTheWay](Result<Opened> file) { opened(std::move(file), *inTheWay); });
        m_openingJob = m_window.jobs().begin(
            tr("Opening %1").arg(QFileInfo(path).completeBaseName()), u"document-open"_s, handle);
    });
}

void Application::opened(Result<Opened> file, const std::optional<Error> &inTheWay)
{
    m_window.jobs().end(std::exchange(m_openingJob, 0));
    if (const auto next = std::exchange(m_afterOpening, nullptr)) {
        file = failure(Error::Code::Cancelled);
        next();
        return;
    }
    if (!file) {
        showTrouble(inTheWay.value_or(file.error()));
        return;
    }
    takeOver(std::move(**file));
    if (inTheWay && m_session) {
        showNotice(*inTheWay, tr("Try again"));
    }
}

void Application::showTrouble(const Error &error)
{
    close();
    m_window.clearNotice();
    m_window.noWorkspace()->showTrouble(error, m_wording, m_path);
}

void Application::create(const QString &path)
{
    whenFree([this, path] {
        close();
        m_path = path;
        auto file = db::WorkspaceFile::create(path, m_clock);
        if (!file) {
            showTrouble(file.error());
            return;
        }
        m_settings.rememberKnown(file->id());
        m_settings.rememberOpened(path);
        takeOver(std::move(*file));
    });
}

void Application::openDemo()
{
    whenFree([this] { makeDemo(); });
}

void Application::makeDemo()
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
        showTrouble(file.error());
    }
}

void Application::takeOver(db::WorkspaceFile file)
{
    m_window.clearNotice();
    const auto begun = db::guarded(m_path, [&]() -> Result<void> {
        m_session = std::make_unique<ui::WorkspaceSession>(
            std::move(file), m_clock, m_wording, m_prompts);
        return {};
    });
    if (!begun) {
        showTrouble(begun.error());
        return;
    }
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
    new ui::ThanksOfTheDay(*m_session, m_session.get());
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
    m_window.statusLine()->setCounts({});
    m_window.statusLine()->setNewestImport({});
    m_session.reset();
}

void Application::showAccounts()
{
    QList<ui::AccountSwitcher::Entry> entries;
    std::optional<qint64> newest;
    qint64 people = 0;
    bool isArchivedChosen = false;
    try {
        SQLite::Database &reader = m_session->file().reader();
        for (const AccountOverview &one : AccountsStore(reader).overviews()) {
            const Account &account = one.account;
            if (account.isArchived) {
                isArchivedChosen = isArchivedChosen || m_session->account() == account.id;
                continue;
            }
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
    if (isArchivedChosen) {
        m_session->chooseAccount(std::nullopt); // comes back here
        return;
    }
    m_window.setAccounts(entries, m_session->account());
    const QString peopleText = tr("%Ln people", nullptr, ui::plural(people));
    const QString accountsText = tr("%Ln accounts", nullptr, ui::plural(entries.size()));
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
