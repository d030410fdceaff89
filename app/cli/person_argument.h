#pragma once

#include "app/cli/call.h"

namespace comity::cli {

/// Whom an argument names: `x:ada`, `x:1511`, or a handle or key that only one network has.
/// Usage for nobody and for several, naming the networks. Throws SQLite::Exception.
Result<Pk> personNamed(SQLite::Database &database, const QString &argument);

} // namespace comity::cli
