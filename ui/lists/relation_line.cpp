#include "ui/lists/relation_line.h"

#include "ui/common/formatting.h"
#include "ui/common/plural.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

int countOf(const std::vector<Pk> &people)
{
    return plural(static_cast<qint64>(people.size()));
}

/// "120 mutual, 48%": of those of whom it is known.
QString withShare(const QString &count, const std::vector<Pk> &people, qint64 of)
{
    return of > 0 ? RelationLine::tr("%1, %2%", "a count and its share")
                        .arg(count, numberText(static_cast<qint64>(people.size()) * 100 / of))
                  : count;
}

} // namespace

RelationLine::RelationLine(QWidget *parent)
    : CountsLine(parent)
{
    setObjectName(u"relationLine"_s);
    setAccessibleName(tr("Relationships on the list"));
    hide();
}

void RelationLine::show(const MembersAnswer &answer)
{
    clear();
    const ListStanding &standing = answer.standing;
    addCount(u"standingMutual"_s,
        withShare(
            tr("%Ln mutual", nullptr, countOf(standing.mutual)), standing.mutual, standing.known),
        standing.mutual);
    addCount(u"standingWeFollow"_s, tr("%Ln you follow only", nullptr, countOf(standing.weFollow)),
        standing.weFollow);
    addCount(u"standingTheyFollow"_s,
        tr("%Ln follow you only", nullptr, countOf(standing.theyFollow)), standing.theyFollow);
    addCount(u"standingNeither"_s, tr("%Ln neither", nullptr, countOf(standing.neither)),
        standing.neither);
    addCount(u"standingUnknown"_s, tr("%Ln not known", nullptr, countOf(standing.unknown)),
        standing.unknown);
    addCount(u"standingFirst"_s, tr("%Ln came to you first", nullptr, countOf(standing.cameFirst)),
        standing.cameFirst);
    addCount(u"standingQuiet"_s,
        withShare(tr("%Ln without contact for %1 days", nullptr, countOf(standing.quiet))
                      .arg(numberText(qint64 {quietDays})),
            standing.quiet, static_cast<qint64>(answer.members.size())),
        standing.quiet);
    addCount(u"standingNever"_s, tr("%Ln never in contact", nullptr, countOf(standing.never)),
        standing.never);
    addCount(u"standingTurn"_s, tr("Whose turn: %1 (W)").arg(countOf(answer.turn)), answer.turn);
    setVisible(!isEmpty());
}

} // namespace comity::ui
