#pragma once

#include "ui/accounts/channels/channels_ground.h"
#include "ui/common/workspace_session.h"

#include <QObject>

namespace comity::ui {

class AccountsSide;
class ChannelActs;
class ChannelMapPart;

/// Reads what holds for all channels together, fills the right column of Accounts with it, and does
/// what is asked there. Belongs to the column.
class ChannelsColumn : public QObject
{
    Q_OBJECT

public:
    /// `session` outlives the column.
    ChannelsColumn(WorkspaceSession &session, AccountsSide &side);

Q_SIGNALS:
    /// Done and on the undo stack; `sentence` says what was done.
    void done(const QString &sentence);
    void failed(const comity::Error &error);

private:
    void read();
    void show();
    void editMap();

    WorkspaceSession &m_session;
    AccountsSide &m_side;
    ChannelActs *m_acts;
    ChannelMapPart *m_map;
    ChannelsGround m_ground;
    JobHandle m_reading;
    int m_question = 0;
};

} // namespace comity::ui
