#include "model/drafts/first_steps.h"

#include "model/base/last_moment.h"
#include "model/base/text_fold.h"
#include "model/drafts/drafts_store.h"
#include "model/drafts/person_keys.h"
#include "model/drafts/who_said_no.h"
#include "model/followups/obligation_edits.h"
#include "model/followups/obligations_store.h"
#include "model/people/person_profiles.h"

#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

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

Result<StepPeople> peopleForStep(SQLite::Database &database, DraftId draft,
    const std::vector<Pk> &people, const QString &subject)
{
    const auto stored = DraftsStore(database).draft(draft);
    if (!stored) {
        return refused(u"This draft is gone."_s);
    }
    const auto noted = notedWith(database, *stored, people, subject);
    const WhoSaidNo saidNo(database, stored->channel, stored->topic);
    PersonKeys persons(database);
    StepPeople step;
    for (const Pk pk : PersonProfiles(database).onePerPerson(people)) {
        const Pk person = persons.of(pk).value_or(pk);
        if (saidNo.contains(person)) {
            ++step.leftAlone;
        } else if (!noted.contains(person)) {
            step.whom.push_back(pk);
        }
    }
    if (step.whom.empty()) {
        return refused(step.leftAlone > 0 && noted.empty()
                ? u"They asked you to stop: nothing is noted with them."_s
                : u"That is noted already."_s);
    }
    return step;
}

Result<HandEdit> noteFirst(SQLite::Database &writer, DraftId draft, const std::vector<Pk> &people,
    const FirstStep &step, qint64 now)
{
    return editByHand(writer, [&]() -> Result<void> {
        const auto found = peopleForStep(writer, draft, people, step.subject);
        if (!found) {
            return tl::unexpected(found.error());
        }
        const auto stored = DraftsStore(writer).draft(draft);
        for (const Pk pk : found->whom) {
            putObligation(writer, stepOf(*stored, pk, step, now));
        }
        return {};
    });
}

std::vector<followups::Obligation> answersOwed(
    SQLite::Database &database, const std::vector<Pk> &people, qint64 asOf)
{
    using followups::ObligationKind;
    std::vector<followups::Obligation> owed = followups::ObligationsStore(database).of(people);
    std::erase_if(owed, [](const followups::Obligation &one) {
        return one.doneAt
            || (one.kind != ObligationKind::Reply && one.kind != ObligationKind::Detractor);
    });
    std::ranges::stable_sort(owed, {}, [asOf](const followups::Obligation &one) {
        return std::tuple(
            !one.isOpen(asOf), one.kind != ObligationKind::Reply, one.dueAt.sortKey());
    });
    return owed;
}

std::vector<followups::Obligation> latePromises(
    SQLite::Database &database, const std::vector<Pk> &people, qint64 moment, const QTimeZone &zone)
{
    std::vector<followups::Obligation> late = followups::ObligationsStore(database).of(people);
    std::erase_if(late, [moment, &zone](const followups::Obligation &one) {
        return one.kind != followups::ObligationKind::GiveBack || one.doneAt
            || !isOver(one.dueAt, moment, zone);
    });
    std::ranges::stable_sort(
        late, {}, [](const followups::Obligation &one) { return one.dueAt.at; });
    return late;
}

} // namespace comity::drafts
