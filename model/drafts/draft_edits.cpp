#include "model/drafts/draft_edits.h"

#include "model/db/binding.h"
#include "model/drafts/audience_record.h"
#include "model/drafts/draft_rows.h"
#include "model/drafts/drafts_store.h"
#include "model/drafts/named_back.h"
#include "model/people/hand_tables.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <map>

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

/// Never NULL: these columns hold an empty text for nothing.
void bindText(SQLite::Statement &statement, int index, const QString &text)
{
    db::bind(statement, index, text.isNull() ? u""_s : text);
}

template <typename Id>
std::optional<qint64> maybeNumber(std::optional<Id> id)
{
    return id ? std::optional<qint64>(number(*id)) : std::nullopt;
}

/// Runs `work` on the draft as it is stored.
template <typename Work>
Result<HandEdit> editDraft(SQLite::Database &writer, DraftId id, const Work &work)
{
    return editByHand(writer, [&]() -> Result<void> {
        const auto draft = DraftsStore(writer).draft(id);
        return draft ? work(*draft) : Result<void>(refused(u"This draft is gone."_s));
    });
}

/// Columns ?2 to ?12 of table draft.
void bindDraft(SQLite::Database &writer, SQLite::Statement &put, const Draft &draft)
{
    bindText(put, 2, draft.title.trimmed());
    db::bind(put, 3, draft.channel);
    db::bindOrNull(put, 4, maybeNumber(draft.account));
    db::bind(put, 5, audienceRecord(writer, draft));
    db::bind(put, 6, topicFrom(draft.topic));
    db::bindOrNull(put, 7, maybeNumber(draft.campaign));
    bindText(put, 8, draft.give.trimmed());
    db::bindOrNull(put, 9, draft.giveDue);
    db::bindDated(put, 10, draft.sendAt.value_or(Dated()));
    bindText(put, 12, draft.author.trimmed());
}

/// Whether each person that was named one by one is out, or in; out counts where both do.
std::map<Pk, bool> sidesOf(const Draft &draft)
{
    std::map<Pk, bool> sides;
    for (const Pk pk : draft.in) {
        sides[pk] = false;
    }
    for (const Pk pk : draft.out) {
        sides[pk] = true;
    }
    return sides;
}

/// What `after` has otherwise than `before`, put into the draft as it is stored.
void putChanges(Draft &stored, const Draft &before, const Draft &after)
{
    const auto put = [&](auto member) {
        if (!(after.*member == before.*member)) {
            stored.*member = after.*member;
        }
    };
    put(&Draft::title);
    put(&Draft::channel);
    put(&Draft::account);
    put(&Draft::audience);
    put(&Draft::topic);
    put(&Draft::campaign);
    put(&Draft::give);
    put(&Draft::giveDue);
    put(&Draft::sendAt);
    put(&Draft::author);
}

void putText(SQLite::Database &writer, const Draft &draft)
{
    SQLite::Statement put(writer,
        "INSERT INTO draft_text (draft, text, edited_at, settled_at, composing_seconds)"
        " VALUES (?1, ?2, ?3, ?4, ?5)");
    put.bind(1, cell(draft.id));
    bindText(put, 2, draft.text);
    put.bind(3, static_cast<int64_t>(std::max(draft.editedAt, draft.madeAt)));
    put.bind(4, static_cast<int64_t>(std::max(draft.settledAt, draft.madeAt)));
    put.bind(5, static_cast<int64_t>(draft.secondsComposing));
    put.exec();
    SQLite::Statement settled(
        writer, "INSERT INTO draft_version (draft, id, at, text) VALUES (?1, 0, ?2, ?3)");
    settled.bind(1, cell(draft.id));
    settled.bind(2, static_cast<int64_t>(std::max(draft.settledAt, draft.madeAt)));
    bindText(settled, 3, draft.text);
    settled.exec();
}

Result<void> checked(const Draft &draft)
{
    if (draft.channel.isEmpty()) {
        return failure(Error::Code::ValueRefused, {u"a channel"_s, draft.channel});
    }
    if (draft.sendAt && draft.sendAt->precision == DatePrecision::Bounded) {
        return refused(u"A draft goes out on a day or at a moment."_s);
    }
    return {};
}

