#pragma once

#include <QString>
#include <SQLiteCpp/Database.h>

namespace comity::networks {

/// The row of table network for a code, made when there is none yet. In the caller's transaction on
/// a writer; throws SQLite::Exception.
qint64 networkRow(SQLite::Database &writer, const QString &code);

} // namespace comity::networks
