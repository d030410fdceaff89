#pragma once

#include "model/import/formats/column_plan.h"

namespace comity::formats {

/// The network that a table is about, where it says so for certain: by the addresses of profiles,
/// the form of the ids or a header that names it. Empty otherwise.
QString networkOfTable(const TableHead &head, std::size_t headerRow, const ColumnPlan &plan);

} // namespace comity::formats
