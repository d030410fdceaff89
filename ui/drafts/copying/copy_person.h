#pragma once

#include "model/base/wording.h"
#include "ui/drafts/copying/copy_run.h"
#include "ui/drafts/told_review.h"

#include <QDate>
#include <QTimeZone>

namespace comity::ui {

/// Somebody of a reviewed draft, told for the copy runner: who they are, what is known, and what
/// is found about them and not about everybody, said of them alone. `row` is theirs in the draft's
/// context. The profile, the merged text, its gaps and when the profile was read are the caller's
/// to add.
CopyPerson copyPersonOf(const ToldReview &review, quint32 row, QDate today, const QTimeZone &zone,
    const Wording &wording, const QLocale &numbers);

} // namespace comity::ui
