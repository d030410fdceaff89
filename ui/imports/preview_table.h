#pragma once

#include "model/import/stage/staged_preview.h"
#include "ui/common/run_job.h"
#include "ui/imports/rename_delegate.h"

#include <QWidget>

class QStackedWidget;

namespace comity::ui {

class PlainLabel;
class PreviewModel;
class PreviewRows;
class RejectedList;
class RejectedModel;
class SearchField;
class WorkspaceSession;

/// The people of one tab, with a filter over names, handles and ids; for the rejected rows, those.
class PreviewTable : public QWidget
{
    Q_OBJECT

public:
    /// `rejected` is the model that the pane shows as well.
    PreviewTable(WorkspaceSession &session, RejectedModel &rejected, QWidget *parent = nullptr);

    /// Null clears: before the import is saved nobody may read it.
    void setPreview(StagedPreview::Shared preview);
    /// Another preview of the same import: filter and place stay.
    void renew(StagedPreview::Shared preview);
    void showPart(StagedPreview::Part part);
    void showRejected();
    void focusFilter();
    void focusRows();
    /// Clears the filter; false when there was none.
    bool clearFilter();
    QWidget *table() const;

Q_SIGNALS:
    /// What the user says to an offer; no value takes an answer back.
    void renameAnswered(const comity::RenameOffer &offer, std::optional<bool> isSame);
    /// Other rows are ticked.
    void ticksChanged();

private:
    void answer(int row, RenameDelegate::Answer answer);
    void openMenu(int row, const QPoint &at);
    QString renamesNote() const;
    QWidget *makeHead();
    void search(const QString &text);
    void showTitle();
    void copyRows();

    WorkspaceSession &m_session;
    RejectedModel &m_rejectedModel;
    StagedPreview::Shared m_preview;
    PreviewModel *m_model;
    PreviewRows *m_table;
    RejectedList *m_rejected;
    QStackedWidget *m_stack;
    PlainLabel *m_title;
    PlainLabel *m_note;
    PlainLabel *m_none;
    SearchField *m_filter;
    JobHandle m_search;
    int m_question = 0; ///< answers to older searches are dropped
    bool m_showsRejected = false;
};

} // namespace comity::ui
