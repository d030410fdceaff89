#pragma once

#include "ui/people/filter/people_coverage.h"
#include "ui/people/table/person_texts.h"
#include "ui/people/table/table_column.h"

#include <QVariant>

namespace comity::ui {

/// A cell as plain text on one line, "—" for what is not known.
QString cellText(TableColumn column, const ShownPerson &row, const Today &today);
/// The line below, for cells of two; empty for all others.
QString secondLine(TableColumn column, const ShownPerson &row);
/// The number behind a cell of numbers or dates; invalid when it is not known.
QVariant cellValue(TableColumn column, const Glance &glance);
/// What the cell leaves out, made plain for a tool tip.
QString cellToolTip(TableColumn column, const ShownPerson &row, const Today &today);
/// Of how many people the column is known; empty where all have it.
QString headToolTip(TableColumn column, const PeopleCoverage &coverage);

} // namespace comity::ui
