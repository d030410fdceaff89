#pragma once

#include "model/base/wording.h"
#include "ui/accounts/accounts_ground.h"

#include <QFrame>

class QPushButton;

namespace comity::ui {

class AccountLog;
class CharterCard;
class CheckRows;
class PlainLabel;
class ProfileCard;

/// How the chosen account looks to somebody new: the middle of the Accounts page.
class CheckupPane : public QFrame
{
    Q_OBJECT

public:
    CheckupPane(const Wording &wording, bool isWritable, QWidget *parent = nullptr);

    void show(const AccountStanding &standing);
    CharterCard *charter() const { return m_charter; }
    AccountLog *log() const { return m_log; }

Q_SIGNALS:
    void editAsked();
    void fixAsked(comity::ProfileCheck check);
    /// What was told by hand is to give way to what imports tell.
    void rereadAsked();

private:
    void openProfile();

    QWidget *makeHead();
    void showReread(const AccountRecord &record);

    bool m_isWritable;
    PlainLabel *m_count;
    QPushButton *m_open;
    QPushButton *m_reread;
    ProfileCard *m_card;
    CheckRows *m_rows;
    CharterCard *m_charter;
    AccountLog *m_log;
    QString m_url; ///< of the profile; empty where the network has none
};

} // namespace comity::ui
