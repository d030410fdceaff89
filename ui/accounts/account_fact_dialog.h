#pragma once

#include "model/accounts/account_record.h"
#include "ui/common/framed_dialog.h"

class QCheckBox;
class QDateEdit;
class QPlainTextEdit;
class QPushButton;

namespace comity::ui {

/// What an account says of itself in one place, from which day on; with what it said before.
class AccountFactDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `name` as imports call it; `today` is the last day that can be told.
    AccountFactDialog(
        const AccountRecord &record, const QString &name, QDate today, QWidget *parent = nullptr);

Q_SIGNALS:
    /// `at`: UTC seconds, noon of a civil day.
    void told(const QString &value, qint64 at);
    /// What was told by hand for that second is wrong.
    void removeAsked(qint64 at);

private:
    QWidget *makeForm(QDate today);
    QWidget *makeHistory(const std::vector<AccountFact> &facts);
    QWidget *makeFoot();
    void follow();
    void save();

    QString m_name;
    QPlainTextEdit *m_value;
    QCheckBox *m_isAbsent;
    QDateEdit *m_since;
    QPushButton *m_save;
};

} // namespace comity::ui
