#pragma once

#include "ui/drafts/dialogs/send_time_dialog.h"
#include "ui/drafts/told_review.h"

namespace comity::ui {

/// What the recipients' clocks say for choosing when a draft goes out: their zones, and the moments
/// that suit the most of them. Those of the review's own ways out come with them. `now` and
/// `chosen` are UTC seconds.
SendTimes sendTimesFor(const review::DraftContext &draft, const review::Review &review,
    std::optional<qint64> chosen, qint64 now, const QTimeZone &ours);

/// `For Tue 19 May, 10:00 their time`, where the clocks of all whose zone is known agree; else in
/// our time, with how late it is for them.
QString plannedText(const review::DraftContext &draft, qint64 at, const QTimeZone &ours);

/// `Tue 10:00` on the clocks of some rows of the context; empty where the clocks of those
/// whose zone is known differ, and where none is.
QString theirMoment(const review::DraftContext &draft, const std::vector<quint32> &rows, qint64 at);

} // namespace comity::ui
