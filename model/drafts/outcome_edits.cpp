#include "model/drafts/outcome_edits.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/drafts/draft_name.h"
#include "model/drafts/drafts_store.h"
#include "model/drafts/due_by_level.h"
#include "model/followups/obligation_edits.h"
#include "model/people/hand_tables.h"

#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

constexpr qint64 daySeconds = 86'400;

template <typename Id>
int64_t cell(Id id)
{
    return static_cast<int64_t>(number(id));
}

tl::unexpected<Error> refused(const QString &why)
{
    return failure(Error::Code::Usage, {why});
}

/// The campaign of what somebody got; nothing for who did not get the draft.
struct Got
{
    std::optional<qint64> campaign = {};
};

std::optional<Got> gotBy(SQLite::Database &writer, DraftId draft, Pk pk)
{
    SQLite::Statement row(writer,
        "SELECT handover.campaign FROM profile AS own"
        " JOIN profile AS twin ON twin.pk = own.pk OR twin.person = own.person"
        " JOIN handover ON handover.pk = twin.pk WHERE own.pk = ?1 AND handover.draft = ?2"
        " AND handover.state IN ('copied', 'sent')");
    row.bind(1, cell(pk));
    row.bind(2, cell(draft));
    return row.executeStep() ? std::optional(Got {db::maybeNumber(row.getColumn(0))})
                             : std::nullopt;
}

void putOutcome(SQLite::Database &writer, const Outcome &outcome, const Got &got)
{
    SQLite::Statement put(writer,
        "INSERT INTO outcome (pk, id, draft, campaign, kind, at, at_precision, seen, note,"
        " worth, worth_unit, source) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
    put.bind(1, cell(outcome.pk));
    put.bind(2, static_cast<int64_t>(nextFactId(writer)));
    put.bind(3, cell(outcome.draft));
    db::bindOrNull(put, 4, got.campaign);
    db::bind(put, 5, toText(outcome.kind));
    db::bindDated(put, 6, outcome.at);
    put.bind(8, outcome.isFromImport ? "import" : "hand");
    const auto bindWords = [&put](int at, const QString &words) {
        db::bind(put, at, words.isEmpty() ? u""_s : words);
    };
    bindWords(9, outcome.note.trimmed());
    db::bindOrNull(put, 10, outcome.worth);
    bindWords(11, outcome.worth ? singleLine(outcome.worthUnit).trimmed() : QString());
    bindWords(12, singleLine(outcome.source).trimmed());
    put.exec();
}

/// Whether the case of somebody about a draft is open already, by any of their profiles.
bool hasOpenCase(SQLite::Database &writer, DraftId draft, Pk pk)
{
    SQLite::Statement row(writer,
        "SELECT 1 FROM profile AS own"
        " JOIN profile AS twin ON twin.pk = own.pk OR twin.person = own.person"
        " JOIN obligation ON obligation.pk = twin.pk WHERE own.pk = ?1"
        " AND obligation.draft = ?2 AND obligation.kind = 'detractor'"
        " AND obligation.done_at IS NULL");
    row.bind(1, cell(pk));
    row.bind(2, cell(draft));
    return row.executeStep();
}

void openCase(SQLite::Database &writer, const Draft &draft, Pk pk, const QString &note,
    const Got &got, qint64 now)
{
    using followups::ObligationKind;
    followups::Obligation owed;
    owed.pk = pk;
    owed.kind = ObligationKind::Detractor;
    owed.account = draft.account;
    owed.subject = nameOf(draft.title, draft.text);
    owed.evidence = note;
    owed.draft = number(draft.id);
    owed.campaign = got.campaign;
    owed.madeAt = now;
    owed.dueAt = dueByLevel(writer, owed.kind, draft.account, now);
    owed.stage = followups::CaseStage::Seen;
    putObligation(writer, owed);
}

Result<void> checked(const OutcomeEntry &entry, qint64 now)
{
    if (!entry.at.hasValue()) {
        return refused(u"An outcome needs the day it came on."_s);
    }
    if (entry.worth.value_or(0) < 0) {
        return refused(u"An outcome is worth nothing or more."_s);
    }
    const qint64 latest = entry.at.precision == DatePrecision::Exact ? now : now + daySeconds;
    if (entry.at.at > latest) {
        return refused(u"An outcome is logged when it has come."_s);
    }
    return {};
}

/// As an outcome keeps it: what is known by its bounds alone was seen on the later day.
Dated keptTime(const Dated &time)
{
    if (time.precision != DatePrecision::Bounded) {
        return time;
    }
    const qint64 seen = time.notAfter.value_or(time.notBefore.value_or(0));
    return Dated::day(seen / daySeconds * daySeconds + daySeconds / 2);
}

template <typename Work>
Result<HandEdit> editDraft(SQLite::Database &writer, DraftId id, const Work &work)
{
    return editByHand(writer, [&]() -> Result<void> {
        const auto draft = DraftsStore(writer).draft(id);
        return draft ? work(*draft) : Result<void>(refused(u"This draft is gone."_s));
    });
}

} // namespace

Result<HandEdit> logOutcome(SQLite::Database &writer, DraftId draft, const std::vector<Pk> &people,
    const OutcomeEntry &entry, qint64 now)
{
    if (const auto fits = checked(entry, now); !fits) {
        return tl::unexpected(fits.error());
    }
    return editDraft(writer, draft, [&](const Draft &stored) -> Result<void> {
        for (const Pk pk : people) {
            const auto got = gotBy(writer, draft, pk);
            if (!got) {
                return refused(u"Not all of these people got this draft."_s);
            }
            putOutcome(writer,
                {{}, pk, draft, entry.kind, entry.at, false, entry.note, entry.worth,
                    entry.worthUnit, entry.source},
                *got);
            if (entry.kind == OutcomeKind::Offended && !hasOpenCase(writer, draft, pk)) {
                openCase(writer, stored, pk, entry.note.trimmed(), *got, now);
            }
        }
        return {};
    });
}

Result<HandEdit> removeOutcome(SQLite::Database &writer, Pk pk, FactId outcome)
{
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement drop(writer, "DELETE FROM outcome WHERE pk = ?1 AND id = ?2");
        drop.bind(1, cell(pk));
        drop.bind(2, cell(outcome));
        drop.exec();
        return {};
    });
}

Result<HandEdit> takeSuggestions(
    SQLite::Database &writer, DraftId draft, const std::vector<OutcomeSuggestion> &suggestions)
{
    return editDraft(writer, draft, [&](const Draft &) -> Result<void> {
        for (const OutcomeSuggestion &one : suggestions) {
            const auto got = gotBy(writer, draft, one.pk);
            if (!got) {
                return refused(u"Not all of these people got this draft."_s);
            }
            putOutcome(writer, {{}, one.pk, draft, one.kind, keptTime(one.at), true, {}}, *got);
        }
        return {};
    });
}

} // namespace comity::drafts
