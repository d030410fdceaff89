#pragma once

#include "model/accounts/account.h"
#include "model/goals/boss_report.h"
#include "model/goals/people_cards.h"
#include "ui/insights/insights_period.h"

#include <QHash>

namespace comity::ui {

/// What is looked at.
struct InsightsQuestion
{
    QString path = {};
    std::optional<AccountId> account = {}; ///< none: all of ours
    PeopleColumns::Version columns = {}; ///< of that account; null while nobody is known
    InsightsPeriod period = InsightsPeriod::Year;
    int staleDays = 90;
    qint64 asOf = 0; ///< UTC seconds
};

/// Where it stands in time, and what there is.
struct InsightsScope
{
    std::optional<AccountId> account = {};
    QTimeZone zone = QTimeZone::systemTimeZone(); ///< whose days count
    QDate from = {};
    QDate until = {};
    InsightsPeriod period = InsightsPeriod::Year;
    std::vector<Account> accounts = {}; ///< of ours, in use
    bool hasImports = false; ///< of any account
    qint64 imports = 0; ///< of the account, of these days
    Dated newest = {}; ///< the account's newest import, of any day
};

/// What the cards show that are read at once.
struct InsightsTrends
{
    InsightsScope scope = {};
    goals::GrowthCard growth = {};
    goals::Series mutual = {}; ///< Variable::MutualShare, day by day
    std::optional<qint64> mutualGoal = {}; ///< per cent
    goals::ScatterCard scatter = {}; ///< nobody looked who seems automated
    QHash<quint32, QString> names = {}; ///< of the points of `scatter`, by pk
    goals::LastPostCard lastPost = {};
    goals::ListCard lists = {};
    std::vector<goals::OutcomeRow> outcomes = {};
};

/// What takes longer: every text and every message of these days is looked at.
struct InsightsHabits
{
    goals::PostMix posts = {};
    goals::Complacency answers = {};
    goals::ReplyHours hours = {};
    goals::CompanyScore company = {};
    goals::Team team = {};
    goals::Noise noise = {};
    goals::ScatterCard scatter = {}; ///< the same people, with those who look automated
    followups::ServiceLevel level = {};
};

// A worker's jobs, each with a connection of its own. Errors of the database are results;
// Cancelled.

Result<InsightsTrends> readTrends(const InsightsQuestion &question, const JobContext &job);
Result<InsightsHabits> readHabits(const InsightsQuestion &question, const JobContext &job);
/// What the report for the boss rests on, of the same days.
Result<goals::BossFacts> readBossFacts(const InsightsQuestion &question, const JobContext &job);

} // namespace comity::ui
