#pragma once

#include "model/accounts/channel_map.h"
#include "ui/common/edit_acts.h"

namespace comity::ui {

/// What is done in the right column of Accounts, each an entry on the undo stack.
class ChannelActs : public EditActs
{
    Q_OBJECT

public:
    explicit ChannelActs(WorkspaceSession &session, QObject *parent = nullptr);

    void setMap(const ChannelMap &map);
};

} // namespace comity::ui
