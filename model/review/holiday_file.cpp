#include "model/review/holiday_file.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 longestEvent = 14; ///< days

/// The lines of the file, whatever ends them; those that are folded are joined (RFC 5545, 3.1).
QList<QByteArray> unfolded(QByteArray calendar)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    if (calendar.startsWith(mark)) {
        calendar.remove(0, mark.size());
    }
    calendar.replace("\r\n", "\n").replace('\r', '\n');
    QList<QByteArray> lines;
    for (const QByteArray &line : calendar.split('\n')) {
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
    qint64 days = 0; ///< where it says how long it lasts
    QByteArray rule = {}; ///< by which it repeats
    QSet<QDate> left = {}; ///< when it does not
    bool isCancelled = false;
};

/// `20261225` and `20261225T000000Z`.
QDate dateOf(const QByteArray &value)
{
    constexpr qsizetype digits = 8;
    return QDate::fromString(QString::fromLatin1(value.left(digits)), u"yyyyMMdd"_s);
}

/// An end after midnight is one of the next day.
QDate endOf(const QByteArray &value)
{
    const QByteArray time = value.mid(value.indexOf('T') + 1);
    const bool isInDay = value.contains('T')
        && std::ranges::any_of(time, [](char c) { return c >= '1' && c <= '9'; });
    return dateOf(value).addDays(isInDay ? 1 : 0);
}

/// The days of `P3D`, `P1W` and `P1DT12H`; 0 for what is none.
qint64 daysOf(const QByteArray &duration)
{
    constexpr qint64 week = 7;
    static const QRegularExpression form(
        u"^\\+?P(?:([0-9]{1,4})W|(?:([0-9]{1,4})D)?(T[0-9HMS]+)?)$"_s);
    const auto found = form.match(QString::fromLatin1(duration.toUpper()));
    const qint64 weeks = found.captured(1).toLongLong();
    const qint64 days = found.captured(2).toLongLong();
    return week * weeks + days + (found.captured(3).isEmpty() ? 0 : 1);
}

/// Every year on the day it began; "the last Monday in May" and "in May and in June" are none of
/// these.
bool isByDate(const QByteArray &rule)
{
    bool isYearly = false;
    for (const QByteArray &part : rule.toUpper().split(';')) {
        const bool isPlace = ((part.startsWith("BYMONTH=") || part.startsWith("BYMONTHDAY="))
                                 && !part.contains(','))
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
    const qint64 length = event.until.isValid() ? event.from.daysTo(event.until) : event.days;
    const qint64 count = std::clamp(length, qint64 {1}, longestEvent);
    const bool isYearly = isByDate(event.rule);
    for (qint64 i = 0; i < count; ++i) {
        const QString day = event.from.addDays(i).toString(Qt::ISODate);
        if (isYearly) {
            days += day + u" yearly"_s;
        } else if (!event.left.contains(event.from)) {
            days += day;
        }
        for (const QDate &left : event.left) {
            if (isYearly && left.isValid()) {
                days += left.addDays(i).toString(Qt::ISODate) + u" left"_s;
            }
        }
    }
}

/// Where the value begins: a colon in quotation marks is part of a parameter.
qsizetype colonOf(const QByteArray &line)
{
    bool isQuoted = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        isQuoted = isQuoted != (line.at(at) == '"');
        if (line.at(at) == ':' && !isQuoted) {
            return at;
        }
    }
    return -1;
}

void readLine(const QByteArray &line, Event &event)
{
    const qsizetype colon = colonOf(line);
    const QByteArray value = line.mid(colon + 1).trimmed();
    const QByteArray name = line.left(colon).split(';').value(0).toUpper();
    if (name == "DTSTART") {
        event.from = dateOf(value);
    } else if (name == "DTEND") {
        event.until = endOf(value);
    } else if (name == "DURATION") {
        event.days = daysOf(value);
    } else if (name == "RRULE") {
        event.rule = value;
    } else if (name == "EXDATE") {
        for (const QByteArray &left : value.split(',')) {
            event.left.insert(dateOf(left));
        }
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
    int within = 0; // parts of an event, such as its alarms
    for (const QByteArray &line : unfolded(calendar)) {
        const QByteArray word = line.trimmed().toUpper();
        isCalendar = isCalendar || word == "BEGIN:VCALENDAR";
        if (word == "BEGIN:VEVENT") {
            event = {};
            within = 0;
        } else if (word == "END:VEVENT") {
            addDays(event, days);
            event = {};
            within = 0;
        } else if (word.startsWith("BEGIN:") || word.startsWith("END:")) {
            within += word.startsWith("BEGIN:") ? 1 : -1;
        } else if (within <= 0) {
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
