#pragma once

#include "ui/common/relation_mark.h"
#include "ui/drafts/told_review.h"

#include <QDate>
#include <QTimeZone>

namespace comity::ui {

/// `First contact`.
QString groupTitle(review::Group group);
/// What to do about people who stand so.
QString groupAdvice(review::Group group);

/// How the two of us stand, as far as the draft's context knows.
RelationMark relationOf(const review::Recipient &recipient);

/// What the workspace knows of somebody, in a few words: the newest and weightiest thing first.
/// Unknown is said to be unknown.
QString knownOf(const review::Recipient &recipient, QDate today, const QTimeZone &zone);

} // namespace comity::ui
