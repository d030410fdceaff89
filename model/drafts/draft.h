#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/drafts/audience_part.h"
#include "model/drafts/draft_ids.h"
#include "model/people/permission.h"

namespace comity::drafts {

/// Where a draft stands in its life.
enum class DraftState : quint8 {
    Writing,
    HandingOver, ///< somebody got it already
    Finished,
    Discarded,
};

/// A text on its way to people, as the workspace keeps it.
struct Draft
{
    DraftId id = {};
    QString title = {};
    QString channel = {}; ///< as in cli.md: `x-dm`
    std::optional<AccountId> account = {}; ///< of ours; none for e-mail
    std::vector<AudiencePart> audience = {}; ///< empty: nobody yet
    std::vector<Pk> in = {}; ///< put in one by one, on top of the parts; rising
    std::vector<Pk> out = {}; ///< taken out one by one, whatever the parts say; rising
    QString topic = anyTopic;
    std::optional<CampaignId> campaign = {};
    QString give = {}; ///< what is promised in return
    std::optional<qint64> giveDue = {}; ///< UTC seconds: noon of the day
    QString text = {};
    std::optional<Dated> sendAt = {};
    QString author = {};
    std::optional<DraftId> splitFrom = {};
    qint64 madeAt = 0; ///< UTC seconds, as all below
    qint64 editedAt = 0;
    qint64 settledAt = 0; ///< the last edit of more than ten characters: cooling-off counts from it
    std::optional<qint64> rereadAt = {}; ///< when it was last read from top to bottom after cooling
    std::optional<qint64> writingSince = {}; ///< set while it is open in an editor
    qint64 secondsComposing = 0; ///< how long was written, pauses left out
    std::optional<qint64> finishedAt = {};
    std::optional<qint64> discardedAt = {};

    bool operator==(const Draft &) const = default;
};

/// A draft in a list.
struct DraftRow
{
    DraftId id = {};
    QString title = {};
    QString channel = {};
    /// Whom it was written to, without the exceptions: `Customers, Customers 2`; empty: everybody,
    /// nobody, or people one by one.
    QString audience = {};
    std::vector<AudiencePart> parts = {}; ///< the same with all steps, for audienceInWords()
    bool isPublic = false; ///< it is for everybody
    DraftState state = DraftState::Writing;
    std::optional<CampaignId> campaign = {};
    qint64 changedAt = 0; ///< UTC seconds
    int sent = 0; ///< to so many people
    int good = 0; ///< thanks, conversions, replies
    int bad = 0; ///< offended, unfollowed

    bool operator==(const DraftRow &) const = default;
};

/// The word of a second reader has this number among the answers.
constexpr int secondReader = 0;

/// An answer to a question of "Stop and think" (S0.35): 1 to 4, 5 is "to their face?".
struct DraftAnswer
{
    int question = 0;
    qint64 at = 0; ///< UTC seconds
    QString who = {};
    QString note = {};

    bool operator==(const DraftAnswer &) const = default;
};

/// How a text once was.
struct DraftVersion
{
    qint64 id = 0;
    qint64 at = 0; ///< UTC seconds
    QString text = {};

    bool operator==(const DraftVersion &) const = default;
};

/// Why a text was copied although blockers stood against it.
struct Override
{
    qint64 at = 0; ///< UTC seconds
    QString who = {};
    QString reason = {};
    QStringList rules = {};

    bool operator==(const Override &) const = default;
};

} // namespace comity::drafts
