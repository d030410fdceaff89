#include "model/standing/unfiled.h"

#include "model/people/triage.h"

#include <SQLiteCpp/Statement.h>

namespace comity {

std::vector<MarkCondition> unfiledMarks()
{
    std::vector<MarkCondition> marks {{MarkCondition::Kind::NoList}};
    for (const TriageState state :
        {TriageState::Reviewed, TriageState::Snoozed, TriageState::Never}) {
        MarkCondition decided;
        decided.kind = MarkCondition::Kind::Triage;
        decided.value = toText(state);
        decided.isNot = true;
        marks.push_back(decided);
    }
    return marks;
}

PkSet decidedPeople(const PeopleMarks &marks, qint64 asOf)
{
    PkSet people;
    for (const PeopleMarks::TriageMark &one : marks.triage) {
        const bool waits = one.state == u's' && one.until > asOf;
        if (one.state == u'r' || one.state == u'n' || waits) {
            people.insert(one.pk);
        }
    }
    return people;
}

bool wasFiledSince(SQLite::Database &database, qint64 moment)
{
    SQLite::Statement query(database,
        "SELECT EXISTS (SELECT 1 FROM triage WHERE at >= ?1 AND state <> 'pending')"
        " OR EXISTS (SELECT 1 FROM list_member WHERE added_at >= ?1)");
    query.bind(1, static_cast<int64_t>(moment));
    return query.executeStep() && query.getColumn(0).getInt() != 0;
}

} // namespace comity
