#pragma once

#include "model/base/ids.h"
#include "model/base/number_map.h"

#include <SQLiteCpp/Database.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace comity {

/// All keys of one network in memory: which pk an export's key names. About 20 bytes a key; made
/// for one import and thrown away.
class KeyMap
{
public:
    KeyMap() = default;
    /// Reads the keys of a network. Long for a million.
    static KeyMap load(SQLite::Database &database, NetworkId network);

    std::optional<Pk> find(std::string_view ext) const;
    /// The key must not be there yet.
    void insert(std::string_view ext, Pk pk);
    std::size_t size() const { return m_numbers.size() + m_texts.used; }
    /// Whether any key is text: without one no handle can stand in for an id.
    bool hasTexts() const { return m_texts.used > 0; }

private:
    struct TextKey
    {
        quint32 hash = 0;
        quint32 at = 0; ///< into the arena
        quint32 length = 0;
        Pk pk = {};
    };
    struct Texts
    {
        std::vector<TextKey> keys;
        std::string arena;
        std::size_t used = 0;
    };

    void insertText(std::string_view key, Pk pk);
    void growTexts();
    std::size_t textSlot(std::string_view key, quint32 hash) const;

    NumberMap m_numbers;
    Texts m_texts;
};

} // namespace comity
