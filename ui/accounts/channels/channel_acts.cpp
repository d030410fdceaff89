#include "ui/accounts/channels/channel_acts.h"

#include "model/accounts/channel_map_store.h"
#include "model/networks/catalogue.h"
#include "ui/common/formatting.h"

namespace comity::ui {

namespace {

/// One undoable edit of `work`, which cannot fail but by throwing.
std::function<Result<HandEdit>(SQLite::Database &)> byHand(
    std::function<void(SQLite::Database &)> work)
{
    return [work = std::move(work)](SQLite::Database &writer) {
        return editByHand(writer, [&]() -> Result<void> {
            work(writer);
            return {};
        });
    };
}

} // namespace

ChannelActs::ChannelActs(WorkspaceSession &session, QObject *parent)
    : EditActs(session, parent)
{
}

void ChannelActs::setMap(const ChannelMap &map)
{
    run(tr("change the channel map"), tr("Channel map saved"),
        byHand([map](SQLite::Database &writer) { setChannelMap(writer, map); }));
}

void ChannelActs::setLimits(const std::vector<LimitChange> &changes)
{
    run(tr("set limits"), tr("Limits saved"),
        byHand([changes, at = now()](SQLite::Database &writer) {
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
        }));
}

void ChannelActs::reviewLimits(const QStringList &codes)
{
    run(tr("note that limits were read"), tr("Limits reviewed today"),
        byHand([codes, at = now()](SQLite::Database &writer) {
            for (const QString &code : codes) {
                if (const auto *network = networks::Catalogue::builtIn().find(code)) {
                    networks::LimitStore(writer).setReviewed(*network, at);
                }
            }
        }));
}

void ChannelActs::setWatch(const NetworkWatch &watch)
{
    run(tr("watch a network"), tr("Noted what to watch"),
        byHand([watch](SQLite::Database &writer) { watch_edits::set(writer, watch); }));
}

void ChannelActs::removeWatch(const QString &network)
{
    run(tr("watch a network no more"), tr("Watched no more"),
        byHand([network](SQLite::Database &writer) { watch_edits::remove(writer, network); }));
}

void ChannelActs::markLooked(const QString &network, QDate today)
{
    const QDate again = today.addMonths(usualWatchMonths);
    run(tr("note that a network was looked at"), tr("Look again on %1").arg(dateText(again)),
        byHand([network, today, again](SQLite::Database &writer) {
            watch_edits::looked(writer, network, today, again);
        }));
}

} // namespace comity::ui
