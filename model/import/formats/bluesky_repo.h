#pragma once

#include "model/base/dated.h"
#include "model/import/formats/car_blocks.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace comity::formats {

/// The collections of a Bluesky repository that are read.
enum class Collection : quint8 { Profile, List, ListItem, Follow, Block, Post, Repost };

/// `app.bsky.graph.follow`, …; nothing for the others.
std::optional<Collection> collectionFromText(std::string_view name);
std::string_view toText(Collection collection);

/// One record that the tree of a repository names.
struct RepoRecord
{
    BlockName block;
    quint64 number = 0; ///< of its key; for keys of another kind a place in a table
    Collection collection = Collection::Post;
    bool hasTime = false; ///< its key is a number that tells when it was made
};

/// The commit and the tree of a repository, from blocks in any order (formats.md §5.1): which
/// records of which collections belong to it. Holds about 32 bytes a record that is read, and
/// nothing for likes and the records of other apps.
class BlueskyRepo
{
public:
    enum class BlockKind : quint8 { Commit, Node, Record, Other };
    /// What a block is; `type` gets the `$type` of a record.
    static BlockKind kindOf(std::string_view bytes, std::string_view &type);

    void setRoots(const std::vector<BlockName> &roots) { m_roots = roots; }
    /// False when the bytes are broken.
    bool addCommit(const CarBlock &block);
    bool addNode(const CarBlock &block);

    /// Walks the tree from the commit. False when there is no commit.
    bool settle();

    const std::string &did() const { return m_did; }
    /// When the commit was made; none before 2023, when commits told no time.
    const Dated &committedAt() const { return m_committedAt; }
    /// Sorted by collection and, in it, by age.
    const std::vector<RepoRecord> &records() const { return m_records; }
    std::string keyOf(const RepoRecord &record) const;
    qint64 missingNodes() const { return m_missingNodes; }

private:
    struct Node
    {
        std::size_t firstChild = 0;
        std::size_t children = 0;
        std::size_t firstRecord = 0;
        std::size_t records = 0;
        bool isVisited = false;
    };
    struct Commit
    {
        BlockName name;
        std::string did;
        std::string revision;
        std::optional<BlockName> tree;
    };
    struct NameHash
    {
        std::size_t operator()(const BlockName &name) const
        {
            return static_cast<std::size_t>(name.high);
        }
    };

    const Commit *chosenCommit() const;
    void addChild(std::string_view cid);
    void addRecord(std::string_view key, std::string_view cid);
    void walk(const BlockName &root);

    std::vector<BlockName> m_roots;
    std::vector<Commit> m_commits;
    std::unordered_map<BlockName, Node, NameHash> m_nodes;
    std::vector<BlockName> m_children;
    std::vector<RepoRecord> m_found; ///< of all nodes
    std::vector<RepoRecord> m_records;
    std::vector<std::string> m_oddKeys;
    std::string m_did;
    Dated m_committedAt;
    qint64 m_missingNodes = 0;
};

} // namespace comity::formats
