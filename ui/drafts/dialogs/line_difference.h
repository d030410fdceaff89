#pragma once

#include <QStringList>
#include <vector>

namespace comity::ui {

/// A line of two texts laid beside each other.
struct DifferenceLine
{
    enum class Kind : quint8 { Same, Added, Removed };
    Kind kind = Kind::Same;
    QString text = {};

    bool operator==(const DifferenceLine &) const = default;
};

/// What became of the lines of `before` in `after`, in the order of reading: what went stands
/// before what came. Lines beyond two thousand are not looked at one by one.
std::vector<DifferenceLine> lineDifference(const QString &before, const QString &after);

} // namespace comity::ui
