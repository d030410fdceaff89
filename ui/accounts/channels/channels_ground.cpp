#include "ui/accounts/channels/channels_ground.h"

#include "model/base/civil_time.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/networks/catalogue.h"

#include <algorithm>

namespace comity::ui {

namespace {

std::vector<NetworkLimits> limitsOf(SQLite::Database &database, const ChannelMap &map)
{
    const networks::LimitStore store(database);
    std::vector<NetworkLimits> out;
    for (const MapChannel &channel : map.channels) {
        const QString &code = channel.account.network;
        const auto *network = networks::Catalogue::builtIn().find(code);
        if (network == nullptr
            || std::ranges::find(out, code, &NetworkLimits::network) != out.end()) {
            continue;
        }
        NetworkLimits one {code, store.inUse(*network), {}};
        if (const auto at = store.reviewedAt(*network)) {
            one.reviewedOn = dateIn(QTimeZone::systemTimeZone(), *at);
        }
        out.push_back(std::move(one));
    }
    return out;
}

} // namespace

bool ChannelsGround::isWatched(const QString &network) const
{
    return std::ranges::find(watches, network, &NetworkWatch::network) != watches.end();
}

Result<ChannelsGround> readChannelsGround(
    const QString &path, qint64 asOf, const Wording &wording, const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<ChannelsGround> {
        const auto database = db::connect(path, db::Use::Job);
        ChannelsGround ground;
        ground.today = dateIn(QTimeZone::systemTimeZone(), asOf);
        auto reading = goals::readChannels(*database, asOf, job);
        if (!reading) {
            return tl::unexpected(reading.error());
        }
        ground.reading = *std::move(reading);
        ground.notes = goals::ChannelWords(wording, QLocale()).notes(ground.reading);
        ground.limits = limitsOf(*database, ground.reading.map);
        ground.watches = networkWatches(*database);
        return ground;
    });
}

} // namespace comity::ui
