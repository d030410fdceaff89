#pragma once

#include "model/accounts/account_record.h"
#include "ui/accounts/accounts_ground.h"
#include "ui/common/framed_dialog.h"

class QLineEdit;
class QPushButton;

namespace comity::ui {

class PlainLabel;

/// Where new people should land, and what they are to do there (S4.26).
class LinkDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `others` are our accounts: their links and domains are offered.
    LinkDialog(const AccountStanding &standing, const std::vector<AccountRecord> &others,
        QWidget *parent = nullptr);

Q_SIGNALS:
    /// `address` is a web address with its scheme.
    void chosen(const QString &address, const QString &purpose);

private:
    QWidget *makeForm(const QStringList &known);
    void follow();
    QString address() const;

    QLineEdit *m_address;
    QLineEdit *m_purpose;
    PlainLabel *m_trouble;
    QPushButton *m_save;
};

} // namespace comity::ui
