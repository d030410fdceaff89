#include "model/standing/unfiled.h"

#include "model/people/triage.h"

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

} // namespace comity
