#include "ui/accounts/channels/channels_ground.h"

#include "model/base/civil_time.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"

namespace comity::ui {

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
        return ground;
    });
}

} // namespace comity::ui
