#include "model/followups/obligation_edits.h"

#include "model/db/binding.h"
#include "model/followups/obligations_store.h"
#include "model/people/hand_tables.h"

#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::followups {
namespace {

/// So often somebody is to be tried before a case is given up unheard (S0.36).
constexpr int enoughAttempts = 2;

tl::unexpected<Error> refused(const QString &why)
{
    return failure(Error::Code::Usage, {why});
}

tl::unexpected<Error> noneOf(FactId id)
{
    return refused(u"There is no follow-up %1."_s.arg(number(id)));
}

/// Never NULL: these columns hold an empty text for nothing.
void bindText(SQLite::Statement &statement, int index, const QString &text)
{
    const QString trimmed = text.trimmed();
    db::bind(statement, index, trimmed.isNull() ? u""_s : trimmed);
}

/// Due on a day, at a moment, at a wall clock, or whenever.
Result<void> checked(const Obligation &obligation)
{
    if (obligation.subject.trimmed().isEmpty()) {
        return failure(Error::Code::ValueRefused, {u"what is owed"_s, obligation.subject});
    }
    if (obligation.dueAt.precision == DatePrecision::Bounded) {
        return refused(u"A follow-up is due on a day, at a moment, or whenever."_s);
    }
    return {};
}

/// Runs `work` on each of the obligations as it is; one that is not there fails the edit.
template <typename Work>
Result<HandEdit> editEach(
    SQLite::Database &writer, const std::vector<FactId> &ids, const Work &work)
{
    return editByHand(writer, [&]() -> Result<void> {
        const ObligationsStore store(writer);
        for (const FactId id : ids) {
            const auto found = store.find(id);
            if (!found) {
                return noneOf(id);
            }
            if (const Result<void> done = work(*found); !done) {
                return done;
            }
        }
        return {};
    });
}

/// Sets one column; the value may be none.
void set(
    SQLite::Database &writer, const char *column, const Obligation &of, std::optional<qint64> value)
{
    SQLite::Statement put(
        writer, std::string("UPDATE obligation SET ") + column + " = ?3 WHERE pk = ?1 AND id = ?2");
    put.bind(1, static_cast<int64_t>(number(of.pk)));
    put.bind(2, static_cast<int64_t>(number(of.id)));
    db::bindOrNull(put, 3, value);
    put.exec();
}

bool endsCase(CaseStage stage)
{
    return stage == CaseStage::Resolved || stage == CaseStage::AgreedToDiffer;
}

/// What was to be tried again in a case bears its words: whoever notes a retry for another reason
/// says another thing.
void endRetries(SQLite::Database &writer, const Obligation &ofCase, qint64 now)
{
    SQLite::Statement put(writer,
        "UPDATE obligation SET done_at = ?3 WHERE pk = ?1 AND kind = 'retry' AND subject = ?2"
        " AND done_at IS NULL");
    put.bind(1, static_cast<int64_t>(number(ofCase.pk)));
    db::bind(put, 2, ofCase.subject);
    put.bind(3, static_cast<int64_t>(now));
    put.exec();
}

} // namespace

FactId putObligation(SQLite::Database &writer, const Obligation &obligation)
{
    const FactId id {nextFactId(writer)};
    SQLite::Statement put(writer,
        "INSERT INTO obligation (pk, id, kind, account, subject, evidence, draft, campaign, "
        "made_at,"
        " due_at, due_precision, stage, attempts, snoozed_until, done_at)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)");
    put.bind(1, static_cast<int64_t>(number(obligation.pk)));
    put.bind(2, static_cast<int64_t>(number(id)));
    db::bind(put, 3, toText(obligation.kind));
    db::bindOrNull(
        put, 4, obligation.account ? std::optional(number(*obligation.account)) : std::nullopt);
    bindText(put, 5, obligation.subject);
    bindText(put, 6, obligation.evidence);
    db::bindOrNull(put, 7, obligation.draft);
    db::bindOrNull(put, 8, obligation.campaign);
    put.bind(9, static_cast<int64_t>(obligation.madeAt));
    db::bindDated(put, 10, obligation.dueAt);
    db::bind(put, 12, obligation.stage ? toText(*obligation.stage) : QString());
    put.bind(13, obligation.attempts);
    db::bindOrNull(put, 14, obligation.snoozedUntil);
    db::bindOrNull(put, 15, obligation.doneAt);
    put.exec();
    return id;
}

Result<AddedObligations> addObligations(
    SQLite::Database &writer, const std::vector<Obligation> &obligations)
{
    AddedObligations added;
    auto edit = editByHand(writer, [&]() -> Result<void> {
        for (const Obligation &one : obligations) {
            if (const auto fits = checked(one); !fits) {
                return fits;
            }
            added.ids.push_back(putObligation(writer, one));
        }
        return {};
    });
    if (!edit) {
        return tl::unexpected(edit.error());
    }
    added.edit = *std::move(edit);
    return added;
}

Result<HandEdit> changeObligation(SQLite::Database &writer, const Obligation &obligation)
{
    if (const auto fits = checked(obligation); !fits) {
        return tl::unexpected(fits.error());
    }
    return editEach(writer, {obligation.id}, [&](const Obligation &stored) -> Result<void> {
        SQLite::Statement put(writer,
            "UPDATE obligation SET subject = ?3, evidence = ?4, account = ?5, due_at = ?6,"
            " due_precision = ?7, held = message IS NOT NULL WHERE pk = ?1 AND id = ?2");
        put.bind(1, static_cast<int64_t>(number(stored.pk)));
        put.bind(2, static_cast<int64_t>(number(stored.id)));
        bindText(put, 3, obligation.subject);
        bindText(put, 4, obligation.evidence);
        db::bindOrNull(
            put, 5, obligation.account ? std::optional(number(*obligation.account)) : std::nullopt);
        db::bindDated(put, 6, obligation.dueAt);
        put.exec();
        return {};
    });
}

