#include "model/review/holiday_file.h"

#include <QDate>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 longestEvent = 14; ///< days

/// The lines of the file; those that are folded are joined (RFC 5545, 3.1).
QList<QByteArray> unfolded(const QByteArray &calendar)
{
    QList<QByteArray> lines;
    for (QByteArray line : calendar.split('\n')) {
        if (line.endsWith('\r')) {
            line.chop(1);
        }
        const bool isFolded = line.startsWith(' ') || line.startsWith('\t');
        if (isFolded && !lines.isEmpty()) {
            lines.back() += line.mid(1);
        } else {
            lines += line;
        }
    }
    return lines;
}

struct Event
{
    QDate from = {};
    QDate until = {}; ///< the first day that is no longer part of it
    bool isYearly = false;
    bool isCancelled = false;
};

/// `20261225` and `20261225T000000Z`.
QDate dateOf(const QByteArray &value)
{
    constexpr qsizetype digits = 8;
    return QDate::fromString(QString::fromLatin1(value.left(digits)), u"yyyyMMdd"_s);
}

/// Every year on the day it began; "the last Monday in May" is none of these.
bool isByDate(const QByteArray &rule)
{
    bool isYearly = false;
    for (const QByteArray &part : rule.toUpper().split(';')) {
        const bool isPlace = part.startsWith("BYMONTH=") || part.startsWith("BYMONTHDAY=")
            || part.startsWith("WKST=") || part == "INTERVAL=1";
        if (part == "FREQ=YEARLY") {
            isYearly = true;
        } else if (!isPlace) {
            return false;
        }
    }
    return isYearly;
}

void addDays(const Event &event, QStringList &days)
{
    if (!event.from.isValid() || event.isCancelled) {
        return;
    }
    const QDate last = event.until.isValid() ? event.until : event.from.addDays(1);
    const qint64 count = std::clamp(event.from.daysTo(last), qint64 {1}, longestEvent);
    for (qint64 i = 0; i < count; ++i) {
        days += event.from.addDays(i).toString(event.isYearly ? u"MM-dd"_s : u"yyyy-MM-dd"_s);
    }
}

void readLine(const QByteArray &line, Event &event)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray value = line.mid(colon + 1).trimmed();
    const QByteArray name = line.left(colon).split(';').value(0).toUpper();
    if (name == "DTSTART") {
        event.from = dateOf(value);
    } else if (name == "DTEND") {
        event.until = dateOf(value);
    } else if (name == "RRULE") {
        event.isYearly = isByDate(value);
    } else if (name == "STATUS") {
        event.isCancelled = value.toUpper() == "CANCELLED";
    }
}

} // namespace

Result<QStringList> readHolidays(const QByteArray &calendar)
{
    QStringList days;
    Event event;
    bool isCalendar = false;
    for (const QByteArray &line : unfolded(calendar)) {
        const QByteArray word = line.trimmed().toUpper();
        isCalendar = isCalendar || word == "BEGIN:VCALENDAR";
        if (word == "BEGIN:VEVENT") {
            event = {};
        } else if (word == "END:VEVENT") {
            addDays(event, days);
            event = {};
        } else {
            readLine(line, event);
        }
    }
    if (!isCalendar) {
        return failure(Error::Code::FormatBroken, {}, u"it is no calendar"_s);
    }
    days.sort();
    days.removeDuplicates();
    return days;
}

} // namespace comity::review
