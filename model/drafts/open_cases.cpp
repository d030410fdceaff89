#include "model/drafts/open_cases.h"

#include "model/drafts/person_keys.h"

#include <SQLiteCpp/Statement.h>
#include <unordered_map>

namespace comity::drafts {
namespace {

/// Since when, UTC seconds.
struct OpenCase
{
    std::optional<qint64> offended = {};
    std::optional<qint64> owedReply = {};
};

std::optional<qint64> maybeTime(const SQLite::Column &column)
{
    return column.isNull() ? std::nullopt : std::optional<qint64>(column.getInt64());
}

/// By profile.person or else the profile's own pk. What messages show to be owed is read from them.
std::unordered_map<quint32, OpenCase> openCases(SQLite::Database &database, qint64 asOf)
{
    SQLite::Statement rows(database,
        "SELECT coalesce(profile.person, profile.pk) AS whose,"
        " min(CASE WHEN obligation.kind = 'detractor' THEN obligation.made_at END),"
        " min(CASE WHEN obligation.kind = 'reply' THEN obligation.made_at END)"
        " FROM obligation JOIN profile ON profile.pk = obligation.pk"
        " WHERE obligation.done_at IS NULL AND obligation.made_at <= ?1"
        " AND (obligation.kind = 'detractor'"
        "  OR (obligation.kind = 'reply' AND obligation.message IS NULL"
        "   AND obligation.answered_at IS NULL))"
        " GROUP BY whose");
    rows.bind(1, static_cast<int64_t>(asOf));
    std::unordered_map<quint32, OpenCase> cases;
    while (rows.executeStep()) {
        cases.emplace(rows.getColumn(0).getUInt(),
            OpenCase {maybeTime(rows.getColumn(1)), maybeTime(rows.getColumn(2))});
    }
    return cases;
}

} // namespace

void putOpenCases(SQLite::Database &database, const DraftRequest &request, ReviewRequest &out)
{
    const auto cases = openCases(database, request.asOf);
    if (cases.empty()) {
        return;
    }
    PersonKeys persons(database);
    for (std::size_t row = 0; row < out.people.size(); ++row) {
        const Pk person = persons.of(out.people[row]).value_or(out.people[row]);
        const auto found = cases.find(number(person));
        if (found == cases.end()) {
            continue;
        }
        review::Recipient &recipient = out.draft.recipients[row];
        if (found->second.offended) {
            recipient.offendedAt = Dated::exact(*found->second.offended);
        }
        const auto owed = found->second.owedReply;
        const bool isOldest = !recipient.awaitingOurReply.hasValue()
            || (owed && *owed < recipient.awaitingOurReply->sortKey());
        if (owed && isOldest) {
            recipient.awaitingOurReply = Dated::exact(*owed);
        }
    }
}

} // namespace comity::drafts
