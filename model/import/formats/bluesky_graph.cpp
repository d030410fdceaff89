#include "model/import/formats/bluesky_graph.h"

#include "model/import/formats/dag_cbor.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/text_encoding.h"

#include <algorithm>
#include <simdjson.h>

namespace comity::formats {

std::string_view validText(std::string_view text, std::string &scratch)
{
    if (simdjson::validate_utf8(text.data(), text.size())) {
        return text;
    }
    scratch = decodedText(text);
    return scratch;
}

bool BlueskyGraph::add(Collection collection, const CarBlock &block)
{
    std::string_view subject, list, name, displayName, description, createdAt;
    DagCbor cbor(block.bytes);
    const bool isWhole = cbor.eachPair([&](std::string_view key) {
        if (key == "subject") {
            subject = cbor.text();
        } else if (key == "list") {
            list = cbor.text();
        } else if (key == "name") {
            name = cbor.text();
        } else if (key == "displayName") {
            displayName = cbor.text();
        } else if (key == "description") {
            description = cbor.text();
        } else if (key == "createdAt") {
            createdAt = cbor.text();
        } else {
            cbor.skip();
        }
    });
    if (!isWhole) {
        return false;
    }
    const Dated time = readDate(createdAt);
    if (collection == Collection::List || collection == Collection::Profile) {
        std::string scratch;
        Card card;
        card.name = validText(collection == Collection::List ? name : displayName, scratch);
        card.description = validText(description, scratch);
        card.createdAt = time;
        m_cards.insert_or_assign(block.name(), std::move(card));
        return true;
    }
    Stored stored;
    stored.block = block.name();
    stored.from = m_text.size();
    stored.subjectLength = static_cast<quint32>(subject.size());
    stored.listLength = static_cast<quint32>(list.size());
    stored.createdAt = time.hasValue() ? time.at : 0;
    m_text.append(subject).append(list);
    m_edges.push_back(stored);
    return true;
}

void BlueskyGraph::settle()
{
    std::ranges::sort(m_edges, {}, &Stored::block);
}

std::optional<BlueskyGraph::Edge> BlueskyGraph::edge(const BlockName &block) const
{
    const auto found = std::ranges::lower_bound(m_edges, block, {}, &Stored::block);
    if (found == m_edges.end() || found->block != block) {
        return std::nullopt;
    }
    const std::string_view text(m_text);
    return Edge {text.substr(found->from, found->subjectLength),
        text.substr(found->from + found->subjectLength, found->listLength),
        found->createdAt == 0 ? Dated {} : Dated::exact(found->createdAt)};
}

const BlueskyGraph::Card *BlueskyGraph::card(const BlockName &block) const
{
    const auto found = m_cards.find(block);
    return found == m_cards.end() ? nullptr : &found->second;
}

} // namespace comity::formats
