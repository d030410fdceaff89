#pragma once

#include "model/jobs/job_context.h"

#include <QString>
#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// Something in a workspace that is not as it must be. Codes: resources/language/en/problems.yml.
struct Problem
{
    QString code;
    qint64 count = 1;
    QStringList arguments = {};
};

/// Looks at everything: SQLite's own integrity and foreign keys, every blob, keys against profiles,
/// numbers and relations against profiles, next_pk, kept values against their imports, and
/// relations and completeness against what the snapshots say. Reads only. Long.
std::vector<Problem> checkIntegrity(SQLite::Database &database, const JobContext &job);

} // namespace comity
