#pragma once

#include "model/drafts/audience.h"
#include "model/drafts/audience_part.h"
#include "model/drafts/draft_ids.h"

namespace comity::drafts {

/// A draft that is to be reviewed with what the workspace knows.
struct DraftRequest
{
    QString channel = {}; ///< as in cli.md: `x-dm`; one that is known
    QString text = {};
    QString language = {}; ///< empty: detected
    std::vector<AudienceTarget> targets = {}; ///< put together before the audience
    AudienceChoice audience = {};
    std::optional<AccountId> account = {}; ///< of ours; none: all of them, for e-mail
    QString topic = anyTopic; ///< what permissions are asked about
    qint64 asOf = 0; ///< UTC seconds; nothing later is known
    std::optional<Dated> sendAt = {}; ///< none: as of now; a wall clock is the account's
    std::optional<DraftId> draft = {}; ///< the stored one that it is, whose handovers do not count
    std::optional<CampaignId> campaign = {};
    QString give = {}; ///< what is promised in return, a task of its own once it is sent
    std::optional<qint64> secondsComposing = {}; ///< none: not known
    std::optional<qint64> settledAt = {}; ///< when it was last edited, UTC seconds; none: not known
};

/// Something that the workspace does not know of the audience, or that the sender should know.
struct ContextGap
{
    QString code = {}; ///< of resources/language/en/audience.yml
    QStringList arguments = {};
    bool operator==(const ContextGap &) const = default;
};

/// A draft with its context, ready for review::review().
struct ReviewRequest
{
    review::DraftContext draft = {};
    std::vector<Pk> people = {}; ///< the profile of each recipient, row by row
    QStringList roles = {}; ///< of each recipient, as of Audience
    std::vector<Pk> elsewhere = {}; ///< who has no profile on the network: not in the draft
    QStringList strangers = {}; ///< handles of nobody in the workspace: they are not in the draft
    std::vector<ContextGap> gaps = {}; ///< no-messages, lists-incomplete, import-old, elsewhere,
                                       ///< target-gone
    std::vector<ContextGap> remarks = {}; ///< what is known: those of otherPersona()
};

/// Builds the context of a draft from the workspace (architecture.md §2). `columns` are those of
/// the account of the request, or of all. NoSuchList, BadSmartList, NoSuchAccount, Cancelled. A
/// worker's job; errors of the database are results.
Result<ReviewRequest> contextFor(SQLite::Database &database, const PeopleColumns &columns,
    const DraftRequest &request, const JobContext &job = {});

/// Puts another text and moment into what contextFor() gave for a request that is the same but for
/// its text, its times of writing and when it is asked: what is known of the audience stays. Cheap
/// where a public text names nobody else than before. NoSuchAccount; errors of the database are
/// results.
Result<void> putText(
    SQLite::Database &database, const DraftRequest &request, ReviewRequest &filled);

} // namespace comity::drafts
