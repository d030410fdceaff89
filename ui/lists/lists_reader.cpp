#include "ui/lists/lists_reader.h"

#include "model/base/collation.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/people/people_store.h"
#include "model/standing/people_query_json.h"
#include "model/standing/smart_list.h"
#include "model/standing/stage_judge.h"
#include "model/targets/resting.h"

#include <QLocale>
#include <algorithm>
#include <unordered_set>

namespace comity::ui {

namespace {

/// Who fits a smart list; nobody while no column is loaded.
Result<SmartListAnswer> whoFits(
    const ListsGround &ground, const ListSettings &settings, const JobContext &job)
{
    auto query = peopleQueryFromJson(settings.query.toUtf8());
    if (!query) {
        return tl::unexpected(query.error());
    }
    if (!ground.columns) {
        return SmartListAnswer {};
    }
    query->account = ground.columns->account();
    query->asOf = ground.now;
    query->zone = ground.zone;
    return answerOf(ground.path, *ground.columns, *query, job);
}

/// Sort keys of names, handles standing in; empty for who has neither.
std::vector<std::string> nameKeys(
    SQLite::Database &database, const std::vector<ListMember> &members)
{
    Collation collation(QLocale().bcp47Name());
    std::vector<Pk> pks;
    pks.reserve(members.size());
    for (const ListMember &one : members) {
        pks.push_back(one.pk);
    }
    std::vector<std::string> keys;
    keys.reserve(members.size());
    for (const PersonRow &row : PeopleStore(database).rows(pks)) {
        std::string key;
        const QString &name = row.name.isEmpty() ? row.handle : row.name;
        collation.appendKey(name.toStdString(), key);
        keys.push_back(std::move(key));
    }
    return keys;
}

/// Followers ÷ following in millionths.
std::optional<qint64> ratioOf(const Glance &glance)
{
    const bool isKnown = glance.followers && glance.following && *glance.following > 0;
    return isKnown ? std::optional(*glance.followers * 1'000'000 / *glance.following)
                   : std::nullopt;
}

std::optional<qint64> valueOf(MemberColumn column, const ListMember &member, const Glance &glance)
{
    switch (column) {
    case MemberColumn::Added:
        return member.addedAt;
    case MemberColumn::Part:
        return member.part;
    case MemberColumn::Relation:
        return glance.relation == Relation::Unknown
            ? std::nullopt
            : std::optional<qint64>(static_cast<qint64>(glance.relation));
    case MemberColumn::Followers:
        return glance.followers;
    case MemberColumn::Following:
        return glance.following;
    case MemberColumn::Ratio:
        return ratioOf(glance);
    case MemberColumn::LastPost:
        return glance.lastPost.isKnown() ? std::optional(glance.lastPost.sortKey()) : std::nullopt;
    case MemberColumn::LastContact:
        return glance.lastContact;
    default:
        return std::nullopt;
    }
}

/// Who is unknown stands last either way.
void sortMembers(SQLite::Database &database, const ListsGround &ground,
    const MembersQuestion &question, std::vector<ListMember> &members)
{
    const bool isByName = question.sort == MemberColumn::Person;
    const std::vector<std::string> names
        = isByName ? nameKeys(database, members) : std::vector<std::string>();
    std::optional<StageJudge> stages;
    if (question.sort == MemberColumn::Stage && ground.columns) {
        stages.emplace(*ground.columns, ground.now);
    }
    std::vector<std::optional<qint64>> values;
    for (const ListMember &one : members) {
        const Glance glance
            = ground.columns ? ground.columns->find(one.pk).value_or(Glance {}) : Glance {};
        values.push_back(isByName ? std::nullopt
                : stages          ? std::optional(static_cast<qint64>(stages->of(one.pk)))
                                  : valueOf(question.sort, one, glance));
    }
    std::vector<std::size_t> order(members.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    const bool down = question.descending;
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        if (isByName) {
            if (names[a].empty() != names[b].empty()) {
                return names[b].empty();
            }
            return down ? names[b] < names[a] : names[a] < names[b];
        }
        if (values[a].has_value() != values[b].has_value()) {
            return values[a].has_value();
        }
        return values[a].has_value() && (down ? *values[b] < *values[a] : *values[a] < *values[b]);
    });
    std::vector<ListMember> sorted;
    sorted.reserve(members.size());
    for (const std::size_t i : order) {
        sorted.push_back(std::move(members[i]));
    }
    members = std::move(sorted);
}

/// Whoever is on a list twice, by the row in which the person is shown.
void showDuplicates(const std::vector<ListMember> &all, std::vector<Pk> &duplicates)
{
    for (Pk &pk : duplicates) {
        const auto own = std::ranges::find(all, pk, &ListMember::pk);
        const auto shown = own == all.end()
            ? all.end()
            : std::ranges::find(all, own->person, &ListMember::person);
        pk = shown == all.end() ? pk : shown->pk;
    }
}

/// Whoever fits a smart list may be a million people: what is quiet is not asked of them.
void addStanding(SQLite::Database &database, const ListsGround &ground, const PeopleList &list,
    MembersAnswer &answer)
{
    if (!ground.columns) {
        return;
    }
    std::vector<Pk> people;
    people.reserve(answer.members.size());
    for (const ListMember &one : answer.members) {
        people.push_back(one.pk);
    }
    const std::vector<Pk> heard
        = list.isSmart() ? std::vector<Pk>() : withKnownMessages(database, people);
    answer.standing = standingOf(*ground.columns, people, heard, ground.now, ground.zone);
    if (!list.isSmart()) {
        answer.turn = turnOf(*ground.columns, people, heard,
            restingAmong(database, people, ground.now, ground.zone), ground.now, ground.zone);
    }
}

void keepPersonsOnce(std::vector<ListMember> &members)
{
    std::unordered_set<quint32> seen;
    std::erase_if(members,
        [&seen](const ListMember &one) { return !seen.insert(number(one.person)).second; });
}

} // namespace

