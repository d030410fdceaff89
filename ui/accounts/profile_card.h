#pragma once

#include "model/accounts/account_record.h"

#include <QFrame>

class QPushButton;

namespace comity::ui {

class MonogramDisc;
class PlainLabel;

/// An account as somebody new meets it: name, handle, bio and link, as far as imports or the user
/// tell them.
class ProfileCard : public QFrame
{
    Q_OBJECT

public:
    explicit ProfileCard(QWidget *parent = nullptr);

    void show(const AccountRecord &record);

Q_SIGNALS:
    void editAsked();

private:
    MonogramDisc *m_disc;
    PlainLabel *m_name;
    PlainLabel *m_handle;
    PlainLabel *m_bio;
    PlainLabel *m_link;
    PlainLabel *m_more;
    QPushButton *m_edit;
};

} // namespace comity::ui
