#include "ui/people/pane/shared_facts.h"

#include "model/base/text_fold.h"
#include "model/standing/people_marks.h"
#include "model/standing/pk_set.h"
#include "model/standing/stage_judge.h"
#include "model/standing/staleness.h"
#include "ui/common/formatting.h"

#include <QCoreApplication>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr qsizetype mostShares = 4;

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

qint64 countAmong(const std::vector<Pk> &marked, const PkSet &chosen)
{
    return std::ranges::count_if(marked, [&chosen](Pk pk) { return chosen.contains(pk); });
}

void keepShare(std::vector<SharedFacts::Share> &shares, const QString &name, qint64 people)
{
    if (people > 0) {
        shares.push_back({name, people});
    }
}

/// What was added by hand to any of them.
void countMarks(const PeopleMarks &marks, const PkSet &chosen, SharedFacts &out)
{
    for (const PeopleMarks::ListMark &list : marks.lists) {
        keepShare(out.lists, list.name, countAmong(list.people, chosen));
    }
    for (auto tag = marks.tags.cbegin(); tag != marks.tags.cend(); ++tag) {
        keepShare(out.tags, tag.key(), countAmong(*tag, chosen));
    }
    for (std::vector<SharedFacts::Share> *shares : {&out.lists, &out.tags}) {
        std::ranges::stable_sort(*shares, std::ranges::greater(), &SharedFacts::Share::people);
    }
    out.askedToStop = countAmong(marks.optedOut, chosen);
    out.askedForIt = countAmong(marks.optedIn, chosen);
}

/// "Ride leaders (all 3), Press (1 of 3)", the first few.
QString sharesText(const std::vector<SharedFacts::Share> &shares, qint64 of)
{
    QStringList parts;
    for (const SharedFacts::Share &one : shares) {
        if (parts.size() == mostShares) {
            parts += say("and %1 more")
                         .arg(numberText(static_cast<qint64>(shares.size()) - mostShares));
            break;
        }
        const QString share = one.people == of
            ? say("all %1").arg(numberText(of))
            : say("%1 of %2").arg(numberText(one.people), numberText(of));
        parts += singleLine(one.name) + u" ("_s + share + u')';
    }
    return parts.join(u", "_s);
}

} // namespace

SharedFacts sharedFactsOf(
    const PeopleColumns &columns, const std::vector<Pk> &people, const Today &today)
{
    const Staleness stale(today.now, today.zone, today.staleDays);
    const StageJudge judge(columns, today.now);
    SharedFacts out;
    PkSet chosen;
    for (const Pk pk : people) {
        const std::optional<Glance> glance = columns.find(pk);
        if (!glance) {
            continue;
        }
        ++out.people;
        chosen.insert(pk);
        ++out.stages.at(static_cast<std::size_t>(judge.of(pk)));
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
    countMarks(columns.marks(), chosen, out);
    return out;
}

/// Permission, stage, lists and tags: what was said by hand, or comes of it.
void SharedFacts::tellMarks(QList<FactsForm::Fact> &facts) const
{
    if (askedToStop > 0) {
        facts += FactsForm::Fact {say("Permission"),
            say("%1 asked us to stop").arg(shareText(askedToStop, people)),
            askedForIt > 0 ? say("%1 asked for it").arg(shareText(askedForIt, people)) : QString(),
            Tone::Stop};
    } else {
        facts += FactsForm::Fact {say("Permission"),
            askedForIt > 0 ? say("%1 asked for it").arg(shareText(askedForIt, people))
                           : say("None recorded")};
    }
    QStringList reached;
    for (int i = stageCount - 1; i >= 0; --i) {
        const qint64 count = stages.at(static_cast<std::size_t>(i));
        const QString word = stageWord(static_cast<Stage>(i)).toLower();
        if (count > 0) {
            reached += count == people ? say("All %1").arg(word) : numberText(count) + u' ' + word;
        }
    }
    facts += FactsForm::Fact {say("Stage"), reached.join(u", "_s)};
    facts
        += FactsForm::Fact {say("Lists"), lists.empty() ? say("None") : sharesText(lists, people)};
    if (!tags.empty()) {
        facts += FactsForm::Fact {say("Tags"), sharesText(tags, people)};
    }
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
    tellMarks(facts);
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
