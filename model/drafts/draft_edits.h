#pragma once

#include "model/drafts/draft.h"
#include "model/drafts/handover.h"
#include "model/people/hand_edit.h"
#include "model/review/dismissal.h"

#include <QDate>

namespace comity::drafts {

// What the window can undo: each is one transaction on a writer. Times are UTC seconds. Usage for
// a draft that is not there.

/// A draft that came to be, and the edit that made it.
struct AddedDraft
{
    DraftId draft = {};
    HandEdit edit = {};
};
/// With its text and the times of its text; the id is given. Undoing it is refused once somebody
/// got the draft.
Result<AddedDraft> addDraft(SQLite::Database &writer, const Draft &draft);
/// What `after` has otherwise than `before`, as the window knew it; what was changed since
/// elsewhere stays, people are put in and taken out one by one; whoever is named anew is taken out
/// no more (withNamedBack()). Everything but text and times: title, channel, account, audience, in,
/// out, topic, campaign, give, giveDue, sendAt, author.
Result<HandEdit> changeDraft(SQLite::Database &writer, const Draft &before, const Draft &after);
/// All of these become as in `draft`.
Result<HandEdit> changeDraft(SQLite::Database &writer, const Draft &draft);
/// A new draft for `people` with the same text, all that is known of it but no answers; they leave
/// the first. One edit.
Result<AddedDraft> splitDraft(SQLite::Database &writer, DraftId draft,
    const std::vector<Pk> &people, const QString &title, qint64 now);
Result<HandEdit> discardDraft(SQLite::Database &writer, DraftId draft, qint64 now);
Result<HandEdit> finishDraft(SQLite::Database &writer, DraftId draft, qint64 now);
/// Neither finished nor discarded any more.
Result<HandEdit> reopenDraft(SQLite::Database &writer, DraftId draft);
/// Answers again where there is an answer. Usage for a question that there is not, and for a second
/// reader without a name or with the author's.
Result<HandEdit> answerQuestion(SQLite::Database &writer, DraftId draft, const DraftAnswer &answer);
Result<HandEdit> clearAnswer(SQLite::Database &writer, DraftId draft, int question);
/// For one draft, or for every one. ValueRefused without a reason.
Result<HandEdit> putAside(SQLite::Database &writer, std::optional<DraftId> draft,
    const review::Dismissal &dismissal, qint64 now);
/// What was put aside so is told again.
Result<HandEdit> heedAgain(
    SQLite::Database &writer, std::optional<DraftId> draft, const review::Dismissal &dismissal);
/// Copied for somebody, then sent or skipped. Usage for who asked us to stop, and for who had this
/// draft or its campaign already, over all their profiles, or whose draft is discarded. Sending
/// makes what the draft promises an obligation (give, giveDue; by the service level where no day is
/// named), once for each person, and a draft of a campaign of thanks does the thank-yous that are
/// owed to them.
Result<HandEdit> handOver(SQLite::Database &writer, DraftId draft, Pk pk, HandoverState state,
    const QString &text, qint64 now);
/// Their profiles were read for this draft at a moment, which is on `day` where we are; that of UTC
/// where none is given. Kept with the person as well (HandField::ProfileRead), with the reason that
/// stands there, or the draft's title.
Result<HandEdit> profileRead(SQLite::Database &writer, DraftId draft, const std::vector<Pk> &people,
    qint64 at, QDate day = {});

// What stays: no undo takes it back. Neither the columns of people nor what is kept of them have to
// be made anew for it.

/// An edit by more characters than this unsettles a draft.
constexpr int settledCharacters = 10;
/// A version is kept when the last one is older than this.
constexpr qint64 versionSeconds = 600;

/// What a text in an editor began from, for whoever was erased since may be named in it.
struct TextBasis
{
    QString text = {}; ///< as it was stored
    qint64 erasures = 0; ///< ErasedPeople::times() by then
    bool operator==(const TextBasis &) const = default;

    /// Nothing was taken out of the stored text since.
    bool holds(const QString &stored, qint64 erasuresNow) const
    {
        return erasures == erasuresNow || text == stored;
    }
};

/// Saves what is in the editor. The text that stood there before is kept as a version when the
/// newest version is older than versionSeconds. A text that is as it was saved changes nothing.
/// Usage for a draft that is gone, and for a text whose basis holds no more.
Result<void> saveText(SQLite::Database &writer, DraftId draft, const QString &text, qint64 now,
    const std::optional<TextBasis> &basis = {});
/// Why a text is not saved whose basis holds no more.
Error erasedSince();
/// Keeps the text as it is now as a version; not twice the same.
Result<void> keepVersion(SQLite::Database &writer, DraftId draft, qint64 now);
/// It is open in an editor from now on, until leave().
Result<void> openForWriting(SQLite::Database &writer, DraftId draft, qint64 now);
Result<void> leave(SQLite::Database &writer, DraftId draft);
Result<void> markReread(SQLite::Database &writer, DraftId draft, qint64 now);
/// Logged for ever. ValueRefused for an empty reason.
Result<void> logOverride(SQLite::Database &writer, DraftId draft, const Override &entry);

} // namespace comity::drafts
