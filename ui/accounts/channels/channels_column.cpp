#include "ui/accounts/channels/channels_column.h"

#include "ui/accounts/accounts_side.h"
#include "ui/accounts/channels/channel_acts.h"
#include "ui/accounts/channels/channel_map_dialog.h"
#include "ui/accounts/channels/channel_map_part.h"

namespace comity::ui {

ChannelsColumn::ChannelsColumn(WorkspaceSession &session, AccountsSide &side)
    : QObject(&side)
    , m_session(session)
    , m_side(side)
    , m_acts(new ChannelActs(session, this))
    , m_map(new ChannelMapPart(session.isWritable()))
{
    side.addPart(m_map);
    connect(&session, &WorkspaceSession::changed, this, &ChannelsColumn::read);
    connect(m_acts, &ChannelActs::done, this, &ChannelsColumn::done);
    connect(m_acts, &ChannelActs::failed, this, &ChannelsColumn::failed);
    connect(m_acts, &ChannelActs::done, this, &ChannelsColumn::read);
    connect(m_acts, &ChannelActs::told, this, &ChannelsColumn::read);
    connect(m_map, &ChannelMapPart::editAsked, this, &ChannelsColumn::editMap);
    read();
}

void ChannelsColumn::read()
{
    const int question = ++m_question;
    m_reading.cancel();
    const qint64 asOf = m_session.clock()().toSecsSinceEpoch();
    m_reading = m_session.read(
        this,
        [path = m_session.file().path(), asOf, &wording = m_session.wording()](
            const JobContext &job) { return readChannelsGround(path, asOf, wording, job); },
        [this, question](Result<ChannelsGround> ground) {
            if (question != m_question) {
                return;
            }
            if (!ground) {
                Q_EMIT failed(ground.error());
                return;
            }
            m_ground = *std::move(ground);
            show();
        });
}

void ChannelsColumn::show()
{
    m_map->show(m_ground);
}

void ChannelsColumn::editMap()
{
    const auto &reading = m_ground.reading;
    QString suggested;
    if (reading.primary.account && !reading.primary.isChosen) {
        if (const auto channel = reading.map.channelOf(*reading.primary.account)) {
            suggested = goals::ChannelWords::nameOf(reading.map, *channel);
        }
    }
    auto *dialog
        = new ChannelMapDialog(reading.map, suggested, m_session.wording(), m_side.window());
    connect(dialog, &ChannelMapDialog::mapAsked, m_acts, &ChannelActs::setMap);
    dialog->open();
}

} // namespace comity::ui
