#pragma once

#include "model/standing/people_condition.h"
#include "model/standing/people_marks.h"
#include "model/standing/pk_set.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// Who has still to be filed (S4.43): on no list of ours, and neither reviewed, nor put off to a
/// day that is to come, nor never to be asked about again. After each import the new ones are among
/// them. To be added to a query.
std::vector<MarkCondition> unfiledMarks();

/// Whom those conditions leave out for what was decided in triage.
PkSet decidedPeople(const PeopleMarks &marks, qint64 asOf);

/// Whether somebody was filed since a moment, UTC seconds: put on a list, or decided about. Throws
/// SQLite::Exception.
bool wasFiledSince(SQLite::Database &database, qint64 moment);

} // namespace comity
