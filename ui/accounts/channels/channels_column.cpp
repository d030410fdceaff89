#include "ui/accounts/channels/channels_column.h"

#include "model/networks/catalogue.h"
#include "ui/accounts/accounts_side.h"
#include "ui/accounts/channels/channel_acts.h"
#include "ui/accounts/channels/channel_map_dialog.h"
#include "ui/accounts/channels/channel_map_part.h"
#include "ui/accounts/channels/limits_dialog.h"
#include "ui/accounts/channels/limits_part.h"
#include "ui/accounts/channels/watch_dialog.h"
#include "ui/accounts/channels/watch_part.h"

#include <QEvent>
#include <algorithm>
#include <utility>

namespace comity::ui {

ChannelsColumn::ChannelsColumn(WorkspaceSession &session, AccountsSide &side)
    : QObject(&side)
    , m_session(session)
    , m_side(side)
    , m_acts(new ChannelActs(session, this))
    , m_map(new ChannelMapPart(session.isWritable()))
    , m_limits(new LimitsPart(session.isWritable()))
    , m_watches(new WatchPart(session.isWritable()))
{
    side.addPart(m_map);
    side.addPart(m_limits);
    side.addPart(m_watches);
    connect(&session, &WorkspaceSession::changed, this, &ChannelsColumn::read);
    connect(m_acts, &ChannelActs::done, this, &ChannelsColumn::done);
    connect(m_acts, &ChannelActs::failed, this, &ChannelsColumn::failed);
    wireParts();
    side.installEventFilter(this);
    read();
}

void ChannelsColumn::wireParts()
{
    connect(m_map, &ChannelMapPart::editAsked, this, &ChannelsColumn::editMap);
    connect(m_limits, &LimitsPart::editAsked, this, &ChannelsColumn::editLimits);
    connect(m_limits, &LimitsPart::reviewAsked, this, [this] {
        QStringList networks;
        for (const NetworkLimits &one : m_ground.limits) {
            networks += one.network;
        }
        m_acts->reviewLimits(networks);
    });
    connect(m_watches, &WatchPart::addAsked, this, [this] { editWatch({}); });
    connect(m_watches, &WatchPart::editAsked, this, &ChannelsColumn::editWatch);
    connect(m_watches, &WatchPart::lookedAsked, this,
        [this](const QString &network) { m_acts->markLooked(network, m_ground.today); });
}

bool ChannelsColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_side && event->type() == QEvent::Show && m_isStale) {
        // The column counts as visible once the event is over.
        QMetaObject::invokeMethod(this, &ChannelsColumn::read, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void ChannelsColumn::read()
{
    m_isStale = !m_side.isVisible();
    if (m_isStale) {
        return;
    }
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
                // A later reading opens nothing that was asked long ago.
                m_areLimitsAsked = false;
                m_wantedWatch.clear();
                Q_EMIT failed(ground.error());
                return;
            }
            m_ground = *std::move(ground);
            show();
            if (std::exchange(m_areLimitsAsked, false)) {
                editLimits({});
            }
            const QString wanted = std::exchange(m_wantedWatch, {});
            if (m_ground.isWatched(wanted)) {
                editWatch(wanted);
            }
        });
}

void ChannelsColumn::openLimits()
{
    if (m_ground.limits.empty()) {
        m_areLimitsAsked = true;
    } else {
        editLimits({});
    }
}

void ChannelsColumn::openWatch(const QString &network)
{
    if (!m_session.isWritable()) {
        return; // its row says it all
    }
    if (!m_isStale && m_ground.isWatched(network)) {
        editWatch(network);
    } else {
        m_wantedWatch = network;
    }
}

void ChannelsColumn::show()
{
    m_map->show(m_ground);
    m_limits->show(m_ground);
    m_watches->show(m_ground);
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

void ChannelsColumn::editLimits(const QString &network)
{
    if (m_ground.limits.empty()) {
        return;
    }
    auto *dialog = new LimitsDialog(m_ground.limits, network, m_side.window());
    connect(dialog, &LimitsDialog::changesAsked, m_acts, &ChannelActs::setLimits);
    dialog->open();
}

void ChannelsColumn::editWatch(const QString &network)
{
    NetworkWatch watch;
    QStringList free;
    const auto &all = m_ground.watches;
    const auto offer = [&](const QString &code) {
        if (std::ranges::find(all, code, &NetworkWatch::network) == all.end()
            && !free.contains(code)) {
            free += code;
        }
    };
    // Ours first.
    for (const NetworkLimits &one : m_ground.limits) {
        offer(one.network);
    }
    for (const networks::Network &one : networks::Catalogue::builtIn().networks()) {
        offer(one.code);
    }
    if (const auto found = std::ranges::find(all, network, &NetworkWatch::network);
        found != all.end()) {
        watch = *found;
    }
    if (watch.network.isEmpty() && free.isEmpty()) {
        return; // every network is watched
    }
    auto *dialog = new WatchDialog(watch, free, m_ground.today, m_side.window());
    connect(dialog, &WatchDialog::watchAsked, m_acts, &ChannelActs::setWatch);
    connect(dialog, &WatchDialog::removeAsked, m_acts, &ChannelActs::removeWatch);
    dialog->open();
}

} // namespace comity::ui
