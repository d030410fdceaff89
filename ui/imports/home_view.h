#pragma once

#include "model/import/import_history.h"
#include "ui/common/tokens.h"
#include "ui/common/workspace_session.h"

#include <QWidget>

class QSettings;
class QStackedWidget;

namespace comity::ui {

class DropArea;
class EmptyState;
class ExportHelpView;
class FreshnessCard;
class HistoryChart;
class HistoryModel;
class HistoryTable;
class PlainLabel;
class RejectedPane;

/// What the Imports page shows while no import is open: where to drop, how fresh each account is,
/// how its lists went, what was imported, and the rows that were rejected.
class HomeView : public QWidget
{
    Q_OBJECT

public:
    /// `settings` keeps the widths of panes; may be null.
    HomeView(WorkspaceSession &session, QSettings *settings, QWidget *parent = nullptr);

    /// Reads the workspace again; short statements only.
    void refresh();
    void focusHistory();
    void toggleRejected();
    QList<QWidget *> panes() const;

    /// How to get the export of a network, of "csv", or where the reader was last.
    void showHelp(const QString &code = {});
    /// False when it was not open.
    bool closeHelp();
    bool isHelpOpen() const;
    void focusHelpSearch();
    bool clearHelpSearch();

Q_SIGNALS:
    void filesAsked();
    void folderAsked();
    /// Help came or went.
    void helpToggled();
    void undoAsked(const comity::ImportEntry &entry);
    /// A rejected row was repaired or put aside.
    void settled(const QString &sentence);
    void told(comity::ui::Severity severity, const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTop();
    QWidget *makeHistory();
    void connectParts();

    WorkspaceSession &m_session;
    HistoryModel *m_model;
    DropArea *m_drop;
    FreshnessCard *m_freshness;
    HistoryChart *m_chart;
    HistoryTable *m_history;
    EmptyState *m_empty;
    QStackedWidget *m_stack; ///< history or that there is none
    QStackedWidget *m_views; ///< all this or the help
    ExportHelpView *m_help;
    PlainLabel *m_sentence;
    RejectedPane *m_rejected;
};

} // namespace comity::ui
