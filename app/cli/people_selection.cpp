#include "app/cli/people_selection.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/db_error.h"
#include "model/standing/people_order.h"
#include "model/standing/people_query_json.h"
#include "model/standing/people_search.h"
#include "model/standing/permission_judge.h"
#include "model/standing/smart_list.h"
#include "model/standing/stage_judge.h"
#include "model/standing/value_sources.h"

#include <QLocale>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

Result<std::vector<Account>> accountsOf(
    const Call &call, SQLite::Database &database, const PeopleRequest &request)
{
    std::vector<Account> accounts;
    if (call.accountName()) {
        auto one = call.account(database);
        if (!one) {
            return tl::unexpected(one.error());
        }
        accounts.push_back(std::move(*one));
    } else {
        accounts = AccountsStore(database).all();
    }
    std::erase_if(accounts, [&request](const Account &account) {
        return !request.network.isEmpty() && account.network != request.network;
    });
    return accounts;
}

/// What the sorts by text and the search read once for the whole workspace.
struct Texts
{
    std::optional<SearchHits> hits;
    TextOrder::Version order;
};

Result<Texts> loadTexts(const QString &path, const PeopleQuery &query, const JobContext &job)
{
    Texts texts;
    if (!query.search.isEmpty()) {
        auto found = PeopleSearch::load(path, job).and_then(
            [&](const auto &search) { return search->find(query.search, nullptr, job); });
        if (!found) {
            return tl::unexpected(found.error());
        }
        if (!found->key.empty()) {
            texts.hits = std::move(*found);
        }
    }
    if (const auto by = textOrderOf(query.sort)) {
        auto order = TextOrder::load(path, *by, QLocale().bcp47Name(), job);
        if (!order) {
            return tl::unexpected(order.error());
        }
        texts.order = std::move(*order);
    }
    return texts;
}

/// What was added by hand about the people of one account.
class Marks
{
public:
    Marks(const PeopleColumns &columns, qint64 asOf)
        : m_marks(columns.marks())
        , m_stages(columns, asOf)
        , m_permissions(columns, asOf)
    {
    }

    void put(SQLite::Database &database, PeopleSelection::Entry &entry) const
    {
        const Pk pk = entry.row.pk;
        for (const PeopleMarks::ListMark *const list : m_marks.listsOf(pk)) {
            entry.lists += list->name;
        }
        entry.stage = m_stages.of(pk);
        entry.permission = toText(m_permissions.of(database, pk, entry.glance));
    }

private:
    const PeopleMarks &m_marks;
    StageJudge m_stages;
    PermissionJudge m_permissions;
};

std::optional<PkSet> both(const std::optional<PkSet> &one, std::optional<PkSet> other)
{
    if (!one || !other) {
        return one ? one : other;
    }
    PkSet out;
    one->forEach([&](Pk pk) {
        if (other->contains(pk)) {
            out.insert(pk);
        }
    });
    return out;
}

/// Whom the search finds and who is on all of the lists; nothing where neither was asked for. A
/// list of people is a condition of the query, so that whoever is on no list of the account any
/// more is found by it.
Result<std::optional<PkSet>> hitsOf(const QString &path, const PeopleColumns &columns,
    PeopleQuery &query, const QStringList &lists, const Texts &texts, const JobContext &job)
{
    std::optional<PkSet> hits;
    if (texts.hits) {
        hits = texts.hits->people;
        for (const Pk pk : columns.marks().withText(texts.hits->key)) {
            hits->insert(pk);
        }
    }
    const PeopleMarks &marks = columns.marks();
    for (const QString &name : lists) {
        const auto isNamed
            = [&name](const auto &one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; };
        if (const auto own = std::ranges::find_if(marks.lists, isNamed); own != marks.lists.end()) {
            query.marks.push_back({MarkCondition::Kind::List, {}, own->id});
            continue;
        }
        const auto smart = std::ranges::find_if(marks.smartLists, isNamed);
        if (smart == marks.smartLists.end()) {
            return usage(u"There is no list %1; comity lists shows those there are"_s.arg(name));
        }
        auto asked = peopleQueryFromJson(smart->query);
        if (!asked) {
            return tl::unexpected(asked.error());
        }
        asked->asOf = query.asOf;
        asked->zone = query.zone;
        const auto answer = answerOf(path, columns, *asked, job);
        if (!answer) {
            return tl::unexpected(answer.error());
        }
        hits = both(hits, PkSet(answer->people));
    }
    return hits;
}

} // namespace

Result<PeopleSelection> PeopleSelection::select(
    const Call &call, const db::WorkspaceFile &workspace, const PeopleRequest &request)
{
    const QString path = workspace.path();
    return db::guarded(path, [&]() -> Result<PeopleSelection> {
        auto accounts = accountsOf(call, workspace.reader(), request);
        if (!accounts) {
            return tl::unexpected(accounts.error());
        }
        const auto texts = loadTexts(path, request.query, call.job());
        if (!texts) {
            return tl::unexpected(texts.error());
        }
        PeopleSelection selection;
        selection.m_asOf = request.query.asOf;
        for (Account &account : *accounts) {
            PeopleQuery query = request.query;
            query.account = account.id;
            query.zone = zoneOrSystem(account.timeZone);
            auto columns = PeopleColumns::load(path, account.id, call.job());
            if (!columns) {
                return tl::unexpected(columns.error());
            }
            auto hits = hitsOf(path, **columns, query, request.lists, *texts, call.job());
            if (!hits) {
                return tl::unexpected(hits.error());
            }
            auto people = request.isNobody ? Result<std::vector<Pk>>(std::vector<Pk> {})
                                           : orderOf(**columns, query, *hits ? &**hits : nullptr,
                                               texts->order.get(), call.job());
            if (!people) {
                return tl::unexpected(people.error());
            }
            selection.m_groups.push_back({std::move(account), *columns, std::move(*people),
                request.query.asOf, {}, query.zone});
        }
        return selection;
    });
}

qint64 PeopleSelection::total() const
{
    qint64 sum = 0;
    for (const PeopleGroup &group : m_groups) {
        sum += static_cast<qint64>(group.people.size());
    }
    return sum;
}

Result<void> PeopleSelection::forEach(SQLite::Database &database, std::optional<int> limit,
    const JobContext &job, const std::function<void(const Entry &)> &visit) const
{
    std::map<QString, ValueSources> sources;
    std::map<qint64, Marks> marks;
    for (const PeopleGroup &group : m_groups) {
        sources.try_emplace(group.account.network, database, group.account.network);
        marks.try_emplace(number(group.account.id), *group.columns, m_asOf);
    }
    return forEachPerson(
        database, m_groups, limit, job, [&](const PersonEntry &person) -> Result<void> {
            const auto source = person.glance.lastPost.isKnown()
                ? sources.at(person.group.account.network)
                      .sourceOf(person.row.pk, snapshots::Field::LastPostAt)
                : std::nullopt;
            Entry entry {person.group.account, person.row, person.glance,
                source ? source->text() : QString()};
            marks.at(number(person.group.account.id)).put(database, entry);
            visit(entry);
            return {};
        });
}

} // namespace comity::cli
