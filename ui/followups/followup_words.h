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
    /// "a day", "4 h", "90 min": how long a service level is.
    static QString span(int minutes);
    /// "Answered within a day".
    static QString answeredWithin(int minutes);
    /// Which messages nobody imported; empty where there are all.
    static QString unread(const FollowupsGround &ground);
    /// When something of the kind is owed, in a sentence.
    static QString meaning(followups::ObligationKind kind);
    /// What one might be called.
    static QString example(followups::ObligationKind kind);
    /// What a draft about it is called on a button, with a mnemonic.
    static QString draftAct(followups::ObligationKind kind);
    /// What it is to have done it: "In 3 h" of an answer, Kept of a promise, else Done.
    static QString done(const followups::Obligation &one);
};

} // namespace comity::ui
