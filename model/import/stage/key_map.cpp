#include "model/import/stage/key_map.h"

#include "model/db/row_reader.h"
#include "model/people/profile_key.h"

#include <algorithm>
#include <xxhash.h>

namespace comity {
namespace {

constexpr std::size_t smallest = 1024;

quint32 hashOf(std::string_view text)
{
    return static_cast<quint32>(XXH3_64bits(text.data(), text.size()));
}

bool isFull(std::size_t used, std::size_t slots)
{
    return (used + 1) * 10 > slots * 8;
}

} // namespace

KeyMap KeyMap::load(SQLite::Database &database, NetworkId network)
{
    KeyMap map;
    db::RowReader rows(database, "SELECT ext, pk FROM profile_key WHERE network = ?1");
    rows.bind(1, number(network));
    while (rows.next()) {
        const Pk pk {static_cast<quint32>(rows.number(1))};
        if (rows.isInteger(0)) {
            map.m_numbers.insert(rows.number(0), number(pk));
        } else {
            map.insertText(rows.text(0), pk);
        }
    }
    return map;
}

std::optional<Pk> KeyMap::find(std::string_view ext) const
{
    if (const auto value = canonicalNumber(ext)) {
        const auto found = m_numbers.find(*value);
        return found ? std::optional(Pk {*found}) : std::nullopt;
    }
    if (m_texts.keys.empty()) {
        return std::nullopt;
    }
    const Pk pk = m_texts.keys[textSlot(ext, hashOf(ext))].pk;
    return pk == Pk {} ? std::nullopt : std::optional(pk);
}

void KeyMap::insert(std::string_view ext, Pk pk)
{
    if (const auto value = canonicalNumber(ext)) {
        m_numbers.insert(*value, number(pk));
    } else {
        insertText(ext, pk);
    }
}

std::size_t KeyMap::textSlot(std::string_view key, quint32 hash) const
{
    const std::size_t mask = m_texts.keys.size() - 1;
    std::size_t slot = hash & mask;
    while (m_texts.keys[slot].pk != Pk {}) {
        const TextKey &there = m_texts.keys[slot];
        if (there.hash == hash
            && std::string_view(m_texts.arena).substr(there.at, there.length) == key) {
            break;
        }
        slot = (slot + 1) & mask;
    }
    return slot;
}

void KeyMap::insertText(std::string_view key, Pk pk)
{
    if (isFull(m_texts.used, m_texts.keys.size())) {
        growTexts();
    }
    const quint32 hash = hashOf(key);
    const std::size_t slot = textSlot(key, hash);
    m_texts.keys[slot]
        = {hash, static_cast<quint32>(m_texts.arena.size()), static_cast<quint32>(key.size()), pk};
    m_texts.arena.append(key);
    ++m_texts.used;
}

void KeyMap::growTexts()
{
    std::vector<TextKey> old = std::move(m_texts.keys);
    m_texts.keys.assign(std::max(smallest, old.size() * 2), {});
    const std::size_t mask = m_texts.keys.size() - 1;
    for (const TextKey &key : old) {
        if (key.pk != Pk {}) {
            std::size_t slot = key.hash & mask;
            while (m_texts.keys[slot].pk != Pk {}) {
                slot = (slot + 1) & mask;
            }
            m_texts.keys[slot] = key;
        }
    }
}

} // namespace comity
