#pragma once

#include "model/drafts/account_knowledge.h"
#include "model/drafts/audience_people.h"
#include "model/drafts/draft_ids.h"
#include "model/people/permission.h"
#include "model/review/draft_context.h"

#include <optional>

namespace comity::drafts {

/// From where, when and about what a draft goes out.
struct Sending
{
    std::optional<Account> account = {}; ///< of ours; none: whichever, as for e-mail
    QString channel = {}; ///< as in cli.md
    QString network = {}; ///< code of the channel's; empty for e-mail
    Moments moments = {};
    QString topic = anyTopic;
    std::optional<DraftId> draft = {}; ///< the stored one, whose own handovers do not count
};

/// Those who get a draft, with all that is known of them.
struct Audience
{
    std::vector<review::Recipient> recipients = {}; ///< a person each
    std::vector<Pk> people = {}; ///< row by row, the profile that gets it
    QStringList roles = {}; ///< row by row, a value of HandField::Role; empty: nobody set one
    std::vector<Pk> elsewhere
        = {}; ///< who has no profile on the network; they are not among the recipients
};

/// Describes people to the review engine, over all their profiles and our accounts; who follows
/// whom as the sending account has it. `columns` are those of the account, or of all. What no
/// import tells stays unknown; what the workspace keeps of drafts comes by putKept(). A role is
/// among the tags of a recipient as well, by its code: `customer`, `supplier`.
/// A pass over the columns' marks and a few queries, for any number of people. Cancelled. Throws
/// SQLite::Exception.
Result<Audience> audienceOf(SQLite::Database &database, const PeopleColumns &columns,
    const AudiencePeople &people, const Sending &sending, const AccountKnowledge &knowledge,
    const JobContext &job = {});

} // namespace comity::drafts
