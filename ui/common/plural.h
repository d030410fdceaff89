#pragma once

#include <QtGlobal>

#include <limits>

namespace comity::ui {

/// A count for `tr("%Ln people", nullptr, plural(count))`; nobody counts more than Qt can.
inline int plural(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace comity::ui
