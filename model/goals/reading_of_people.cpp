#include "model/goals/reading_of_people.h"

#include "model/accounts/accounts_in_use.h"
#include "model/db/binding.h"
#include "model/lists/lists_store.h"
#include "model/standing/people_counts.h"
#include "model/standing/people_query_json.h"
#include "model/standing/smart_list.h"
#include "model/targets/followed_back.h"

#include <SQLiteCpp/Statement.h>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

/// The person of a profile, where they have one on the network of the account.
class PersonReader
{
public:
    PersonReader(SQLite::Database &database, std::optional<AccountId> account)
        : m_query(database,
            "SELECT coalesce(own.person, own.pk) FROM profile AS own"
            " JOIN profile AS twin ON twin.pk = own.pk OR twin.person = own.person"
            " WHERE own.pk = ?1 AND (?2 IS NULL OR twin.network ="
            "  (SELECT network FROM account WHERE id = ?2)) LIMIT 1")
    {
        db::bindOrNull(m_query, 2, account ? std::optional(number(*account)) : std::nullopt);
    }

    std::optional<Pk> operator()(Pk pk)
    {
        m_query.reset();
        m_query.bind(1, number(pk));
        return m_query.executeStep() ? std::optional(Pk {m_query.getColumn(0).getUInt()})
                                     : std::nullopt;
    }

private:
    SQLite::Statement m_query;
};

/// Whether any complete list tells who follows us.
bool knowsFollowers(SQLite::Database &database, std::optional<AccountId> account)
{
    SQLite::Statement query(database,
        std::string("SELECT 1 FROM account JOIN snapshot ON snapshot.account = account.id"
                    " JOIN import ON import.id = snapshot.import WHERE ")
            + accountsInUseSql
            + " AND import.undone_at IS NULL"
              " AND snapshot.list IN ('followers', 'connections') AND snapshot.complete = 1"
              " LIMIT 1");
    db::bindOrNull(query, 1, account ? std::optional(number(*account)) : std::nullopt);
    return query.executeStep();
}

bool isOfOther(const Goal &goal, const DayScope &scope)
{
    return goal.account && scope.columns->account() != goal.account;
}

/// Neither off them again, nor known by messages or by hand alone.
bool isOnLists(Relation relation)
{
    return relation != Relation::Left && relation != Relation::None
        && relation != Relation::Unknown;
}

/// Who is on the account's lists, once a person, and how many of them are among those people.
Reading shareOfAll(const PeopleColumns &columns, const std::vector<Pk> &people)
{
    const PkSet among(people);
    qint64 part = 0;
    qint64 whole = 0;
    columns.forEach([&](const PeopleChunk &chunk, std::size_t row) {
        const Pk pk = chunk.pk(row);
        if (isOnLists(chunk.relation(row)) && !columns.isBesides(pk)) {
            ++whole;
            part += among.contains(pk) ? 1 : 0;
        }
    });
    return whole > 0 ? shareOf(part, whole) : lacking(u"needs-lists"_s);
}

/// The people of a list: nothing where its query cannot be read.
Result<std::optional<std::vector<Pk>>> peopleOf(
    const PeopleList &list, const DayScope &scope, const JobContext &job)
{
    if (!list.isSmart()) {
        const PeopleMarks::ListMark *mark = scope.columns->marks().list(list.id);
        return std::optional(mark == nullptr ? std::vector<Pk>() : mark->people);
    }
    auto query = peopleQueryFromJson(list.settings.query.toUtf8());
    if (!query) {
        return std::optional<std::vector<Pk>>();
    }
    query->account = scope.columns->account();
    query->asOf = scope.asOf;
    query->zone = scope.zone;
    auto answer = answerOf(scope.path, *scope.columns, *query, job);
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    return std::optional(std::move(answer->people));
}

} // namespace

Reading lacking(const QString &code, std::optional<QDate> toldUntil)
{
    Reading reading;
    reading.lack = code;
    reading.toldUntil = toldUntil;
    return reading;
}

Reading shareOf(qint64 part, qint64 whole)
{
    Reading reading;
    reading.value = part * 100 / whole;
    reading.part = part;
    reading.whole = whole;
    return reading;
}

Reading targetsBack(SQLite::Database &database, std::optional<AccountId> account)
{
    const ListsStore lists(database);
    PersonReader personOf(database, account);
    const std::set<AccountId> away = archivedAccounts(database);
    const auto isMeant
        = [&](AccountId one) { return account ? one == *account : !away.contains(one); };
    std::set<Pk> targets;
    for (const PeopleList &list : lists.all()) {
        const auto of = list.settings.account;
        if (list.settings.kind != ListKind::Target || (of && !isMeant(*of))) {
            continue;
        }
        for (const ListMember &member : lists.members(list.id)) {
            if (const auto person = personOf(member.pk)) {
                targets.insert(*person);
            }
        }
    }
    if (targets.empty()) {
        return lacking(u"needs-targets"_s);
    }
    if (!knowsFollowers(database, account)) {
        return lacking(u"needs-lists"_s);
    }
    std::set<Pk> back;
    for (const FollowBack &one : followedBack(database)) {
        const auto person = isMeant(one.account) ? personOf(one.member) : std::nullopt;
        if (person && targets.contains(*person)) {
            back.insert(*person);
        }
    }
    Reading reading;
    reading.value = static_cast<qint64>(back.size());
    reading.whole = static_cast<qint64>(targets.size());
    reading.people.assign(back.begin(), back.end());
    return reading;
}

Reading mutualShare(const Goal &goal, const DayScope &scope)
{
    if (!scope.columns) {
        return lacking(u"needs-lists"_s);
    }
    if (isOfOther(goal, scope)) {
        return lacking(u"other-account"_s);
    }
    PeopleQuery query;
    query.asOf = scope.asOf;
    query.zone = scope.zone;
    const PeopleCounts counts = countsOf(*scope.columns, query);
    const qint64 mutual = counts.of(Relation::Mutual);
    const qint64 known = mutual + counts.of(Relation::NotFollowingBack);
    if (counts.of(Relation::YouFollow) > 0) { // of some only a yes is known
        const bool hasFollowers
            = known + counts.of(Relation::Fan) + counts.of(Relation::FollowsYou) > 0;
        return lacking(hasFollowers ? u"needs-same-days"_s : u"needs-lists"_s);
    }
    return known > 0 ? shareOf(mutual, known) : lacking(u"needs-lists"_s);
}

Result<Reading> readingOfList(
    SQLite::Database &database, const Goal &goal, const DayScope &scope, const JobContext &job)
{
    const auto list
        = goal.list ? ListsStore(database).list(*goal.list) : std::optional<PeopleList>();
    if (!list) {
        return lacking(u"needs-list"_s);
    }
    Reading reading;
    if (goal.measure == Measure::ListCount && !list->isSmart()) {
        reading.value = list->count;
    } else if (!scope.columns) {
        reading.lack = u"needs-lists"_s;
    } else if (isOfOther(goal, scope)) {
        reading.lack = u"other-account"_s;
    } else {
        const auto people = peopleOf(*list, scope, job);
        if (!people) {
            return tl::unexpected(people.error());
        }
        if (!*people) {
            return lacking(u"needs-list"_s);
        }
        if (goal.measure == Measure::ListCount) {
            reading.value = static_cast<qint64>((*people)->size());
        } else {
            reading = shareOfAll(*scope.columns, **people);
        }
    }
    reading.of = list->settings.name;
    return reading;
}

} // namespace comity::goals
