#include "ui/followups/followup_words.h"

#include "model/base/civil_time.h"
#include "model/followups/due_order.h"
#include "model/followups/due_time.h"
#include "ui/common/due_text.h"
#include "ui/common/plural.h"
#include "ui/common/tiles.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using followups::Obligation;
using followups::ObligationKind;

constexpr int minutesOfHour = 60;
constexpr int minutesOfDay = 1'440;

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
    case ObligationKind::Retry:
        return tr("A draft of yours");
    case ObligationKind::Reply:
    case ObligationKind::Detractor:
        break;
    }
    return tr("Outcome log");
}

QString FollowupWords::day(QDate day, QDate today)
{
    return nearDayText(day, today);
}

QString FollowupWords::moment(const Dated &due, qint64 asOf, const QTimeZone &zone)
{
    const auto last = followups::lastMomentOf(due, zone);
    if (!last) {
        return dueText(due, asOf, zone).text;
    }
    const QString shown = day(dateIn(zone, *last), dateIn(zone, asOf));
    return due.precision == DatePrecision::Day
        ? shown
        : tr("%1 %2", "a day and a time of day")
              .arg(shown,
                  QLocale().toString(
                      QDateTime::fromSecsSinceEpoch(*last, zone).time(), u"HH:mm"_s));
}

QString FollowupWords::meaning(ObligationKind kind)
{
    switch (kind) {
    case ObligationKind::Reply:
        return tr("They said something that waits for your answer.");
    case ObligationKind::Detractor:
        return tr("Somebody is unhappy with you: a case that ends when they were heard.");
    case ObligationKind::ThankYou:
        return tr("They did something for you, and nobody thanked them yet.");
    case ObligationKind::GiveBack:
        return tr("You promised something in return. No new request before it is kept.");
    case ObligationKind::Retry:
        return tr(
            "They did not answer, or something was to come first: one more try, then let it rest.");
    }
    Q_UNREACHABLE();
}

QString FollowupWords::example(ObligationKind kind)
{
    switch (kind) {
    case ObligationKind::Reply:
        return tr("What they asked");
    case ObligationKind::Detractor:
        return tr("What they are unhappy with");
    case ObligationKind::ThankYou:
        return tr("What to thank them for");
    case ObligationKind::GiveBack:
        return tr("What you promised");
    case ObligationKind::Retry:
        return tr("What it was about");
    }
    Q_UNREACHABLE();
}

QString FollowupWords::span(int minutes)
{
    if (minutes == minutesOfDay) {
        return tr("a day");
    }
    if (minutes % minutesOfDay == 0) {
        return tr("%Ln days", nullptr, minutes / minutesOfDay);
    }
    return minutes % minutesOfHour == 0 ? tr("%Ln h", nullptr, minutes / minutesOfHour)
                                        : tr("%Ln min", nullptr, minutes);
}

QString FollowupWords::answeredWithin(int minutes)
{
    return tr("Answered within %1", "a span of time").arg(span(minutes));
}

QString FollowupWords::unread(const FollowupsGround &ground)
{
    if (ground.unread.isEmpty()) {
        return {};
    }
    QStringList names;
    for (const QString &code : ground.unread) {
        names += networkName(code);
    }
    return tr("Messages for %1 are not in any import", "names of networks")
        .arg(QLocale().createSeparatedList(names));
}

QString FollowupWords::draftAct(ObligationKind kind)
{
    switch (kind) {
    case ObligationKind::Reply:
    case ObligationKind::Detractor:
        return tr("Draft a &reply");
    case ObligationKind::ThankYou:
        return tr("Draft th&anks");
    case ObligationKind::GiveBack:
    case ObligationKind::Retry:
        break;
    }
    return tr("Draft a &message");
}

QString FollowupWords::done(const Obligation &one)
{
    switch (one.kind) {
    case ObligationKind::GiveBack:
        return tr("Kept");
    case ObligationKind::ThankYou:
        return tr("Done");
    case ObligationKind::Reply:
    case ObligationKind::Detractor:
    case ObligationKind::Retry:
        break;
    }
    const qint64 minutes = (one.doneAt.value_or(one.madeAt) - one.madeAt) / 60;
    if (minutes < 0) {
        return tr("Done");
    }
    return minutes < minutesOfHour ? tr("In %Ln min", nullptr, plural(minutes))
        : minutes < minutesOfDay   ? tr("In %Ln h", nullptr, plural(minutes / minutesOfHour))
                                   : tr("In %Ln days", nullptr, plural(minutes / minutesOfDay));
}

DueWords FollowupWords::due(const Obligation &one, const FollowupsGround &ground)
{
    const QDate today = dateIn(ground.zone, ground.asOf);
    const QString since = day(dateIn(ground.zone, one.madeAt), today);
    if (one.doneAt) {
        return {done(one), day(dateIn(ground.zone, *one.doneAt), today), {}};
    }
    const QString second = one.kind == ObligationKind::GiveBack
        ? tr("Promised: %1").arg(since)
        : tr("Since: %1", "a day").arg(since);
    if (followups::isSnoozed(one, ground.asOf)) {
        return {tr("Back: %1", "a day").arg(day(dateIn(ground.zone, *one.snoozedUntil), today)),
            second, {}};
    }
    const DueText due = dueText(one.dueAt, ground.asOf, ground.zone);
    return {due.text, second, due.shape};
}

} // namespace comity::ui
