#include "model/review/local_times.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qsizetype mostPlaces = 1000;
constexpr qint64 minuteSeconds = 60;
constexpr qint64 daySeconds = 24 * 60 * minuteSeconds;
constexpr int weekDays = 7;
constexpr int epochWeekday = 4; ///< 1 January 1970 was a Thursday

/// The zone with an IANA name. A name finds a file, so only what may be one of a zone is asked for:
/// no way out of the folder, and not the zone of this machine.
QTimeZone zoneNamed(const QString &name)
{
    const auto isFit = [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')
            || c == u'/' || c == u'_' || c == u'-' || c == u'+';
    };
    const bool fits = !name.isEmpty() && name.at(0) >= u'A' && name.at(0) <= u'Z'
        && std::ranges::all_of(name, isFit);
    return fits ? QTimeZone(name.toLatin1()) : QTimeZone();
}

quint8 weekendOf(const QString &country)
{
    const QLocale locale(
        QLocale::AnyLanguage, QLocale::AnyScript, QLocale::codeToTerritory(country));
    quint8 days = 0;
    const QList<Qt::DayOfWeek> workdays = locale.weekdays();
    for (int day = 1; day <= weekDays; ++day) {
        if (!workdays.contains(static_cast<Qt::DayOfWeek>(day))) {
            days = static_cast<quint8>(days | 1U << static_cast<unsigned>(day));
        }
    }
    return days;
}

} // namespace

LocalTime LocalTimes::at(const QString &zone, qint64 utcSeconds)
{
    auto clock = m_clocks.find(zone);
    if (clock == m_clocks.end()) {
        if (m_clocks.size() >= mostPlaces) {
            m_clocks.clear();
        }
        clock = m_clocks.insert(zone, {zoneNamed(zone)});
    }
    if (!clock->zone.isValid()) {
        return {};
    }
    if (!clock->isRead || clock->at != utcSeconds) {
        const int offset
            = clock->zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utcSeconds, Qt::UTC));
        const qint64 local = utcSeconds + offset;
        const qint64 day = local >= 0 ? local / daySeconds : (local + 1) / daySeconds - 1;
        const qint64 weekday = ((day + epochWeekday - 1) % weekDays + weekDays) % weekDays + 1;
        clock->time.minutes = static_cast<qint16>((local - day * daySeconds) / minuteSeconds);
        clock->time.weekday = static_cast<qint8>(weekday);
        clock->at = utcSeconds;
        clock->isRead = true;
    }
    return clock->time;
}

bool LocalTimes::isWeekend(const QString &country, int weekday)
{
    auto days = m_weekends.find(country);
    if (days == m_weekends.end()) {
        if (m_weekends.size() >= mostPlaces) {
            m_weekends.clear();
        }
        days = m_weekends.insert(country, weekendOf(country));
    }
    return (*days >> static_cast<unsigned>(weekday) & 1U) != 0;
}

bool LocalTimes::isCountry(const QString &country)
{
    return country.size() == 2 && QLocale::codeToTerritory(country) != QLocale::AnyTerritory;
}

QString LocalTimes::countryOf(const QString &zone)
{
    const QTimeZone known = zoneNamed(zone);
    const QLocale::Territory territory
        = known.isValid() ? known.territory() : QLocale::AnyTerritory;
    return territory == QLocale::AnyTerritory ? QString() : QLocale::territoryToCode(territory);
}

} // namespace comity::review
