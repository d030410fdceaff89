#pragma once

#include "model/base/dated.h"

#include <QString>
#include <SQLiteCpp/Database.h>
#include <string>
#include <vector>

namespace comity {

/// That somebody does not want to be written to about a topic, with who it is, apart from any
/// workspace.
struct OptOut
{
    QString network; ///< code
    std::string key; ///< as text
    QString handle;
    QString name;
    QString topic;
    QString wording;
    QString source;
    Dated at;
    qint64 recordedAt = 0; ///< UTC seconds
};

/// Those that hold: no opt-in of the same person and topic was recorded after them. Throws
/// SQLite::Exception.
std::vector<OptOut> optOutsIn(SQLite::Database &database);

/// Records those that are not there yet, making the profiles that are missing. Gives how many were
/// recorded. Inside the caller's transaction. Throws SQLite::Exception.
qint64 addOptOuts(SQLite::Database &writer, const std::vector<OptOut> &optOuts);

} // namespace comity
