#include "model/purge/follower_signs.h"

#include "model/base/civil_time.h"
#include "model/db/row_reader.h"
#include "model/people/people_store.h"
#include "model/standing/value_sources.h"

namespace comity {
namespace {

using snapshots::Field;

/// The field of which the source is told: the one that weighs most in the sign.
Field fieldOf(AutomationSign sign)
{
    switch (sign) {
    case AutomationSign::Ratchet:
    case AutomationSign::FollowsMany:
    case AutomationSign::YoungAndMany:
        return Field::Following;
    case AutomationSign::SilentCrowd:
        return Field::Followers;
    case AutomationSign::PostsWithoutPause:
        return Field::Posts;
    case AutomationSign::NumberedHandle:
        return Field::Handle;
    case AutomationSign::DefaultPicture:
        return Field::Avatar;
    case AutomationSign::EmptyBio:
        return Field::Bio;
    }
    Q_UNREACHABLE();
}

} // namespace

bool hasMessages(SQLite::Database &database, std::optional<AccountId> account)
{
    db::RowReader found(database,
        "SELECT EXISTS (SELECT 1 FROM correspondent WHERE account = ?1 OR ?1 IS NULL)"
        " OR EXISTS (SELECT 1 FROM contact WHERE account = ?1 OR ?1 IS NULL)");
    if (account) {
        found.bind(1, number(*account));
    }
    return found.next() && found.number(0) != 0;
}

void fillSigns(
    SQLite::Database &database, const Account &account, qint64 asOf, std::vector<PlanItem> &items)
{
    constexpr std::size_t page = 128;
    const QDate today = dateIn(zoneOrSystem(account.timeZone), asOf);
    const PeopleStore people(database);
    const bool isTold = hasMessages(database, account.id);
    db::RowReader spoken(database,
        "SELECT 1 FROM contact WHERE account = ?1 AND pk = ?2 AND is_guess = 0"
        " AND (messages_in > 0 OR messages_out > 0)");
    for (std::size_t begin = 0; begin < items.size(); begin += page) {
        const std::size_t end = std::min(items.size(), begin + page);
        std::vector<Pk> pks;
        for (std::size_t i = begin; i < end; ++i) {
            pks.push_back(items[i].pk);
        }
        const std::vector<PersonRow> rows = people.rows(pks);
        for (std::size_t i = begin; i < end; ++i) {
            spoken.reset();
            spoken.bind(1, number(account.id));
            spoken.bind(2, number(items[i].pk));
            const AutomationFacts facts = automationFactsOf(
                rows[i - begin], isTold ? std::optional(spoken.next()) : std::nullopt, today);
            for (const AutomationSign sign : signsOf(facts).all()) {
                items[i].signs.push_back({sign, numbersOf(sign, facts)});
            }
        }
    }
}

void fillSignSources(
    SQLite::Database &database, const QString &network, std::vector<PlanItem> &items)
{
    const ValueSources sources(database, network);
    for (PlanItem &item : items) {
        for (SignShown &one : item.signs) {
            const auto source = sources.sourceOf(item.pk, fieldOf(one.sign));
            one.source = source ? source->text() : QString();
        }
    }
}

} // namespace comity
