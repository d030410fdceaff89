#pragma once

#include <QStringList>

namespace comity {

/// Cuts what was dropped or chosen at once into imports, in the order given. Archives of one export
/// that came in parts, and loose files out of one archive, are one import; every other file or
/// folder is one of its own, so that two exports of different days both count.
QList<QStringList> importBatches(const QStringList &paths);

} // namespace comity
