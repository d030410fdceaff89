#pragma once

#include "ui/accounts/channels/channels_ground.h"
#include "ui/common/workspace_session.h"

#include <QObject>

namespace comity::ui {

class AccountsSide;
class ChannelActs;
class ChannelMapPart;
class LimitsPart;
class WatchPart;

/// Reads what holds for all channels together, fills the right column of Accounts with it, and does
/// what is asked there. Belongs to the column.
class ChannelsColumn : public QObject
{
    Q_OBJECT

public:
    /// `session` outlives the column.
    ChannelsColumn(WorkspaceSession &session, AccountsSide &side);

    /// Where the limits are set, once they are read.
    void openLimits();
    /// What is watched on a network, once it is read.
    void openWatch(const QString &network);

Q_SIGNALS:
    /// Done and on the undo stack; `sentence` says what was done.
    void done(const QString &sentence);
    void failed(const comity::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Only while the column is in sight: it looks through posts and lists.
    void read();
    void show();
    void wireParts();
    void editMap();
    void editLimits(const QString &network);
    /// Empty: a network that is not watched yet.
    void editWatch(const QString &network);

    WorkspaceSession &m_session;
    AccountsSide &m_side;
    ChannelActs *m_acts;
    ChannelMapPart *m_map;
    LimitsPart *m_limits;
    WatchPart *m_watches;
    ChannelsGround m_ground;
    JobHandle m_reading;
    int m_question = 0;
    bool m_areLimitsAsked = false;
    QString m_wantedWatch = {}; ///< of this network, once it is read
    bool m_isStale = true; ///< not read since the last change
};

} // namespace comity::ui
