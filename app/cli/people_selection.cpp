#include "app/cli/people_selection.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/db/db_error.h"
#include "model/standing/people_order.h"
#include "model/standing/people_search.h"
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
    if (query.sort == PeopleSort::Name || query.sort == PeopleSort::Handle) {
        const auto by
            = query.sort == PeopleSort::Name ? TextOrder::By::Name : TextOrder::By::Handle;
        auto order = TextOrder::load(path, by, QLocale().bcp47Name(), job);
        if (!order) {
            return tl::unexpected(order.error());
        }
        texts.order = std::move(*order);
    }
    return texts;
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
        for (Account &account : *accounts) {
            PeopleQuery query = request.query;
            query.account = account.id;
            query.zone = zoneOrSystem(account.timeZone);
            auto columns = PeopleColumns::load(path, account.id, call.job());
            if (!columns) {
                return tl::unexpected(columns.error());
            }
            PkSet hits = texts->hits ? texts->hits->people : PkSet();
            if (texts->hits) {
                for (const Pk pk : (*columns)->marks().withText(texts->hits->key)) {
                    hits.insert(pk);
                }
            }
            auto people = request.isNobody
                ? Result<std::vector<Pk>>(std::vector<Pk> {})
                : orderOf(**columns, query, texts->hits ? &hits : nullptr, texts->order.get(),
                    call.job());
            if (!people) {
                return tl::unexpected(people.error());
            }
            selection.m_groups.push_back({std::move(account), *columns, std::move(*people)});
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
    for (const PeopleGroup &group : m_groups) {
        sources.try_emplace(group.account.network, database, group.account.network);
    }
    return forEachPerson(
        database, m_groups, limit, job, [&](const PersonEntry &person) -> Result<void> {
            const auto source = person.glance.lastPost.isKnown()
                ? sources.at(person.account.network)
                      .sourceOf(person.row.pk, snapshots::Field::LastPostAt)
                : std::nullopt;
            visit({person.account, person.row, person.glance, source ? source->text() : QString()});
            return {};
        });
}

} // namespace comity::cli
