#include "model/import/formats/bluesky_repo.h"

#include "model/import/formats/dag_cbor.h"
#include "model/import/formats/record_key.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace comity::formats {
namespace {

constexpr std::array<std::string_view, 7> collectionNames {"app.bsky.actor.profile",
    "app.bsky.graph.list", "app.bsky.graph.listitem", "app.bsky.graph.follow",
    "app.bsky.graph.block", "app.bsky.feed.post", "app.bsky.feed.repost"};
constexpr std::size_t longestKey = 2'048;
constexpr std::size_t mostCommits = 10'000;

} // namespace

std::optional<Collection> collectionFromText(std::string_view name)
{
    const auto found = std::ranges::find(collectionNames, name);
    return found == collectionNames.end()
        ? std::nullopt
        : std::optional(static_cast<Collection>(found - collectionNames.begin()));
}

std::string_view toText(Collection collection)
{
    return collectionNames.at(static_cast<std::size_t>(collection));
}

BlueskyRepo::BlockKind BlueskyRepo::kindOf(std::string_view bytes, std::string_view &type)
{
    DagCbor cbor(bytes);
    BlockKind kind = BlockKind::Other;
    bool hasDid = false;
    cbor.eachPair([&](std::string_view key) {
        if (key == "$type") {
            type = cbor.text();
            kind = BlockKind::Record;
        } else if (key == "e" && cbor.isNext(DagCbor::Kind::Array) && kind == BlockKind::Other) {
            kind = BlockKind::Node;
            cbor.skip();
        } else if (key == "data" && cbor.isNext(DagCbor::Kind::Link) && hasDid
            && kind == BlockKind::Other) {
            kind = BlockKind::Commit;
            cbor.skip();
        } else {
            hasDid = hasDid || key == "did";
            cbor.skip();
        }
    });
    return cbor.isWhole() ? kind : BlockKind::Other;
}

bool BlueskyRepo::addCommit(const CarBlock &block)
{
    Commit commit;
    commit.name = block.name();
    DagCbor cbor(block.bytes);
    const bool isWhole = cbor.eachPair([&](std::string_view key) {
        if (key == "did") {
            commit.did = cbor.text();
        } else if (key == "rev") {
            commit.revision = cbor.text();
        } else if (key == "data") {
            commit.tree = BlockName::ofCid(cbor.link());
        } else {
            cbor.skip();
        }
    });
    const bool isFine = isWhole && commit.did.starts_with("did:") && commit.tree;
    if (isFine && m_commits.size() < mostCommits) {
        m_commits.push_back(std::move(commit));
    }
    return isFine;
}

bool BlueskyRepo::addNode(const CarBlock &block)
{
    const auto [at, isNew] = m_nodes.try_emplace(block.name());
    if (!isNew) {
        return true;
    }
    Node node;
    node.firstChild = m_children.size();
    node.firstRecord = m_found.size();
    DagCbor cbor(block.bytes);
    std::string key;
    bool isFine = true;
    const auto readEntry = [&] {
        std::string_view rest;
        std::string_view value;
        quint64 shared = 0;
        cbor.eachPair([&](std::string_view name) {
            if (name == "p") {
                shared = cbor.count().value_or(longestKey);
            } else if (name == "k" && cbor.isNext(DagCbor::Kind::Bytes)) {
                rest = cbor.next().text;
            } else if (name == "v") {
                value = cbor.link();
            } else if (name == "t") {
                addChild(cbor.link());
            } else {
                cbor.skip();
            }
        });
        isFine = isFine && shared <= key.size() && rest.size() + shared <= longestKey;
        if (isFine) {
            key.resize(static_cast<std::size_t>(shared));
            key += rest;
            addRecord(key, value);
        }
    };
    const bool isWhole = cbor.eachPair([&](std::string_view name) {
        if (name == "l") {
            addChild(cbor.link());
        } else if (name == "e") {
            cbor.eachItem(readEntry);
        } else {
            cbor.skip();
        }
    });
    node.children = m_children.size() - node.firstChild;
    node.records = m_found.size() - node.firstRecord;
    if (!isWhole || !isFine) {
        m_nodes.erase(at);
        return false;
    }
    at->second = node;
    return true;
}

void BlueskyRepo::addChild(std::string_view cid)
{
    if (const auto child = BlockName::ofCid(cid)) {
        m_children.push_back(*child);
    }
}

void BlueskyRepo::addRecord(std::string_view key, std::string_view cid)
{
    const std::size_t slash = key.find('/');
    const auto collection = collectionFromText(key.substr(0, slash));
    const auto block = BlockName::ofCid(cid);
    if (slash == std::string_view::npos || !collection || !block) {
        return;
    }
    const std::string_view own = key.substr(slash + 1);
    const std::optional<quint64> number = recordNumber(own);
    if (!number) {
        m_oddKeys.emplace_back(own);
    }
    m_found.push_back(
        {*block, number.value_or(m_oddKeys.size() - 1), *collection, number.has_value()});
}

/// The commit that the file names as its root, else the newest one in it.
const BlueskyRepo::Commit *BlueskyRepo::chosenCommit() const
{
    for (const BlockName &root : m_roots) {
        const auto found = std::ranges::find(m_commits, root, &Commit::name);
        if (found != m_commits.end()) {
            return &*found;
        }
    }
    const auto newest = std::ranges::max_element(m_commits, {}, &Commit::revision);
    return newest == m_commits.end() ? nullptr : &*newest;
}

bool BlueskyRepo::settle()
{
    const Commit *commit = chosenCommit();
    if (!commit) {
        return false;
    }
    m_did = commit->did;
    if (const auto number = recordNumber(commit->revision)) {
        m_committedAt = timeOfRecord(*number);
    }
    walk(*commit->tree);
    m_nodes.clear();
    m_children = {};
    m_found = {};
    std::ranges::sort(m_records, {}, [](const RepoRecord &record) {
        return std::tuple(record.collection, !record.hasTime, record.number);
    });
    return true;
}

void BlueskyRepo::walk(const BlockName &root)
{
    std::vector<BlockName> open {root};
    while (!open.empty()) {
        const auto found = m_nodes.find(open.back());
        open.pop_back();
        if (found == m_nodes.end()) {
            ++m_missingNodes;
            continue;
        }
        Node &node = found->second;
        if (node.isVisited) {
            continue;
        }
        node.isVisited = true;
        const auto records = m_found.begin() + static_cast<std::ptrdiff_t>(node.firstRecord);
        m_records.insert(
            m_records.end(), records, records + static_cast<std::ptrdiff_t>(node.records));
        const auto children = m_children.begin() + static_cast<std::ptrdiff_t>(node.firstChild);
        open.insert(open.end(), children, children + static_cast<std::ptrdiff_t>(node.children));
    }
}

std::string BlueskyRepo::keyOf(const RepoRecord &record) const
{
    return record.hasTime ? recordKey(record.number) : m_oddKeys.at(record.number);
}

} // namespace comity::formats
