#include "ui/accounts/channels/channel_acts.h"

#include "model/accounts/channel_map_store.h"
#include "model/networks/catalogue.h"
#include "ui/common/formatting.h"

namespace comity::ui {

ChannelActs::ChannelActs(WorkspaceSession &session, QObject *parent)
    : EditActs(session, parent)
{
}

void ChannelActs::setMap(const ChannelMap &map)
{
    run(tr("change the channel map"), tr("Channel map saved"),
        byHand([map](SQLite::Database &writer) -> Result<void> {
            setChannelMap(writer, map);
            return {};
        }));
}

void ChannelActs::setLimits(const std::vector<LimitChange> &changes)
{
    run(tr("set limits"), tr("Limits saved"),
        byHand([changes, at = now()](SQLite::Database &writer) -> Result<void> {
            networks::LimitStore store(writer);
            for (const LimitChange &one : changes) {
                const auto *network = networks::Catalogue::builtIn().find(one.network);
                if (network == nullptr) {
                    continue;
                }
                if (one.value) {
                    store.set(*network, one.id, *one.value, at);
                } else {
                    store.reset(*network, one.id);
                }
            }
            return {};
        }));
}

void ChannelActs::reviewLimits(const QStringList &codes)
{
    run(tr("note that limits were read"), tr("Limits reviewed today"),
        byHand([codes, at = now()](SQLite::Database &writer) -> Result<void> {
            for (const QString &code : codes) {
                if (const auto *network = networks::Catalogue::builtIn().find(code)) {
                    networks::LimitStore(writer).setReviewed(*network, at);
                }
            }
            return {};
        }));
}

void ChannelActs::setWatch(const NetworkWatch &watch)
{
    run(tr("watch a network"), tr("Noted what to watch"),
        byHand([watch](SQLite::Database &writer) -> Result<void> {
            watch_edits::set(writer, watch);
            return {};
        }));
}

void ChannelActs::removeWatch(const QString &network)
{
    run(tr("watch a network no more"), tr("Watched no more"),
        byHand([network](SQLite::Database &writer) -> Result<void> {
            watch_edits::remove(writer, network);
            return {};
        }));
}

void ChannelActs::markLooked(const QString &network, QDate today)
{
    const QDate again = today.addMonths(usualWatchMonths);
    run(tr("note that a network was looked at"), tr("Look again on %1").arg(dateText(again)),
        byHand([network, today, again](SQLite::Database &writer) -> Result<void> {
            watch_edits::looked(writer, network, today, again);
            return {};
        }));
}

} // namespace comity::ui
