#pragma once

#include <QtGlobal>
#include <optional>
#include <string_view>

namespace comity::formats {

/// Walks the DAG-CBOR of one block, head by head, without building a tree (formats.md §5.1). The
/// texts it gives are views into the block. Whatever the bytes, it ends: each head takes at least
/// one of them, and skip() refuses more than 64 levels.
class DagCbor
{
public:
    enum class Kind : quint8 {
        Unsigned,
        Negative,
        Bytes,
        Text,
        Array,
        Map,
        Link, ///< tag 42: the bytes of a CID
        Simple, ///< true, false, null and fractions
        Broken, ///< the bytes end, or are none of these
    };
    struct Item
    {
        Kind kind = Kind::Broken;
        quint64 number = 0; ///< of an array or map: how many items or pairs follow
        std::string_view text = {};
    };

    explicit DagCbor(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    /// The next head, with its text; the items of an array or map come next.
    Item next();
    /// Passes over the next item with all that is in it.
    bool skip() { return skip(0); }
    /// The text of the next item; empty, and passed over, when it is no text.
    std::string_view text();
    /// The CID of the next item, likewise.
    std::string_view link();
    /// The next item where it is a whole number of 0 or more; others are passed over.
    std::optional<quint64> count();
    /// False once anything was broken.
    bool isWhole() const { return m_isWhole; }

    /// Calls `take(std::string_view key)` for each pair of the next item, which must be a map; take
    /// reads or skips the value. False when the bytes are broken or it is no map.
    template <typename Take>
    bool eachPair(Take take)
    {
        const Item map = next();
        if (map.kind != Kind::Map) {
            return m_isWhole = false;
        }
        for (quint64 i = 0; i < map.number && m_isWhole; ++i) {
            const Item key = next();
            if (key.kind != Kind::Text) {
                return m_isWhole = false;
            }
            take(key.text);
        }
        return m_isWhole;
    }
    /// Calls `take()` for each item of the next item, which is passed over when it is no array.
    template <typename Take>
    bool eachItem(Take take)
    {
        if (!isNext(Kind::Array)) {
            return skip();
        }
        const Item array = next();
        for (quint64 i = 0; i < array.number && m_isWhole; ++i) {
            take();
        }
        return m_isWhole;
    }
    bool isNext(Kind kind) const;

private:
    bool skip(int depth);
    std::optional<quint64> number(quint8 detail);
    Item broken();
    Item taken(Kind kind, quint64 length);

    std::string_view m_rest;
    bool m_isWhole = true;
};

} // namespace comity::formats
