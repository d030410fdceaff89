#include "model/goals/outcome_card.h"

#include "model/db/binding.h"
#include "model/drafts/campaigns_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

std::optional<drafts::Objective> measureOf(const drafts::Campaign &campaign)
{
    const auto rank = [](const drafts::Objective &one) {
        return one.counts == drafts::OutcomeKind::Conversion ? 0 : one.counts ? 1 : 2;
    };
    const auto best = std::ranges::min_element(campaign.objectives, {}, rank);
    return best == campaign.objectives.end() ? std::nullopt : std::optional(*best);
}

/// The goals of messages, each looked up once.
class Goals
{
public:
    explicit Goals(const drafts::CampaignsStore &campaigns)
        : m_campaigns(campaigns)
    {
    }

    std::optional<OutcomeGoal> of(drafts::CampaignId id)
    {
        const auto [known, isNew] = m_measures.try_emplace(id);
        if (isNew) {
            const auto campaign = m_campaigns.campaign(id);
            known->second = campaign ? measureOf(*campaign) : std::nullopt;
        }
        return known->second ? std::optional(OutcomeGoal {id, *known->second}) : std::nullopt;
    }

private:
    const drafts::CampaignsStore &m_campaigns;
    std::map<drafts::CampaignId, std::optional<drafts::Objective>> m_measures;
};

/// `rows` are the oldest first.
void tellGoalsOnce(std::vector<OutcomeRow> &rows)
{
    std::set<drafts::CampaignId> told;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (row->goal) {
            row->goal->isToldHere = told.insert(row->goal->campaign).second;
        }
    }
}

/// Pairs of a draft and the outcome that its goal counts, or null.
QString jsonOf(const std::vector<OutcomeRow> &rows)
{
    QJsonArray pairs;
    for (const OutcomeRow &row : rows) {
        const bool isCounted = row.goal && row.goal->number.counts;
        pairs.append(QJsonArray {number(row.draft),
            isCounted ? QJsonValue(toText(*row.goal->number.counts)) : QJsonValue()});
    }
    return QString::fromUtf8(QJsonDocument(pairs).toJson(QJsonDocument::Compact));
}

/// `say` tells a code of group insights with its arguments.
template <typename Say>
QString goalsSentence(const std::vector<OutcomeRow> &rows, const Say &say)
{
    qint64 known = 0;
    qint64 met = 0;
    qint64 unwritten = 0; // counted by hand, and nobody did yet
    for (const OutcomeRow &row : rows) {
        if (!row.goal || !row.goal->isToldHere) {
            continue;
        }
        ++(row.goal->number.reached ? known : unwritten);
        met += row.goal->isMet() ? 1 : 0;
    }
    if (known == 0) {
        return unwritten == 0 ? say(u"outcome-no-goal", {}) : say(u"outcome-unwritten", {});
    }
    if (known + unwritten == 1) {
        return say(met == 1 ? u"outcome-only-met" : u"outcome-only-unmet", {});
    }
    QString text = say(u"outcome-met", {QString::number(met), QString::number(known + unwritten)});
    if (unwritten > 0) {
        text += u' ' + say(u"outcome-some-unwritten", {QString::number(unwritten)});
    }
    return text;
}

} // namespace

std::vector<OutcomeRow> outcomeRows(
    SQLite::Database &database, qint64 from, qint64 until, std::optional<AccountId> account)
{
    SQLite::Statement query(database,
        "SELECT draft.id, draft.title, draft.campaign, min(handover.at) AS first FROM handover"
        " JOIN draft ON draft.id = handover.draft WHERE handover.state = 'sent'"
        "  AND (?3 IS NULL OR draft.account IS NULL OR draft.account = ?3)"
        " GROUP BY draft.id HAVING first BETWEEN ?1 AND ?2 ORDER BY first, draft.id");
    query.bind(1, static_cast<int64_t>(from));
    query.bind(2, static_cast<int64_t>(until));
    db::bindOrNull(query, 3, account ? std::optional(number(*account)) : std::nullopt);
    const drafts::CampaignsStore campaigns(database);
    Goals goals(campaigns);
    std::vector<OutcomeRow> rows;
    while (query.executeStep()) {
        OutcomeRow row;
        row.draft = drafts::DraftId {query.getColumn(0).getInt64()};
        row.title = db::text(query.getColumn(1));
        row.sentAt = query.getColumn(3).getInt64();
        const drafts::CampaignStanding standing = campaigns.standing(row.draft);
        row.asked = standing.asked;
        row.positive = standing.good;
        row.negative = standing.bad;
        row.conversions = standing.conversions;
        if (const auto campaign = db::maybeNumber(query.getColumn(2))) {
            row.goal = goals.of(drafts::CampaignId {*campaign});
        }
        rows.push_back(std::move(row));
    }
    tellGoalsOnce(rows);
    return rows;
}

PeopleReached peopleReached(SQLite::Database &database, const std::vector<OutcomeRow> &rows)
{
    const QString ours = jsonOf(rows);
    const auto count = [&](const std::string &of) {
        SQLite::Statement query(database,
            "SELECT count(DISTINCT coalesce(profile.person, profile.pk)) FROM"
            " (SELECT value ->> 0 AS draft, value ->> 1 AS counts FROM json_each(?1)) AS ours"
            " CROSS JOIN "
                + of);
        db::bind(query, 1, ours);
        return query.executeStep() ? query.getColumn(0).getInt64() : 0;
    };
    const std::string sent = "handover ON handover.draft = ours.draft AND handover.state = 'sent'"
                             " JOIN profile ON profile.pk = handover.pk";
    const std::string came = "outcome ON outcome.draft = ours.draft"
                             " JOIN profile ON profile.pk = outcome.pk WHERE outcome.kind ";
    return {count(sent), count(came + "IN ('offended', 'unfollowed')"),
        count(sent + " WHERE ours.counts IS NOT NULL"), count(came + "= ours.counts")};
}

QString sentenceOf(
    const std::vector<OutcomeRow> &rows, const Wording &wording, const QLocale &numbers)
{
    const auto say = [&](QStringView code, const QStringList &arguments) {
        return wording.sentence(u"insights", code, arguments, numbers);
    };
    if (rows.empty()) {
        return say(u"outcome-none", {});
    }
    QString text = goalsSentence(rows, say);
    const auto worst = std::ranges::max_element(
        rows, {}, [](const OutcomeRow &row) { return row.negative - row.positive; });
    if (worst->negative > worst->positive) {
        text += u' ' + say(u"outcome-harm", {worst->title});
    }
    return text;
}

} // namespace comity::goals
