#pragma once

#include "ui/common/export_scope.h"
#include "ui/common/framed_dialog.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QSettings;

namespace comity::ui {

class ExportRun;
class FileTarget;
class PlainLabel;

/// Writes people to a file for other programs: whom, as what, with which columns, where to. Runs on
/// a worker with its progress and `Cancel` in the dialog, asks before it replaces a file, and stays
/// open with what went wrong.
class ExportDialog : public FramedDialog
{
    Q_OBJECT

public:
    struct Subject
    {
        std::vector<ExportScope> scopes; ///< the first is chosen at first; never empty
        std::vector<PersonColumn> shown; ///< the columns on the screen
    };

    /// `settings` keeps the folder; may be null. Both outlive the dialog.
    ExportDialog(
        WorkspaceSession &session, QSettings *settings, Subject subject, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    /// Written; the dialog closes.
    void told(const QString &sentence);

private:
    QWidget *makeForm();
    void fillChoices();
    void addRow(QGridLayout &grid, const QString &label, QWidget *field);
    void follow();
    void start();
    void finish(const ExportFiles &files);

    const ExportScope &scope() const;
    PeopleExport how() const;
    bool isFolder() const;
    QString sentenceOf(const ExportFiles &files) const;

    Subject m_subject;
    QComboBox *m_scope;
    QComboBox *m_format;
    QComboBox *m_columns;
    QCheckBox *m_redacted;
    FileTarget *m_target;
    PlainLabel *m_note;
    ExportRun *m_run;
    QWidget *m_form = nullptr;
};

} // namespace comity::ui
