#include "model/drafts/campaigns_store.h"

#include "model/db/binding.h"
#include "model/drafts/audience_record.h"
#include "model/drafts/outcome_counts.h"
#include "model/drafts/outcome_signs.h"

#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

constexpr const char *columns
    = "SELECT id, name, kind, due_at, due_precision, expected_answers, answers_a_day, casualties,"
      " casualties_close, who_answers, what_we_say, gain_us, gain_them, made_at, closed_at,"
      " after_note, meant_lists, meant_roles, meant_countries FROM campaign";

/// What is counted: all that a campaign did, or one draft alone.
struct Scope
{
    std::string column; ///< of handover and outcome: `campaign`, `draft`
    int64_t id = 0;
};

/// People with an outcome of a kind, each once over all their profiles.
std::string withOutcome(const Scope &scope)
{
    return " FROM outcome JOIN profile ON profile.pk = outcome.pk WHERE outcome." + scope.column
        + " = ?1 AND outcome.kind = ?2";
}

/// Those who got it.
std::string sent(const Scope &scope)
{
    return " FROM handover JOIN profile ON profile.pk = handover.pk WHERE handover." + scope.column
        + " = ?1 AND handover.state = 'sent'";
}

/// And of them those without any other outcome. Their keys are collected once.
std::string silent(const Scope &scope)
{
    return sent(scope)
        + " AND coalesce(profile.person, profile.pk) NOT IN"
          " (SELECT coalesce(twin.person, twin.pk) FROM outcome"
          "  JOIN profile AS twin ON twin.pk = outcome.pk WHERE outcome."
        + scope.column + " = ?1 AND outcome.kind <> 'silent')";
}

/// And of them those who wait for an answer since. Goes from the person to their few contacts: the
/// planner would begin with all of an account, for each of them.
std::string waiting(const Scope &scope)
{
    const std::string wait = " AND contact.is_guess = 0 AND contact.waiting_since > handover.at)";
    return sent(scope)
        + " AND (EXISTS (SELECT 1 FROM account CROSS JOIN contact"
          "  WHERE contact.account = account.id AND contact.pk = profile.pk"
        + wait
        + " OR EXISTS (SELECT 1 FROM profile AS twin CROSS JOIN account CROSS JOIN contact"
          "  WHERE twin.person = profile.person AND contact.account = account.id"
          "   AND contact.pk = twin.pk"
        + wait + ")";
}

constexpr const char *countPeople = "SELECT count(DISTINCT coalesce(profile.person, profile.pk))";

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

/// Of the columns from `first` on.
MeantFor meantForFrom(SQLite::Database &database, SQLite::Statement &row, int first)
{
    MeantFor meant;
    for (const AudiencePart &part : audienceFrom(database, db::text(row.getColumn(first)))) {
        meant.lists += part.target.name;
    }
    meant.roles = db::text(row.getColumn(first + 1)).split(u' ', Qt::SkipEmptyParts);
    meant.countries = db::text(row.getColumn(first + 2)).split(u' ', Qt::SkipEmptyParts);
    return meant;
}

Campaign campaignFrom(SQLite::Database &database, SQLite::Statement &row)
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
    campaign.meantFor = meantForFrom(database, row, 16);
    return campaign;
}

/// The number of a query about a campaign.
template <typename... More>
int countOf(SQLite::Database &database, const std::string &sql, int64_t id, More... more)
{
    SQLite::Statement row(database, sql);
    row.bind(1, id);
    (row.bind(2, more), ...);
    return row.executeStep() ? row.getColumn(0).getInt() : 0;
}

int countOf(SQLite::Database &database, const Scope &scope, OutcomeKind kind)
{
    return countOf(
        database, countPeople + withOutcome(scope), scope.id, toText(kind).toStdString());
}

Scope scopeOf(CampaignId campaign)
{
    return {"campaign", static_cast<int64_t>(number(campaign))};
}

Scope scopeOf(DraftId draft)
{
    return {"draft", static_cast<int64_t>(number(draft))};
}

int closeOffended(SQLite::Database &database, const Scope &scope)
{
    return countOf(database, countPeople + withOutcome(scope) + isClose, scope.id,
        toText(OutcomeKind::Offended).toStdString());
}

