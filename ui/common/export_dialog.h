#pragma once

#include "ui/common/export_scope.h"
#include "ui/common/framed_dialog.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QSettings;

namespace comity::ui {

class JobStrip;
class Notice;
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
    void chooseTarget();
    void follow();
    void start(bool overwrites);
    void finish(const Result<ExportFiles> &files);
    void askToReplace(const QString &path);
    void setRunning(bool isRunning);

    const ExportScope &scope() const;
    PeopleExport how() const;
    bool isFolder() const;
    QString target() const;
    QString sentenceOf(const ExportFiles &files) const;

    WorkspaceSession &m_session;
    QSettings *m_settings;
    Subject m_subject;
    QString m_folder;
    QString m_base; ///< as typed, without the ending
    QString m_agreed; ///< a path whose replacing was agreed to where it was chosen
    int m_job = 0;
    QComboBox *m_scope;
    QComboBox *m_format;
    QComboBox *m_columns;
    QCheckBox *m_redacted;
    QLineEdit *m_path;
    QPushButton *m_browse;
    PlainLabel *m_note;
    Notice *m_trouble;
    JobStrip *m_strip;
    QPushButton *m_export;
    QWidget *m_form = nullptr;
};

} // namespace comity::ui
