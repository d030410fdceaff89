#include "model/base/iso_bytes.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace comity {

IsoBytes::IsoBytes(qint64 seconds)
{
    // Documents of hundreds of thousands hold two or three times each, and QDateTime takes more
    // than ten times as long to write one.
    using namespace std::chrono;
    const sys_seconds time {std::chrono::seconds(seconds)};
    const auto midnight = floor<days>(time);
    const year_month_day date {midnight};
    const hh_mm_ss clock {time - midnight};
    const int year = static_cast<int>(date.year());
    if (year < 0 || year > 9'999) { // which nobody exports
        const int size = std::snprintf(m_bytes.data(), m_bytes.size(),
            "%04d-%02u-%02uT%02d:%02d:%02dZ", year, static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
            static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
        m_size = static_cast<std::size_t>(size);
        return;
    }
    char *at = m_bytes.data();
    const auto put = [&at](unsigned value, unsigned unit, char after) {
        for (; unit > 0; unit /= 10) {
            *at++ = static_cast<char>('0' + value / unit % 10);
        }
        *at++ = after;
    };
    put(static_cast<unsigned>(year), 1'000, '-');
    put(static_cast<unsigned>(date.month()), 10, '-');
    put(static_cast<unsigned>(date.day()), 10, 'T');
    put(static_cast<unsigned>(clock.hours().count()), 10, ':');
    put(static_cast<unsigned>(clock.minutes().count()), 10, ':');
    put(static_cast<unsigned>(clock.seconds().count()), 10, 'Z');
    m_size = static_cast<std::size_t>(at - m_bytes.data());
}

IsoBytes::IsoBytes(const Dated &time)
{
    if (!time.hasValue()) {
        return;
    }
    *this = IsoBytes(time.at);
    if (time.precision == DatePrecision::Day) {
        m_size = std::min<std::size_t>(m_size, 10);
    } else if (time.precision == DatePrecision::Local) {
        --m_size; // a wall clock of unknown zone has no Z
    }
}

} // namespace comity
