#include "ui/people/filter/facets.h"

#include "ui/common/row_marks.h"
#include "ui/people/filter/noted_filter.h"
#include "ui/people/filter/number_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Facet", text, "a chip that filters people");
}

RelationSet relationsOf(Facet facet)
{
    switch (facet) {
    case Facet::Mutual:
        return {Relation::Mutual};
    case Facet::Connected:
        return {Relation::Connected};
    case Facet::NotFollowingBack:
        return {Relation::NotFollowingBack};
    case Facet::Fan:
        return {Relation::Fan};
    case Facet::YouFollow:
        return {Relation::YouFollow};
    case Facet::FollowsYou:
        return {Relation::FollowsYou};
    case Facet::Followed:
        return {Relation::Mutual, Relation::NotFollowingBack, Relation::YouFollow};
    default:
        return {};
    }
}

} // namespace

bool Facets::has(Facet facet) const
{
    switch (facet) {
    case Facet::All:
        return isEverybody();
    case Facet::Stale:
        return stale;
    case Facet::Targets:
        return targets;
    case Facet::Due:
        return due;
    case Facet::NoList:
        return noList;
    case Facet::New:
        return isNew;
    case Facet::Left:
        return left;
    case Facet::Protected:
        return isProtected;
    case Facet::Blocked:
        return isBlocked;
    case Facet::Spam:
        return spam;
    case Facet::Noted:
        return !noted.empty() || !numbers.empty() || !stages.isEmpty();
    default:
        return relation == facet;
    }
}

Facets Facets::after(Facet facet, bool isAdded) const
{
    Facets next = isAdded && facet != Facet::All ? *this : Facets {};
    // Ctrl takes a chosen chip away again; a plain click leaves it chosen.
    const bool isOn = !(isAdded && has(facet));
    switch (facet) {
    case Facet::All:
        break;
    case Facet::Stale:
        next.stale = isOn;
        break;
    case Facet::Targets:
        next.targets = isOn;
        break;
    case Facet::Due:
        next.due = isOn;
        break;
    case Facet::NoList:
        next.noList = isOn;
        break;
    case Facet::New:
        next.isNew = isOn;
        break;
    case Facet::Left:
        next.left = isOn;
        break;
    case Facet::Protected:
        next.isProtected = isOn;
        break;
    case Facet::Blocked:
        next.isBlocked = isOn;
        break;
    case Facet::Spam:
        next.spam = isOn;
        break;
    case Facet::Noted:
        next.noted = isOn ? noted : std::vector<MarkCondition> {};
        next.numbers = isOn ? numbers : std::vector<NumberCondition> {};
        next.stages = isOn ? stages : StageSet {};
        break;
    default:
        next.relation = isOn ? std::optional(facet) : std::nullopt;
        break;
    }
    return next;
}

void Facets::narrow(PeopleQuery &query, int staleDays) const
{
    query.relations = relation ? relationsOf(*relation) : RelationSet {};
    query.staleDays = stale ? std::optional(staleDays) : std::nullopt;
    query.onlyNew = isNew;
    query.onlyLeft = left;
    query.onlyProtected = isProtected;
    query.onlyBlocked = isBlocked;
    query.marks = noted;
    query.numbers = numbers;
    query.stages = stages;
    if (targets) {
        query.marks.push_back({MarkCondition::Kind::Target});
    }
    if (due) {
        query.marks.push_back({MarkCondition::Kind::InTouch, u"due"_s});
    }
    if (spam) {
        query.marks.push_back({MarkCondition::Kind::Fact, u"spammer=yes"_s});
    }
    if (noList) {
        query.marks.push_back({MarkCondition::Kind::NoList});
    }
}

