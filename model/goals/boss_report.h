#pragma once

#include "model/drafts/outcome_worth.h"
#include "model/goals/capacity.h"
#include "model/goals/company.h"
#include "model/goals/complacency.h"
#include "model/goals/noise.h"
#include "model/goals/outcome_card.h"
#include "model/goals/post_mix.h"
#include "model/goals/trend_cards.h"

namespace comity::goals {

/// What the report for the boss rests on (S4.61).
struct BossFacts
{
    QDate from = {};
    QDate until = {};
    GrowthCard growth = {};
    Series mutual = {}; ///< Variable::MutualShare
    Series unloved = {}; ///< Variable::Unloved
    qint64 inTime = 0; ///< replies that fell due in these days and came in time …
    qint64 due = 0; ///< … of so many; 0: none, or nobody knows
    followups::ServiceLevel level = {};
    Complacency answers = {};
    PostMix posts = {};
    std::vector<OutcomeRow> outcomes = {};
    PeopleReached written = {}; ///< by all of them
    std::vector<drafts::WorthSum> worth = {}; ///< of what came back of them
    CompanyScore company = {};
    Noise noise = {};
    Team team = {};
    ReplyHours hours = {};
};

/// One part of the page: a heading, and sentences in plain words.
struct BossSection
{
    QString code = {}; ///< listens, answers, says, results, holds, company
    QString title = {};
    QStringList sentences = {};

    bool operator==(const BossSection &) const = default;
};

/// Everything, for the account of `scope` and the civil days from … until. `limit` as in
/// growthCard(). A worker's job; errors of the database are results.
Result<BossFacts> bossFacts(SQLite::Database &database, const DayScope &scope, QDate from,
    QDate until, const Team &team, std::optional<qint64> limit, const JobContext &job = {});

/// One page, always in the same order; what nobody knows is said to be so.
std::vector<BossSection> bossReport(
    const BossFacts &facts, const Wording &wording, const QLocale &numbers = QLocale::c());

} // namespace comity::goals
