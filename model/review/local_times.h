#pragma once

#include <QHash>
#include <QString>
#include <QTimeZone>

namespace comity::review {

/// The time of day and the day of the week at some place.
struct LocalTime
{
    qint16 minutes = -1; ///< of the day; -1: not known
    qint8 weekday = 0; ///< 1 is Monday; 0: not known
};

/// What a clock shows in the zones of people, and when the weekend is in their countries. Looks
/// each zone and country up once; their number is bounded, for strangers wrote them.
class LocalTimes
{
public:
    /// Unknown for what is no zone of the IANA data. By no setting of this machine.
    LocalTime at(const QString &zone, qint64 utcSeconds);
    /// Whether a weekday is in the weekend of a country (two letters of ISO 3166), as CLDR has it.
    bool isWeekend(const QString &country, int weekday);
    /// Whether this is the code of a country.
    static bool isCountry(const QString &country);
    /// The country of a zone; empty where the zone has none or is not known.
    static QString countryOf(const QString &zone);

private:
    struct Clock
    {
        QTimeZone zone = {};
        qint64 at = 0;
        LocalTime time = {};
        bool isRead = false;
    };
    QHash<QString, Clock> m_clocks;
    QHash<QString, quint8> m_weekends; ///< bits by weekday
};

} // namespace comity::review
