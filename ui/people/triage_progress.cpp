#include "ui/people/triage_progress.h"

#include <algorithm>

namespace comity::ui {

namespace {

/// The question without what changes by itself.
PeopleQuery lasting(PeopleQuery query)
{
    query.asOf = 0;
    query.sort = PeopleSort::Key;
    query.descending = false;
    return query;
}

} // namespace

void TriageProgress::begin()
{
    *this = {};
}

std::optional<Pk> TriageProgress::follow(const PeopleQuery &query, const std::vector<Pk> &left)
{
    if (m_query != lasting(query)) {
        begin();
        m_query = lasting(query);
    }
    const auto back = std::ranges::find_if(left, [this](Pk pk) { return m_gone.contains(pk); });
    const std::optional<Pk> returned = back == left.end() ? std::nullopt : std::optional(*back);
    for (const Pk pk : left) {
        m_seen.insert(pk);
    }
    m_gone = m_seen;
    for (const Pk pk : left) {
        m_gone.remove(pk);
    }
    m_total = static_cast<qint64>(m_seen.count());
    m_decided = static_cast<qint64>(m_gone.count());
    return returned;
}

} // namespace comity::ui
