#pragma once

#include "model/base/result.h"
#include "model/base/wording.h"
#include "model/goals/scoreboard.h"

namespace comity::goals {

/// Something that those who look at our company may dislike (S4.21, S4.96).
struct CompanyMark
{
    QString code = {}; ///< automated, no-bio, off-region; with `company-` before it of `insights`
    qint64 part = 0;
    qint64 whole = 0; ///< of those people of whom it is known
    int weight = 0;
    std::vector<Pk> people = {}; ///< the part, in their order

    double percent() const { return 100.0 * double(part) / double(whole); }
    bool operator==(const CompanyMark &) const = default;
};

/// We are judged by the company that we keep: by those whom we follow or are connected with. Never
/// a verdict on one of them.
struct CompanyScore
{
    qint64 people = 0;
    std::optional<int> score = {}; ///< 0..100, the more the better; none: nothing is known
    std::vector<CompanyMark> marks = {}; ///< what is known, the costliest first
    QString region = {}; ///< ISO 3166 code of home; empty where no country counts as one

    /// Behind a mark; nobody where it is not known. Who looks automated does so by as many signs as
    /// signsThatTell (automation_signs.h).
    std::vector<Pk> peopleOf(QStringView code) const;

    bool operator==(const CompanyScore &) const = default;
};

// What a hundred of a hundred people cost. Looking automated weighs as much as the others together:
// the essay names it first.
constexpr int automatedWeight = 50;
constexpr int noBioWeight = 25;
constexpr int offRegionWeight = 25;

/// From a hundred the shares are taken away by their weights, of those marks that are known. Home
/// is the account's own country, else that of more than half. Somebody's country is what was
/// written down, their time zone's, or a good guess from their location. A pass over all of them,
/// some seconds for a million: a worker's job. Cancelled; throws SQLite::Exception.
Result<CompanyScore> companyScore(
    SQLite::Database &database, const DayScope &scope, const JobContext &job = {});

/// The score and what costs most of it.
QString sentenceOf(
    const CompanyScore &company, const Wording &wording, const QLocale &numbers = QLocale::c());

} // namespace comity::goals
