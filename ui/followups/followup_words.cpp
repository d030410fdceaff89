#include "ui/followups/followup_words.h"

#include "model/base/civil_time.h"
#include "model/followups/due_order.h"
#include "model/followups/due_time.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using followups::Obligation;
using followups::ObligationKind;

constexpr qint64 hourSeconds = 3'600;
constexpr qint64 daySeconds = 24 * hourSeconds;
/// What is due by the hour presses so long before.
constexpr qint64 pressingSeconds = 3 * hourSeconds;

QString timeText(qint64 at, const QTimeZone &zone)
{
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(at, zone).time(), u"HH:mm");
}

} // namespace

QString FollowupWords::iconName(ObligationKind kind)
{
    switch (kind) {
    case ObligationKind::Reply:
        return u"dialog-messages"_s;
    case ObligationKind::Detractor:
        return u"mail-flag"_s;
    case ObligationKind::ThankYou:
        return u"love"_s;
    case ObligationKind::GiveBack:
        return u"swap-panels"_s;
    case ObligationKind::Retry:
        return u"view-refresh"_s;
    }
    Q_UNREACHABLE();
}

QString FollowupWords::from(const Obligation &one)
{
    if (one.isFromMessages) {
        return tr("Their message");
    }
    if (!one.draft && !one.campaign) {
        return tr("Noted by you");
    }
    switch (one.kind) {
    case ObligationKind::GiveBack:
        return tr("Promised in a draft");
    case ObligationKind::ThankYou:
        return tr("After a draft of yours");
    case ObligationKind::Reply:
    case ObligationKind::Detractor:
    case ObligationKind::Retry:
        break;
    }
    return tr("Outcome log");
}

QString FollowupWords::day(QDate day, QDate today)
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

QString FollowupWords::done(ObligationKind kind)
{
    return kind == ObligationKind::GiveBack ? tr("Kept") : tr("Done");
}

QString FollowupWords::late(const Dated &due, qint64 last, const FollowupsGround &ground)
{
    const qint64 seconds = ground.asOf - last;
    if (due.precision == DatePrecision::Day || seconds >= daySeconds) {
        const qint64 days = dateIn(ground.zone, last).daysTo(dateIn(ground.zone, ground.asOf));
        return tr("%Ln days overdue", nullptr, plural(days));
    }
    return seconds < hourSeconds ? tr("Just overdue")
                                 : tr("%Ln h overdue", nullptr, plural(seconds / hourSeconds));
}

DueWords FollowupWords::due(const Obligation &one, const FollowupsGround &ground)
{
    const QDate today = dateIn(ground.zone, ground.asOf);
    const QString since = day(dateIn(ground.zone, one.madeAt), today);
    if (one.doneAt) {
        return {done(one.kind), day(dateIn(ground.zone, *one.doneAt), today), {}};
    }
    const QString second = one.kind == ObligationKind::GiveBack
        ? tr("Promised: %1").arg(since)
        : tr("Since: %1", "a day").arg(since);
    if (followups::isSnoozed(one, ground.asOf)) {
        return {tr("Back: %1", "a day").arg(day(dateIn(ground.zone, *one.snoozedUntil), today)),
            second, {}};
    }
    const auto last = followups::lastMomentOf(one.dueAt, ground.zone);
    if (!last) {
        return {tr("No date"), second, {}};
    }
    if (*last < ground.asOf) {
        return {late(one.dueAt, *last, ground), second, Severity::Stop};
    }
    QString text = day(dateIn(ground.zone, *last), today);
    const bool isByHour = one.dueAt.precision != DatePrecision::Day;
    if (isByHour) {
        text = tr("%1 %2", "a day and a time").arg(text, timeText(*last, ground.zone));
    }
    const bool presses = isByHour && *last - ground.asOf < pressingSeconds;
    return {text, second, presses ? std::optional(Severity::Warn) : std::nullopt};
}

} // namespace comity::ui
