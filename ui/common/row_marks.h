#pragma once

#include "model/people/person_row.h"
#include "model/standing/in_touch.h"
#include "model/standing/people_columns.h"
#include "model/standing/stage_judge.h"

#include <QStringList>

namespace comity::ui {

/// What stands in a row of the table from what was added by hand.
struct RowMarks
{
    QStringList lists = {}; ///< names, in the user's order
    QStringList tags = {};
    Stage stage = Stage::None;
    bool isStageByHand = false;
    QString score = {}; ///< the newest, with its name; empty when there is none
    qint64 scoreAt = 0; ///< UTC seconds
    bool isTarget = false;
    bool isOptedIn = false;
    bool isOptedOut = false; ///< asked us to stop
    QStringList topics = {}; ///< for which the yes or no holds; empty: for any
    InTouch inTouch = {}; ///< where the page shows it; not by marksOf()
};

/// Everything that a row of the table is made of.
struct ShownPerson
{
    const PersonRow &person;
    Glance glance;
    RowMarks marks;
};

/// `stages` is a judge of these columns.
RowMarks marksOf(const PeopleColumns &columns, const StageJudge &stages, Pk pk);

/// "Klout: 48".
QString scoreText(const QString &name, double value);
/// Stranger, Noticed, Acquainted, Engaged, Partner (architecture.md §3).
QString stageWord(Stage stage);
/// What the stage means, and why it is shown.
QString stageMeaning(const RowMarks &marks);
/// Asked us to stop, Asked for it, or nothing; with the topics where it is not for any.
QString permissionWord(const RowMarks &marks);

} // namespace comity::ui
