#pragma once

#include "model/base/ids.h"
#include "model/base/wording.h"
#include "model/drafts/campaign.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity::goals {

/// The goal that a message was to serve. A split leaves several messages to one goal, and it is
/// reached by all of them together.
struct OutcomeGoal
{
    drafts::CampaignId campaign = {};
    /// Of its numbers that of conversions, else another that outcomes count, else one by hand.
    drafts::Objective number = {};
    bool isToldHere = false; ///< the newest of its messages: a goal is told and counted once

    bool isMet() const { return number.reached && *number.reached >= number.wanted; }
    bool operator==(const OutcomeGoal &) const = default;
};

/// What came back for one message that was sent (ui.md §4.7).
struct OutcomeRow
{
    drafts::DraftId draft = {};
    QString title = {}; ///< the user's words; may be empty
    qint64 sentAt = 0; ///< UTC seconds, to the first
    int asked = 0;
    int positive = 0; ///< thanks, conversions, replies
    int negative = 0; ///< offended, unfollowed
    int conversions = 0; ///< of this message alone
    std::optional<OutcomeGoal> goal = {}; ///< none: nothing by which to measure it

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
    qint64 hurt = 0; ///< offended, or unfollowed
    qint64 asked = 0; ///< by a message whose goal outcomes count …
    qint64 didIt = 0; ///< … and so many did what its goal counts

    bool operator==(const PeopleReached &) const = default;
};
/// Whom these messages went to. Throws SQLite::Exception.
PeopleReached peopleReached(SQLite::Database &database, const std::vector<OutcomeRow> &rows);

/// How many goals were met, of how many that is not known yet, and which message did harm.
QString sentenceOf(const std::vector<OutcomeRow> &rows, const Wording &wording,
    const QLocale &numbers = QLocale::c());

} // namespace comity::goals
