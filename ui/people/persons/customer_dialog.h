#pragma once

#include "model/import/tables/customer_file.h"
#include "model/people/identity_suggestions.h"
#include "model/people/permission_store.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/workspace_session.h"

class QPushButton;
class QStackedWidget;

namespace comity::ui {

class CustomerColumnsStep;
class CustomerMatchesStep;
class EmptyState;
class PlainLabel;

/// Matches the user's own file of customers with the people of the workspace, in two steps: what
/// the columns hold, and who is meant. Saves nothing itself.
class CustomerDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// The session outlives it.
    CustomerDialog(WorkspaceSession &session, const QString &path, QWidget *parent);

Q_SIGNALS:
    /// The dialog closes. `source` is the name of the file.
    void saveAsked(const std::vector<comity::Customer> &customers, const QString &source,
        const std::optional<comity::PermissionEntry> &permission);
    /// After saveAsked: rows that name two people who may be one.
    void alikeFound(const std::vector<comity::IdentitySuggestion> &suggestions);

private:
    QWidget *makeFoot();
    QWidget *makeWaiting();
    void survey();
    void match();
    void showStep(QWidget *step);
    void showTrouble(const Error &error);
    void follow();
    void goOn();
    void goBack();
    void save();
    QDate today() const;

    WorkspaceSession &m_session;
    QString m_path;
    CustomerSurvey m_survey;
    QStackedWidget *m_stack;
    QWidget *m_waiting;
    CustomerColumnsStep *m_columns;
    QWidget *m_columnsPane; ///< in which the columns scroll
    CustomerMatchesStep *m_matches;
    EmptyState *m_trouble;
    PlainLabel *m_note;
    QPushButton *m_back;
    QPushButton *m_next;
    JobHandle m_job;
};

} // namespace comity::ui
