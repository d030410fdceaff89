#pragma once

#include "model/base/ids.h"

#include <QString>
#include <QTimeZone>
#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// What the housekeeping of a list finds. People by a profile of theirs that is on it; who is
/// unknown counts as neither good nor bad.
struct ListHealth
{
    qint64 people = 0; ///< persons
    std::vector<Pk> gone = {}; ///< stood on a list of ours once and on none now
    std::vector<Pk> neverListed = {}; ///< on no list that was imported: nothing is known of them
    std::vector<Pk> stale = {}; ///< last post is known and too long ago
    std::vector<Pk> lastPostUnknown = {};
    std::vector<Pk> duplicates = {}; ///< second and further: the same person, or the same handle
    std::vector<Pk> offRegion = {}; ///< live in another country than `region`
    std::vector<Pk> regionUnknown = {};
    QString region = {}; ///< ISO 3166 code; null where no country counts as home
    bool isAccountsRegion = false; ///< the account's own, else that of most on the list
};

struct HealthRequest
{
    int staleDays = 90;
    qint64 asOf = 0; ///< UTC seconds
    QTimeZone zone = QTimeZone::utc(); ///< whose civil days count
};

/// The country of a time zone as a code of ISO 3166; empty for none and for zones without one.
QString countryOfZone(const QString &ianaName);

/// Looks at everybody on a list. Some 100 ms for 10,000: a worker's work. Throws SQLite::Exception.
ListHealth healthOf(SQLite::Database &database, ListId list, const HealthRequest &request);

} // namespace comity
