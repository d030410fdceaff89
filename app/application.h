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
#include <memory>

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
    void connectWindow();
    /// Opens for writing; where another program has it, for reading, and says so.
    void open(const QString &path, bool readOnly);
    void create(const QString &path);
    void openDemo();
    void takeOver(db::WorkspaceFile file);
    /// Lets go of the workspace: file, lock, jobs and pages.
    void close();
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
};

} // namespace comity
