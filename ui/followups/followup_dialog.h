#pragma once

#include "model/people/person_row.h"
#include "ui/common/framed_dialog.h"
#include "ui/followups/followups_ground.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QTimeEdit;

namespace comity::ui {

class PersonChoice;
class PlainLabel;
class WorkspaceSession;

/// Notes what is owed to somebody, or changes it: whom, what kind, in what words, by which account
/// and until when.
class FollowupDialog : public FramedDialog
{
    Q_OBJECT

public:
    struct Start
    {
        /// What stands there first. With an id it is changed, and its kind and person stay.
        followups::Obligation owed = {};
        /// Whom it is for; nobody: somebody is looked for.
        std::vector<PersonRow> people = {};
        bool hasDue = false; ///< its own time, rather than what the service level asks for
    };

    /// `session` outlives it.
    FollowupDialog(WorkspaceSession &session, const FollowupsGround &ground, const Start &start,
        QWidget *parent);

Q_SIGNALS:
    /// One for each of the people, or the one that was changed.
    void entered(const std::vector<comity::followups::Obligation> &owed);

private:
    enum class Until { ByLevel, OnDay, AtTime, Whenever };

    QWidget *makeHead();
    QWidget *makeForm();
    QWidget *makeDue();
    void fillKinds();
    void fillAccounts();
    void putDue(const Dated &due);
    void follow();
    void check();
    std::vector<PersonRow> people() const;
    followups::ObligationKind kind() const;
    std::optional<AccountId> account() const;
    Until until() const;
    Dated due() const;
    QTimeZone zone() const;
    qint64 now() const;
    void enter();

    WorkspaceSession &m_session;
    FollowupsGround m_ground; ///< its accounts, hours and levels alone, by the clock
    Start m_start;
    PersonChoice *m_person = nullptr; ///< null where it is known
    QComboBox *m_kind;
    PlainLabel *m_meaning;
    QLineEdit *m_subject;
    QPlainTextEdit *m_evidence;
    QComboBox *m_account;
    QComboBox *m_until;
    QDateEdit *m_day;
    QTimeEdit *m_time;
    PlainLabel *m_trouble;
    QPushButton *m_act;
};

} // namespace comity::ui
