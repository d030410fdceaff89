#pragma once

#include "ui/accounts/accounts_ground.h"
#include "ui/common/framed_dialog.h"

namespace comity::ui {

/// Handles that are easy to say and leave colleagues room, to copy and try on the network (S4.23).
class HandleDialog : public FramedDialog
{
    Q_OBJECT

public:
    explicit HandleDialog(const AccountStanding &standing, QWidget *parent = nullptr);
};

} // namespace comity::ui