Facets facetsOf(const PeopleQuery &query)
{
    Facets facets;
    for (int i = 0; i < facetCount; ++i) {
        const auto facet = static_cast<Facet>(i);
        if (!query.relations.isEmpty() && relationsOf(facet) == query.relations) {
            facets.relation = facet;
        }
    }
    facets.stale = query.staleDays.has_value();
    facets.isNew = query.onlyNew;
    facets.left = query.onlyLeft;
    facets.isProtected = query.onlyProtected;
    facets.isBlocked = query.onlyBlocked;
    for (const MarkCondition &one : query.marks) {
        if (one == MarkCondition {MarkCondition::Kind::NoList}) {
            facets.noList = true;
        } else if (one == MarkCondition {MarkCondition::Kind::Target}) {
            facets.targets = true;
        } else {
            facets.noted.push_back(one);
        }
    }
    facets.numbers = query.numbers;
    facets.stages = query.stages;
    return facets;
}

QString titleOf(Facet facet)
{
    switch (facet) {
    case Facet::All:
        return say("All");
    case Facet::Mutual:
        return say("Mutual");
    case Facet::Connected:
        return say("Connected");
    case Facet::NotFollowingBack:
        return say("You follow only");
    case Facet::Fan:
        return say("They follow only");
    case Facet::YouFollow:
        return say("You follow, rest not known");
    case Facet::FollowsYou:
        return say("They follow, rest not known");
    case Facet::Followed:
        return say("Everybody you follow");
    case Facet::Stale:
        return say("Stale");
    case Facet::Targets:
        return say("Targets");
    case Facet::Due:
        return say("Get in touch");
    case Facet::NoList:
        return say("No list");
    case Facet::New:
        return say("New");
    case Facet::Left:
        return say("Left");
    case Facet::Protected:
        return say("Protected");
    case Facet::Blocked:
        return say("Blocked");
    case Facet::Spam:
        return say("Sends spam");
    case Facet::Noted:
        return say("Noted");
    }
    Q_UNREACHABLE();
}

QString notedText(const Facets &facets)
{
    QStringList words;
    for (const MarkCondition &one : facets.noted) {
        words += conditionText(one);
    }
    for (const NumberCondition &one : facets.numbers) {
        words += conditionText(one);
    }
    QStringList stages;
    for (int i = 0; i < stageCount; ++i) {
        if (facets.stages.contains(static_cast<Stage>(i))) {
            stages += stageWord(static_cast<Stage>(i));
        }
    }
    if (!stages.isEmpty()) {
        words += stages.join(QCoreApplication::translate("Facet", " or ", "between stages"));
    }
    return words.join(u", "_s);
}

QStringList wordsOf(const Facets &facets, const QString &search)
{
    QStringList words;
    for (int i = 1; i < facetCount; ++i) {
        if (facets.has(static_cast<Facet>(i))) {
            const auto facet = static_cast<Facet>(i);
            words += facet == Facet::Noted ? notedText(facets) : titleOf(facet);
        }
    }
    if (!search.isEmpty()) {
        words += QChar(0x201C) + search + QChar(0x201D);
    }
    return words;
}

qint64 countOf(Facet facet, const PeopleCounts &counts)
{
    switch (facet) {
    case Facet::All:
        return counts.all;
    case Facet::Stale:
        return counts.stale;
    case Facet::Targets:
        return counts.targets;
    case Facet::Due:
        return counts.due;
    case Facet::NoList:
        return counts.onNoList;
    case Facet::New:
        return counts.isNew;
    case Facet::Left:
        return counts.hasLeft;
    case Facet::Protected:
        return counts.isProtected;
    case Facet::Blocked:
        return counts.isBlocked;
    case Facet::Spam:
        return counts.spammers;
    case Facet::Noted:
        return 0;
    default:
        break;
    }
    qint64 count = 0;
    for (int i = 0; i < relationCount; ++i) {
        const auto relation = static_cast<Relation>(i);
        count += relationsOf(facet).contains(relation) ? counts.of(relation) : 0;
    }
    return count;
}

} // namespace comity::ui
