#include "ui/common/due_text.h"

#include "model/base/civil_time.h"
#include "model/followups/due_time.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr qint64 hourSeconds = 3'600;
constexpr qint64 daySeconds = 24 * hourSeconds;
/// What is due by the hour presses so long before.
constexpr qint64 pressingSeconds = 3 * hourSeconds;

struct DueTexts
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::DueText)

public:
    static QString day(QDate day, QDate today)
    {
        if (day == today) {
            return tr("Today");
        }
        if (day == today.addDays(1)) {
            return tr("Tomorrow");
        }
        return day.daysTo(today) < 7 && today.daysTo(day) < 7
            ? QLocale().toString(day, tr("ddd d MMM", "a day of this week"))
            : dateText(day);
    }

    static QString late(const Dated &due, qint64 last, qint64 asOf, const QTimeZone &zone)
    {
        const qint64 seconds = asOf - last;
        if (due.precision == DatePrecision::Day || seconds >= daySeconds) {
            return tr(
                "%Ln days overdue", nullptr, plural(dateIn(zone, last).daysTo(dateIn(zone, asOf))));
        }
        return seconds < hourSeconds ? tr("Just overdue")
                                     : tr("%Ln h overdue", nullptr, plural(seconds / hourSeconds));
    }

    static QString withTime(const QString &day, qint64 at, const QTimeZone &zone)
    {
        return tr("%1 %2", "a day and a time")
            .arg(day, QLocale().toString(QDateTime::fromSecsSinceEpoch(at, zone).time(), u"HH:mm"));
    }

    static QString none() { return tr("No date"); }
};

} // namespace

QString nearDayText(QDate day, QDate today)
{
    return DueTexts::day(day, today);
}

DueText dueText(const Dated &due, qint64 asOf, const QTimeZone &zone)
{
    const auto last = followups::lastMomentOf(due, zone);
    if (!last) {
        return {DueTexts::none(), {}};
    }
    if (*last < asOf) {
        return {DueTexts::late(due, *last, asOf, zone), Severity::Stop};
    }
    const QString day = DueTexts::day(dateIn(zone, *last), dateIn(zone, asOf));
    const bool isByHour = due.precision != DatePrecision::Day;
    const bool presses = isByHour && *last - asOf < pressingSeconds;
    return {isByHour ? DueTexts::withTime(day, *last, zone) : day,
        presses ? std::optional(Severity::Warn) : std::nullopt};
}

} // namespace comity::ui
