#include "model/drafts/drafts_store.h"

#include "model/db/binding.h"
#include "model/drafts/audience_record.h"
#include "model/drafts/outcome_counts.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace comity::drafts {
namespace {

const std::string draftColumns
    = "SELECT draft.id, draft.title, draft.channel, draft.account, draft.audience, draft.topic,"
      " draft.campaign, draft.give, draft.give_due, written.text, draft.send_at,"
      " draft.send_precision, draft.author, draft.split_from, draft.made_at, written.edited_at,"
      " written.settled_at, written.reread_at, written.writing_since, written.composing_seconds,"
      " draft.finished_at, draft.discarded_at FROM draft"
      " LEFT JOIN draft_text AS written ON written.draft = draft.id";

int64_t cell(DraftId id)
{
    return static_cast<int64_t>(number(id));
}

Pk pkOf(const SQLite::Column &column)
{
    return Pk {static_cast<quint32>(column.getInt64())};
}

template <typename Id>
std::optional<Id> maybeId(const SQLite::Column &column)
{
    return column.isNull() ? std::nullopt : std::optional(Id {column.getInt64()});
}

void putPeople(SQLite::Database &database, Draft &draft)
{
    SQLite::Statement rows(
        database, "SELECT pk, side FROM draft_person WHERE draft = ?1 ORDER BY pk");
    rows.bind(1, cell(draft.id));
    while (rows.executeStep()) {
        (db::text(rows.getColumn(1)) == u"in" ? draft.in : draft.out)
            .push_back(pkOf(rows.getColumn(0)));
    }
}

Draft draftFrom(SQLite::Database &database, SQLite::Statement &row)
{
    Draft draft;
    draft.id = DraftId {row.getColumn(0).getInt64()};
    draft.title = db::text(row.getColumn(1));
    draft.channel = db::text(row.getColumn(2));
    draft.account = maybeId<AccountId>(row.getColumn(3));
    draft.audience = audienceFrom(database, db::text(row.getColumn(4)));
    draft.topic = db::text(row.getColumn(5));
    draft.campaign = maybeId<CampaignId>(row.getColumn(6));
    draft.give = db::text(row.getColumn(7));
    draft.giveDue = db::maybeNumber(row.getColumn(8));
    draft.text = db::text(row.getColumn(9));
    if (const Dated sendAt = db::dated(row.getColumn(10), row.getColumn(11)); sendAt.isKnown()) {
        draft.sendAt = sendAt;
    }
    draft.author = db::text(row.getColumn(12));
    draft.splitFrom = maybeId<DraftId>(row.getColumn(13));
    draft.madeAt = row.getColumn(14).getInt64();
    draft.editedAt = row.getColumn(15).getInt64();
    draft.settledAt = row.getColumn(16).getInt64();
    draft.rereadAt = db::maybeNumber(row.getColumn(17));
    draft.writingSince = db::maybeNumber(row.getColumn(18));
    draft.secondsComposing = row.getColumn(19).getInt64();
    draft.finishedAt = db::maybeNumber(row.getColumn(20));
    draft.discardedAt = db::maybeNumber(row.getColumn(21));
    putPeople(database, draft);
    return draft;
}

/// Whom it was written to, without the exceptions.
void putAudience(DraftRow &row)
{
    QStringList names;
    for (const AudiencePart &part : row.parts) {
        const bool isPublic = part.target.kind == AudienceTarget::Kind::Everybody;
        row.isPublic = row.isPublic || (isPublic && part.kind == PartKind::Add);
        if (part.kind == PartKind::Add && !isPublic) {
            names += part.target.name;
        }
    }
    row.audience = names.join(QStringLiteral(", "));
}

DraftState stateOf(bool isFinished, bool isDiscarded, bool wasHandedOver)
{
    if (isDiscarded) {
        return DraftState::Discarded;
    }
    if (isFinished) {
        return DraftState::Finished;
    }
    return wasHandedOver ? DraftState::HandingOver : DraftState::Writing;
}

/// Those of a condition on table draft, with ?1 in it.
std::vector<DraftRow> rowsOf(
    SQLite::Database &database, const std::string &condition, std::optional<CampaignId> campaign)
{
    SQLite::Statement rows(database,
        std::string("SELECT draft.id, draft.title, draft.channel, draft.audience, draft.campaign,"
                    " coalesce(written.edited_at, draft.made_at) AS changed_at,"
                    " draft.finished_at IS NOT NULL AS is_finished,"
                    " (SELECT count(*) FROM handover WHERE handover.draft = draft.id"
                    "   AND handover.state = 'sent'),"
                    " EXISTS (SELECT 1 FROM handover WHERE handover.draft = draft.id"
                    "   AND handover.state <> 'read'), (")
            + goodPeople("draft", "draft.id") + "), (" + badPeople("draft", "draft.id")
            + ") FROM draft LEFT JOIN draft_text AS written ON written.draft = draft.id WHERE "
            + condition + " ORDER BY is_finished, changed_at DESC, draft.id DESC");
    if (campaign) {
        rows.bind(1, static_cast<int64_t>(number(*campaign)));
    }
    std::vector<DraftRow> out;
    while (rows.executeStep()) {
        DraftRow row;
        row.id = DraftId {rows.getColumn(0).getInt64()};
        row.title = db::text(rows.getColumn(1));
        row.channel = db::text(rows.getColumn(2));
        row.parts = audienceFrom(database, db::text(rows.getColumn(3)));
        row.campaign = maybeId<CampaignId>(rows.getColumn(4));
        row.changedAt = rows.getColumn(5).getInt64();
        row.sent = rows.getColumn(7).getInt();
        row.state
            = stateOf(rows.getColumn(6).getInt() != 0, false, rows.getColumn(8).getInt() != 0);
        row.good = rows.getColumn(9).getInt();
        row.bad = rows.getColumn(10).getInt();
        putAudience(row);
        out.push_back(std::move(row));
    }
    return out;
}

} // namespace

