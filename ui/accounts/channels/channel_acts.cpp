#include "ui/accounts/channels/channel_acts.h"

#include "model/accounts/channel_map_store.h"

namespace comity::ui {

ChannelActs::ChannelActs(WorkspaceSession &session, QObject *parent)
    : EditActs(session, parent)
{
}

void ChannelActs::setMap(const ChannelMap &map)
{
    run(tr("change the channel map"), tr("Channel map saved"), [map](SQLite::Database &writer) {
        return editByHand(writer, [&]() -> Result<void> {
            setChannelMap(writer, map);
            return {};
        });
    });
}

} // namespace comity::ui
