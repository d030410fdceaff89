#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/workspace_file.h"
#include "model/drafts/draft_edits.h"
#include "model/people/erased_people.h"
#include "model/people/hand_tables.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

/// Who stops writing for longer is not composing meanwhile.
constexpr qint64 pauseSeconds = 60;

int64_t cell(DraftId id)
{
    return static_cast<int64_t>(number(id));
}

/// Never NULL: these columns hold an empty text for nothing.
void bindText(SQLite::Statement &statement, int index, const QString &text)
{
    db::bind(statement, index, text.isNull() ? u""_s : text);
}

/// A transaction that says nothing about people: neither an undo nor the columns take part.
Result<void> save(SQLite::Database &writer, const std::function<Result<bool>()> &work)
{
    return db::guarded(db::pathOf(writer), [&]() -> Result<void> {
        // At once the writer: what is read before it is written would be refused where others wait.
        SQLite::Transaction transaction(writer, SQLite::TransactionBehavior::IMMEDIATE);
        const Result<bool> isChanged = work();
        if (!isChanged) {
            return tl::unexpected(isChanged.error());
        }
        if (*isChanged) {
            db::WorkspaceFile::bumpGeneration(writer, db::WorkspaceFile::Changed::PlansAlone);
        }
        transaction.commit();
        return {};
    });
}

/// The text of a draft as it is saved.
struct Saved
{
    QString text = {};
    qint64 editedAt = 0;
};

Result<Saved> savedOf(SQLite::Database &writer, DraftId draft)
{
    SQLite::Statement row(writer,
        "SELECT written.text, written.edited_at FROM draft_text AS written"
        " JOIN draft ON draft.id = written.draft WHERE written.draft = ?1");
    row.bind(1, cell(draft));
    if (!row.executeStep()) {
        return failure(Error::Code::Usage, {u"This draft is gone."_s});
    }
    return Saved {db::text(row.getColumn(0)), row.getColumn(1).getInt64()};
}

/// By how many characters two texts differ where they differ.
qsizetype difference(const QString &a, const QString &b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    const auto begins
        = std::mismatch(a.cbegin(), a.cbegin() + shorter, b.cbegin()).first - a.cbegin();
    const auto ends
        = std::mismatch(a.crbegin(), a.crbegin() + (shorter - begins), b.crbegin()).first
        - a.crbegin();
    return std::max(a.size(), b.size()) - begins - ends;
}

/// Where a draft has settled is told by the text that stood there: the version of number 0.
bool isUnsettled(SQLite::Database &writer, DraftId draft, const QString &text)
{
    SQLite::Statement row(writer, "SELECT text FROM draft_version WHERE draft = ?1 AND id = 0");
    row.bind(1, cell(draft));
    return !row.executeStep() || difference(db::text(row.getColumn(0)), text) > settledCharacters;
}

void settle(SQLite::Database &writer, DraftId draft, const QString &text, qint64 now)
{
    SQLite::Statement version(writer,
        "INSERT INTO draft_version (draft, id, at, text) VALUES (?1, 0, ?2, ?3)"
        " ON CONFLICT (draft, id) DO UPDATE SET at = ?2, text = ?3");
    version.bind(1, cell(draft));
    version.bind(2, static_cast<int64_t>(now));
    bindText(version, 3, text);
    version.exec();
    SQLite::Statement time(writer, "UPDATE draft_text SET settled_at = ?2 WHERE draft = ?1");
    time.bind(1, cell(draft));
    time.bind(2, static_cast<int64_t>(now));
    time.exec();
}

void putVersion(SQLite::Database &writer, DraftId draft, const Saved &saved)
{
    SQLite::Statement put(
        writer, "INSERT INTO draft_version (draft, id, at, text) VALUES (?1, ?2, ?3, ?4)");
    put.bind(1, cell(draft));
    put.bind(2, static_cast<int64_t>(nextFactId(writer)));
    put.bind(3, static_cast<int64_t>(saved.editedAt));
    bindText(put, 4, saved.text);
    put.exec();
}

/// The newest version that was kept; none before the first.
std::optional<Saved> newestVersion(SQLite::Database &writer, DraftId draft)
{
    SQLite::Statement row(writer,
        "SELECT text, at FROM draft_version WHERE draft = ?1 AND id > 0 ORDER BY id DESC LIMIT 1");
    row.bind(1, cell(draft));
    return row.executeStep()
        ? std::optional(Saved {db::text(row.getColumn(0)), row.getColumn(1).getInt64()})
        : std::nullopt;
}

