#include "model/import/formats/json_slices.h"

#include <algorithm>
#include <simdjson.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr std::size_t rawHeadBytes = 8'000;
constexpr std::size_t longestPrefix = 64 << 10;

} // namespace

JsonSlices::JsonSlices(Handler handler)
    : JsonSlices(std::move(handler), Limits())
{
}

JsonSlices::JsonSlices(Handler handler, const Limits &limits)
    : m_handler(std::move(handler))
    , m_limits(limits)
{
}

bool JsonSlices::feed(std::string_view utf8)
{
    discardRead();
    m_text.reserve(m_text.size() + utf8.size() + simdjson::SIMDJSON_PADDING);
    m_text.append(utf8);
    run();
    return m_state != State::Broken;
}

bool JsonSlices::finish()
{
    flush();
    return m_state == State::Done;
}

void JsonSlices::flush()
{
    if (m_state != State::List) {
        return;
    }
    if (m_pieces) {
        m_pieces->cutOff();
        m_pieces.reset();
    } else if (!m_isDropping) {
        emitSlice(m_elementFrom - 1);
    }
}

QString JsonSlices::place() const
{
    const QString byte = QString::number(m_gone + static_cast<qint64>(m_at));
    return m_state == State::List ? u"item %1, byte %2"_s.arg(QString::number(m_item), byte)
                                  : u"byte %1"_s.arg(byte);
}

void JsonSlices::discardRead()
{
    std::size_t keep = m_at;
    if (m_state == State::Prefix) {
        keep = 0;
    } else if (m_state == State::List && !m_isDropping) {
        keep = m_sliceFrom;
    } else if (m_state == State::Object && m_string.isOpen) {
        keep = m_keyFrom;
    }
    m_text.erase(0, keep);
    m_gone += static_cast<qint64>(keep);
    m_at -= keep;
    m_sliceFrom -= std::min(m_sliceFrom, keep);
    m_elementFrom -= std::min(m_elementFrom, keep);
    m_keyFrom -= std::min(m_keyFrom, keep);
    m_piecesFrom -= std::min(m_piecesFrom, keep);
}

void JsonSlices::run()
{
    bool goOn = true;
    while (goOn && m_at < m_text.size()) {
        const State before = m_state;
        switch (m_state) {
        case State::Prefix:
            readPrefix();
            break;
        case State::Object:
            readObject();
            break;
        case State::Skipped:
            readSkipped();
            break;
        case State::List:
            readList();
            break;
        case State::Done:
        case State::Broken:
            m_at = m_text.size();
            break;
        }
        goOn = m_state != before || m_at < m_text.size();
        if (m_state == State::Prefix) {
            return;
        }
    }
}

void JsonSlices::readPrefix()
{
    const std::size_t first = m_text.find_first_not_of(" \r\n\t");
    if (first == std::string::npos) {
        return;
    }
    const bool isPlain = m_text[first] == '[' || m_text[first] == '{';
    const std::size_t equals = isPlain ? first : m_text.find('=');
    const std::size_t bracket
        = equals == std::string::npos ? std::string::npos : m_text.find_first_of("[{", equals);
    if (bracket == std::string::npos) {
        m_state = m_text.size() > longestPrefix ? State::Broken : State::Prefix;
        return;
    }
    m_handler.prefix(std::string_view(m_text).substr(0, bracket));
    m_at = bracket;
    m_isInObject = m_text[bracket] == '{';
    m_key.clear();
    if (m_handler.wants({}, m_isInObject)) {
        m_isInObject = false;
        open(m_text[bracket]);
    } else if (m_isInObject) {
        m_state = State::Object;
        m_isKeyNext = true;
        m_depth = 1;
        ++m_at;
    } else {
        m_state = State::Done;
    }
}

void JsonSlices::open(char bracket)
{
    m_depth = 1;
    m_listDepth = 1;
    m_isObjectList = bracket == '{';
    m_item = 1;
    m_sliceItems = 0;
    m_sliceFrom = m_at;
    m_elementFrom = ++m_at;
    m_isDropping = false;
    m_isTooDeep = false;
    m_state = State::List;
}

void JsonSlices::readList()
{
    const char *text = m_text.data();
    const std::size_t size = m_text.size();
    while (m_at < size) {
        if (m_string.isOpen) {
            if (!m_string.skip(m_text, m_at)) {
                break;
            }
            continue;
        }
        while (m_at < size && !isJsonMarker[static_cast<unsigned char>(text[m_at])]) {
            ++m_at;
        }
        if (m_at == size) {
            break;
        }
        const char c = text[m_at++];
        if (c == '"') {
            m_string.isOpen = true;
        } else if (c == '{' || c == '[') {
            ++m_depth;
            m_isTooDeep = m_isTooDeep || m_depth > m_limits.depth;
        } else if (c == ',') {
            if (m_depth == 1) {
                endElement();
            }
        } else if (--m_depth == 0) {
            endList(c);
            return;
        }
    }
    // What is too large already is not kept until it ends; depth can wait.
    if (!m_isDropping && m_at - m_elementFrom > m_limits.element) {
        dropElement(m_at, "too-large"_L1);
    }
    feedPieces(m_at);
}