/// What was handed over before there was a goal belongs to the first one.
void giveCampaign(SQLite::Database &writer, DraftId draft, std::optional<CampaignId> campaign)
{
    for (const char *table : {"handover", "outcome"}) {
        SQLite::Statement put(writer,
            std::string("UPDATE ") + table
                + " SET campaign = ?2 WHERE draft = ?1 AND campaign IS NULL");
        put.bind(1, cell(draft));
        db::bindOrNull(put, 2, maybeNumber(campaign));
        put.exec();
    }
}

Result<HandEdit> setTime(SQLite::Database &writer, DraftId id, const char *column, qint64 now)
{
    return editDraft(writer, id, [&](const Draft &) -> Result<void> {
        SQLite::Statement put(
            writer, std::string("UPDATE draft SET ") + column + " = ?2 WHERE id = ?1");
        put.bind(1, cell(id));
        put.bind(2, static_cast<int64_t>(now));
        put.exec();
        return {};
    });
}

Result<void> checkedAnswer(const Draft &draft, const DraftAnswer &answer)
{
    constexpr int questions = 5;
    if (answer.question < secondReader || answer.question > questions) {
        return refused(u"There is no question %1."_s.arg(answer.question));
    }
    if (answer.question != secondReader) {
        return {};
    }
    const QString who = answer.who.trimmed();
    if (who.isEmpty() || who.compare(draft.author.trimmed(), Qt::CaseInsensitive) == 0) {
        return refused(u"A second reader is somebody else than the author, by name."_s);
    }
    return {};
}

} // namespace

void movePeople(SQLite::Database &writer, DraftId draft, const Draft &before, const Draft &after)
{
    const auto known = sidesOf(before);
    const auto wanted = sidesOf(after);
    SQLite::Statement drop(writer, "DELETE FROM draft_person WHERE pk = ?1 AND draft = ?2");
    SQLite::Statement put(writer,
        "INSERT INTO draft_person (pk, draft, side) VALUES (?1, ?2, ?3)"
        " ON CONFLICT (pk, draft) DO UPDATE SET side = ?3");
    const auto run = [draft](SQLite::Statement &statement, Pk pk) {
        statement.bind(1, cell(pk));
        statement.bind(2, cell(draft));
        statement.exec();
        statement.reset();
    };
    for (const auto &[pk, isOut] : known) {
        if (!wanted.contains(pk)) {
            run(drop, pk);
        }
    }
    for (const auto &[pk, isOut] : wanted) {
        const auto was = known.find(pk);
        if (was == known.end() || was->second != isOut) {
            put.bind(3, isOut ? "out" : "in");
            run(put, pk);
        }
    }
}

void setCampaign(SQLite::Database &writer, DraftId draft, CampaignId campaign)
{
    SQLite::Statement put(writer, "UPDATE draft SET campaign = ?2 WHERE id = ?1");
    put.bind(1, cell(draft));
    put.bind(2, cell(campaign));
    put.exec();
    giveCampaign(writer, draft, campaign);
}

DraftId insertDraft(SQLite::Database &writer, Draft draft)
{
    draft.id = DraftId {nextFactId(writer)};
    SQLite::Statement put(writer,
        "INSERT INTO draft (id, title, channel, account, audience, topic, campaign, give, give_due,"
        " send_at, send_precision, author, split_from, made_at)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");
    put.bind(1, cell(draft.id));
    bindDraft(writer, put, draft);
    db::bindOrNull(put, 13, maybeNumber(draft.splitFrom));
    put.bind(14, static_cast<int64_t>(draft.madeAt));
    put.exec();
    movePeople(writer, draft.id, {}, draft);
    putText(writer, draft);
    return draft.id;
}

Result<AddedDraft> addDraft(SQLite::Database &writer, const Draft &draft)
{
    if (const auto fits = checked(draft); !fits) {
        return tl::unexpected(fits.error());
    }
    AddedDraft added;
    auto edit = editByHand(writer, [&]() -> Result<void> {
        added.draft = insertDraft(writer, draft);
        return {};
    });
    if (!edit) {
        return tl::unexpected(edit.error());
    }
    added.edit = std::move(*edit);
    return added;
}

