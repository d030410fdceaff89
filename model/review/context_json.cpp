#include "model/review/context_json.h"

#include "model/networks/channel.h"
#include "model/review/recipient_json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qsizetype escapeLength = 6; ///< of `\ud83d`

/// The value of an escape `\uXXXX` at `at`; -1 where there is none.
int escapeAt(const QByteArray &line, qsizetype at)
{
    if (at + escapeLength > line.size() || line.at(at) != '\\' || line.at(at + 1) != 'u') {
        return -1;
    }
    bool isNumber = false;
    const uint value = line.mid(at + 2, 4).toUInt(&isNumber, 16);
    return isNumber ? static_cast<int>(value) : -1;
}

bool isHigh(int value)
{
    return value >= 0xD800 && value < 0xDC00;
}

bool isLow(int value)
{
    return value >= 0xDC00 && value < 0xE000;
}

/// Puts U+FFFD for the escape of half a surrogate pair, which no UTF-8 can hold.
void mendSurrogates(QByteArray &line)
{
    for (qsizetype at = line.indexOf('\\'); at >= 0 && at + 1 < line.size();
         at = line.indexOf('\\', at)) {
        const int value = escapeAt(line, at);
        if (value < 0) {
            at += 2;
            continue;
        }
        if (isHigh(value) && isLow(escapeAt(line, at + escapeLength))) {
            at += 2 * escapeLength;
            continue;
        }
        if (isHigh(value) || isLow(value)) {
            line.replace(at, escapeLength, "\\ufffd");
        }
        at += escapeLength;
    }
}

Sender::Profile profileFrom(const JsonFields &fields)
{
    return {fields.flag("photo"), fields.flag("bio"), fields.flag("location"), fields.flag("link"),
        fields.flag("rateable_work")};
}

Sender senderFrom(const JsonFields &fields)
{
    Sender sender;
    sender.name = fields.plainText("name");
    sender.handle = fields.plainText("handle");
    sender.zone = fields.plainText("tz");
    sender.ownDomains = fields.texts("own_domains").valueOr({});
    sender.ownEmails = fields.texts("own_emails").valueOr({});
    sender.ownPhones = fields.texts("own_phones").valueOr({});
    sender.profile = fields.object<Sender::Profile>("profile", profileFrom);
    sender.daysSincePublicActivity = fields.count("days_since_public_activity");
    sender.recentPosts
        = fields.object<Sender::RecentPosts>("recent_posts", [](const JsonFields &posts) {
              return Sender::RecentPosts {
                  posts.count("total").valueOr(0), posts.count("promo").valueOr(0)};
          });
    return sender;
}

SaidMessage heard(const JsonFields &fields)
{
    return {fields.plainText("from"), fields.time("at"), fields.plainText("text")};
}

SaidMessage said(const JsonFields &fields)
{
    return {fields.plainText("to"), fields.time("at"), fields.plainText("text")};
}

Thread threadFrom(const JsonFields &fields)
{
    Thread thread;
    thread.addressedToUs = fields.flag("addressed_to_us");
    thread.participants = fields.texts("participants");
    thread.inReplyTo = fields.text("in_reply_to");
    thread.minutesAgo = fields.count("minutes_ago");
    thread.lastMessages
        = fields.list<SaidMessage>("last_messages", u"message"_s, heard).valueOr({});
    return thread;
}

Campaign campaignFrom(const JsonFields &fields)
{
    Campaign campaign;
    campaign.kind = fields.plainText("kind");
    campaign.targetLists = fields.texts("target_lists").valueOr({});
    campaign.targetRoles = fields.texts("target_roles").valueOr({});
    campaign.targetCountries = fields.texts("target_countries").valueOr({});
    campaign.previous
        = fields.object<Campaign::Previous>("previous", [](const JsonFields &previous) {
              return Campaign::Previous {previous.count("asked").valueOr(0),
                  previous.count("responded").valueOr(0), previous.count("thanked")};
          });
    return campaign;
}

LinkedTask taskFrom(const JsonFields &fields)
{
    return {fields.plainText("kind"), fields.text("to")};
}

