#include "ui/people/filter/number_words.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"

#include <QCoreApplication>

namespace comity::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::NumberFilter)
};

} // namespace

QString titleOf(NumberCondition::Field field)
{
    switch (field) {
    case NumberCondition::Field::Followers:
        return Words::tr("Followers");
    case NumberCondition::Field::Following:
        return Words::tr("Following");
    case NumberCondition::Field::Posts:
        return Words::tr("Posts");
    case NumberCondition::Field::RatioPercent:
        return Words::tr("Followers for 100 followed");
    case NumberCondition::Field::DaysSincePost:
        return Words::tr("Days since the last post");
    case NumberCondition::Field::DaysSinceContact:
        return Words::tr("Days since the last message");
    case NumberCondition::Field::DaysFollowed:
        return Words::tr("Days since you follow them");
    case NumberCondition::Field::Score:
        return Words::tr("Score");
    }
    Q_UNREACHABLE();
}

QString conditionText(const NumberCondition &condition)
{
    const QString what = condition.name.isEmpty()
        ? titleOf(condition.field)
        : Words::tr("Score %1", "of a name").arg(singleLine(condition.name));
    if (condition.least && condition.most) {
        return Words::tr("%1 from %2 to %3", "a number that people are filtered by")
            .arg(what, numberText(*condition.least), numberText(*condition.most));
    }
    return condition.least ? Words::tr("%1 from %2", "a number that people are filtered by")
                                 .arg(what, numberText(*condition.least))
                           : Words::tr("%1 up to %2", "a number that people are filtered by")
                                 .arg(what, numberText(condition.most.value_or(0)));
}

} // namespace comity::ui