CampaignStanding standingOf(SQLite::Database &database, const Scope &scope)
{
    CampaignStanding standing;
    standing.asked = countOf(database, countPeople + sent(scope), scope.id);
    standing.thanks = countOf(database, scope, OutcomeKind::Thanks);
    standing.conversions = countOf(database, scope, OutcomeKind::Conversion);
    standing.replied = countOf(database, scope, OutcomeKind::Replied);
    standing.offended = countOf(database, scope, OutcomeKind::Offended);
    standing.offendedClose = closeOffended(database, scope);
    standing.unfollowed = countOf(database, scope, OutcomeKind::Unfollowed);
    standing.silent = countOf(database, countPeople + silent(scope), scope.id);
    standing.toAnswer = countOf(database, countPeople + waiting(scope), scope.id);
    standing.good = countOf(database, goodPeople(scope.column, "?1"), scope.id);
    standing.bad = countOf(database, badPeople(scope.column, "?1"), scope.id);
    standing.answered = countOf(database, answeringPeople(scope.column, "?1"), scope.id);
    return standing;
}

std::vector<Pk> peopleOf(SQLite::Database &database, const Scope &scope, OutcomeKind kind)
{
    SQLite::Statement rows(database,
        "SELECT min(profile.pk)"
            + (kind == OutcomeKind::Silent ? silent(scope) : withOutcome(scope))
            + " GROUP BY coalesce(profile.person, profile.pk) ORDER BY 1");
    rows.bind(1, scope.id);
    if (kind != OutcomeKind::Silent) {
        rows.bind(2, toText(kind).toStdString());
    }
    std::vector<Pk> people;
    while (rows.executeStep()) {
        people.push_back(Pk {rows.getColumn(0).getUInt()});
    }
    return people;
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
            ? std::optional(countOf(database, scopeOf(campaign.id), *objective.counts))
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
        out.push_back(campaignFrom(m_database, rows));
    }
    for (Campaign &campaign : out) {
        putObjectives(m_database, campaign);
    }
    return out;
}

std::optional<Campaign> CampaignsStore::outline(CampaignId id) const
{
    SQLite::Statement row(m_database, std::string(columns) + " WHERE id = ?1");
    row.bind(1, static_cast<int64_t>(number(id)));
    return row.executeStep() ? std::optional(campaignFrom(m_database, row)) : std::nullopt;
}

std::optional<Campaign> CampaignsStore::campaign(CampaignId id) const
{
    std::optional<Campaign> campaign = outline(id);
    if (campaign) {
        putObjectives(m_database, *campaign);
    }
    return campaign;
}

CampaignStanding CampaignsStore::standing(CampaignId id) const
{
    CampaignStanding standing = standingOf(m_database, scopeOf(id));
    const auto campaignId = static_cast<int64_t>(number(id));
    standing.thanked = countOf(m_database, thankYous, campaignId, 0);
    standing.toThank = countOf(m_database, thankYous, campaignId, 1);
    standing.isStopped = isStopped(id);
    return standing;
}

bool CampaignsStore::isStopped(CampaignId id) const
{
    const auto whole = campaign(id);
    return whole
        && (countOf(m_database, scopeOf(id), OutcomeKind::Offended) > whole->casualties
            || closeOffended(m_database, scopeOf(id)) > whole->casualtiesClose);
}

CampaignStanding CampaignsStore::standing(DraftId id) const
{
    return standingOf(m_database, scopeOf(id));
}

std::vector<Pk> CampaignsStore::people(CampaignId id, OutcomeKind kind) const
{
    return peopleOf(m_database, scopeOf(id), kind);
}

std::vector<Pk> CampaignsStore::people(DraftId id, OutcomeKind kind) const
{
    return peopleOf(m_database, scopeOf(id), kind);
}

std::vector<Outcome> CampaignsStore::outcomes(DraftId draft) const
{
    SQLite::Statement rows(m_database,
        "SELECT id, pk, kind, at, at_precision, seen, note, worth, worth_unit, source FROM outcome"
        " WHERE draft = ?1 ORDER BY at DESC, id DESC");
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
        outcome.worth = db::maybeNumber(rows.getColumn(7));
        outcome.worthUnit = db::text(rows.getColumn(8));
        outcome.source = db::text(rows.getColumn(9));
        out.push_back(std::move(outcome));
    }
    return out;
}

std::vector<OutcomeSuggestion> CampaignsStore::suggestions(DraftId draft, qint64 asOf) const
{
    return outcomeSigns(m_database, draft, asOf);
}

} // namespace comity::drafts
