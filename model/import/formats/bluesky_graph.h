#pragma once

#include "model/import/formats/bluesky_repo.h"

#include <map>

namespace comity::formats {

/// What the records say that are no posts: whom we follow or block, who is on which list of ours,
/// and our profile. By the block that holds them, for the tree to say which of them count.
class BlueskyGraph
{
public:
    /// A follow, a block or an item of a list. Views are true while nothing is added.
    struct Edge
    {
        std::string_view subject; ///< a DID, or what stands in its place
        std::string_view list; ///< at-uri
        Dated createdAt;
    };
    struct Card
    {
        std::string name; ///< of a list, or our display name
        std::string description;
        Dated createdAt;
    };

    /// False when the bytes are broken.
    bool add(Collection collection, const CarBlock &block);
    /// Sorts what was added; edge() works from here on.
    void settle();
    std::optional<Edge> edge(const BlockName &block) const;
    /// Of a list or a profile; null when its block is missing.
    const Card *card(const BlockName &block) const;

private:
    struct Stored
    {
        BlockName block;
        std::size_t from = 0; ///< in m_text: subject, then list
        quint32 subjectLength = 0;
        quint32 listLength = 0;
        qint64 createdAt = 0; ///< 0: not told
    };

    std::vector<Stored> m_edges;
    std::string m_text;
    std::map<BlockName, Card> m_cards;
};

/// Text of a block as valid UTF-8: the view itself or, where bytes are none, in `scratch`.
std::string_view validText(std::string_view text, std::string &scratch);

} // namespace comity::formats
