#include "model/review/recipient_json.h"

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

Known<Permission> permissionFrom(const JsonFields &fields)
{
    const Known<QString> word = fields.text("permission");
    if (word.isNone()) {
        return Known<Permission>::none();
    }
    if (!word.hasValue()) {
        return {};
    }
    const auto permission = permissionFromText(*word);
    if (!permission) {
        fields.complain("permission", "is none of none, replied, opt-in and opted-out");
        return {};
    }
    return *permission;
}

Known<Stage> stageFrom(const JsonFields &fields)
{
    const Known<QString> word = fields.text("stage");
    if (word.isNone()) {
        return Known<Stage>::none();
    }
    if (!word.hasValue()) {
        return {};
    }
    // Whoever recommends us counts as a partner (architecture.md §3).
    const auto stage = *word == u"referral" ? Stage::Conversion : stageFromText(*word);
    if (!stage) {
        fields.complain("stage", "is none of none, exposure, branding, engagement and conversion");
        return {};
    }
    return *stage;
}

OpenPromise promiseFrom(const JsonFields &fields)
{
    return {fields.plainText("what"), fields.time("due").valueOr({})};
}

void readFacts(const JsonFields &fields, Recipient &person)
{
    person.followsUs = fields.flag("follows_us");
    person.weFollow = fields.flag("we_follow");
    person.connected = fields.flag("connected");
    person.messagesIn = fields.count("msgs_in");
    person.messagesOut = fields.count("msgs_out");
    person.lastIn = fields.time("last_in");
    person.lastOut = fields.time("last_out");
    person.unansweredOut = fields.count("unanswered_out");
    person.awaitingOurReply = fields.time("awaiting_our_reply");
    person.offendedAt = fields.time("offended_at");
    person.unpromptedOut7Days = fields.count("unprompted_out_7d");
    person.unpromptedOut30Days = fields.count("unprompted_out_30d");
    person.permission = permissionFrom(fields);
    person.wantsNoOffers = fields.flag("no_offers");
    person.stage = stageFrom(fields);
    person.met = fields.text("met");
    person.followedUsAt = fields.time("followed_us_at");
    person.openPromises = fields.list<OpenPromise>("open_promises", u"promise"_s, promiseFrom);
    person.lastAsked = fields.time("last_asked");
    person.thankedSince = fields.flag("thanked_since");
}

} // namespace

Recipient recipientFrom(const JsonFields &fields)
{
    Recipient person;
    person.name = fields.plainText("name");
    person.handle = fields.plainText("handle");
    person.count = fields.count("count").valueOr(1);
    if (person.count < 1) {
        fields.complain("count", "is below one");
    }
    readFacts(fields, person);
    person.lists = fields.texts("lists");
    person.tags = fields.texts("tags");
    person.zone = fields.text("tz");
    person.country = fields.text("country");
    person.language = fields.text("lang");
    person.knownNames = fields.texts("known_names");
    return person;
}

} // namespace comity::review
