#pragma once

#include "model/base/dated.h"
#include "model/networks/limit.h"
#include "model/people/permission.h"
#include "model/people/stage.h"
#include "model/review/known.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace comity::review {

/// Our side of a draft.
struct Sender
{
    QString name = {};
    QString handle = {}; ///< as written, with or without the @
    QString zone = {}; ///< IANA; empty when not known
    QStringList ownDomains = {};
    QStringList ownEmails = {};
    QStringList ownPhones = {};
    /// What our profile on the draft's network shows (S2.12).
    struct Profile
    {
        Known<bool> photo = {};
        Known<bool> bio = {};
        Known<bool> location = {};
        Known<bool> link = {};
        Known<bool> rateableWork = {};
        bool operator==(const Profile &) const = default;
    };
    Known<Profile> profile = {};
    Known<int> daysSincePublicActivity = {};
    /// Our newest public posts on this network.
    struct RecentPosts
    {
        int total = 0;
        int promotional = 0;
        bool operator==(const RecentPosts &) const = default;
    };
    Known<RecentPosts> recentPosts = {};

    bool operator==(const Sender &) const = default;
};

/// Something we promised to somebody and have not done.
struct OpenPromise
{
    QString what = {};
    Dated due = {};
    bool operator==(const OpenPromise &) const = default;
};

/// What we know of somebody who gets the draft, or of a group of people with the same facts.
struct Recipient
{
    QString name = {};
    QString handle = {};
    int count = 1;
    Known<bool> followsUs = {};
    Known<bool> weFollow = {};
    Known<bool> connected = {};
    Known<int> messagesIn = {}; ///< private ones, and public replies and mentions to us
    Known<int> messagesOut = {};
    Known<Dated> lastIn = {};
    Known<Dated> lastOut = {};
    Known<int> unansweredOut = {}; ///< private ones of ours since they last wrote
    Known<Dated> awaitingOurReply = {}; ///< when the oldest message that waits for us came
    Known<Dated> offendedAt = {}; ///< by us, and it is not settled
    Known<int> unpromptedOut7Days = {};
    Known<int> unpromptedOut30Days = {};
    Known<Permission> permission = {};
    Known<bool> wantsNoOffers = {}; ///< they said so
    Known<Stage> stage = {};
    Known<QStringList> lists = {};
    Known<QStringList> tags = {};
    Known<QString> zone = {}; ///< IANA
    Known<QString> country = {}; ///< ISO 3166, two letters
    Known<QString> language = {};
    Known<QStringList> knownNames = {};
    Known<QString> met = {}; ///< begins with the date: `2026-03-03 call`
    Known<Dated> followedUsAt = {};
    Known<std::vector<OpenPromise>> openPromises = {};
    Known<Dated> lastAsked = {};
    Known<bool> thankedSince = {}; ///< since `lastAsked`

    bool operator==(const Recipient &) const = default;
};

/// A message somebody wrote, or we did.
struct SaidMessage
{
    QString who = {}; ///< from whom, or to whom
    Known<Dated> at = {};
    QString text = {};
    bool operator==(const SaidMessage &) const = default;
};

/// The conversation that the draft answers or joins.
struct Thread
{
    Known<bool> addressedToUs = {};
    Known<QStringList> participants = {}; ///< handles
    Known<QString> inReplyTo = {}; ///< the text that the draft answers
    Known<int> minutesAgo = {}; ///< since that text
    std::vector<SaidMessage> lastMessages = {}; ///< oldest first
    bool operator==(const Thread &) const = default;
};

/// The campaign a draft belongs to.
struct Campaign
{
    QString kind = {};
    QStringList targetLists = {};
    bool areListsKnown = true; ///< false: one of its lists cannot be told, and none is named
    QStringList targetRoles = {}; ///< values of HandField::Role
    QStringList targetCountries = {};
    /// The campaign before it.
    struct Previous
    {
        int asked = 0;
        int responded = 0;
        Known<int> thanked = {};
        bool operator==(const Previous &) const = default;
    };
    Known<Previous> previous = {};
    bool operator==(const Campaign &) const = default;
};

/// Somebody whom the draft's text names by handle.
struct Mentioned
{
    QString handle = {}; ///< as written, with the @
    Known<int> followers = {};
    Known<bool> isCustomer = {}; ///< by the role that somebody gave them; never false
    bool operator==(const Mentioned &) const = default;
};

/// A task that goes with the draft, such as a give-back that was promised.
struct LinkedTask
{
    QString kind = {};
    Known<QString> to = {}; ///< a name or handle; none: everybody
    bool operator==(const LinkedTask &) const = default;
};

/// A draft with all that is known of those who get it: what the engine judges, and nothing else.
/// Made of the workspace by model/drafts, of JSON by the command line, by hand in tests.
struct DraftContext
{
    QString id = {};
    QString channel = {}; ///< as in cli.md: `x-dm`
    QString language = {}; ///< empty: detected
    QString text = {};
    Known<qint64> sendAt = {}; ///< UTC seconds
    bool isSendAtADay = false; ///< some time that day: `sendAt` is its noon UTC
    Known<qint64> secondsComposing = {};
    Known<qint64> minutesSinceLastEdit = {};
    Sender sender = {};
    std::vector<Recipient> recipients = {};
    bool hasRecipients = false; ///< the key was there: an empty list is "everybody"
    Known<int> audienceSize = {}; ///< none: the recipients are counted
    Known<bool> hasPersonalNotes = {}; ///< each recipient gets a line of their own
    Known<Thread> thread = {};
    Known<std::vector<SaidMessage>> sent = {}; ///< by us, to whom
    Known<std::vector<SaidMessage>> privateReceived = {};
    Known<Campaign> campaign = {};
    Known<std::vector<LinkedTask>> linkedTasks = {};
    std::vector<Mentioned> mentioned = {}; ///< whom the text names by handle
    /// What the user set in the place of the channel's network's limits, such as the length of a
    /// paying account's posts.
    std::vector<networks::Limit> limits = {};

    bool operator==(const DraftContext &) const = default;
};

} // namespace comity::review
