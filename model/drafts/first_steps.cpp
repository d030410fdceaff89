#include "model/drafts/first_steps.h"

#include "model/base/text_fold.h"
#include "model/drafts/drafts_store.h"
#include "model/drafts/person_keys.h"
#include "model/drafts/who_said_no.h"
#include "model/followups/obligation_edits.h"
#include "model/followups/obligations_store.h"
#include "model/people/person_profiles.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

constexpr qint64 daySeconds = 86'400;
constexpr int letters = 60;

tl::unexpected<Error> refused(const QString &why)
{
    return failure(Error::Code::Usage, {why});
}

/// Whom a step of this draft is open with, by their person.
std::set<Pk> notedWith(SQLite::Database &writer, const Draft &draft, const std::vector<Pk> &people,
    const QString &step)
{
    std::set<Pk> noted;
    PersonKeys persons(writer);
    for (const followups::Obligation &one : followups::ObligationsStore(writer).of(people)) {
        const bool isSame = one.kind == followups::ObligationKind::Retry && !one.doneAt
            && one.draft == number(draft.id) && one.subject == step.trimmed();
        if (isSame) {
            noted.insert(persons.of(one.pk).value_or(one.pk));
        }
    }
    return noted;
}

followups::Obligation stepOf(const Draft &draft, Pk pk, const FirstStep &step, qint64 now)
{
    followups::Obligation owed;
    owed.pk = pk;
    owed.kind = followups::ObligationKind::Retry;
    owed.account = draft.account;
    owed.subject = step.subject;
    owed.evidence
        = draft.title.isEmpty() ? singleLine(draft.text).trimmed().left(letters) : draft.title;
    owed.draft = number(draft.id);
    if (draft.campaign) {
        owed.campaign = number(*draft.campaign);
    }
    owed.madeAt = now;
    owed.dueAt = step.dueAt;
    return owed;
}

} // namespace

Result<HandEdit> noteFirst(SQLite::Database &writer, DraftId draft, const std::vector<Pk> &people,
    const FirstStep &step, qint64 now)
{
    return editByHand(writer, [&]() -> Result<void> {
        const auto stored = DraftsStore(writer).draft(draft);
        if (!stored) {
            return refused(u"This draft is gone."_s);
        }
        const auto noted = notedWith(writer, *stored, people, step.subject);
        const WhoSaidNo saidNo(writer, stored->channel, stored->topic);
        PersonKeys persons(writer);
        int made = 0;
        for (const Pk pk : PersonProfiles(writer).onePerPerson(people)) {
            const Pk person = persons.of(pk).value_or(pk);
            if (!noted.contains(person) && !saidNo.contains(person)) {
                putObligation(writer, stepOf(*stored, pk, step, now));
                ++made;
            }
        }
        return made > 0 ? Result<void>() : refused(u"That is noted already."_s);
    });
}

std::vector<followups::Obligation> latePromises(
    SQLite::Database &database, const std::vector<Pk> &people, qint64 asOf)
{
    std::vector<followups::Obligation> late = followups::ObligationsStore(database).of(people);
    std::erase_if(late, [asOf](const followups::Obligation &one) {
        const bool isOver = one.dueAt.hasValue()
            && (one.dueAt.precision == DatePrecision::Exact
                    ? one.dueAt.at < asOf
                    : one.dueAt.at / daySeconds < asOf / daySeconds);
        return one.kind != followups::ObligationKind::GiveBack || one.doneAt || !isOver;
    });
    std::ranges::stable_sort(
        late, {}, [](const followups::Obligation &one) { return one.dueAt.at; });
    return late;
}

} // namespace comity::drafts
