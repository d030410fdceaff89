#pragma once

#include "model/drafts/context.h"
#include "model/drafts/draft_edits.h"

namespace comity::drafts {

/// What somebody said that a draft answers, as it stood when the draft was begun.
struct AnsweredWords
{
    Pk pk = {}; ///< the profile that said it
    std::optional<FactId> obligation = {}; ///< the follow-up that the draft was begun from
    QString text = {}; ///< a stranger's: plain, always
    std::optional<qint64> saidAt = {}; ///< UTC seconds; none: not known
    bool isPublic = false;

    bool operator==(const AnsweredWords &) const = default;
};

/// None for a draft that answers nobody. Throws SQLite::Exception.
std::optional<AnsweredWords> answeredWords(SQLite::Database &database, DraftId draft);

/// A draft about what is owed to somebody, by the account that owes it: under what they said in
/// public, else privately. A reply, and the first word to a detractor, keep the words that they
/// answer. `otherwise` is our account where the follow-up names none. One undoable edit. Usage for
/// a follow-up that is not there.
Result<AddedDraft> draftAbout(SQLite::Database &writer, FactId obligation,
    std::optional<AccountId> otherwise, const QString &author, qint64 now);

/// Fills the talk that a stored draft answers (S4.105): their words, how long ago they were said,
/// and, for a private text, the last ones with them. What was said privately is no part of a public
/// one. Throws SQLite::Exception.
void putThread(SQLite::Database &database, const DraftRequest &request, const Moments &moments,
    ReviewRequest &out);

} // namespace comity::drafts
