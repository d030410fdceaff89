#include "model/followups/service_level.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::followups {
namespace {

constexpr int dayMinutes = 24 * 60;

/// Whoever was hurt is not left waiting; thanks lose nothing by a few days.
ServiceLevel usual(ObligationKind kind)
{
    switch (kind) {
    case ObligationKind::ThankYou:
        return {7 * dayMinutes, 100};
    case ObligationKind::GiveBack:
        return {30 * dayMinutes, 100};
    case ObligationKind::Reply:
    case ObligationKind::Detractor:
    case ObligationKind::Retry:
        return {dayMinutes, 90};
    }
    return {};
}

} // namespace

ServiceLevel serviceLevelOf(SQLite::Database &database, ObligationKind kind)
{
    SQLite::Statement row(database, "SELECT minutes, percent FROM service_level WHERE kind = ?1");
    db::bind(row, 1, toText(kind));
    return row.executeStep() ? ServiceLevel {row.getColumn(0).getInt(), row.getColumn(1).getInt()}
                             : usual(kind);
}

Result<HandEdit> setServiceLevel(
    SQLite::Database &writer, ObligationKind kind, const ServiceLevel &level, qint64 now)
{
    if (level.minutes < 1 || level.percent < 1 || level.percent > 100) {
        return failure(
            Error::Code::ValueRefused, {u"a service level"_s, QString::number(level.minutes)});
    }
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(writer,
            "INSERT INTO service_level (kind, minutes, percent, set_at) VALUES (?1, ?2, ?3, ?4)"
            " ON CONFLICT (kind) DO UPDATE SET minutes = ?2, percent = ?3, set_at = ?4");
        db::bind(put, 1, toText(kind));
        put.bind(2, level.minutes);
        put.bind(3, level.percent);
        put.bind(4, static_cast<int64_t>(now));
        put.exec();
        return {};
    });
}

} // namespace comity::followups