Result<std::vector<PeopleList>> readAllLists(const ListsGround &ground, const JobContext &job)
{
    return db::guarded(ground.path, [&]() -> Result<std::vector<PeopleList>> {
        const auto database = db::connect(ground.path, db::Use::Job);
        std::vector<PeopleList> lists = ListsStore(*database).all();
        for (PeopleList &list : lists) {
            if (list.isSmart()) {
                // One that this version does not understand has no count; opening it says why.
                if (const auto fits = whoFits(ground, list.settings, job)) {
                    list.count = static_cast<qint64>(fits->people.size());
                }
            }
        }
        return lists;
    });
}

Result<MembersAnswer> readMembers(
    const ListsGround &ground, const MembersQuestion &question, const JobContext &job)
{
    return db::guarded(ground.path, [&]() -> Result<MembersAnswer> {
        const auto database = db::connect(ground.path, db::Use::Job);
        const ListsStore store(*database);
        const auto list = store.list(question.list);
        if (!list) {
            return failure(Error::Code::NoSuchList, {QString()});
        }
        MembersAnswer answer;
        answer.list = question.list;
        answer.part = question.part;
        if (list->isSmart()) {
            const auto fits = whoFits(ground, list->settings, job);
            if (!fits) {
                return tl::unexpected(fits.error());
            }
            answer.unknown = fits->skipped;
            for (const Pk pk : fits->people) {
                answer.members.push_back({.pk = pk, .person = pk});
            }
        } else {
            answer.members = store.members(question.list, question.part);
            answer.health = healthOf(*database, question.list,
                {list->settings.staleDays.value_or(usualStaleDays), ground.now, ground.zone});
            showDuplicates(answer.members, answer.health.duplicates);
            keepPersonsOnce(answer.members);
            answer.due = store.dueOn(*list, ground.now);
            answer.everyDays = list->settings.everyDays;
            std::ranges::sort(answer.due);
        }
        sortMembers(*database, ground, question, answer.members);
        addStanding(*database, ground, *list, answer);
        return answer;
    });
}

} // namespace comity::ui