DraftsStore::DraftsStore(SQLite::Database &database)
    : m_database(database)
{
}

std::vector<DraftRow> DraftsStore::all() const
{
    return rowsOf(m_database, "draft.discarded_at IS NULL", {});
}

std::vector<DraftRow> DraftsStore::ofCampaign(CampaignId campaign) const
{
    return rowsOf(m_database,
        "draft.campaign = ?1 AND (draft.discarded_at IS NULL OR EXISTS"
        " (SELECT 1 FROM handover WHERE handover.draft = draft.id))",
        campaign);
}

std::optional<Draft> DraftsStore::draft(DraftId id) const
{
    SQLite::Statement row(m_database, draftColumns + " WHERE draft.id = ?1");
    row.bind(1, cell(id));
    return row.executeStep() ? std::optional(draftFrom(m_database, row)) : std::nullopt;
}

std::vector<DraftAnswer> DraftsStore::answers(DraftId id) const
{
    SQLite::Statement rows(m_database,
        "SELECT question, at, who, note FROM draft_answer WHERE draft = ?1 ORDER BY question");
    rows.bind(1, cell(id));
    std::vector<DraftAnswer> out;
    while (rows.executeStep()) {
        out.push_back({rows.getColumn(0).getInt(), rows.getColumn(1).getInt64(),
            db::text(rows.getColumn(2)), db::text(rows.getColumn(3))});
    }
    return out;
}

std::vector<DraftAnswer> DraftsStore::answersThatCount(
    const Draft &draft, qint64 dayBegins, qint64 dayEnds) const
{
    std::vector<DraftAnswer> out = answers(draft.id);
    if (!draft.campaign) {
        return out;
    }
    SQLite::Statement rows(m_database,
        "SELECT answer.question, answer.at, answer.who, answer.note FROM draft_answer AS answer"
        " JOIN draft ON draft.id = answer.draft WHERE draft.campaign = ?1 AND answer.question > 0"
        " AND answer.at >= ?2 AND answer.at < ?3 ORDER BY answer.at DESC");
    rows.bind(1, static_cast<int64_t>(number(*draft.campaign)));
    rows.bind(2, static_cast<int64_t>(dayBegins));
    rows.bind(3, static_cast<int64_t>(dayEnds));
    while (rows.executeStep()) {
        const int question = rows.getColumn(0).getInt();
        if (std::ranges::find(out, question, &DraftAnswer::question) == out.end()) {
            out.push_back({question, rows.getColumn(1).getInt64(), db::text(rows.getColumn(2)),
                db::text(rows.getColumn(3))});
        }
    }
    std::ranges::sort(out, {}, &DraftAnswer::question);
    return out;
}

