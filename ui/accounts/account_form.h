#pragma once

#include "model/accounts/account_check.h"
#include "model/base/wording.h"

#include <QDate>
#include <QFrame>
#include <map>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace comity::ui {

class AccountFacts;
class AccountField;
class HoursField;
class PlainLabel;

/// Everything we write about one account, and what it says of itself. Nothing is saved before Save;
/// what is wrong stands under its field.
class AccountForm : public QFrame
{
    Q_OBJECT

public:
    AccountForm(const Wording &wording, bool isWritable, QWidget *parent = nullptr);

    /// `others` are the accounts that are there.
    void showAccount(const AccountRecord &record, const std::vector<AccountRecord> &others);
    /// What a day that is not said yet begins with.
    void setToday(QDate today);
    void showNew(const std::vector<AccountRecord> &others);
    bool isNew() const { return m_isNew; }
    /// Whether something was typed that is not saved.
    bool hasChanges() const;
    /// What stands in the fields.
    AccountRecord record() const;
    void focusFirst();
    /// What the account says of itself by now; what was typed stays.
    void followFacts(const AccountRecord &record);

Q_SIGNALS:
    void saveAsked(const comity::AccountRecord &record);
    void discardAsked();
    /// What the account says of itself is to be changed; `name` as imports call it.
    void factAsked(const QString &name);
    void archiveAsked(comity::AccountId id, bool isArchived);
    void changed();

private:
    QWidget *makeHead();
    QWidget *makePage();
    QWidget *makeBody();
    AccountField *add(QVBoxLayout *column, const QString &label, QWidget *input);
    void addIdentity(QVBoxLayout *column);
    void addTimes(QVBoxLayout *column);
    void addAddresses(QVBoxLayout *column);
    QWidget *makePublished();
    void fill();
    void check();
    void save();

    const Wording &m_wording;
    bool m_isWritable;
    bool m_isNew = false;
    bool m_isFilling = false;
    bool m_wasChecked = false; ///< Save was asked for, so troubles are told while typing
    QDate m_today;
    AccountRecord m_record;
    std::vector<AccountRecord> m_others;

    PlainLabel *m_title;
    QPushButton *m_archive;
    QPushButton *m_save;
    QPushButton *m_discard;
    QComboBox *m_network;
    QLineEdit *m_handle;
    QLineEdit *m_key;
    QLineEdit *m_name;
    QComboBox *m_persona;
    QLineEdit *m_owner;
    QComboBox *m_zone;
    QList<QCheckBox *> m_days;
    HoursField *m_hours;
    QPlainTextEdit *m_domains;
    QPlainTextEdit *m_emails;
    QPlainTextEdit *m_phones;
    QCheckBox *m_isPublished;
    QDateEdit *m_published;
    AccountFacts *m_facts;
    std::map<AccountProblem::Field, AccountField *> m_fields;
};

} // namespace comity::ui
