#pragma once

#include "model/import/formats/bluesky_post.h"
#include "model/import/formats/bluesky_repo.h"
#include "model/import/formats/records.h"

#include <span>
#include <string>

namespace comity::formats {

/// Hands over our posts and reposts as their blocks stream by.
class BlueskyPosts
{
public:
    BlueskyPosts(const BlueskyRepo &repo, RecordSink &sink);

    bool isEmpty() const { return m_places.empty(); }
    void add(const CarBlock &block);
    /// Posts of the tree whose blocks did not come whole.
    qint64 missing() const;

private:
    /// The records that one block is; equal posts share a block.
    std::span<const std::size_t> placesOf(const BlockName &block) const;
    void tell(const RepoRecord &record);
    void fill(MessageRecord &message, const RepoRecord &record);
    void tellMentions(const Dated &at);

    const BlueskyRepo &m_repo;
    RecordSink &m_sink;
    std::vector<std::size_t> m_places; ///< in records() of the tree, sorted by block
    std::vector<bool> m_isTold; ///< beside m_places
    BlueskyPost m_post;
    qint64 m_item = 0;
    std::string m_id;
    std::string m_text;
    std::string m_parent;
    std::string m_root;
    std::string m_other;
};

/// When a record was made: what it says itself or, where that is before Bluesky was or after the
/// commit, what its key says.
Dated recordTime(const Dated &said, const RepoRecord &record, const Dated &committedAt);

} // namespace comity::formats
