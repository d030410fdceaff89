#pragma once

#include "model/export/reports/report_paper.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/workspace_session.h"

class QCheckBox;
class QRadioButton;
class QSettings;

namespace comity::ui {

class ExportRun;
class FileTarget;
class Notice;

/// What a report is made of, for the dialog that writes it.
struct ReportSource
{
    QString title = {}; ///< of the dialog
    /// The name of the file to begin with, without its ending.
    std::function<QString(bool isRedacted)> base = {};
    /// On a worker.
    std::function<Result<ReportPaper>(
        SQLite::Database &database, bool isRedacted, const JobContext &job)>
        make = {};
};

/// A report as a file: a page for any browser or a PDF, as it is or redacted for talking about it.
/// Written on a worker with its progress and `Cancel` in the dialog; asks before it replaces a
/// file, and stays open with what went wrong, or with the way to the folder when it is written.
class ReportDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `settings` keeps the folder; may be null. Both outlive it.
    ReportDialog(WorkspaceSession &session, QSettings *settings, ReportSource source,
        QWidget *parent = nullptr);

    void reject() override;

private:
    enum class Format : quint8 { Html, Pdf };

    QWidget *makeForm();
    QRadioButton *addFormat(QWidget *form, const QString &text, const QString &about);
    Format format() const;
    void follow();
    void start();
    void finish();

    WorkspaceSession &m_session;
    ReportSource m_source;
    FileTarget *m_target;
    Notice *m_done;
    ExportRun *m_run;
    QRadioButton *m_html = nullptr;
    QRadioButton *m_pdf = nullptr;
    QCheckBox *m_redact = nullptr;
    QWidget *m_form = nullptr;
    bool m_wasRedacted = false;
};

} // namespace comity::ui
