#pragma once

#include "app/app_settings.h"
#include "model/base/clock.h"
#include "model/base/wording.h"
#include "model/db/workspace_file.h"
#include "ui/common/dialog_prompts.h"
#include "ui/common/theme.h"
#include "ui/common/workspace_session.h"
#include "ui/shell/main_window.h"

#include <QTemporaryDir>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <optional>

namespace comity {

class WindowPages;
class WorkspaceChores;

/// Makes the window, the open workspace and the pages over it, and brings them together. Lives on
/// the GUI thread as long as the program.
class Application : public QObject
{
    Q_OBJECT

public:
    Application(QApplication &application, Clock clock);
    ~Application() override;

    /// The workspace named to the program, else the last one; without either a new one in the
    /// user's data folder.
    void start(const QString &path);
    /// A workspace of invented people that is gone with the program.
    void startDemo();
    void show() { m_window.show(); }

    ui::MainWindow &window() { return m_window; }
    ui::Theme &theme() { return m_theme; }
    ui::WorkspaceSession *session() { return m_session.get(); }
    WindowPages *pages() { return m_pages.get(); }

private:
    /// A workspace on its way from the thread that opened it.
    using Opened = std::shared_ptr<db::WorkspaceFile>;

    void connectWindow();
    /// Opens for writing; where another program has it, for reading, and says so. Looking a file
    /// over for the first time, or bringing it up to date, takes long: a job.
    void open(const QString &path, bool readOnly);
    void opened(Result<Opened> file, const std::optional<Error> &inTheWay);
    void create(const QString &path);
    void openDemo();
    void makeDemo();
    void takeOver(db::WorkspaceFile file);
    /// Lets go of the workspace: file, lock, jobs and pages.
    void close();
    /// Runs `act` when no opening is under way any more; of several the last.
    void whenFree(std::function<void()> act);
    void showTrouble(const Error &error);
    void showAccounts();
    void showNotice(const Error &error, const QString &action = {});

    Clock m_clock;
    AppSettings m_settings;
    ui::Theme m_theme;
    Wording m_wording;
    ui::DialogPrompts m_prompts;
    ui::MainWindow m_window;
    std::unique_ptr<QTemporaryDir> m_demoFolder;
    std::unique_ptr<ui::WorkspaceSession> m_session;
    std::unique_ptr<WindowPages> m_pages;
    std::unique_ptr<WorkspaceChores> m_chores;
    QString m_path; ///< what was asked for last, for another try
    std::function<void()> m_afterOpening;
    int m_openingJob = 0; ///< on the window's board; 0 for none
    QThreadPool m_opener; ///< of one thread: the lock of a file is let go before the next try
};

} // namespace comity
