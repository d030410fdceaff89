#pragma once

#include "tests/architecture/source_tree.h"

#include <functional>

namespace comity::tests {

/// The Qt module (`QtGui`) that a header (`QColor`, `QtGui/QColor`) belongs to; empty for none.
using QtModuleOf = std::function<QString(const QString &)>;

/// Looks Qt's headers up in the folder where its modules lie.
QtModuleOf installedQtModules(const QString &includeFolder);

/// What in a tree of sources breaks the floors of the house, one sentence each: an include of a
/// higher floor or of a neighbour, a folder without a floor, and what a floor must never hold.
QStringList brokenFloors(const SourceTree &tree, const QtModuleOf &moduleOf);

} // namespace comity::tests
