#pragma once

#include "model/standing/people_query.h"
#include "model/standing/pk_set.h"

#include <optional>
#include <vector>

namespace comity::ui {

/// How far somebody came through the people to be filed, from one answer to the next: whoever was
/// among them and is no more is decided, however that came about, and whoever comes back was
/// undone.
class TriageProgress
{
public:
    void begin();
    /// The people who are left, as the table shows them. Gives the first who came back. Another
    /// question begins anew.
    std::optional<Pk> follow(const PeopleQuery &query, const std::vector<Pk> &left);

    qint64 total() const { return m_total; }
    qint64 decided() const { return m_decided; }

private:
    std::optional<PeopleQuery> m_query;
    PkSet m_seen;
    PkSet m_gone; ///< of those seen
    qint64 m_total = 0;
    qint64 m_decided = 0;
};

} // namespace comity::ui
