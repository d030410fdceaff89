#include "model/db/binding.h"
#include "model/drafts/draft_edits.h"
#include "model/drafts/draft_rows.h"
#include "model/drafts/drafts_store.h"
#include "model/people/hand_tables.h"
#include "model/people/person_profiles.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

int64_t cell(DraftId id)
{
    return static_cast<int64_t>(number(id));
}

/// Without `people`, whichever of their profiles stands there.
void leaveFirst(SQLite::Database &writer, Draft &draft, const std::vector<Pk> &people)
{
    std::set<Pk> leaving;
    PersonProfiles profiles(writer);
    for (const Pk pk : people) {
        const std::vector<Pk> own = profiles.of(pk);
        leaving.insert(own.begin(), own.end());
    }
    std::erase_if(draft.in, [&leaving](Pk pk) { return leaving.contains(pk); });
    draft.out.insert(draft.out.end(), people.begin(), people.end());
    std::ranges::sort(draft.out);
    draft.out.erase(std::unique(draft.out.begin(), draft.out.end()), draft.out.end());
}

/// Runs a statement that has the first draft as ?1 and its part as ?2.
void copyRows(SQLite::Database &writer, const char *sql, DraftId first, DraftId part)
{
    SQLite::Statement copy(writer, sql);
    copy.bind(1, cell(first));
    copy.bind(2, cell(part));
    copy.exec();
}

/// What was put aside in a text is put aside in the same text.
void copyDismissals(SQLite::Database &writer, DraftId first, DraftId part)
{
    std::vector<int64_t> ids;
    SQLite::Statement rows(writer, "SELECT id FROM dismissal WHERE draft = ?1 ORDER BY id");
    rows.bind(1, cell(first));
    while (rows.executeStep()) {
        ids.push_back(rows.getColumn(0).getInt64());
    }
    SQLite::Statement copy(writer,
        "INSERT INTO dismissal (id, draft, rule, words, person, facts, reason, made_at, until)"
        " SELECT ?2, ?3, rule, words, person, facts, reason, made_at, until FROM dismissal"
        " WHERE id = ?1");
    for (const int64_t id : ids) {
        copy.reset();
        copy.bind(1, id);
        copy.bind(2, static_cast<int64_t>(nextFactId(writer)));
        copy.bind(3, cell(part));
        copy.exec();
    }
}

/// Splitting changes no word: when the text was written, read again and what it once was stay true
/// of it, and so does what it answers.
void copyWhatIsOfTheText(SQLite::Database &writer, DraftId first, DraftId part)
{
    copyRows(writer,
        "UPDATE draft_text SET (edited_at, settled_at, reread_at) ="
        " (SELECT edited_at, settled_at, reread_at FROM draft_text WHERE draft = ?1)"
        " WHERE draft = ?2",
        first, part);
    copyRows(writer, "DELETE FROM draft_version WHERE draft = ?2 AND ?1 <> ?2", first, part);
    copyRows(writer,
        "INSERT INTO draft_version (draft, id, at, text)"
        " SELECT ?2, id, at, text FROM draft_version WHERE draft = ?1",
        first, part);
    copyRows(writer,
        "INSERT INTO draft_quote (pk, draft, obligation, text, said_at, is_public)"
        " SELECT pk, ?2, obligation, text, said_at, is_public FROM draft_quote WHERE draft = ?1",
        first, part);
    copyDismissals(writer, first, part);
}

/// What somebody asked goes along with them alone: to the others the text is no answer.
void dropQuotesOfOthers(SQLite::Database &writer, DraftId part, const std::vector<Pk> &people)
{
    PersonProfiles persons(writer);
    std::set<Pk> theirs;
    for (const Pk pk : people) {
        const std::vector<Pk> profiles = persons.of(pk);
        theirs.insert(profiles.begin(), profiles.end());
    }
    std::vector<Pk> others;
    SQLite::Statement quoted(writer, "SELECT pk FROM draft_quote WHERE draft = ?1");
    quoted.bind(1, cell(part));
    while (quoted.executeStep()) {
        if (const Pk pk {quoted.getColumn(0).getUInt()}; !theirs.contains(pk)) {
            others.push_back(pk);
        }
    }
    SQLite::Statement drop(writer, "DELETE FROM draft_quote WHERE draft = ?1 AND pk = ?2");
    for (const Pk pk : others) {
        drop.reset();
        drop.bind(1, cell(part));
        drop.bind(2, static_cast<int64_t>(number(pk)));
        drop.exec();
    }
}

} // namespace

Result<AddedDraft> splitDraft(SQLite::Database &writer, DraftId draft,
    const std::vector<Pk> &people, const QString &title, qint64 now)
{
    AddedDraft added;
    auto edit = editByHand(writer, [&]() -> Result<void> {
        const auto stored = DraftsStore(writer).draft(draft);
        if (!stored) {
            return failure(Error::Code::Usage, {u"This draft is gone."_s});
        }
        Draft part = *stored;
        part.title = title;
        part.audience.clear();
        part.in = people;
        part.out.clear();
        part.splitFrom = draft;
        part.madeAt = now;
        added.draft = insertDraft(writer, part);
        copyWhatIsOfTheText(writer, draft, added.draft);
        dropQuotesOfOthers(writer, added.draft, people);
        Draft rest = *stored;
        leaveFirst(writer, rest, people);
        movePeople(writer, draft, *stored, rest);
        return {};
    });
    if (!edit) {
        return tl::unexpected(edit.error());
    }
    added.edit = std::move(*edit);
    return added;
}

} // namespace comity::drafts
