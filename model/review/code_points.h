#pragma once

#include <QStringView>
#include <vector>

namespace comity::review {

/// Turns offsets in UTF-16 units, in which spans are kept, into those of Unicode code points, in
/// which documents give them (cli.md). Half a surrogate pair counts as one.
class CodePoints
{
public:
    explicit CodePoints(QStringView text);

    /// The code points before `offset`; one that is cut counts whole.
    qsizetype before(qsizetype offset) const;

private:
    std::vector<qsizetype> m_seconds; ///< the second units of pairs, rising
};

} // namespace comity::review
