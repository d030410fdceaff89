#include "model/import/formats/json_pieces.h"

#include <algorithm>
#include <simdjson.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr std::size_t longestHead = 64 << 10;
constexpr std::size_t rawHeadBytes = 8'000;

} // namespace

JsonPieces::JsonPieces(
    std::vector<std::string> path, qint64 element, Handler handler, const Limits &limits)
    : m_path(std::move(path))
    , m_element(element)
    , m_handler(std::move(handler))
    , m_limits(limits)
    , m_closing(m_path.size(), '}')
    , m_piece("[")
{
}

void JsonPieces::feed(std::string_view utf8)
{
    std::size_t at = 0;
    while (at < utf8.size()) {
        switch (m_state) {
        case State::Head:
            readHead(utf8, at);
            break;
        case State::Items:
            readItems(utf8, at);
            break;
        case State::Tail:
            readTail(utf8, at);
            break;
        case State::Failed:
            return;
        }
    }
}

bool JsonPieces::finish()
{
    if (m_state == State::Head || m_state == State::Failed) {
        return false;
    }
    if (m_items > 0 || !m_isAnyOut) {
        m_piece.resize(m_itemFrom);
        handOver(m_state == State::Tail && m_tail.size() < longestHead ? m_tail : m_closing);
    }
    return true;
}

void JsonPieces::cutOff()
{
    if (m_items > 0) {
        m_piece.resize(m_itemFrom);
        handOver(m_closing);
    }
}

void JsonPieces::readHead(std::string_view text, std::size_t &at)
{
    const std::size_t from = at;
    while (at < text.size()) {
        if (m_string.isOpen) {
            const std::size_t begin = at;
            const bool isClosed = m_string.skip(text, at);
            m_key.append(text.substr(begin, at - begin - (isClosed ? 1 : 0)));
            continue;
        }
        const char c = text[at++];
        if (c == '"') {
            m_string.isOpen = true;
            m_key.clear();
        } else if ((c == '{' || c == '[') && opensInnerList(c)) {
            m_piece.append(text.substr(from, at - from));
            m_headSize = m_itemFrom = m_piece.size();
            m_depth = 0;
            m_state = m_headSize > longestHead ? State::Failed : State::Items;
            return;
        } else if (c == '}' || c == ']') {
            --m_depth;
            m_open = std::min(m_open, static_cast<std::size_t>(std::max(m_depth, qint64 {0})));
        }
    }
    m_piece.append(text.substr(from, at - from));
    m_state = m_piece.size() > longestHead ? State::Failed : m_state;
}

bool JsonPieces::opensInnerList(char bracket)
{
    const bool isOnPath = m_depth == static_cast<qint64>(m_open)
        && (m_open == 0 ? bracket == '{' : m_key == m_path[m_open - 1]);
    ++m_depth;
    if (!isOnPath) {
        return false;
    }
    if (m_open == m_path.size()) {
        return bracket == '[';
    }
    m_open += bracket == '{' ? 1 : 0;
    return false;
}

void JsonPieces::readItems(std::string_view text, std::size_t &at)
{
    std::size_t from = at;
    while (at < text.size()) {
        if (m_string.isOpen) {
            m_string.skip(text, at);
            continue;
        }
        const char c = text[at++];
        if (!isJsonMarker[static_cast<unsigned char>(c)]) {
            continue;
        }
        if (c == '"') {
            m_string.isOpen = true;
        } else if (c == '{' || c == '[') {
            ++m_depth;
            m_isTooDeep = m_isTooDeep || m_depth > m_limits.depth;
        } else if (c != ',' && m_depth > 0) {
            --m_depth;
        } else if (m_depth == 0) {
            keep(text.substr(from, at - 1 - from));
            endItem();
            from = at;
            if (c != ',') {
                m_tail = ']';
                m_state = State::Tail;
                return;
            }
        }
    }
    keep(text.substr(from, at - from));
}

void JsonPieces::readTail(std::string_view text, std::size_t &at)
{
    m_tail.append(text.substr(at, longestHead - m_tail.size()));
    at = text.size();
}

void JsonPieces::keep(std::string_view text)
{
    if (m_isDropping) {
        return;
    }
    if (m_piece.size() == m_itemFrom && m_items > 0) {
        m_piece += ',';
    }
    m_piece.append(text);
    if (m_piece.size() - m_itemFrom > m_limits.item) {
        dropItem("too-large"_L1);
        m_isDropping = true;
    }
}

void JsonPieces::dropItem(QLatin1String reason)
{
    std::string_view raw = std::string_view(m_piece).substr(m_itemFrom, rawHeadBytes);
    raw.remove_prefix(m_items > 0 && !raw.empty() ? 1 : 0);
    m_handler.rejected(raw, reason);
    m_piece.resize(m_itemFrom);
}

void JsonPieces::endItem()
{
    const std::size_t from = std::min(m_itemFrom + (m_items > 0 ? 1 : 0), m_piece.size());
    const bool isBlank = std::all_of(
        m_piece.begin() + static_cast<std::ptrdiff_t>(from), m_piece.end(), isJsonBlank);
    if (m_isDropping || isBlank) {
        m_piece.resize(m_itemFrom);
    } else if (m_isTooDeep) {
        dropItem("too-deep"_L1);
    } else {
        ++m_items;
        m_itemFrom = m_piece.size();
        if (m_piece.size() - m_headSize >= m_limits.piece) {
            handOver(m_closing);
        }
    }
    m_isDropping = false;
    m_isTooDeep = false;
}

void JsonPieces::handOver(std::string_view tail)
{
    m_piece.append(tail.starts_with(']') ? "" : "]").append(tail).append("]");
    m_piece.reserve(m_piece.size() + simdjson::SIMDJSON_PADDING);
    m_handler.piece({m_piece.data(), m_piece.size(), m_piece.capacity(), m_element, 1, false});
    m_piece.resize(m_headSize);
    m_itemFrom = m_headSize;
    m_items = 0;
    m_isAnyOut = true;
}

} // namespace comity::formats
