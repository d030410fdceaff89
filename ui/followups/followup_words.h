#pragma once

#include "ui/common/tokens.h"
#include "ui/followups/followups_ground.h"

#include <QCoreApplication>

namespace comity::ui {

/// When something is due, in words and with the shape that goes with them.
struct DueWords
{
    QString text;
    QString second; ///< since when it is owed
    std::optional<Severity> shape = {}; ///< none: nothing presses
};

/// What the page says of what is owed.
class FollowupWords
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::FollowupWords)

public:
    static QString iconName(followups::ObligationKind kind);
    /// Where it comes from: a draft, an outcome, the user.
    static QString from(const followups::Obligation &one);
    static DueWords due(const followups::Obligation &one, const FollowupsGround &ground);
    /// "Today 12:00", "Tomorrow", "Saturday 16 May", "3 Jun 2027".
    static QString day(QDate day, QDate today);
    /// "Tomorrow 09:00", "Sat 16 May", "No date"; of what is over as well.
    static QString moment(const Dated &due, qint64 asOf, const QTimeZone &zone);
    /// When something of the kind is owed, in a sentence.
    static QString meaning(followups::ObligationKind kind);
    /// What one might be called.
    static QString example(followups::ObligationKind kind);
    /// What it is to have done it: Kept of a promise, else Done.
    static QString done(followups::ObligationKind kind);
};

} // namespace comity::ui
