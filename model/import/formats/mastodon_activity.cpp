#include "model/import/formats/mastodon_activity.h"

#include "model/base/text_fold.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/mastodon_tables.h"
#include "model/import/formats/plain_text_of_html.h"

#include <algorithm>

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

constexpr std::size_t mostRecipients = 1'000;

template <typename Take>
error_code eachElement(od::value value, Take take)
{
    od::array array;
    if (const error_code error = value.get_array().get(array)) {
        return error;
    }
    for (auto element : array) {
        od::value content;
        if (const error_code error = element.get(content)) {
            return error;
        }
        if (const error_code error = take(content)) {
            return error;
        }
    }
    return simdjson::SUCCESS;
}

bool isArray(od::value value)
{
    od::json_type type {};
    return !value.type().get(type) && type == od::json_type::array;
}

bool isObject(od::value value)
{
    od::json_type type {};
    return !value.type().get(type) && type == od::json_type::object;
}

} // namespace

std::string_view accountOfAddress(std::string_view url, std::string &scratch)
{
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) {
        return {};
    }
    url.remove_prefix(scheme + 3);
    const std::string_view host = url.substr(0, url.find('/'));
    std::string_view path = url.substr(host.size());
    if (path.starts_with("/users/")) {
        path.remove_prefix(7);
    } else if (path.starts_with("/@")) {
        path.remove_prefix(2);
    } else {
        return {};
    }
    const std::string_view user = path.substr(0, path.find_first_of("/?#"));
    scratch.assign(user);
    if (user.find('@') == std::string_view::npos) {
        scratch.append("@").append(host);
    }
    return isFediverseAccount(scratch) ? std::string_view(scratch) : std::string_view();
}

ElementOutcome MastodonActivities::read(od::value value, qint64 item)
{
    m_actor = m_id = m_type = m_published = m_object = m_noteId = m_content = m_summary = {};
    m_replyTo = m_thread = m_notePublished = {};
    m_hasNote = m_isPublic = m_isForFollowers = false;
    m_recipients.clear();
    m_mentions.clear();
    if (const error_code error = collect(value)) {
        return {error};
    }
    MessageRecord message;
    message.at = readDate(m_notePublished.empty() ? m_published : m_notePublished);
    if (message.at.isKnown() && (!m_newest.isKnown() || message.at.at > m_newest.at)) {
        m_newest = message.at;
    }
    if (m_type == "Announce" && !m_object.empty()) {
        message.kind = MessageKind::Repost;
        message.id = m_id;
        message.replyTo = m_object;
        setOther(message, accountOfAddress(m_object, m_scratch));
    } else if (m_type == "Create" && m_hasNote) {
        readNote(message);
    } else if (m_type.empty() || m_type == "Create" || m_type == "Announce") {
        return ElementOutcome::rejected("unknown-record", m_type);
    } else {
        m_sink.skipped(m_wanted == Holds::Posts ? 1 : 0);
        return {};
    }
    tell(message, item);
    return {};
}

error_code MastodonActivities::collect(od::value value)
{
    return eachField(value, [this](std::string_view key, od::value content) -> error_code {
        if (key == "id") {
            m_id = textOf(content);
        } else if (key == "type") {
            m_type = textOf(content);
        } else if (key == "actor") {
            m_actor = textOf(content);
        } else if (key == "published") {
            m_published = textOf(content);
        } else if (key == "object") {
            if (isObject(content)) {
                m_hasNote = true;
                return collectNote(content);
            }
            m_object = textOf(content);
        }
        return simdjson::SUCCESS;
    });
}

error_code MastodonActivities::collectNote(od::value value)
{
    return eachField(value, [this](std::string_view key, od::value content) -> error_code {
        if (key == "id") {
            m_noteId = textOf(content);
        } else if (key == "content") {
            m_content = textOf(content);
        } else if (key == "summary") {
            m_summary = textOf(content);
        } else if (key == "inReplyTo") {
            m_replyTo = textOf(content);
        } else if (key == "conversation" || (key == "context" && m_thread.empty())) {
            m_thread = textOf(content);
        } else if (key == "published") {
            m_notePublished = textOf(content);
        } else if (key == "to" || key == "cc") {
            return collectAudience(content);
        } else if (key == "tag" && isArray(content)) {
            return collectTags(content);
        }
        return simdjson::SUCCESS;
    });
}

