#pragma once

#include "model/import/import_history.h"
#include "model/import/tables/table_survey.h"
#include "model/import/undo.h"
#include "ui/common/page.h"
#include "ui/common/workspace_session.h"

#include <functional>

class QSettings;
class QStackedWidget;
class QTimer;

namespace comity::ui {

class FailureView;
class HomeView;
class ImportFlow;
class Notice;
class PreviewView;
class QuestionView;
class ReadingView;
class UndoBar;

/// Imports: where exports come in, what they would change, and what was imported before.
class ImportsPage : public Page
{
    Q_OBJECT

public:
    /// `settings` keeps the widths of panes; may be null. Both outlive the page.
    ImportsPage(WorkspaceSession &session, QSettings *settings, QWidget *parent = nullptr);

    /// Files and folders dropped anywhere in the window, or named to the program.
    void openFiles(const QStringList &paths);
    /// Ctrl+I.
    void chooseFiles();
    /// How to get the export of a network, of "csv", or where the reader was last.
    void showHelp(const QString &code = {});

    QString title() const override;
    QString subtitle() const override;
    QString iconName() const override;
    bool showsJob() const override;
    void activate() override;
    void focusFilter() override;
    void toggleDetail() override;
    bool dismiss() override;
    QList<QWidget *> panes() const override;
    QList<Shortcut> shortcuts() const override;

private:
    void connectViews();
    void connectFlow();
    void chooseFolder();
    void showState();
    void ask();
    void mapColumns(const TableSurvey &survey);
    void showReading();
    void askUndo(const ImportEntry &entry);
    void sayUndone(const UndoSummary &summary);
    void offerUndo(const QString &sentence, std::function<void()> act);
    void refresh();
    /// Runs short reads of the GUI thread; trouble is told, not thrown.
    void readSafely(const std::function<void()> &reads);

    WorkspaceSession &m_session;
    ImportFlow *m_flow;
    Notice *m_notice;
    QStackedWidget *m_stack;
    HomeView *m_home;
    ReadingView *m_reading;
    QuestionView *m_question;
    PreviewView *m_preview;
    FailureView *m_failure;
    UndoBar *m_undoBar;
    QTimer *m_slow; ///< until it fires, what was on the page stays
    std::function<void()> m_undoAct;
};

} // namespace comity::ui