void keepWhatStood(SQLite::Database &writer, DraftId draft, const Saved &saved, qint64 now)
{
    if (saved.text.trimmed().isEmpty()) {
        return;
    }
    SQLite::Statement made(writer, "SELECT made_at FROM draft WHERE id = ?1");
    made.bind(1, cell(draft));
    const auto newest = newestVersion(writer, draft);
    const qint64 last = newest ? newest->editedAt
        : made.executeStep()   ? made.getColumn(0).getInt64()
                               : now;
    if (now - last >= versionSeconds && (!newest || newest->text != saved.text)) {
        putVersion(writer, draft, saved);
    }
}

/// Sets a time of a draft's text; none takes it away.
Result<void> setTime(
    SQLite::Database &writer, DraftId draft, const char *column, std::optional<qint64> time)
{
    return save(writer, [&]() -> Result<bool> {
        if (const auto saved = savedOf(writer, draft); !saved) {
            return tl::unexpected(saved.error());
        }
        const std::string name = column;
        SQLite::Statement put(writer,
            "UPDATE draft_text SET " + name + " = ?2 WHERE draft = ?1 AND " + name + " IS NOT ?2");
        put.bind(1, cell(draft));
        db::bindOrNull(put, 2, time);
        return put.exec() > 0;
    });
}

} // namespace

Error erasedSince()
{
    return {Error::Code::Usage,
        {u"Somebody was erased while a draft was written. Its text is what the workspace has."_s}};
}

Result<void> saveText(SQLite::Database &writer, DraftId draft, const QString &text, qint64 now,
    const std::optional<TextBasis> &basis)
{
    return save(writer, [&]() -> Result<bool> {
        const auto saved = savedOf(writer, draft);
        if (!saved) {
            return tl::unexpected(saved.error());
        }
        if (saved->text == text) {
            return false;
        }
        if (basis && !basis->holds(saved->text, ErasedPeople::times(writer))) {
            return tl::unexpected(erasedSince());
        }
        keepWhatStood(writer, draft, *saved, now);
        const qint64 since = now - saved->editedAt;
        SQLite::Statement put(writer,
            "UPDATE draft_text SET text = ?2, edited_at = ?3,"
            " composing_seconds = composing_seconds + ?4 WHERE draft = ?1");
        put.bind(1, cell(draft));
        bindText(put, 2, text);
        put.bind(3, static_cast<int64_t>(now));
        put.bind(4, static_cast<int64_t>(since > 0 && since <= pauseSeconds ? since : 0));
        put.exec();
        if (isUnsettled(writer, draft, text)) {
            settle(writer, draft, text, now);
        }
        return true;
    });
}

Result<void> keepVersion(SQLite::Database &writer, DraftId draft, qint64 now)
{
    return save(writer, [&]() -> Result<bool> {
        auto saved = savedOf(writer, draft);
        if (!saved) {
            return tl::unexpected(saved.error());
        }
        const auto newest = newestVersion(writer, draft);
        if (newest && newest->text == saved->text) {
            return false;
        }
        saved->editedAt = now;
        putVersion(writer, draft, *saved);
        return true;
    });
}

Result<void> openForWriting(SQLite::Database &writer, DraftId draft, qint64 now)
{
    return setTime(writer, draft, "writing_since", now);
}

Result<void> leave(SQLite::Database &writer, DraftId draft)
{
    return setTime(writer, draft, "writing_since", std::nullopt);
}

Result<void> markReread(SQLite::Database &writer, DraftId draft, qint64 now)
{
    return setTime(writer, draft, "reread_at", now);
}

Result<void> logOverride(SQLite::Database &writer, DraftId draft, const Override &entry)
{
    if (entry.reason.trimmed().isEmpty()) {
        return failure(Error::Code::ValueRefused, {u"a reason"_s, entry.reason});
    }
    return save(writer, [&]() -> Result<bool> {
        if (const auto saved = savedOf(writer, draft); !saved) {
            return tl::unexpected(saved.error());
        }
        SQLite::Statement put(writer,
            "INSERT INTO draft_override (draft, id, at, who, reason, rules)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        put.bind(1, cell(draft));
        put.bind(2, static_cast<int64_t>(nextFactId(writer)));
        put.bind(3, static_cast<int64_t>(entry.at));
        bindText(put, 4, entry.who.trimmed());
        bindText(put, 5, entry.reason.trimmed());
        bindText(put, 6, entry.rules.join(u' '));
        put.exec();
        return true;
    });
}

} // namespace comity::drafts
