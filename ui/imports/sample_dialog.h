#pragma once

#include "model/import/sample/anonymised_sample.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/workspace_session.h"

class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace comity::ui {

class PlainLabel;

/// Shows the anonymised sample of a file as it will be copied, so that everybody can see that it
/// holds nobody's name. Reads the file again on a worker thread; closing stops that.
class SampleDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// The session outlives the dialog, which deletes itself when it is closed.
    SampleDialog(WorkspaceSession &session, const SampleRequest &request, QWidget *parent);

private:
    QWidget *makeHead(const QString &fileName);
    QWidget *makeFoot();
    void showSample(const Result<QString> &sample);
    void copy();

    const Wording &m_wording;
    QPlainTextEdit *m_text;
    QProgressBar *m_progress;
    PlainLabel *m_said;
    QPushButton *m_close;
    QPushButton *m_copy;
};

} // namespace comity::ui
