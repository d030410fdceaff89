#include "model/standing/permission_judge.h"

#include "model/people/permission_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {

QStringList permissionTopics(const PeopleMarks &marks, Pk pk)
{
    const bool isNo = std::ranges::binary_search(marks.optedOut, pk);
    const QString kind = isNo ? u"opted-out="_s : u"opt-in="_s;
    QStringList out;
    for (auto fact = marks.facts.lowerBound(kind);
         fact != marks.facts.cend() && fact.key().startsWith(kind); ++fact) {
        if (std::ranges::binary_search(*fact, pk)) {
            out += fact.key().mid(kind.size());
        }
    }
    return out.contains(anyTopic) ? QStringList {anyTopic} : out;
}

PermissionJudge::PermissionJudge(const PeopleColumns &columns, qint64 asOf)
    : m_marks(columns.marks())
    , m_asOf(asOf)
{
    for (const std::vector<Pk> &profiles : m_marks.persons) {
        for (const Pk pk : profiles) {
            m_ofSeveral.insert(pk);
        }
    }
}

Permission PermissionJudge::of(SQLite::Database &database, Pk pk, const Glance &glance) const
{
    if (std::ranges::binary_search(m_marks.optedOut, pk)) {
        return Permission::OptedOut;
    }
    if (std::ranges::binary_search(m_marks.optedIn, pk)) {
        return Permission::OptIn;
    }
    // Told from messages, which are read for nobody who never wrote.
    const bool mayHaveReplied = glance.theyWrote || m_ofSeveral.contains(pk);
    return mayHaveReplied
            && permissionFor(database, pk, anyTopic, m_asOf).state == Permission::Replied
        ? Permission::Replied
        : Permission::None;
}

} // namespace comity
