#include "model/drafts/kept_facts.h"

#include "model/db/binding.h"
#include "model/drafts/person_keys.h"
#include "model/followups/obligations_store.h"

#include <QHash>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

/// The newest time of each person that a query of (person, time) gives, up to a moment.
QHash<quint32, qint64> newestOf(
    SQLite::Database &database, const char *sql, qint64 asOf, std::optional<DraftId> without)
{
    SQLite::Statement rows(database, sql);
    rows.bind(1, static_cast<int64_t>(asOf));
    rows.bind(2, static_cast<int64_t>(without ? number(*without) : 0));
    QHash<quint32, qint64> newest;
    while (rows.executeStep()) {
        newest.insert(rows.getColumn(0).getUInt(), rows.getColumn(1).getInt64());
    }
    return newest;
}

constexpr const char *askedSql
    = "SELECT coalesce(profile.person, profile.pk) AS whose, max(handover.at) FROM handover"
      " JOIN campaign ON campaign.id = handover.campaign JOIN profile ON profile.pk = handover.pk"
      " WHERE handover.state = 'sent' AND handover.at <= ?1 AND handover.draft <> ?2"
      " AND campaign.kind IN ('ask', 'promo') GROUP BY whose";

constexpr const char *thankedSql
    = "SELECT whose, max(at) FROM ("
      "SELECT coalesce(profile.person, profile.pk) AS whose, handover.at AS at FROM handover"
      " JOIN campaign ON campaign.id = handover.campaign JOIN profile ON profile.pk = handover.pk"
      " WHERE handover.state = 'sent' AND handover.draft <> ?2 AND campaign.kind = 'thanks'"
      " UNION ALL SELECT coalesce(profile.person, profile.pk), obligation.done_at FROM obligation"
      " JOIN profile ON profile.pk = obligation.pk WHERE obligation.kind = 'thank-you'"
      " AND obligation.done_at IS NOT NULL) WHERE at <= ?1 GROUP BY whose";

} // namespace

void putKept(SQLite::Database &database, const DraftRequest &request, ReviewRequest &out)
{
    if (!request.give.trimmed().isEmpty()) {
        out.draft.linkedTasks
            = std::vector {review::LinkedTask {u"give-back"_s, review::Known<QString>::none()}};
    }
    const auto promises = followups::ObligationsStore(database).openPromises();
    const auto asked = newestOf(database, askedSql, request.asOf, request.draft);
    if (promises.empty() && asked.isEmpty()) {
        return;
    }
    const auto thanked = newestOf(database, thankedSql, request.asOf, request.draft);
    PersonKeys persons(database);
    for (std::size_t row = 0; row < out.people.size(); ++row) {
        review::Recipient &recipient = out.draft.recipients[row];
        const Pk person = persons.of(out.people[row]).value_or(out.people[row]);
        if (const auto owed = promises.find(person); owed != promises.end()) {
            std::vector<review::OpenPromise> open;
            for (const followups::Obligation &one : owed->second) {
                open.push_back({one.subject, one.dueAt});
            }
            recipient.openPromises = std::move(open);
        }
        if (const auto at = asked.constFind(number(person)); at != asked.cend()) {
            recipient.lastAsked = Dated::exact(*at);
            recipient.thankedSince = thanked.value(number(person), -1) >= *at;
        }
    }
}

} // namespace comity::drafts
