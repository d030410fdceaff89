#pragma once

#include "ui/accounts/accounts_ground.h"

#include <QFrame>

class QPushButton;

namespace comity::ui {

class BioView;
class MeterBar;
class MonogramDisc;
class PlainLabel;

/// An account as somebody new meets it: name, handle, bio with what it tells, how much
/// of its room it takes, and link; as far as imports or the user tell them.
class ProfileCard : public QFrame
{
    Q_OBJECT

public:
    explicit ProfileCard(QWidget *parent = nullptr);

    void show(const AccountStanding &standing);

Q_SIGNALS:
    void editAsked();

private:
    void showLength(const ProfileCheckup &checkup);

    MonogramDisc *m_disc;
    PlainLabel *m_name;
    PlainLabel *m_handle;
    BioView *m_bio;
    PlainLabel *m_link;
    PlainLabel *m_more;
    MeterBar *m_meter;
    PlainLabel *m_length;
    QPushButton *m_edit;
};

} // namespace comity::ui
