#pragma once

#include "model/base/ids.h"

#include <QHash>
#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// Somebody in a report, by all they are called over all their profiles.
struct ReportPerson
{
    QString shown = {}; ///< name, else handle with @; empty when neither is known
    QStringList names = {}; ///< handles begin with @

    bool operator==(const ReportPerson &) const = default;
};

/// The people of some profiles, each once however many of theirs are among them.
struct ReportPeople
{
    std::vector<ReportPerson> all = {};
    QHash<quint32, int> byPk = {}; ///< place in `all`

    /// Empty for somebody who is not in the workspace.
    QString shown(Pk pk) const;
};

/// Throws SQLite::Exception.
ReportPeople reportPeople(SQLite::Database &database, const std::vector<Pk> &profiles, qint64 asOf);

/// Whom texts name by a handle of `network` (its code), of those who are in the workspace.
/// `server`: of a Mastodon account of ours. Reads the handles of the network once when there are
/// any; a worker's job. Throws SQLite::Exception.
std::vector<ReportPerson> mentionedPeople(SQLite::Database &database, const QStringList &texts,
    const QString &network, const QString &server, qint64 asOf);

} // namespace comity
