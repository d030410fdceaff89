#include "ui/common/row_marks.h"

#include "model/base/text_fold.h"
#include "model/people/permission.h"
#include "model/standing/permission_judge.h"
#include "ui/common/formatting.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("PersonMarks", text);
}

} // namespace

RowMarks marksOf(const PeopleColumns &columns, const StageJudge &stages, Pk pk)
{
    const PeopleMarks &all = columns.marks();
    RowMarks marks;
    for (const PeopleMarks::ListMark *const list : all.listsOf(pk)) {
        marks.lists += list->name;
        marks.isTarget = marks.isTarget || list->kind == u"target";
    }
    marks.tags = all.tagsOf(pk);
    marks.stage = stages.of(pk);
    marks.isStageByHand = stages.isByHand(pk);
    if (const PeopleMarks::ScoreMark *const score = all.scoreOf(pk)) {
        marks.score = scoreText(score->name, score->value);
        marks.scoreAt = score->at;
    }
    marks.isOptedIn = std::ranges::binary_search(all.optedIn, pk);
    marks.isOptedOut = std::ranges::binary_search(all.optedOut, pk);
    marks.topics = permissionTopics(all, pk);
    marks.topics.removeAll(anyTopic);
    return marks;
}

QString scoreText(const QString &name, double value)
{
    return QCoreApplication::translate("PersonMarks", "%1: %2", "a score and its value")
        .arg(singleLine(name), decimalText(value, value < 10 ? 1 : 0));
}

QString stageWord(Stage stage)
{
    switch (stage) {
    case Stage::None:
        return say("Stranger");
    case Stage::Exposure:
        return say("Noticed");
    case Stage::Branding:
        return say("Acquainted");
    case Stage::Engagement:
        return say("Engaged");
    case Stage::Conversion:
        return say("Partner");
    }
    Q_UNREACHABLE();
}

QString stageMeaning(const RowMarks &marks)
{
    if (marks.isStageByHand) {
        return say("%1, as you set it").arg(stageWord(marks.stage));
    }
    switch (marks.stage) {
    case Stage::None:
        return say("Stranger: no link between you is known");
    case Stage::Exposure:
        return say("Noticed: one of you follows the other, you are connected, or they are on a "
                   "list of yours");
    case Stage::Branding:
        return say("Acquainted: they follow you or are connected, and wrote to you once");
    case Stage::Engagement:
        return say("Engaged: they wrote on two days within twelve months, you talked back and "
                   "forth, or you met");
    case Stage::Conversion:
        return say("Partner: a customer");
    }
    Q_UNREACHABLE();
}

QString permissionWord(const RowMarks &marks)
{
    const QString topics = singleLine(marks.topics.join(u", "_s));
    const bool isAny = topics.isEmpty();
    return marks.isOptedOut
        ? (isAny ? say("Asked us to stop") : say("Asked us to stop: %1").arg(topics))
        : marks.isOptedIn ? (isAny ? say("Asked for it") : say("Asked for %1").arg(topics))
                          : QString();
}

} // namespace comity::ui
