#include "ui/drafts/dialogs/line_difference.h"

#include <algorithm>

namespace comity::ui {
namespace {

using Kind = DifferenceLine::Kind;

/// The table below grows with the product of both.
constexpr qsizetype mostLines = 2000;

} // namespace

std::vector<DifferenceLine> lineDifference(const QString &before, const QString &after)
{
    const QStringList old = before.split(u'\n');
    const QStringList now = after.split(u'\n');
    std::vector<DifferenceLine> lines;
    if (old.size() > mostLines || now.size() > mostLines) {
        for (const QString &line : old) {
            lines.push_back({Kind::Removed, line});
        }
        for (const QString &line : now) {
            lines.push_back({Kind::Added, line});
        }
        return lines;
    }
    // common(i, j): how many lines the rest of both share from i and j on.
    const auto width = static_cast<std::size_t>(now.size()) + 1;
    std::vector<int> common(width * (static_cast<std::size_t>(old.size()) + 1), 0);
    const auto at = [&](qsizetype i, qsizetype j) -> int & {
        return common[static_cast<std::size_t>(i) * width + static_cast<std::size_t>(j)];
    };
    for (qsizetype i = old.size() - 1; i >= 0; --i) {
        for (qsizetype j = now.size() - 1; j >= 0; --j) {
            at(i, j) = old.at(i) == now.at(j) ? at(i + 1, j + 1) + 1
                                              : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < old.size() || j < now.size()) {
        if (i < old.size() && j < now.size() && old.at(i) == now.at(j)) {
            lines.push_back({Kind::Same, old.at(i++)});
            ++j;
        } else if (i < old.size() && (j == now.size() || at(i + 1, j) >= at(i, j + 1))) {
            lines.push_back({Kind::Removed, old.at(i++)});
        } else {
            lines.push_back({Kind::Added, now.at(j++)});
        }
    }
    return lines;
}

} // namespace comity::ui
