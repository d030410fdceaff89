#pragma once

#include "model/followups/obligation.h"

#include <QDate>
#include <QTimeZone>
#include <span>

namespace comity::followups {

/// Which of them are meant.
enum class FollowupView : quint8 {
    All, ///< what is open, and what was done this week
    Replies,
    Detractors, ///< with what is to be tried again in such a case
    ThankYous,
    GiveBacks,
    Snoozed, ///< put off, by when they come back
    Done,
};

/// Where in the list something stands, in this order.
enum class DueGroup : quint8 {
    Overdue,
    Today,
    Tomorrow,
    ThisWeek, ///< up to Sunday
    Later, ///< also what has no time
    DoneThisWeek, ///< since Monday
    DoneEarlier,
};
/// `overdue`, `today`, `tomorrow`, `this-week`, `later`, `done-this-week`, `done-earlier`: codes of
/// their words in the language file of follow-ups.
QString toText(DueGroup group);

/// Put off until a moment that is still to come. What is done is not.
bool isSnoozed(const Obligation &obligation, qint64 asOf);

/// Those of an account of ours and those of none; all of them where no account is chosen.
std::vector<Obligation> ofAccount(
    std::vector<Obligation> obligations, std::optional<AccountId> account);

/// The group of one that is open or done. Days and weeks are those of `zone`; `asOf` in UTC
/// seconds.
DueGroup groupOf(const Obligation &obligation, qint64 asOf, const QTimeZone &zone);

/// One in its place of a list.
struct ListedObligation
{
    std::size_t index = 0; ///< in what was given
    DueGroup group = DueGroup::Overdue;

    bool operator==(const ListedObligation &) const = default;
};

/// Those of a view by group and, in a group, soonest first; a day stands behind the hours of that
/// day. What was put off goes by the day on which it comes back, what was done newest first.
std::vector<ListedObligation> listed(
    std::span<const Obligation> obligations, FollowupView view, qint64 asOf, const QTimeZone &zone);

/// How many a view counts: of All, those that are open.
int countOf(std::span<const Obligation> obligations, FollowupView view, qint64 asOf);

/// When a snooze until a day ends: as that day begins in `zone`, so that it is there in the
/// morning. UTC seconds.
qint64 snoozeEnd(QDate day, const QTimeZone &zone);

} // namespace comity::followups
