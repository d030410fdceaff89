#pragma once

#include "model/people/person_sheet.h"
#include "model/standing/equity.h"
#include "model/standing/people_columns.h"
#include "model/standing/person_detail.h"

namespace comity::ui {

/// What is shown of somebody who stands beside others: one profile, with what we say about its
/// person.
struct PersonCard
{
    PersonDetail detail;
    std::optional<Glance> glance; ///< none: no relation to the chosen account
    PersonSheet sheet;
    Equity equity; ///< with all of our accounts
    Stage stage = Stage::None;
    bool isStageByHand = false;

    Pk pk() const { return detail.row.pk; }
};

/// In the order asked for, without who is gone. `columns` may be null while they are loaded. Reads
/// with a connection of its own: a worker's job.
Result<std::vector<PersonCard>> readPersonCards(const QString &path,
    const PeopleColumns::Version &columns, const std::vector<Pk> &pks, qint64 now,
    const JobContext &job);

} // namespace comity::ui