Result<HandEdit> markDone(SQLite::Database &writer, const std::vector<FactId> &ids, qint64 now)
{
    return editEach(writer, ids, [&](const Obligation &one) -> Result<void> {
        if (one.kind == ObligationKind::Detractor) {
            return refused(u"The case of somebody who was offended ends by how it went."_s);
        }
        if (!one.doneAt) {
            set(writer, "done_at", one, now);
        }
        return {};
    });
}

Result<HandEdit> reopen(SQLite::Database &writer, const std::vector<FactId> &ids)
{
    return editEach(writer, ids, [&](const Obligation &one) -> Result<void> {
        set(writer, "done_at", one, std::nullopt);
        set(writer, "snoozed_until", one, std::nullopt);
        if (one.isFromMessages) {
            SQLite::Statement hold(writer,
                "UPDATE obligation SET held = 1, answered_at = NULL,"
                " heard_until = max(heard_until, coalesce(answered_at, 0), coalesce(?3, 0))"
                " WHERE pk = ?1 AND id = ?2");
            hold.bind(1, static_cast<int64_t>(number(one.pk)));
            hold.bind(2, static_cast<int64_t>(number(one.id)));
            db::bindOrNull(hold, 3, one.doneAt);
            hold.exec();
        }
        if (one.stage && endsCase(*one.stage)) {
            SQLite::Statement back(
                writer, "UPDATE obligation SET stage = ?3 WHERE pk = ?1 AND id = ?2");
            back.bind(1, static_cast<int64_t>(number(one.pk)));
            back.bind(2, static_cast<int64_t>(number(one.id)));
            db::bind(back, 3, toText(CaseStage::Acknowledged));
            back.exec();
        }
        return {};
    });
}

Result<HandEdit> snooze(
    SQLite::Database &writer, const std::vector<FactId> &ids, std::optional<qint64> until)
{
    return editEach(writer, ids, [&](const Obligation &one) -> Result<void> {
        set(writer, "snoozed_until", one, until);
        return {};
    });
}

Result<HandEdit> logAttempt(SQLite::Database &writer, FactId id, qint64 now, const Dated &again)
{
    return editEach(writer, {id}, [&](const Obligation &one) -> Result<void> {
        if (one.kind != ObligationKind::Detractor || one.doneAt) {
            return refused(u"Attempts are counted while the case of a detractor is open."_s);
        }
        set(writer, "attempts", one, one.attempts + 1);
        endRetries(writer, one, now);
        if (again.isKnown()) {
            putObligation(writer,
                {.pk = one.pk,
                    .kind = ObligationKind::Retry,
                    .account = one.account,
                    .subject = one.subject,
                    .draft = one.draft,
                    .campaign = one.campaign,
                    .madeAt = now,
                    .dueAt = again,
                    .attempts = one.attempts + 1});
        }
        return {};
    });
}

Result<HandEdit> advance(SQLite::Database &writer, FactId id, CaseStage stage, qint64 now)
{
    return editEach(writer, {id}, [&](const Obligation &one) -> Result<void> {
        if (one.kind != ObligationKind::Detractor) {
            return refused(u"Only the case of a detractor has stages."_s);
        }
        const bool wasHeard = one.stage == CaseStage::Heard;
        if (endsCase(stage) && !wasHeard && one.attempts < enoughAttempts) {
            return refused(
                u"A case ends when they were heard, or after a second attempt to reach them."_s);
        }
        SQLite::Statement put(
            writer, "UPDATE obligation SET stage = ?3, done_at = ?4 WHERE pk = ?1 AND id = ?2");
        put.bind(1, static_cast<int64_t>(number(one.pk)));
        put.bind(2, static_cast<int64_t>(number(one.id)));
        db::bind(put, 3, toText(stage));
        db::bindOrNull(put, 4, endsCase(stage) ? std::optional(now) : std::nullopt);
        put.exec();
        if (endsCase(stage)) {
            endRetries(writer, one, now);
        }
        return {};
    });
}

void answerReplies(SQLite::Database &writer, Pk pk, qint64 at)
{
    SQLite::Statement put(writer,
        "UPDATE obligation SET answered_at = ?2 WHERE message IS NOT NULL"
        " AND done_at IS NULL AND answered_at IS NULL AND made_at <= ?2"
        " AND (held = 0 OR heard_until < ?2)"
        " AND pk IN (SELECT twin.pk FROM profile AS own"
        "  JOIN profile AS twin ON twin.pk = own.pk OR twin.person = own.person"
        "  WHERE own.pk = ?1)");
    put.bind(1, static_cast<int64_t>(number(pk)));
    put.bind(2, static_cast<int64_t>(at));
    put.exec();
}

void takeBackAnswers(SQLite::Database &writer, Pk pk, qint64 at)
{
    SQLite::Statement put(writer,
        "UPDATE obligation SET answered_at = NULL WHERE message IS NOT NULL"
        " AND done_at IS NULL AND answered_at = ?2"
        " AND pk IN (SELECT twin.pk FROM profile AS own"
        "  JOIN profile AS twin ON twin.pk = own.pk OR twin.person = own.person"
        "  WHERE own.pk = ?1)");
    put.bind(1, static_cast<int64_t>(number(pk)));
    put.bind(2, static_cast<int64_t>(at));
    put.exec();
}

} // namespace comity::followups
