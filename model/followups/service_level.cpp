#include "model/followups/service_level.h"

#include "model/db/binding.h"
#include "model/followups/reply_derivation.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::followups {
namespace {

constexpr int dayMinutes = 24 * 60;

void putLevel(SQLite::Database &writer, ObligationKind kind, const ServiceLevel &level, qint64 now)
{
    SQLite::Statement put(writer,
        "INSERT INTO service_level (kind, minutes, percent, set_at) VALUES (?1, ?2, ?3, ?4)"
        " ON CONFLICT (kind) DO UPDATE SET minutes = ?2, percent = ?3, set_at = ?4");
    db::bind(put, 1, toText(kind));
    put.bind(2, level.minutes);
    put.bind(3, level.percent);
    put.bind(4, static_cast<int64_t>(now));
    put.exec();
}

} // namespace

ServiceLevel usualLevel(ObligationKind kind)
{
    switch (kind) {
    case ObligationKind::Detractor:
        // Who is unhappy listens as long as they feel heard: half a day's work.
        return {4 * 60, 80};
    case ObligationKind::ThankYou:
        return {2 * dayMinutes, 80};
    case ObligationKind::GiveBack:
        // A promise is kept, not mostly kept.
        return {14 * dayMinutes, 100};
    case ObligationKind::Reply:
    case ObligationKind::Retry:
        return {dayMinutes, 80};
    }
    return {};
}

QString sourceOfUsualLevel(ObligationKind kind)
{
    switch (kind) {
    case ObligationKind::Detractor:
        return u"S0.37"_s;
    case ObligationKind::ThankYou:
        return u"S2.23"_s;
    case ObligationKind::GiveBack:
        return u"S2.21"_s;
    case ObligationKind::Retry:
        return u"S0.36"_s;
    case ObligationKind::Reply:
        break;
    }
    return u"S4.62"_s;
}

ServiceLevel serviceLevelOf(SQLite::Database &database, ObligationKind kind)
{
    SQLite::Statement row(database, "SELECT minutes, percent FROM service_level WHERE kind = ?1");
    db::bind(row, 1, toText(kind));
    if (!row.executeStep()) {
        return usualLevel(kind);
    }
    // A workspace may come from a stranger: no time so long that counting it takes one.
    return {static_cast<int>(std::min<qint64>(row.getColumn(0).getInt64(), mostLevelMinutes)),
        row.getColumn(1).getInt()};
}

Result<HandEdit> setServiceLevel(
    SQLite::Database &writer, ObligationKind kind, const ServiceLevel &level, qint64 now)
{
    return setServiceLevels(writer, {{kind, level}}, now);
}

Result<HandEdit> setServiceLevels(
    SQLite::Database &writer, const std::map<ObligationKind, ServiceLevel> &levels, qint64 now)
{
    for (const auto &[kind, level] : levels) {
        if (level.minutes < 1 || level.minutes > mostLevelMinutes || level.percent < 1
            || level.percent > 100) {
            return failure(
                Error::Code::ValueRefused, {u"a service level"_s, QString::number(level.minutes)});
        }
    }
    return editByHand(writer, [&]() -> Result<void> {
        for (const auto &[kind, level] : levels) {
            putLevel(writer, kind, level, now);
        }
        if (levels.contains(ObligationKind::Reply)) {
            deriveReplies(writer, now);
        }
        return {};
    });
}

} // namespace comity::followups
