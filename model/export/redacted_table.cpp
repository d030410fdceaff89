#include "model/export/redacted_table.h"

#include "model/export/pseudonyms.h"

#include <QDateTime>
#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

Cell coarseCell(std::optional<qint64> count)
{
    return count ? Cell(coarse(*count)) : Cell();
}

Cells cellsOf(const PersonEntry &person, const QString &account, const QString &pseudonym)
{
    const Glance &glance = person.glance;
    return {pseudonym, account, cellOf(person.row.network), toText(glance.relation),
        toText(glance.theyFollow), toText(glance.weFollow), toText(glance.connected),
        coarseCell(person.row.followers), coarseCell(person.row.following),
        coarseCell(person.row.posts), cellOf(coarse(glance.lastPost)),
        cellOf(coarse(person.row.joinedAt)), cellOf(coarse(glance.theySince)),
        cellOf(coarse(glance.weSince))};
}

void sortByPseudonym(std::vector<Pk> &people, const Pseudonyms &pseudonyms)
{
    std::vector<std::pair<quint64, Pk>> order;
    order.reserve(people.size());
    for (const Pk pk : people) {
        order.emplace_back(pseudonyms.numberOf(pk), pk);
    }
    std::ranges::sort(order);
    std::ranges::transform(order, people.begin(), &std::pair<quint64, Pk>::second);
}

} // namespace

qint64 coarse(qint64 count)
{
    qint64 unit = 1;
    while (count / unit >= 100) {
        unit *= 10;
    }
    return count / unit * unit;
}

QString coarse(const Dated &time)
{
    return time.hasValue() ? QDateTime::fromSecsSinceEpoch(time.at, Qt::UTC).toString(u"yyyy-MM"_s)
                           : QString();
}

Table redactedTable(SQLite::Database &database, const QString &name,
    std::vector<PeopleGroup> groups, const JobContext &job)
{
    Table table {name,
        {u"person"_s, u"account"_s, u"network"_s, u"relation"_s, u"they_follow"_s, u"we_follow"_s,
            u"connected"_s, u"followers"_s, u"following"_s, u"posts"_s, u"last_post"_s, u"joined"_s,
            u"they_since"_s, u"we_since"_s},
        {}};
    const auto people = std::make_shared<std::vector<PeopleGroup>>(std::move(groups));
    table.forEachRow = [&database, people, job](const auto &take) -> Result<void> {
        const Pseudonyms pseudonyms(database);
        for (std::size_t i = 0; i < people->size(); ++i) {
            PeopleGroup &group = people->at(i);
            sortByPseudonym(group.people, pseudonyms);
            const QString account = u"Account %1"_s.arg(i + 1);
            const auto done = forEachPerson(
                database, {group}, {}, job, [&](const PersonEntry &person) -> Result<void> {
                    return take(cellsOf(person, account, pseudonyms.of(person.row.pk)));
                });
            if (!done) {
                return done;
            }
        }
        return {};
    };
    return table;
}

} // namespace comity
