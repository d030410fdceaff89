#pragma once

#include "ui/accounts/channels/channels_ground.h"
#include "ui/common/edit_acts.h"

namespace comity::ui {

/// What is done in the right column of Accounts, each an entry on the undo stack.
class ChannelActs : public EditActs
{
    Q_OBJECT

public:
    explicit ChannelActs(WorkspaceSession &session, QObject *parent = nullptr);

    void setMap(const ChannelMap &map);
    void setLimits(const std::vector<LimitChange> &changes);
    /// The user read the limits of these networks.
    void reviewLimits(const QStringList &codes);
    void setWatch(const NetworkWatch &watch);
    void removeWatch(const QString &network);
    /// Somebody looked today; the next day to do so follows by itself.
    void markLooked(const QString &network, QDate today);
};

} // namespace comity::ui
