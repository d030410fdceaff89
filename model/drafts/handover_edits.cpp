#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/drafts/draft_edits.h"
#include "model/drafts/drafts_store.h"
#include "model/drafts/due_by_level.h"
#include "model/drafts/person_keys.h"
#include "model/drafts/who_had_it.h"
#include "model/drafts/who_said_no.h"
#include "model/followups/obligation_edits.h"
#include "model/people/hand_values.h"

#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

template <typename Id>
int64_t cell(Id id)
{
    return static_cast<int64_t>(number(id));
}

tl::unexpected<Error> refused(const QString &why)
{
    return failure(Error::Code::Usage, {why});
}

/// Whether a handover may be told of somebody, over all their profiles. To skip is always allowed,
/// but for who had it.
Result<void> checkReceiver(
    SQLite::Database &writer, const Draft &draft, Pk pk, HandoverState state, qint64 now)
{
    const auto person = PersonKeys(writer).of(pk);
    if (!person) {
        return refused(u"This person is gone."_s);
    }
    const WhoHadIt had(writer, draft.id, draft.campaign, person);
    const auto why = had.why(*person);
    if (why == NotOffered::HadThisDraft) {
        return refused(u"They had this draft already."_s);
    }
    if (state == HandoverState::Skipped) {
        return {};
    }
    if (why == NotOffered::HadThisCampaign) {
        return refused(u"They heard of this goal by another draft already."_s);
    }
    if (hasSaidNo(writer, pk, draft.channel, draft.topic, now)) {
        return refused(u"They asked us not to write to them."_s);
    }
    return {};
}

/// Nobody is promised the same twice by one draft.
bool isPromised(SQLite::Database &writer, DraftId draft, Pk pk)
{
    SQLite::Statement query(writer,
        "SELECT 1 FROM profile AS own"
        " JOIN profile AS twin ON twin.pk = own.pk OR twin.person = own.person"
        " JOIN obligation ON obligation.pk = twin.pk WHERE own.pk = ?1"
        " AND obligation.draft = ?2 AND obligation.kind = 'give-back'");
    query.bind(1, cell(pk));
    query.bind(2, cell(draft));
    return query.executeStep();
}

void owePromise(SQLite::Database &writer, const Draft &draft, Pk pk, qint64 now)
{
    if (draft.give.isEmpty() || isPromised(writer, draft.id, pk)) {
        return;
    }
    followups::Obligation owed;
    owed.pk = pk;
    owed.kind = followups::ObligationKind::GiveBack;
    owed.account = draft.account;
    owed.subject = draft.give;
    owed.evidence = draft.title;
    owed.draft = number(draft.id);
    if (draft.campaign) {
        owed.campaign = number(*draft.campaign);
    }
    owed.madeAt = now;
    owed.dueAt = draft.giveDue ? Dated::day(*draft.giveDue)
                               : dueByLevel(writer, owed.kind, draft.account, now);
    putObligation(writer, owed);
}

/// A draft that thanks does what was owed.
void doneThanking(SQLite::Database &writer, const Draft &draft, Pk pk, qint64 now)
{
    SQLite::Statement put(writer,
        "UPDATE obligation SET done_at = ?3 WHERE kind = 'thank-you' AND done_at IS NULL"
        " AND pk IN (SELECT twin.pk FROM profile AS own"
        "  JOIN profile AS twin ON twin.pk = own.pk OR twin.person = own.person"
        "  WHERE own.pk = ?1)"
        " AND EXISTS (SELECT 1 FROM campaign WHERE campaign.id = ?2 AND campaign.kind = 'thanks')");
    put.bind(1, cell(pk));
    db::bindOrNull(put, 2, draft.campaign ? std::optional(number(*draft.campaign)) : std::nullopt);
    put.bind(3, static_cast<int64_t>(now));
    put.exec();
}

void putHandover(SQLite::Database &writer, const Draft &draft, const Handover &handover)
{
    SQLite::Statement put(writer,
        "INSERT INTO handover (pk, draft, campaign, state, at, text, read_at)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (pk, draft) DO UPDATE SET campaign = ?3,"
        " state = ?4, at = ?5, text = CASE WHEN ?6 = '' THEN text ELSE ?6 END,"
        " read_at = coalesce(?7, read_at)");
    put.bind(1, cell(handover.pk));
    put.bind(2, cell(draft.id));
    db::bindOrNull(put, 3, draft.campaign ? std::optional(number(*draft.campaign)) : std::nullopt);
    db::bind(put, 4, toText(handover.state));
    put.bind(5, static_cast<int64_t>(handover.at));
    db::bind(put, 6, handover.text.isNull() ? u""_s : handover.text);
    db::bindOrNull(put, 7, handover.readAt);
    put.exec();
    if (handover.state == HandoverState::Sent) {
        followups::answerReplies(writer, handover.pk, handover.at);
    }
}

/// A later day that is known already stays.
void knowOfReading(SQLite::Database &writer, Pk pk, QDate day, qint64 at, const QString &otherwise)
{
    const auto known = handValuesOf(writer, pk);
    const auto before = known.find(HandField::ProfileRead);
    const QString value = day.toString(Qt::ISODate);
    if (before == known.end()) {
        putValue(writer, pk, HandField::ProfileRead, value, at, otherwise);
    } else if (before->second.value < value) {
        const QString &reason = before->second.source;
        putValue(
            writer, pk, HandField::ProfileRead, value, at, reason.isEmpty() ? otherwise : reason);
    }
}

template <typename Work>
Result<HandEdit> editDraft(SQLite::Database &writer, DraftId id, const Work &work)
{
    return editByHand(writer, [&]() -> Result<void> {
        const auto draft = DraftsStore(writer).draft(id);
        if (!draft || draft->discardedAt) {
            return refused(u"This draft is gone."_s);
        }
        return work(*draft);
    });
}

} // namespace

Result<HandEdit> handOver(SQLite::Database &writer, DraftId draft, Pk pk, HandoverState state,
    const QString &text, qint64 now)
{
    return editDraft(writer, draft, [&](const Draft &stored) -> Result<void> {
        if (state == HandoverState::Read) {
            return refused(u"A draft is copied for somebody, sent or skipped."_s);
        }
        if (const auto fits = checkReceiver(writer, stored, pk, state, now); !fits) {
            return fits;
        }
        putHandover(writer, stored, {pk, state, now, text, std::nullopt});
        if (state == HandoverState::Sent) {
            owePromise(writer, stored, pk, now);
            doneThanking(writer, stored, pk, now);
        }
        return {};
    });
}

Result<HandEdit> profileRead(
    SQLite::Database &writer, DraftId draft, const std::vector<Pk> &people, qint64 at, QDate day)
{
    const QDate on = day.isValid() ? day : dateIn(QTimeZone::utc(), at);
    return editDraft(writer, draft, [&](const Draft &stored) -> Result<void> {
        SQLite::Statement put(writer,
            "INSERT INTO handover (pk, draft, state, at, read_at) VALUES (?1, ?2, 'read', ?3, ?3)"
            " ON CONFLICT (pk, draft) DO UPDATE SET read_at = ?3");
        for (const Pk pk : people) {
            put.reset();
            put.bind(1, cell(pk));
            put.bind(2, cell(draft));
            put.bind(3, static_cast<int64_t>(at));
            put.exec();
            knowOfReading(writer, pk, on, at, stored.title);
        }
        return {};
    });
}

} // namespace comity::drafts
