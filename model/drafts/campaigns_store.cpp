#include "model/drafts/campaigns_store.h"

#include "model/db/binding.h"
#include "model/drafts/outcome_signs.h"

#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

constexpr const char *columns
    = "SELECT id, name, kind, due_at, due_precision, expected_answers, answers_a_day, casualties,"
      " casualties_close, who_answers, what_we_say, gain_us, gain_them, made_at, closed_at,"
      " after_note FROM campaign";

/// People with an outcome of a kind, each once over all their profiles.
constexpr const char *withOutcome
    = "SELECT count(DISTINCT coalesce(profile.person, profile.pk)) FROM outcome"
      " JOIN profile ON profile.pk = outcome.pk WHERE outcome.campaign = ?1 AND outcome.kind = ?2";

/// Whether somebody is a customer or on a target list, by any of their profiles.
constexpr const char *isClose
    = " AND EXISTS (SELECT 1 FROM profile AS twin"
      "  WHERE (twin.pk = profile.pk OR twin.person = profile.person) AND ("
      "   EXISTS (SELECT 1 FROM person_fact AS fact WHERE fact.pk = twin.pk"
      "    AND fact.field = 'role' AND fact.value = 'customer')"
      "   OR EXISTS (SELECT 1 FROM list_member AS member JOIN list ON list.id = member.list"
      "    WHERE member.pk = twin.pk AND list.kind = 'target')))";

constexpr const char *thankYous
    = "SELECT count(DISTINCT coalesce(profile.person, profile.pk)) FROM obligation"
      " JOIN profile ON profile.pk = obligation.pk WHERE obligation.campaign = ?1"
      " AND obligation.kind = 'thank-you' AND (obligation.done_at IS NULL) = ?2";

std::optional<int> maybeInt(const SQLite::Column &column)
{
    return column.isNull() ? std::nullopt : std::optional(column.getInt());
}

Campaign campaignFrom(SQLite::Statement &row)
{
    Campaign campaign;
    campaign.id = CampaignId {row.getColumn(0).getInt64()};
    campaign.name = db::text(row.getColumn(1));
    campaign.kind = campaignKindFromText(db::text(row.getColumn(2))).value_or(CampaignKind::Inform);
    campaign.dueAt = db::dated(row.getColumn(3), row.getColumn(4));
    campaign.expectedAnswers = maybeInt(row.getColumn(5));
    campaign.answersADay = maybeInt(row.getColumn(6));
    campaign.casualties = row.getColumn(7).getInt();
    campaign.casualtiesClose = row.getColumn(8).getInt();
    campaign.whoAnswers = db::text(row.getColumn(9));
    campaign.whatWeSay = db::text(row.getColumn(10));
    campaign.gainUs = db::text(row.getColumn(11));
    campaign.gainThem = db::text(row.getColumn(12));
    campaign.madeAt = row.getColumn(13).getInt64();
    campaign.closedAt = db::maybeNumber(row.getColumn(14));
    campaign.afterNote = db::text(row.getColumn(15));
    return campaign;
}

/// The number of a query about a campaign.
template <typename... More>
int countOf(SQLite::Database &database, const std::string &sql, CampaignId id, More... more)
{
    SQLite::Statement row(database, sql);
    row.bind(1, static_cast<int64_t>(number(id)));
    (row.bind(2, more), ...);
    return row.executeStep() ? row.getColumn(0).getInt() : 0;
}

int countOf(SQLite::Database &database, CampaignId id, OutcomeKind kind)
{
    return countOf(database, withOutcome, id, toText(kind).toStdString());
}

void putObjectives(SQLite::Database &database, Campaign &campaign)
{
    SQLite::Statement rows(database,
        "SELECT id, what, wanted, counts, reached FROM objective WHERE campaign = ?1 ORDER BY id");
    rows.bind(1, static_cast<int64_t>(number(campaign.id)));
    while (rows.executeStep()) {
        Objective objective;
        objective.id = rows.getColumn(0).getInt64();
        objective.what = db::text(rows.getColumn(1));
        objective.wanted = rows.getColumn(2).getInt();
        objective.counts = outcomeKindFromText(db::text(rows.getColumn(3)));
        objective.reached = objective.counts
            ? std::optional(countOf(database, campaign.id, *objective.counts))
            : maybeInt(rows.getColumn(4));
        campaign.objectives.push_back(std::move(objective));
    }
}

} // namespace

CampaignsStore::CampaignsStore(SQLite::Database &database)
    : m_database(database)
{
}

