#include "model/import/formats/dag_cbor.h"

namespace comity::formats {
namespace {

constexpr int mostLevels = 64;
constexpr quint64 linkTag = 42;

enum Major : quint8 {
    UnsignedHead,
    NegativeHead,
    BytesHead,
    TextHead,
    ArrayHead,
    MapHead,
    TagHead
};

} // namespace

DagCbor::Item DagCbor::broken()
{
    m_isWhole = false;
    m_rest = {};
    return {};
}

DagCbor::Item DagCbor::taken(Kind kind, quint64 length)
{
    if (length > m_rest.size()) {
        return broken();
    }
    const Item item {kind, length, m_rest.substr(0, static_cast<std::size_t>(length))};
    m_rest.remove_prefix(static_cast<std::size_t>(length));
    return item;
}

/// What follows the first byte of a head: one, two, four or eight bytes, the highest first.
std::optional<quint64> DagCbor::number(quint8 detail)
{
    if (detail < 24) {
        return detail;
    }
    if (detail > 27) {
        return std::nullopt;
    }
    const std::size_t length = std::size_t {1} << (detail - 24U);
    if (m_rest.size() < length) {
        return std::nullopt;
    }
    quint64 value = 0;
    for (std::size_t i = 0; i < length; ++i) {
        value = value << 8U | static_cast<unsigned char>(m_rest[i]);
    }
    m_rest.remove_prefix(length);
    return value;
}

DagCbor::Item DagCbor::next()
{
    if (m_rest.empty()) {
        return broken();
    }
    const auto first = static_cast<unsigned char>(m_rest.front());
    m_rest.remove_prefix(1);
    const auto major = static_cast<quint8>(first >> 5U);
    const std::optional<quint64> value = number(first & 31U);
    if (!value) {
        return broken();
    }
    switch (major) {
    case UnsignedHead:
        return {Kind::Unsigned, *value};
    case NegativeHead:
        return {Kind::Negative, *value};
    case BytesHead:
        return taken(Kind::Bytes, *value);
    case TextHead:
        return taken(Kind::Text, *value);
    case ArrayHead:
        // Every item takes a byte at least.
        return *value <= m_rest.size() ? Item {Kind::Array, *value} : broken();
    case MapHead:
        return *value <= m_rest.size() ? Item {Kind::Map, *value} : broken();
    case TagHead: {
        if (*value != linkTag || !isNext(Kind::Bytes)) {
            return broken();
        }
        Item item = next();
        // A zero byte stands before the CID.
        if (item.text.empty() || item.text.front() != '\0') {
            return broken();
        }
        item.kind = Kind::Link;
        item.text.remove_prefix(1);
        return item;
    }
    default:
        return {Kind::Simple, *value};
    }
}

bool DagCbor::isNext(Kind kind) const
{
    if (m_rest.empty()) {
        return false;
    }
    switch (static_cast<unsigned char>(m_rest.front()) >> 5U) {
    case UnsignedHead:
        return kind == Kind::Unsigned;
    case BytesHead:
        return kind == Kind::Bytes;
    case TextHead:
        return kind == Kind::Text;
    case ArrayHead:
        return kind == Kind::Array;
    case MapHead:
        return kind == Kind::Map;
    case TagHead:
        return kind == Kind::Link;
    default:
        return false;
    }
}

bool DagCbor::skip(int depth)
{
    if (depth > mostLevels) {
        broken();
        return false;
    }
    const Item item = next();
    if (item.kind == Kind::Array || item.kind == Kind::Map) {
        const quint64 items = item.kind == Kind::Map ? item.number * 2 : item.number;
        for (quint64 i = 0; i < items && m_isWhole; ++i) {
            skip(depth + 1);
        }
    }
    return m_isWhole;
}

std::string_view DagCbor::text()
{
    if (isNext(Kind::Text)) {
        return next().text;
    }
    skip();
    return {};
}

std::string_view DagCbor::link()
{
    if (isNext(Kind::Link)) {
        return next().text;
    }
    skip();
    return {};
}

std::optional<quint64> DagCbor::count()
{
    if (isNext(Kind::Unsigned)) {
        return next().number;
    }
    skip();
    return std::nullopt;
}

} // namespace comity::formats
