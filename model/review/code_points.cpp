#include "model/review/code_points.h"

#include <algorithm>

namespace comity::review {

CodePoints::CodePoints(QStringView text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && text.at(i + 1).isLowSurrogate()) {
            m_seconds.push_back(++i);
        }
    }
}

qsizetype CodePoints::before(qsizetype offset) const
{
    const auto pairs = std::ranges::lower_bound(m_seconds, offset) - m_seconds.begin();
    return offset - pairs;
}

} // namespace comity::review