/// One address or a list of them.
error_code MastodonActivities::collectAudience(od::value value)
{
    const auto take = [this](od::value one) {
        const std::string_view address = textOf(one);
        if (address.ends_with("#Public") || address == "as:Public" || address == "Public") {
            m_isPublic = true;
        } else if (address.ends_with("/followers")) {
            m_isForFollowers = true;
        } else if (!address.empty() && m_recipients.size() < mostRecipients) {
            m_recipients.push_back(address);
        }
        return simdjson::SUCCESS;
    };
    return isArray(value) ? eachElement(value, take) : take(value);
}

error_code MastodonActivities::collectTags(od::value value)
{
    return eachElement(value, [this](od::value tag) -> error_code {
        if (!isObject(tag)) {
            return simdjson::SUCCESS;
        }
        Mention mention;
        bool isMention = false;
        const error_code error
            = eachField(tag, [&](std::string_view key, od::value content) -> error_code {
                  if (key == "type") {
                      isMention = textOf(content) == "Mention";
                  } else if (key == "href") {
                      mention.href = textOf(content);
                  } else if (key == "name") {
                      mention.name = textOf(content);
                  }
                  return simdjson::SUCCESS;
              });
        if (!error && isMention && m_mentions.size() < mostRecipients) {
            m_mentions.push_back(mention);
        }
        return error;
    });
}

/// `@ana@host`; people of our own server are `@ana`, and their address has the host.
void MastodonActivities::settleMentions()
{
    for (Mention &mention : m_mentions) {
        std::string_view name = mention.name;
        name.remove_prefix(name.starts_with('@') ? 1 : 0);
        mention.account = isFediverseAccount(name)
            ? std::string(name)
            : std::string(accountOfAddress(mention.href, m_scratch));
    }
    std::erase_if(m_mentions, [](const Mention &one) { return one.account.empty(); });
    for (const std::string_view address : m_recipients) {
        const auto isIt = [address](const Mention &one) { return one.href == address; };
        const std::string_view account = accountOfAddress(address, m_scratch);
        if (!account.empty() && std::ranges::none_of(m_mentions, isIt)) {
            m_mentions.push_back({address, {}, std::string(account)});
        }
    }
}

bool MastodonActivities::isDirect() const
{
    return !m_isPublic && !m_isForFollowers;
}

/// The mentioned account whose post is answered, or the first. Null when we go on with our own.
const MastodonActivities::Mention *MastodonActivities::repliedTo()
{
    const bool isOurOwn = !m_actor.empty() && m_replyTo.size() > m_actor.size()
        && m_replyTo.starts_with(m_actor) && m_replyTo[m_actor.size()] == '/';
    if (isOurOwn) {
        return nullptr;
    }
    const auto isOf = [this](const Mention &one) {
        return !one.href.empty() && m_replyTo.starts_with(one.href);
    };
    const auto found = std::ranges::find_if(m_mentions, isOf);
    if (found != m_mentions.end()) {
        return &*found;
    }
    return m_mentions.empty() ? nullptr : &m_mentions.front();
}

void MastodonActivities::setOther(MessageRecord &message, std::string_view account)
{
    m_account = account;
    m_key = foldHandle(account);
    message.other.id = m_key;
    message.other.handle = m_account;
}

void MastodonActivities::readNote(MessageRecord &message)
{
    settleMentions();
    message.id = m_noteId.empty() ? m_id : m_noteId;
    message.replyTo = m_replyTo;
    message.thread = m_thread;
    m_text = plainTextOfHtml(m_summary);
    if (const std::string content = plainTextOfHtml(m_content); !content.empty()) {
        m_text += (m_text.empty() ? "" : "\n\n") + content;
    }
    message.text = m_text;
    if (isDirect()) {
        message.kind = MessageKind::Direct;
        message.isGroup = m_mentions.size() > 1;
        if (m_mentions.size() == 1) {
            setOther(message, m_mentions.front().account);
        }
        return;
    }
    const Mention *other = m_replyTo.empty() ? nullptr : repliedTo();
    const std::string_view author = accountOfAddress(m_replyTo, m_scratch);
    std::string ours;
    if (other) {
        setOther(message, other->account);
    } else if (!author.empty() && author != accountOfAddress(m_actor, ours)) {
        setOther(message, author);
    }
    message.kind = message.other.handle.empty() ? MessageKind::Post : MessageKind::Reply;
}

void MastodonActivities::tell(const MessageRecord &message, qint64 item)
{
    const bool isDirectMessage = message.kind == MessageKind::Direct;
    if (isDirectMessage != (m_wanted == Holds::Messages)) {
        m_directMessages += isDirectMessage ? 1 : 0;
        return;
    }
    for (const Mention &mention : m_mentions) {
        const std::string key = foldHandle(mention.account);
        m_sink.sighting({key, mention.account, {}, message.at});
    }
    m_sink.message(message, item);
}

} // namespace comity::formats