struct History
{
    Known<std::vector<SaidMessage>> sent = {};
    Known<std::vector<SaidMessage>> received = {};
};

void readHistory(const JsonFields &fields, DraftContext &draft)
{
    const auto history = fields.object<History>("history", [](const JsonFields &inside) {
        return History {inside.list<SaidMessage>("sent", u"message"_s, said),
            inside.list<SaidMessage>("private_received", u"message"_s, heard)};
    });
    if (history.isNone()) {
        draft.sent = Known<std::vector<SaidMessage>>::none();
        draft.privateReceived = Known<std::vector<SaidMessage>>::none();
    } else if (history.hasValue()) {
        draft.sent = history->sent;
        draft.privateReceived = history->received;
    }
}

void readText(const JsonFields &fields, DraftContext &draft)
{
    const Known<QString> text = fields.text("text");
    const Known<QString> channel = fields.text("channel");
    if (!text.hasValue()) {
        fields.complain("text", "is missing");
    } else if (!channel.hasValue()) {
        fields.complain("channel", "is missing");
    } else if (!networks::Channel::parse(*channel)) {
        fields.complain("channel", "is not one that is known");
    }
    draft.id = fields.plainText("id");
    draft.channel = channel.valueOr({});
    draft.language = fields.plainText("lang");
    draft.text = text.valueOr({});
}

void readTimes(const JsonFields &fields, DraftContext &draft)
{
    const Known<Dated> sendAt = fields.time("send_at");
    if (sendAt.hasValue()) {
        draft.sendAt = sendAt->at;
        draft.isSendAtADay = sendAt->precision == DatePrecision::Day;
    } else if (sendAt.isNone()) {
        draft.sendAt = Known<qint64>::none();
    }
    struct Composed
    {
        Known<qint64> seconds = {};
        Known<qint64> sinceEdit = {};
    };
    const auto composed = fields.object<Composed>("composed", [](const JsonFields &inside) {
        return Composed {inside.amount("seconds"), inside.amount("minutes_since_last_edit")};
    });
    if (composed.hasValue()) {
        draft.secondsComposing = composed->seconds;
        draft.minutesSinceLastEdit = composed->sinceEdit;
    } else if (composed.isNone()) {
        draft.secondsComposing = Known<qint64>::none();
        draft.minutesSinceLastEdit = Known<qint64>::none();
    }
}

DraftContext draftFrom(const JsonFields &fields)
{
    DraftContext draft;
    readText(fields, draft);
    readTimes(fields, draft);
    draft.sender = fields.object<Sender>("sender", senderFrom).valueOr({});
    draft.hasRecipients = fields.has("recipients");
    draft.recipients
        = fields.list<Recipient>("recipients", u"recipient"_s, recipientFrom).valueOr({});
    draft.audienceSize = fields.count("audience_size");
    draft.hasPersonalNotes = fields.flag("per_recipient_note");
    draft.thread = fields.object<Thread>("thread", threadFrom);
    readHistory(fields, draft);
    draft.campaign = fields.object<Campaign>("campaign", campaignFrom);
    draft.linkedTasks = fields.list<LinkedTask>("linked_tasks", u"task"_s, taskFrom);
    return draft;
}

} // namespace

Result<DraftContext> draftFromJson(QByteArrayView line)
{
    QByteArray mended = line.toByteArray();
    mendSurrogates(mended);
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    const auto error
        = parser.parse(mended.constData(), static_cast<std::size_t>(mended.size())).get(root);
    if (error != simdjson::SUCCESS) {
        return failure(Error::Code::FormatBroken, {}, u"it is not JSON in UTF-8"_s);
    }
    simdjson::dom::object members;
    if (root.get(members) != simdjson::SUCCESS) {
        return failure(Error::Code::FormatBroken, {}, u"it is not a JSON object"_s);
    }
    QString wrong;
    DraftContext draft = draftFrom(JsonFields(members, {}, wrong));
    if (!wrong.isEmpty()) {
        return failure(Error::Code::FormatBroken, {}, wrong);
    }
    return draft;
}

} // namespace comity::review
