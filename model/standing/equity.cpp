#include "model/standing/equity.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace comity {
namespace {

void keepLater(std::optional<qint64> &latest, const SQLite::Column &time)
{
    const std::optional<qint64> own = db::maybeNumber(time);
    latest = own && latest ? std::max(own, latest) : own ? own : latest;
}

} // namespace

Equity equityWith(SQLite::Database &database, Pk pk, std::optional<AccountId> account)
{
    constexpr const char *profiles = "WITH own AS (SELECT pk FROM profile WHERE pk = ?1"
                                     " OR person = (SELECT person FROM profile WHERE pk = ?1)) ";
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
        keepLater(isOurs ? equity.lastGiven : equity.lastReceived, messages.getColumn(3));
    }
    SQLite::Statement touches(database,
        std::string(profiles)
            + "SELECT count(*), count(answered_at), max(at), max(answered_at) FROM own JOIN touch "
              "ON touch.pk = own.pk");
    touches.bind(1, static_cast<int64_t>(number(pk)));
    touches.executeStep();
    equity.touches = touches.getColumn(0).getInt64();
    equity.answeredTouches = touches.getColumn(1).getInt64();
    keepLater(equity.lastGiven, touches.getColumn(2));
    keepLater(equity.lastReceived, touches.getColumn(3));
    return equity;
}

} // namespace comity
