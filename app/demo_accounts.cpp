#include "app/demo_accounts.h"

#include "model/accounts/account_log_store.h"
#include "model/accounts/account_records.h"
#include "model/accounts/channel_map_store.h"
#include "model/accounts/network_watch.h"
#include "model/base/civil_time.h"
#include "model/networks/catalogue.h"
#include "model/networks/limit_store.h"
#include "model/people/hand_edit.h"

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// What an account is for, and to which of the destinations it leads.
struct DemoChannel
{
    QString network;
    QString purpose;
    std::vector<std::size_t> leadsTo;
};

const std::vector<DemoChannel> &channels()
{
    static const std::vector<DemoChannel> all {
        {u"x"_s, u"Questions, quick help"_s, {0}},
        {u"instagram"_s, u"Finished builds"_s, {0, 1}},
        {u"linkedin"_s, u"Partners, hiring"_s, {2}},
    };
    return all;
}

void addMap(SQLite::Database &writer)
{
    ChannelMap map = channelMap(writer);
    map.destinations = {
        {{}, DestinationKind::Website, u"fernhill.example/fit"_s, u"https://fernhill.example/fit"_s,
            u"Most control, bookings"_s},
        {{}, DestinationKind::InPerson, u"Sunday ride, in person"_s, {}, u"Where regulars meet"_s},
        {{}, DestinationKind::Website, u"fernhill.example/trade"_s,
            u"https://fernhill.example/trade"_s, u"Wholesale enquiries"_s},
    };
    std::optional<std::size_t> x;
    std::optional<std::size_t> pictures;
    for (std::size_t at = 0; at < map.channels.size(); ++at) {
        MapChannel &channel = map.channels[at];
        for (const DemoChannel &one : channels()) {
            if (one.network == channel.account.network) {
                channel.purpose = one.purpose;
                for (const std::size_t place : one.leadsTo) {
                    map.signposts.push_back({at, place});
                }
            }
        }
        x = channel.account.network == u"x" ? std::optional(at) : x;
        pictures = channel.account.network == u"instagram" ? std::optional(at) : pictures;
    }
    if (x && pictures) {
        map.channels[*x].isPrimary = true;
        map.crossPosts = {{*pictures, *x}};
    }
    setChannelMap(writer, map);
}

Result<void> addProfile(SQLite::Database &writer, AccountId account, qint64 now)
{
    const QDate today = dateIn(QTimeZone::utc(), now);
    account_edits::setGroups(writer, account,
        {{u"People who ride every day"_s, {u"ride"_s, u"commute"_s, u"bike"_s, u"cycl"_s}},
            {u"Writers on streets and transport"_s, {u"transport"_s, u"editor"_s, u"radio"_s}},
            {u"Makers nearby"_s, {u"workshop"_s, u"frame"_s, u"harbour"_s}}});
    account_edits::logHealth(writer,
        {0, account, HealthKind::Report, today.addDays(-41),
            u"Somebody marked the tyre survey as spam"_s},
        now - qint64 {41} * 86'400);
    const QString charter
        = u"Bikes, repairs and the roads between here and the harbour. We follow those we learn "
          "from, so we do not follow everybody back. A person answers every question within two "
          "days, and offers are marked."_s;
    if (auto done = account_edits::setCharter(writer, account, charter); !done) {
        return done;
    }
    return account_edits::pinCharter(writer, account, charter, noonUtc(today.addDays(-24)));
}

void addWatches(SQLite::Database &writer, qint64 now)
{
    const QDate today = dateIn(QTimeZone::utc(), now);
    watch_edits::set(writer,
        {u"x"_s, u"Whether links are still shown to everybody"_s, today.addDays(20),
            today.addDays(-163)});
    watch_edits::set(writer,
        {u"bluesky"_s, u"Do our regulars go there? Take an account when ten are"_s,
            today.addDays(-2), {}});
    for (const DemoChannel &one : channels()) {
        if (const auto *network = networks::Catalogue::builtIn().find(one.network)) {
            networks::LimitStore(writer).setReviewed(*network, now - qint64 {33} * 86'400);
        }
    }
}

} // namespace

Result<void> addDemoAccounts(SQLite::Database &writer, qint64 now)
{
    return editByHand(writer, [&]() -> Result<void> {
        addMap(writer);
        addWatches(writer, now);
        for (const MapChannel &one : channelMap(writer).channels) {
            if (one.account.network == u"x") {
                return addProfile(writer, one.account.id, now);
            }
        }
        return {};
    }).map([](const HandEdit &) {});
}

} // namespace comity
