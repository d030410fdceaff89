#pragma once

#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "model/purge/everyone_items.h"

#include <QTimeZone>

namespace comity::cli {

/// The table of a plan of everyone, line for line as a TextTable with the columns has them, but
/// made while it is written. Days are those of `zone`.
void sayTable(Console &console, const EveryoneItems &everyone,
    const std::vector<TextTable::Column> &columns, const QTimeZone &zone);

} // namespace comity::cli
