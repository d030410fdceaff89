#include "ui/drafts/recipients/group_words.h"

#include "model/base/text_fold.h"
#include "model/people/relation.h"
#include "ui/common/formatting.h"
#include "ui/drafts/recipients/group_rows.h"

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

bool isDated(const review::Known<Dated> &date)
{
    return date.hasValue() && date->isKnown();
}

Half halfOf(const review::Known<bool> &fact)
{
    return fact.isUnknown() || fact.isNone() ? Half::Unknown : *fact ? Half::Yes : Half::No;
}

/// Without the year where it is this year's: the column is narrow.
QString dayText(const Dated &date, QDate today, const QTimeZone &zone)
{
    const auto civil = civilDate(date, zone);
    const bool isPlain
        = civil && civil->year() == today.year() && date.precision != DatePrecision::Bounded;
    return isPlain ? QLocale().toString(*civil, GroupRows::tr("d MMM")) : dateText(date, zone);
}

/// "2026-03-03 call", as a context has it: the day as people say it, then where it was.
QString metText(const QString &met, QDate today)
{
    constexpr qsizetype dayLength = 10;
    const QDate day = QDate::fromString(met.left(dayLength), Qt::ISODate);
    if (!day.isValid()) {
        return GroupRows::tr("Met: %1").arg(singleLine(met));
    }
    const QString on = day.year() == today.year() ? QLocale().toString(day, GroupRows::tr("d MMM"))
                                                  : dateText(day);
    const QString where = singleLine(met.mid(dayLength)).trimmed();
    return where.isEmpty() ? GroupRows::tr("Met %1").arg(on)
                           : GroupRows::tr("Met %1, %2").arg(on, where);
}

} // namespace

QString groupTitle(review::Group group)
{
    switch (group) {
    case review::Group::OptedOut:
        return GroupRows::tr("Asked us to stop");
    case review::Group::TookOffence:
        return GroupRows::tr("Took offence");
    case review::Group::ReplyOwed:
        return GroupRows::tr("You owe them a reply");
    case review::Group::NoPermission:
        return GroupRows::tr("No permission");
    case review::Group::FirstContact:
        return GroupRows::tr("First contact");
    case review::Group::PromiseOverdue:
        return GroupRows::tr("Your promise is overdue");
    case review::Group::TooOften:
        return GroupRows::tr("Written to a lot lately");
    case review::Group::Unanswered:
        return GroupRows::tr("Did not answer so far");
    case review::Group::OutsideHours:
        return GroupRows::tr("Outside their hours");
    case review::Group::NotTheAudience:
        return GroupRows::tr("Not whom this is for");
    case review::Group::Other:
        return GroupRows::tr("Something else to mend");
    default:
        return GroupRows::tr("Fine to write to");
    }
}

QString groupAdvice(review::Group group)
{
    switch (group) {
    case review::Group::OptedOut:
        return GroupRows::tr("They said so; nothing but a new word of theirs ends it");
    case review::Group::TookOffence:
        return GroupRows::tr("Settle that with them first, then ask");
    case review::Group::ReplyOwed:
        return GroupRows::tr("Answer first, then ask");
    case review::Group::NoPermission:
        return GroupRows::tr("Following you is not permission to pitch");
    case review::Group::FirstContact:
        return GroupRows::tr("Start with something useful, not an ask");
    case review::Group::PromiseOverdue:
        return GroupRows::tr("Keep the promise before you ask again");
    case review::Group::TooOften:
        return GroupRows::tr("Leave them alone for a while");
    case review::Group::Unanswered:
        return GroupRows::tr("Silence is an answer; do not push");
    case review::Group::OutsideHours:
        return GroupRows::tr("It is night or weekend for them then");
    case review::Group::NotTheAudience:
        return GroupRows::tr("The campaign is meant for other lists, roles or places");
    case review::Group::Other:
        return GroupRows::tr("See what is found about them");
    default:
        return GroupRows::tr("Nothing stands against it");
    }
}

RelationMark relationOf(const review::Recipient &recipient)
{
    return relationMark(inOneWord({.theyFollow = halfOf(recipient.followsUs),
        .weFollow = halfOf(recipient.weFollow),
        .connected = halfOf(recipient.connected)}));
}

QString knownOf(const review::Recipient &recipient, QDate today, const QTimeZone &zone)
{
    const auto on = [&](const review::Known<Dated> &date) { return dayText(*date, today, zone); };
    if (recipient.permission.is(Permission::OptedOut)) {
        return GroupRows::tr("Asked us to stop");
    }
    if (isDated(recipient.offendedAt)) {
        return GroupRows::tr("Took offence %1").arg(on(recipient.offendedAt));
    }
    if (isDated(recipient.awaitingOurReply)) {
        return GroupRows::tr("Waits since %1").arg(on(recipient.awaitingOurReply));
    }
    if (isDated(recipient.lastIn)) {
        return GroupRows::tr("Wrote %Ln times, last %1", nullptr, recipient.messagesIn.valueOr(1))
            .arg(on(recipient.lastIn));
    }
    if (isDated(recipient.lastOut)) {
        return GroupRows::tr("You wrote %1").arg(on(recipient.lastOut));
    }
    if (recipient.met.hasValue() && !recipient.met->isEmpty()) {
        return metText(*recipient.met, today);
    }
    if (isDated(recipient.followedUsAt)) {
        return GroupRows::tr("Followed you %1").arg(on(recipient.followedUsAt));
    }
    if (recipient.messagesIn.is(0) && recipient.messagesOut.is(0)) {
        return GroupRows::tr("No messages");
    }
    return recipient.messagesIn.isUnknown() ? GroupRows::tr("No messages in any import")
                                            : GroupRows::tr("Nothing to tell");
}

} // namespace comity::ui
