#pragma once

#include "model/base/wording.h"
#include "ui/accounts/accounts_ground.h"
#include "ui/common/framed_dialog.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace comity::ui {

/// The groups of people that an account is for, each with words by which a bio may mean them.
class GroupsDialog : public FramedDialog
{
    Q_OBJECT

public:
    explicit GroupsDialog(const std::vector<AccountGroup> &groups, QWidget *parent = nullptr);

Q_SIGNALS:
    void groupsChosen(const std::vector<comity::AccountGroup> &groups);

private:
    void save();

    std::vector<std::pair<QLineEdit *, QLineEdit *>> m_rows;
};

/// Something that happened to an account: what, when, and a note.
class HealthDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `today` is the last day that can be told.
    HealthDialog(const Wording &wording, const AccountRecord &record, QDate today,
        QWidget *parent = nullptr);

Q_SIGNALS:
    /// Its id is 0.
    void logged(const comity::HealthEntry &entry);

private:
    void save();

    AccountId m_account;
    QComboBox *m_kind;
    QDateEdit *m_day;
    QLineEdit *m_note;
};

} // namespace comity::ui
