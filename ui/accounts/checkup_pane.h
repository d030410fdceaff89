#pragma once

#include "model/accounts/account_record.h"

#include <QFrame>

class QPushButton;

namespace comity::ui {

class ProfileCard;

/// How the chosen account looks to somebody new: the middle of the Accounts page.
class CheckupPane : public QFrame
{
    Q_OBJECT

public:
    explicit CheckupPane(QWidget *parent = nullptr);

    void show(const AccountRecord &record);

Q_SIGNALS:
    void editAsked();

private:
    void openProfile();

    QPushButton *m_open;
    ProfileCard *m_card;
    QString m_url; ///< of the profile; empty where the network has none
};

} // namespace comity::ui