void JsonSlices::endElement()
{
    const std::size_t comma = m_at - 1;
    judgeElement(comma);
    if (m_isDropping) {
        feedPieces(comma);
        endDropped();
        m_isDropping = false;
        m_sliceFrom = comma;
    } else {
        ++m_sliceItems;
        if (comma - m_sliceFrom >= m_limits.slice) {
            emitSlice(comma);
        }
    }
    m_isTooDeep = false;
    m_elementFrom = m_at;
    ++m_item;
}

void JsonSlices::endList(char bracket)
{
    if ((bracket == '}') != m_isObjectList) {
        flush();
        m_state = State::Broken;
        return;
    }
    const std::size_t end = m_at - 1;
    judgeElement(end);
    if (m_isDropping) {
        feedPieces(end);
        endDropped();
    } else {
        const bool isEmpty
            = std::all_of(m_text.begin() + static_cast<std::ptrdiff_t>(m_elementFrom),
                m_text.begin() + static_cast<std::ptrdiff_t>(end), isJsonBlank);
        m_sliceItems += isEmpty ? 0 : 1;
        emitSlice(isEmpty && m_sliceItems > 0 ? m_elementFrom - 1 : end);
    }
    m_isDropping = false;
    m_isKeyNext = false;
    m_state = m_isInObject ? State::Object : State::Done;
}

void JsonSlices::emitSlice(std::size_t end)
{
    if (m_sliceItems > 0) {
        // The comma or bracket on either side becomes the bracket of the slice for a moment.
        const char before = m_text[m_sliceFrom];
        const char after = m_text[end];
        m_text[m_sliceFrom] = m_isObjectList ? '{' : '[';
        m_text[end] = m_isObjectList ? '}' : ']';
        JsonSlice slice;
        slice.text = m_text.data() + m_sliceFrom;
        slice.length = end + 1 - m_sliceFrom;
        slice.allocated = m_text.capacity() - m_sliceFrom;
        slice.items = m_sliceItems;
        const bool isAtElement = m_isDropping || end + 1 == m_elementFrom;
        slice.firstItem = (isAtElement ? m_item : m_item + 1) - m_sliceItems;
        slice.isObject = m_isObjectList;
        m_handler.slice(slice);
        m_text[m_sliceFrom] = before;
        m_text[end] = after;
    }
    m_sliceFrom = end;
    m_sliceItems = 0;
}

void JsonSlices::judgeElement(std::size_t end)
{
    if (m_isDropping) {
        return;
    }
    if (end - m_elementFrom > m_limits.element) {
        dropElement(end, "too-large"_L1);
    } else if (m_isTooDeep) {
        dropElement(end, "too-deep"_L1);
    }
}

void JsonSlices::dropElement(std::size_t end, QLatin1String reason)
{
    m_isDropping = true;
    m_dropReason = reason;
    m_dropped.assign(m_text, m_elementFrom, std::min(end - m_elementFrom, rawHeadBytes));
    emitSlice(m_elementFrom - 1);
    if (reason == "too-large"_L1 && !m_isObjectList && !m_handler.splitAt.empty()) {
        beginPieces();
        feedPieces(end);
    }
}

void JsonSlices::beginPieces()
{
    const JsonPieces::Handler handler {
        .piece = m_handler.slice,
        .rejected = [this](std::string_view raw,
                        QLatin1String reason) { m_handler.rejected(m_item, raw, reason); },
    };
    m_pieces.emplace(m_handler.splitAt, m_item, handler,
        JsonPieces::Limits {m_limits.slice, m_limits.element, m_limits.depth});
    m_piecesFrom = m_elementFrom;
}

void JsonSlices::feedPieces(std::size_t end)
{
    if (m_pieces) {
        m_pieces->feed(std::string_view(m_text).substr(m_piecesFrom, end - m_piecesFrom));
        m_piecesFrom = end;
    }
}

/// The element that is not kept as a whole has ended.
void JsonSlices::endDropped()
{
    if (!m_pieces || !m_pieces->finish()) {
        m_handler.rejected(m_item, m_dropped, m_dropReason);
    }
    m_pieces.reset();
}

} // namespace comity::formats
