#pragma once

#include "model/base/wording.h"
#include "model/export/people_rows.h"
#include "model/purge/plan_document.h"

#include <QByteArray>
#include <QStringList>
#include <QTimeZone>

namespace comity {

/// The following CSV of everybody whom an account keeps following, for the import of its Mastodon
/// server. Its import with Overwrite unfollows everybody who is not in it, so it is only made of a
/// list that is whole and at most one day old.
struct KeptFollowing
{
    QByteArray file = {};
    qint64 rows = 0;
    qint64 leaving = 0; ///< decided to be unfollowed and on the list, so not in the file
    qint64 erased = 0; ///< people erased from the workspace: whether we follow them is not known
    Dated takenAt = {}; ///< of the list

    /// What is to be said before it is written, the most important first: that Overwrite unfollows
    /// everybody else. Dates are days of `zone`.
    QStringList warnings(const Wording &wording, const QTimeZone &zone) const;
};

/// Whether such a file may be made at all: ExportRefused with the reason (following_file.yml),
/// otherwise the moment of the list. Cheap. `name`: of the file, for the error. Throws
/// SQLite::Exception.
Result<Dated> mayWriteKeptFollowing(SQLite::Database &database, const Account &account,
    const PlanDocument &plan, const QString &name, qint64 now);

/// Makes the file: everybody on the newest list but those whom the plan decides to unfollow and
/// who are not ticked as skipped, with boosts, notices and languages as that list has them.
/// ExportRefused with the reason. Worker thread; throws SQLite::Exception.
Result<KeptFollowing> keptFollowing(SQLite::Database &database, const Account &account,
    const PlanDocument &plan, const PeopleColumns::Version &columns, const QString &name,
    qint64 now, const JobContext &job = {});

} // namespace comity
