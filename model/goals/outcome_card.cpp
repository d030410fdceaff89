#include "model/goals/outcome_card.h"

#include "model/db/binding.h"
#include "model/drafts/campaigns_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

std::optional<int> wantedConversions(
    const drafts::CampaignsStore &campaigns, std::optional<qint64> campaign)
{
    const auto found = campaign ? campaigns.campaign(drafts::CampaignId {*campaign}) : std::nullopt;
    if (found) {
        for (const drafts::Objective &one : found->objectives) {
            if (one.counts == drafts::OutcomeKind::Conversion) {
                return one.wanted;
            }
        }
    }
    return {};
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
        row.wanted = wantedConversions(campaigns, db::maybeNumber(query.getColumn(2)));
        rows.push_back(std::move(row));
    }
    return rows;
}

PeopleReached peopleReached(SQLite::Database &database, const std::vector<drafts::DraftId> &drafts)
{
    QJsonArray ids;
    for (const drafts::DraftId draft : drafts) {
        ids.append(number(draft));
    }
    const auto count = [&](const std::string &rows) {
        SQLite::Statement query(database,
            "SELECT count(DISTINCT coalesce(profile.person, profile.pk)) FROM json_each(?1) AS ours"
            " CROSS JOIN "
                + rows);
        db::bind(query, 1, QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact)));
        return query.executeStep() ? query.getColumn(0).getInt64() : 0;
    };
    const std::string outcomes = "outcome ON outcome.draft = ours.value"
                                 " JOIN profile ON profile.pk = outcome.pk WHERE outcome.kind IN ";
    return {count("handover ON handover.draft = ours.value AND handover.state = 'sent'"
                  " JOIN profile ON profile.pk = handover.pk"),
        count(outcomes + "('conversion')"), count(outcomes + "('offended', 'unfollowed')")};
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
    const auto goals
        = std::ranges::count_if(rows, [](const OutcomeRow &row) { return row.wanted.has_value(); });
    const auto met = std::ranges::count_if(rows, &OutcomeRow::isMet);
    QString text = goals == 0 ? say(u"outcome-no-goal", {})
                              : say(u"outcome-met", {QString::number(met), QString::number(goals)});
    const auto worst = std::ranges::max_element(
        rows, {}, [](const OutcomeRow &row) { return row.negative - row.positive; });
    if (worst->negative > worst->positive) {
        text += u' ' + say(u"outcome-harm", {worst->title});
    }
    return text;
}

} // namespace comity::goals