Result<HandEdit> changeDraft(SQLite::Database &writer, const Draft &before, const Draft &after)
{
    if (const auto fits = checked(after); !fits) {
        return tl::unexpected(fits.error());
    }
    return editDraft(writer, after.id, [&](const Draft &stored) -> Result<void> {
        Draft changed = stored;
        putChanges(changed, before, after);
        SQLite::Statement put(writer,
            "UPDATE draft SET title = ?2, channel = ?3, account = ?4, audience = ?5, topic = ?6,"
            " campaign = ?7, give = ?8, give_due = ?9, send_at = ?10, send_precision = ?11,"
            " author = ?12 WHERE id = ?1");
        put.bind(1, cell(stored.id));
        bindDraft(writer, put, changed);
        put.exec();
        movePeople(writer, stored.id, before, withNamedBack(writer, before, after));
        if (changed.campaign != stored.campaign) {
            giveCampaign(writer, stored.id, changed.campaign);
        }
        return {};
    });
}

Result<HandEdit> changeDraft(SQLite::Database &writer, const Draft &draft)
{
    return changeDraft(writer, DraftsStore(writer).draft(draft.id).value_or(Draft {}), draft);
}

Result<HandEdit> discardDraft(SQLite::Database &writer, DraftId draft, qint64 now)
{
    return setTime(writer, draft, "discarded_at", now);
}

Result<HandEdit> finishDraft(SQLite::Database &writer, DraftId draft, qint64 now)
{
    return setTime(writer, draft, "finished_at", now);
}

Result<HandEdit> reopenDraft(SQLite::Database &writer, DraftId draft)
{
    return editDraft(writer, draft, [&](const Draft &) -> Result<void> {
        SQLite::Statement put(
            writer, "UPDATE draft SET finished_at = NULL, discarded_at = NULL WHERE id = ?1");
        put.bind(1, cell(draft));
        put.exec();
        return {};
    });
}

Result<HandEdit> answerQuestion(SQLite::Database &writer, DraftId draft, const DraftAnswer &answer)
{
    return editDraft(writer, draft, [&](const Draft &stored) -> Result<void> {
        if (const auto fits = checkedAnswer(stored, answer); !fits) {
            return fits;
        }
        SQLite::Statement put(writer,
            "INSERT INTO draft_answer (draft, question, at, who, note) VALUES (?1, ?2, ?3, ?4, ?5)"
            " ON CONFLICT (draft, question) DO UPDATE SET at = ?3, who = ?4, note = ?5");
        put.bind(1, cell(draft));
        put.bind(2, answer.question);
        put.bind(3, static_cast<int64_t>(answer.at));
        bindText(put, 4, answer.who.trimmed());
        bindText(put, 5, answer.note.trimmed());
        put.exec();
        return {};
    });
}

Result<HandEdit> clearAnswer(SQLite::Database &writer, DraftId draft, int question)
{
    return editDraft(writer, draft, [&](const Draft &) -> Result<void> {
        SQLite::Statement drop(
            writer, "DELETE FROM draft_answer WHERE draft = ?1 AND question = ?2");
        drop.bind(1, cell(draft));
        drop.bind(2, question);
        drop.exec();
        return {};
    });
}

Result<HandEdit> putAside(SQLite::Database &writer, std::optional<DraftId> draft,
    const review::Dismissal &dismissal, qint64 now)
{
    if (dismissal.reason.trimmed().isEmpty()) {
        return failure(Error::Code::ValueRefused, {u"a reason"_s, dismissal.reason});
    }
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(writer,
            "INSERT INTO dismissal (id, draft, rule, words, person, facts, reason, made_at, until)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
        put.bind(1, static_cast<int64_t>(nextFactId(writer)));
        db::bindOrNull(put, 2, maybeNumber(draft));
        bindText(put, 3, dismissal.rule);
        bindText(put, 4, dismissal.words);
        bindText(put, 5, dismissal.person);
        bindText(put, 6, dismissal.facts);
        bindText(put, 7, dismissal.reason.trimmed());
        put.bind(8, static_cast<int64_t>(now));
        db::bindOrNull(put, 9, dismissal.until);
        put.exec();
        return {};
    });
}

Result<HandEdit> heedAgain(
    SQLite::Database &writer, std::optional<DraftId> draft, const review::Dismissal &dismissal)
{
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement drop(writer,
            "DELETE FROM dismissal WHERE draft IS ?1 AND rule = ?2 AND words = ?3 AND person = ?4"
            " AND facts = ?5");
        db::bindOrNull(drop, 1, maybeNumber(draft));
        bindText(drop, 2, dismissal.rule);
        bindText(drop, 3, dismissal.words);
        bindText(drop, 4, dismissal.person);
        bindText(drop, 5, dismissal.facts);
        drop.exec();
        return {};
    });
}

} // namespace comity::drafts
