#include "model/import/formats/x_posts.h"

#include "model/import/formats/date_scanner.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/ids.h"
#include "model/import/formats/x_follow_record.h"

#include <algorithm>

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;

constexpr qint64 startOf2006 = 1'136'073'600;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool isSameHandle(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, {}, lower, lower);
}

/// The handle at the start of `@handle…`; empty when there is none.
std::string_view leadingHandle(std::string_view text)
{
    if (!text.starts_with('@')) {
        return {};
    }
    text.remove_prefix(1);
    const auto end
        = std::ranges::find_if(text, [](char c) { return !isXHandle(std::string_view(&c, 1)); });
    const std::string_view handle = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    return isXHandle(handle) ? handle : std::string_view();
}

struct StatusLink
{
    std::string_view handle; ///< empty for `/i/web/status/…`
    std::string_view id;
};

/// Reads the address of a post, not of a picture in one: `https://x.com/ana/status/12`.
std::optional<StatusLink> statusLink(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) {
        return std::nullopt;
    }
    url.remove_prefix(scheme + 3);
    for (const std::string_view host : {"www.", "mobile.", "m."}) {
        url.remove_prefix(url.starts_with(host) ? host.size() : 0);
    }
    if (!url.starts_with("twitter.com/") && !url.starts_with("x.com/")) {
        return std::nullopt;
    }
    url = url.substr(url.find('/') + 1, url.find_first_of("?#") - url.find('/') - 1);
    constexpr std::string_view word = "/status/";
    const std::size_t at = url.find(word);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view id = url.substr(at + word.size());
    const std::string_view who = url.substr(0, at);
    const bool isNamed = isXHandle(who) && who != "i";
    return isNumericId(id) ? std::optional(StatusLink {isNamed ? who : std::string_view(), id})
                           : std::nullopt;
}

} // namespace

ElementOutcome XPosts::read(od::value value, qint64 item, bool wasDeleted)
{
    m_texts.clear();
    if (const ElementOutcome outcome = m_tweet.read(value, m_texts);
        outcome.error || outcome.reason) {
        return outcome;
    }
    MessageRecord post;
    post.at = readDate(m_tweet.createdAt);
    const bool isOlderVersion = !m_tweet.lastEdit.empty() && m_tweet.lastEdit != m_tweet.id;
    if (isOlderVersion || (post.at.hasValue() && post.at.at < startOf2006)) {
        m_sink.skipped(1);
        return {};
    }
    post.id = isNumericId(m_tweet.id) ? m_tweet.id : std::string_view();
    post.text = m_texts.unescaped(m_tweet.text);
    post.wasDeleted = wasDeleted;
    judge(post);
    if (const std::string_view whole = m_notes.take(post.at.at, post.text); !whole.empty()) {
        post.text = whole;
    }
    hand(post, item);
    sight(post.at);
    return {};
}

ElementOutcome XPosts::readNote(od::value value, qint64 item)
{
    m_texts.clear();
    XNote note;
    if (const ElementOutcome outcome = XNotes::read(value, m_texts, note);
        outcome.error || outcome.reason) {
        return outcome;
    }
    MessageRecord post;
    post.at = readDate(note.createdAt);
    if (m_notes.isTaken(m_note++) || (post.at.hasValue() && post.at.at < startOf2006)) {
        m_sink.skipped(1);
        return {};
    }
    post.kind = MessageKind::Post;
    post.id = isNumericId(note.id) ? note.id : std::string_view();
    post.text = note.text;
    hand(post, item);
    return {};
}

void XPosts::hand(const MessageRecord &post, qint64 item)
{
    if (post.at.hasValue() && (!m_newest.isKnown() || post.at.at > m_newest.at)) {
        m_newest = post.at;
    }
    m_sink.message(post, item);
}

void XPosts::judge(MessageRecord &post) const
{
    if (!judgeRepost(post) && !judgeReply(post) && !judgeQuote(post)) {
        post.kind = MessageKind::Post;
    }
    if (isUs(post.other.id, post.other.handle)) {
        post.other = {};
    }
}

/// A repost is told by its text alone (formats.md §1.5).
bool XPosts::judgeRepost(MessageRecord &post) const
{
    constexpr std::string_view mark = "RT ";
    if (!post.text.starts_with(mark)) {
        return false;
    }
    const std::string_view handle = leadingHandle(post.text.substr(mark.size()));
    if (handle.empty() || post.text.substr(mark.size() + 1 + handle.size(), 1) != ":") {
        return false;
    }
    post.kind = MessageKind::Repost;
    post.other.handle = handle;
    if (!m_tweet.mentions.empty() && isSameHandle(m_tweet.mentions.front().handle, handle)) {
        post.other.id = m_tweet.mentions.front().id;
        post.other.name = m_tweet.mentions.front().name;
    }
    return true;
}

bool XPosts::judgeReply(MessageRecord &post) const
{
    const bool isToPost = isNumericId(m_tweet.replyStatus);
    const bool isToId = isNumericId(m_tweet.replyUser);
    if (!isToPost && !isToId && m_tweet.replyHandle.empty()) {
        return false;
    }
    post.replyTo = isToPost ? m_tweet.replyStatus : std::string_view();
    PersonRecord &other = post.other;
    other.id = isToId ? m_tweet.replyUser : std::string_view();
    other.handle = isXHandle(m_tweet.replyHandle) ? m_tweet.replyHandle : std::string_view();
    if (other.id.empty() && other.handle.empty()) {
        other.handle = leadingHandle(post.text);
    }
    for (const XTweet::Mention &mention : m_tweet.mentions) {
        const bool isIts = other.id.empty() ? isSameHandle(mention.handle, other.handle)
                                            : mention.id == other.id;
        if (isIts) {
            other.id = mention.id;
            other.handle = isXHandle(mention.handle) ? mention.handle : other.handle;
            other.name = mention.name;
        }
    }
    // Whoever goes on below a post of their own answers nobody.
    post.kind = isUs(other.id, other.handle) ? MessageKind::Post : MessageKind::Reply;
    return true;
}

/// A quoted post is the address of one at the end of the text.
bool XPosts::judgeQuote(MessageRecord &post) const
{
    if (m_tweet.links.empty()) {
        return false;
    }
    const XTweet::Link &last = m_tweet.links.back();
    const auto quoted = statusLink(last.expanded);
    if (!quoted || last.shown.empty() || !trimmedBlanks(post.text).ends_with(last.shown)) {
        return false;
    }
    post.kind = MessageKind::Quote;
    post.other.handle = quoted->handle;
    post.replyTo = quoted->id;
    return true;
}

bool XPosts::isUs(std::string_view id, std::string_view handle) const
{
    return id.empty() || m_owner.key.empty()
        ? !handle.empty() && isSameHandle(handle, m_owner.handle)
        : id == m_owner.key;
}

void XPosts::sight(const Dated &at)
{
    bool isReplySeen = !isNumericId(m_tweet.replyUser) || !isXHandle(m_tweet.replyHandle);
    for (const XTweet::Mention &mention : m_tweet.mentions) {
        if (!mention.id.empty() && isXHandle(mention.handle)) {
            m_sink.sighting({mention.id, mention.handle, mention.name, at});
            isReplySeen = isReplySeen || mention.id == m_tweet.replyUser;
        }
    }
    if (!isReplySeen) {
        m_sink.sighting({m_tweet.replyUser, m_tweet.replyHandle, {}, at});
    }
}

} // namespace comity::formats
