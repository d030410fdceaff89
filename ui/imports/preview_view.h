#pragma once

#include "model/import/stage/staged_preview.h"
#include "ui/common/workspace_session.h"

#include <QWidget>

class QPushButton;
class QSettings;

namespace comity::ui {

class ImportFlow;
class PlainLabel;
class PreviewHead;
class PreviewPane;
class PreviewTable;
class PreviewTiles;
class RejectedModel;
class SeverityShape;

/// What an import would do, before anything is saved: a state of the page, not a dialog.
class PreviewView : public QWidget
{
    Q_OBJECT

public:
    /// `settings` keeps the widths of panes; may be null.
    PreviewView(WorkspaceSession &session, ImportFlow &flow, QSettings *settings,
        QWidget *parent = nullptr);

    /// Shows the preview that the flow holds.
    void show();
    /// Lets go of it: while it is saved nobody may read it.
    void clear();
    void focusFilter();
    void focusRows();
    bool clearFilter();
    void togglePane();
    QList<QWidget *> panes() const;

private:
    QWidget *makeFoot();
    void showTab();
    void showTicks();
    void showSave();
    void renew();
    QString leftOutText(const ImportSummary &asTicked) const;

    WorkspaceSession &m_session;
    ImportFlow &m_flow;
    RejectedModel *m_rejected;
    PreviewHead *m_head;
    PreviewTiles *m_tiles;
    PreviewTable *m_table;
    PreviewPane *m_pane;
    PlainLabel *m_promise;
    SeverityShape *m_leftOut; ///< before the promise when rows are left out
    QPushButton *m_discard;
    QPushButton *m_save;
};

} // namespace comity::ui
