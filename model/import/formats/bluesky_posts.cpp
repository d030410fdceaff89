#include "model/import/formats/bluesky_posts.h"

#include "model/import/formats/bluesky_graph.h"
#include "model/import/formats/cell_values.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/record_key.h"

#include <algorithm>

namespace comity::formats {
namespace {

/// Bluesky's first records are of November 2022.
constexpr qint64 firstTime = 1'667'260'800;

bool isLikely(const Dated &time, const Dated &committedAt)
{
    return time.hasValue() && time.at >= firstTime
        && (!committedAt.isKnown() || time.at <= committedAt.at);
}

bool isPost(std::string_view uri)
{
    return uri.find("/app.bsky.feed.post/") != std::string_view::npos;
}

} // namespace

Dated recordTime(const Dated &said, const RepoRecord &record, const Dated &committedAt)
{
    if (isLikely(said, committedAt)) {
        return said;
    }
    const Dated numbered = record.hasTime ? timeOfRecord(record.number) : Dated {};
    return isLikely(numbered, committedAt) ? numbered : Dated {};
}

BlueskyPosts::BlueskyPosts(const BlueskyRepo &repo, RecordSink &sink)
    : m_repo(repo)
    , m_sink(sink)
{
    const auto &records = repo.records();
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (records[i].collection == Collection::Post
            || records[i].collection == Collection::Repost) {
            m_places.push_back(i);
        }
    }
    std::ranges::sort(m_places, {}, [&records](std::size_t i) { return records[i].block; });
    m_isTold.resize(m_places.size());
}

std::span<const std::size_t> BlueskyPosts::placesOf(const BlockName &block) const
{
    const auto &records = m_repo.records();
    const auto blockAt = [&records](std::size_t i) { return records[i].block; };
    return {std::ranges::lower_bound(m_places, block, {}, blockAt),
        std::ranges::upper_bound(m_places, block, {}, blockAt)};
}

void BlueskyPosts::add(const CarBlock &block)
{
    const std::span<const std::size_t> places = placesOf(block.name());
    if (places.empty() || !block.isWhole()) {
        return;
    }
    const bool isFine = m_post.read(block.bytes);
    for (const std::size_t &place : places) {
        const std::size_t at = static_cast<std::size_t>(&place - m_places.data());
        if (m_isTold[at]) {
            continue;
        }
        m_isTold[at] = true;
        const RepoRecord &record = m_repo.records()[place];
        ++m_item;
        if (isFine) {
            tell(record);
        } else {
            m_sink.rejected({m_item, QStringLiteral("unknown-record"), {},
                QString::fromStdString(m_repo.keyOf(record))});
        }
    }
}

void BlueskyPosts::tell(const RepoRecord &record)
{
    MessageRecord message;
    message.at = recordTime(readDate(m_post.createdAt), record, m_repo.committedAt());
    fill(message, record);
    tellMentions(message.at);
    m_sink.message(message, m_item);
}

void BlueskyPosts::fill(MessageRecord &message, const RepoRecord &record)
{
    m_id.assign("at://")
        .append(m_repo.did())
        .append("/")
        .append(toText(record.collection))
        .append("/")
        .append(m_repo.keyOf(record));
    message.id = m_id;
    message.text = validText(m_post.text, m_text);
    message.kind = MessageKind::Post;
    std::string_view answered = m_post.parent;
    if (record.collection == Collection::Repost) {
        message.kind = MessageKind::Repost;
        answered = m_post.subject;
    } else if (!m_post.parent.empty() && didOfUri(m_post.parent) != m_repo.did()) {
        message.kind = MessageKind::Reply;
    } else if (m_post.parent.empty() && isPost(m_post.quoted)) {
        message.kind = MessageKind::Quote;
        answered = m_post.quoted;
    }
    message.replyTo = validText(answered, m_parent);
    message.thread = validText(m_post.root, m_root);
    const std::string_view other = didOfUri(answered);
    if (other != m_repo.did()) {
        message.other.id = validText(other, m_other);
    }
}

/// The handle that stands where a mention points to a DID (formats.md §5.1).
void BlueskyPosts::tellMentions(const Dated &at)
{
    for (const BlueskyPost::Mention &mention : m_post.mentions) {
        if (mention.from >= mention.to || mention.to > m_post.text.size()
            || !mention.did.starts_with("did:")) {
            continue;
        }
        const std::string_view handle
            = plainHandle(m_post.text.substr(static_cast<std::size_t>(mention.from),
                static_cast<std::size_t>(mention.to - mention.from)));
        std::string scratch;
        std::string didText;
        const std::string_view valid = validText(handle, scratch);
        if (valid.find('.') != std::string_view::npos && isHandleOn("bluesky", valid)) {
            m_sink.sighting({validText(mention.did, didText), valid, {}, at});
        }
    }
}

qint64 BlueskyPosts::missing() const
{
    return std::ranges::count(m_isTold, false);
}

} // namespace comity::formats
