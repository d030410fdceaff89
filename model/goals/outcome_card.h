#pragma once

#include "model/base/ids.h"
#include "model/base/wording.h"
#include "model/drafts/draft_ids.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity::goals {

/// What came back for one message that was sent (ui.md §4.7).
struct OutcomeRow
{
    drafts::DraftId draft = {};
    QString title = {}; ///< the user's words; may be empty
    qint64 sentAt = 0; ///< UTC seconds, to the first
    int asked = 0;
    int positive = 0; ///< thanks, conversions, replies
    int negative = 0; ///< offended, unfollowed
    int conversions = 0;
    std::optional<int> wanted = {}; ///< conversions that its goal asks for; none: no goal

    bool isMet() const { return wanted && conversions >= *wanted; }
    bool operator==(const OutcomeRow &) const = default;
};

/// Those first sent from `from` until `until` (UTC seconds), oldest first. Throws
/// SQLite::Exception.
std::vector<OutcomeRow> outcomeRows(
    SQLite::Database &database, qint64 from, qint64 until, std::optional<AccountId> account = {});

/// People, each once over all their profiles and however many messages they got.
struct PeopleReached
{
    qint64 people = 0;
    qint64 didIt = 0;
    qint64 hurt = 0; ///< offended, or unfollowed

    bool operator==(const PeopleReached &) const = default;
};
/// Whom these messages went to. Throws SQLite::Exception.
PeopleReached peopleReached(SQLite::Database &database, const std::vector<drafts::DraftId> &drafts);

/// How many met their goal, and which did harm.
QString sentenceOf(const std::vector<OutcomeRow> &rows, const Wording &wording,
    const QLocale &numbers = QLocale::c());

} // namespace comity::goals