std::vector<DraftVersion> DraftsStore::versions(DraftId id) const
{
    SQLite::Statement rows(m_database,
        "SELECT id, at, text FROM draft_version WHERE draft = ?1 AND id > 0 ORDER BY id DESC");
    rows.bind(1, cell(id));
    std::vector<DraftVersion> out;
    while (rows.executeStep()) {
        out.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getInt64(),
            db::text(rows.getColumn(2))});
    }
    return out;
}

std::vector<Override> DraftsStore::overrides(DraftId id) const
{
    SQLite::Statement rows(m_database,
        "SELECT at, who, reason, rules FROM draft_override WHERE draft = ?1 ORDER BY id DESC");
    rows.bind(1, cell(id));
    std::vector<Override> out;
    while (rows.executeStep()) {
        out.push_back(
            {rows.getColumn(0).getInt64(), db::text(rows.getColumn(1)), db::text(rows.getColumn(2)),
                db::text(rows.getColumn(3)).split(u' ', Qt::SkipEmptyParts)});
    }
    return out;
}

std::vector<Handover> DraftsStore::handovers(DraftId id) const
{
    SQLite::Statement rows(m_database,
        "SELECT pk, state, at, text, read_at FROM handover WHERE draft = ?1 ORDER BY pk");
    rows.bind(1, cell(id));
    std::vector<Handover> out;
    while (rows.executeStep()) {
        const auto state = handoverStateFromText(db::text(rows.getColumn(1)));
        out.push_back({pkOf(rows.getColumn(0)), state.value_or(HandoverState::Copied),
            rows.getColumn(2).getInt64(), db::text(rows.getColumn(3)),
            db::maybeNumber(rows.getColumn(4))});
    }
    return out;
}

std::vector<Draft> DraftsStore::leftOpen() const
{
    SQLite::Statement rows(m_database,
        draftColumns
            + " WHERE written.writing_since IS NOT NULL AND draft.discarded_at IS NULL"
              " ORDER BY written.edited_at DESC, draft.id DESC");
    std::vector<Draft> out;
    while (rows.executeStep()) {
        out.push_back(draftFrom(m_database, rows));
    }
    return out;
}

std::vector<review::Dismissal> DraftsStore::dismissals(DraftId id, qint64 asOf) const
{
    std::vector<review::Dismissal> out;
    for (KeptDismissal &kept : keptDismissals(id)) {
        if (kept.dismissal.isValid(asOf)) {
            out.push_back(std::move(kept.dismissal));
        }
    }
    return out;
}

std::vector<KeptDismissal> DraftsStore::keptDismissals(DraftId id) const
{
    SQLite::Statement rows(m_database,
        "SELECT rule, words, person, facts, reason, until, made_at, draft IS NULL FROM dismissal"
        " WHERE draft = ?1 OR draft IS NULL ORDER BY id");
    rows.bind(1, cell(id));
    std::vector<KeptDismissal> out;
    while (rows.executeStep()) {
        out.push_back({{db::text(rows.getColumn(0)), db::text(rows.getColumn(1)),
                           db::text(rows.getColumn(2)), db::text(rows.getColumn(3)),
                           db::text(rows.getColumn(4)), db::maybeNumber(rows.getColumn(5))},
            rows.getColumn(6).getInt64(), rows.getColumn(7).getInt() != 0});
    }
    return out;
}

DraftRequest requestFor(const Draft &draft, qint64 asOf)
{
    DraftRequest request;
    request.channel = draft.channel;
    request.text = draft.text;
    request.audience = {draft.audience, draft.in, draft.out};
    request.account = draft.account;
    request.topic = draft.topic;
    request.asOf = asOf;
    request.sendAt = draft.sendAt;
    request.draft = draft.id;
    request.campaign = draft.campaign;
    request.give = draft.give;
    // A text that came whole, such as a part of another draft, was not timed.
    if (draft.secondsComposing > 0) {
        request.secondsComposing = draft.secondsComposing;
    }
    request.settledAt = draft.settledAt;
    return request;
}

} // namespace comity::drafts