std::vector<Campaign> CampaignsStore::all() const
{
    SQLite::Statement rows(m_database,
        std::string(columns) + " ORDER BY closed_at IS NOT NULL, made_at DESC, id DESC");
    std::vector<Campaign> out;
    while (rows.executeStep()) {
        out.push_back(campaignFrom(rows));
    }
    for (Campaign &campaign : out) {
        putObjectives(m_database, campaign);
    }
    return out;
}

std::optional<Campaign> CampaignsStore::campaign(CampaignId id) const
{
    SQLite::Statement row(m_database, std::string(columns) + " WHERE id = ?1");
    row.bind(1, static_cast<int64_t>(number(id)));
    if (!row.executeStep()) {
        return std::nullopt;
    }
    Campaign campaign = campaignFrom(row);
    putObjectives(m_database, campaign);
    return campaign;
}

CampaignStanding CampaignsStore::standing(CampaignId id) const
{
    CampaignStanding standing;
    standing.asked = countOf(m_database,
        "SELECT count(DISTINCT coalesce(profile.person, profile.pk)) FROM handover"
        " JOIN profile ON profile.pk = handover.pk"
        " WHERE handover.campaign = ?1 AND handover.state = 'sent'",
        id);
    standing.thanks = countOf(m_database, id, OutcomeKind::Thanks);
    standing.conversions = countOf(m_database, id, OutcomeKind::Conversion);
    standing.replied = countOf(m_database, id, OutcomeKind::Replied);
    standing.offended = countOf(m_database, id, OutcomeKind::Offended);
    standing.offendedClose
        = countOf(m_database, std::string(withOutcome) + isClose, id, std::string("offended"));
    standing.unfollowed = countOf(m_database, id, OutcomeKind::Unfollowed);
    standing.silent = countOf(m_database,
        "SELECT count(*) FROM (SELECT coalesce(profile.person, profile.pk) FROM handover"
        " JOIN profile ON profile.pk = handover.pk"
        " WHERE handover.campaign = ?1 AND handover.state = 'sent'"
        " EXCEPT SELECT coalesce(profile.person, profile.pk) FROM outcome"
        " JOIN profile ON profile.pk = outcome.pk"
        " WHERE outcome.campaign = ?1 AND outcome.kind <> 'silent')",
        id);
    standing.thanked = countOf(m_database, thankYous, id, 0);
    standing.toThank = countOf(m_database, thankYous, id, 1);
    standing.toAnswer = countOf(m_database,
        "SELECT count(DISTINCT coalesce(profile.person, profile.pk)) FROM handover"
        " JOIN profile ON profile.pk = handover.pk"
        " WHERE handover.campaign = ?1 AND handover.state = 'sent' AND EXISTS ("
        "  SELECT 1 FROM profile AS twin JOIN account JOIN contact"
        "   ON contact.account = account.id AND contact.pk = twin.pk"
        "  WHERE (twin.pk = profile.pk OR twin.person = profile.person)"
        "   AND contact.is_guess = 0 AND contact.waiting_since > handover.at)",
        id);
    if (const auto whole = campaign(id)) {
        standing.isStopped = standing.offended > whole->casualties
            || standing.offendedClose > whole->casualtiesClose;
    }
    return standing;
}

std::vector<Outcome> CampaignsStore::outcomes(DraftId draft) const
{
    SQLite::Statement rows(m_database,
        "SELECT id, pk, kind, at, at_precision, seen, note FROM outcome WHERE draft = ?1"
        " ORDER BY at DESC, id DESC");
    rows.bind(1, static_cast<int64_t>(number(draft)));
    std::vector<Outcome> out;
    while (rows.executeStep()) {
        Outcome outcome;
        outcome.id = FactId {rows.getColumn(0).getInt64()};
        outcome.pk = Pk {rows.getColumn(1).getUInt()};
        outcome.draft = draft;
        outcome.kind
            = outcomeKindFromText(db::text(rows.getColumn(2))).value_or(OutcomeKind::Silent);
        outcome.at = db::dated(rows.getColumn(3), rows.getColumn(4));
        outcome.isFromImport = db::text(rows.getColumn(5)) == u"import";
        outcome.note = db::text(rows.getColumn(6));
        out.push_back(std::move(outcome));
    }
    return out;
}

std::vector<OutcomeSuggestion> CampaignsStore::suggestions(DraftId draft, qint64 asOf) const
{
    return outcomeSigns(m_database, draft, asOf);
}

} // namespace comity::drafts
