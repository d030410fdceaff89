#include "tests/model/drafts/context_to_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

using namespace review;

QJsonValue valueOf(bool value)
{
    return value;
}
QJsonValue valueOf(int value)
{
    return value;
}
QJsonValue valueOf(const QString &value)
{
    return value;
}
QJsonValue valueOf(const QStringList &values)
{
    return QJsonArray::fromStringList(values);
}
QJsonValue valueOf(const Dated &time)
{
    return isoText(time);
}
QJsonValue valueOf(Permission permission)
{
    return toText(permission);
}
QJsonValue valueOf(Stage stage)
{
    return toText(stage);
}

template <typename Value>
void put(QJsonObject &object, const QString &key, const Known<Value> &fact)
{
    if (fact.isNone()) {
        object.insert(key, QJsonValue::Null);
    } else if (fact.hasValue()) {
        object.insert(key, valueOf(*fact));
    }
}

QJsonObject recipientOf(const Recipient &person)
{
    QJsonObject out {
        {u"name"_s, person.name}, {u"handle"_s, person.handle}, {u"count"_s, person.count}};
    put(out, u"follows_us"_s, person.followsUs);
    put(out, u"we_follow"_s, person.weFollow);
    put(out, u"connected"_s, person.connected);
    put(out, u"msgs_in"_s, person.messagesIn);
    put(out, u"msgs_out"_s, person.messagesOut);
    put(out, u"last_in"_s, person.lastIn);
    put(out, u"last_out"_s, person.lastOut);
    put(out, u"unanswered_out"_s, person.unansweredOut);
    put(out, u"awaiting_our_reply"_s, person.awaitingOurReply);
    put(out, u"offended_at"_s, person.offendedAt);
    put(out, u"unprompted_out_7d"_s, person.unpromptedOut7Days);
    put(out, u"unprompted_out_30d"_s, person.unpromptedOut30Days);
    put(out, u"permission"_s, person.permission);
    put(out, u"no_offers"_s, person.wantsNoOffers);
    put(out, u"stage"_s, person.stage);
    put(out, u"lists"_s, person.lists);
    put(out, u"tags"_s, person.tags);
    put(out, u"tz"_s, person.zone);
    put(out, u"country"_s, person.country);
    put(out, u"lang"_s, person.language);
    put(out, u"known_names"_s, person.knownNames);
    put(out, u"met"_s, person.met);
    put(out, u"followed_us_at"_s, person.followedUsAt);
    put(out, u"last_asked"_s, person.lastAsked);
    put(out, u"thanked_since"_s, person.thankedSince);
    return out;
}

QJsonObject senderOf(const Sender &sender)
{
    QJsonObject out {{u"name"_s, sender.name}, {u"handle"_s, sender.handle}, {u"tz"_s, sender.zone},
        {u"own_domains"_s, valueOf(sender.ownDomains)},
        {u"own_emails"_s, valueOf(sender.ownEmails)}, {u"own_phones"_s, valueOf(sender.ownPhones)}};
    put(out, u"days_since_public_activity"_s, sender.daysSincePublicActivity);
    if (sender.recentPosts.hasValue()) {
        out.insert(u"recent_posts"_s,
            QJsonObject {{u"total"_s, sender.recentPosts->total},
                {u"promo"_s, sender.recentPosts->promotional}});
    }
    if (sender.profile.hasValue()) {
        QJsonObject profile;
        put(profile, u"photo"_s, sender.profile->photo);
        put(profile, u"bio"_s, sender.profile->bio);
        put(profile, u"location"_s, sender.profile->location);
        put(profile, u"link"_s, sender.profile->link);
        put(profile, u"rateable_work"_s, sender.profile->rateableWork);
        out.insert(u"profile"_s, profile);
    }
    return out;
}

void putMessages(QJsonObject &out, const QString &key, const QString &who,
    const Known<std::vector<SaidMessage>> &messages)
{
    if (!messages.hasValue()) {
        return;
    }
    QJsonArray list;
    for (const SaidMessage &one : *messages) {
        QJsonObject message {{who, one.who}, {u"text"_s, one.text}};
        put(message, u"at"_s, one.at);
        list += message;
    }
    out.insert(key, list);
}

} // namespace

QByteArray toJson(const DraftContext &draft)
{
    QJsonObject out {{u"channel"_s, draft.channel}, {u"text"_s, draft.text}};
    if (!draft.language.isEmpty()) {
        out.insert(u"lang"_s, draft.language);
    }
    if (draft.sendAt.hasValue()) {
        out.insert(u"send_at"_s,
            isoText(draft.isSendAtADay ? Dated::day(*draft.sendAt) : Dated::exact(*draft.sendAt)));
    }
    out.insert(u"sender"_s, senderOf(draft.sender));
    QJsonArray recipients;
    for (const Recipient &person : draft.recipients) {
        recipients += recipientOf(person);
    }
    if (draft.hasRecipients) {
        out.insert(u"recipients"_s, recipients);
    }
    if (draft.campaign.hasValue()) {
        const Campaign &campaign = *draft.campaign;
        QJsonObject told {{u"kind"_s, campaign.kind},
            {u"target_lists"_s, valueOf(campaign.targetLists)},
            {u"target_roles"_s, valueOf(campaign.targetRoles)},
            {u"target_countries"_s, valueOf(campaign.targetCountries)}};
        out.insert(u"campaign"_s, told);
    } else if (draft.campaign.isNone()) {
        out.insert(u"campaign"_s, QJsonValue::Null);
    }
    QJsonObject history;
    putMessages(history, u"sent"_s, u"to"_s, draft.sent);
    putMessages(history, u"private_received"_s, u"from"_s, draft.privateReceived);
    if (!history.isEmpty()) {
        out.insert(u"history"_s, history);
    }
    return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

} // namespace comity::tests
