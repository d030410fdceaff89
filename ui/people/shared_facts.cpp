#include "ui/people/shared_facts.h"

#include "model/standing/staleness.h"
#include "ui/common/formatting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("SharedFacts", text, "what several people share");
}

/// "All 12", "3 of 12", "None".
QString shareText(qint64 count, qint64 of)
{
    if (count == 0) {
        return say("None");
    }
    return count == of ? say("All %1").arg(numberText(of))
                       : say("%1 of %2").arg(numberText(count), numberText(of));
}

} // namespace

SharedFacts sharedFactsOf(
    const PeopleColumns &columns, const std::vector<Pk> &people, const Today &today)
{
    const Staleness stale(today.now, today.zone, today.staleDays);
    SharedFacts out;
    for (const Pk pk : people) {
        const std::optional<Glance> glance = columns.find(pk);
        if (!glance) {
            continue;
        }
        ++out.people;
        ++out.relations.at(static_cast<std::size_t>(glance->relation));
        if (glance->followers) {
            const qint64 followers = *glance->followers;
            out.fewest = out.followersKnown == 0 ? followers : qMin(out.fewest, followers);
            out.most = qMax(out.most, followers);
            ++out.followersKnown;
        }
        out.lastPostKnown += glance->lastPost.isKnown() ? 1 : 0;
        out.stale += stale.holds(glance->lastPost) ? 1 : 0;
        out.isNew += glance->isNew ? 1 : 0;
        out.isProtected += glance->isProtected ? 1 : 0;
        out.isLearnOnly += glance->isLearnOnly ? 1 : 0;
    }
    return out;
}

QList<FactsForm::Fact> SharedFacts::told(int staleDays) const
{
    QList<FactsForm::Fact> facts;
    QStringList words;
    for (int i = 0; i < relationCount; ++i) {
        const qint64 count = relations.at(static_cast<std::size_t>(i));
        const RelationMark mark = relationMark(static_cast<Relation>(i));
        const QString word
            = mark == RelationMark::Unknown ? say("not known") : relationWord(mark).toLower();
        if (count > 0) {
            words += count == people ? say("All %1").arg(word) : numberText(count) + u' ' + word;
        }
    }
    facts += FactsForm::Fact {say("Relationship"), words.join(u", "_s)};
    const QString range = fewest == most
        ? numberText(fewest)
        : say("%1 to %2").arg(numberText(fewest), numberText(most));
    facts += FactsForm::Fact {say("Followers"), followersKnown == 0 ? unknownText() : range,
        followersKnown == people
            ? QString()
            : say("known for %1 of %2").arg(numberText(followersKnown), numberText(people))};
    facts += FactsForm::Fact {say("Stale"),
        lastPostKnown == 0 ? unknownText() : shareText(stale, people),
        say("last post %1+ days ago, known for %2 of %3")
            .arg(QString::number(staleDays), numberText(lastPostKnown), numberText(people))};
    facts += FactsForm::Fact {say("New"), shareText(isNew, people)};
    facts += FactsForm::Fact {say("Protected"), shareText(isProtected, people)};
    if (isLearnOnly > 0) {
        facts += FactsForm::Fact {say("Learn only"), shareText(isLearnOnly, people)};
    }
    return facts;
}

} // namespace comity::ui
