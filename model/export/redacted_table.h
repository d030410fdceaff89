#pragma once

#include "model/export/people_rows.h"
#include "model/export/table_document.h"

namespace comity {

/// The people of the groups for talking about a case with others: pseudonyms instead of keys,
/// handles, names, texts and addresses; our accounts are numbered; counts have two digits that mean
/// something and dates are months, because exact ones find their owner again. In the order of the
/// pseudonyms, which holds for one run of the table alone. `database` must outlive it.
Table redactedTable(SQLite::Database &database, const QString &name,
    std::vector<PeopleGroup> groups, const JobContext &job = {});

/// A count rounded to its first two digits: 12,345 is 12,000.
qint64 coarse(qint64 count);
/// `2024-03`; empty where there is no time.
QString coarse(const Dated &time);

} // namespace comity
