#include "model/standing/equity.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/db/row_reader.h"
#include "model/people/hand_values.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace comity {
namespace {

constexpr const char *profiles = "WITH own AS (SELECT pk FROM profile WHERE pk = ?1"
                                 " OR person = (SELECT person FROM profile WHERE pk = ?1)) ";

void keepLater(std::optional<qint64> &latest, std::optional<qint64> own)
{
    latest = own && latest ? std::max(own, latest) : own ? own : latest;
}

void addTouches(SQLite::Database &database, Pk pk, const EquityDay &day, Equity &equity)
{
    db::RowReader touches(database,
        std::string(profiles)
            + "SELECT at, at_precision, answered_at FROM own JOIN touch ON touch.pk = own.pk");
    touches.bind(1, number(pk));
    while (touches.next()) {
        const Dated at = touches.dated(0, 1);
        if (liesAhead(at, day.asOf, day.zone)) {
            continue;
        }
        ++equity.touches;
        keepLater(equity.lastGiven, at.at);
        const std::optional<qint64> answered = touches.maybeNumber(2);
        if (answered && *answered <= day.asOf) {
            ++equity.answeredTouches;
            keepLater(equity.lastReceived, answered);
        }
    }
}

} // namespace

Equity equityWith(
    SQLite::Database &database, Pk pk, const EquityDay &day, std::optional<AccountId> account)
{
    Equity equity;
    SQLite::Statement messages(database,
        std::string(profiles)
            + "SELECT message.direction = 'out', message.kind IN ('endorsement', 'recommendation'),"
              " count(*), max(message.at) FROM own JOIN correspondent ON correspondent.pk = own.pk"
              " JOIN message ON message.correspondent = correspondent.id"
              " WHERE correspondent.link <> 'name' AND message.direction IN ('in', 'out')"
              "  AND (?2 IS NULL OR correspondent.account = ?2)"
              "  AND message.kind IN ('direct', 'reply', 'mention', 'comment', 'invitation',"
              "   'endorsement', 'recommendation')"
              "  AND (message.thread IS NULL OR message.thread NOT IN"
              "   (SELECT thread FROM import_thread WHERE is_group = 1))"
              " GROUP BY 1, 2");
    messages.bind(1, static_cast<int64_t>(number(pk)));
    db::bindOrNull(messages, 2, account ? std::optional<qint64>(number(*account)) : std::nullopt);
    while (messages.executeStep()) {
        const bool isOurs = messages.getColumn(0).getInt() != 0;
        const bool praises = messages.getColumn(1).getInt() != 0;
        const qint64 count = messages.getColumn(2).getInt64();
        (praises ? (isOurs ? equity.recommendationsToThem : equity.recommendationsToUs)
                 : (isOurs ? equity.messagesToThem : equity.messagesToUs))
            += count;
        keepLater(isOurs ? equity.lastGiven : equity.lastReceived,
            db::maybeNumber(messages.getColumn(3)));
    }
    addTouches(database, pk, day, equity);
    const auto values = handValuesOf(database, pk);
    const auto countOf = [&values](HandField field) {
        const auto found = values.find(field);
        return found == values.end() ? qint64 {0} : found->second.value.toLongLong();
    };
    equity.referralsToThem = countOf(HandField::ReferralsGiven);
    equity.referralsToUs = countOf(HandField::ReferralsReceived);
    return equity;
}

} // namespace comity
