#pragma once

#include "model/accounts/account.h"
#include "model/lists/people_list.h"
#include "ui/common/framed_dialog.h"

#include <QDate>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QCheckBox;

namespace comity::ui {

class EventFields;
class PlainLabel;
class RhythmFields;

/// Makes a list or changes what is said of one.
class ListDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// A list with an id is changed, else it is what the new one begins with. `taken` are the names
    /// of the other lists; `today` is the chosen account's.
    ListDialog(const PeopleList &list, const std::vector<Account> &accounts, QStringList taken,
        QDate today, QWidget *parent = nullptr);

    /// Begins with what came of the event of the list.
    void askForResult();

Q_SIGNALS:
    void settled(const comity::ListSettings &settings);

private:
    QWidget *makeForm();
    void makeFoot();
    void fillKinds();
    void fillAccounts(const std::vector<Account> &accounts);
    void showSettings(QDate today);
    void check();
    ListSettings settings() const;
    void save();

    PeopleList m_list;
    QStringList m_taken;
    QLineEdit *m_name;
    QComboBox *m_kind;
    PlainLabel *m_meaning;
    QPlainTextEdit *m_purpose;
    QComboBox *m_persona;
    QLineEdit *m_owner;
    QComboBox *m_account;
    QCheckBox *m_hasReview;
    QDateEdit *m_review;
    EventFields *m_event;
    RhythmFields *m_rhythm;
    PlainLabel *m_everyLabel;
    QSpinBox *m_every;
    PlainLabel *m_staleLabel;
    QSpinBox *m_stale;
    PlainLabel *m_trouble;
    QPushButton *m_save;
};

} // namespace comity::ui
