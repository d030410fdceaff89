#pragma once

#include "model/networks/network.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace comity::networks {

/// A pattern that says no more than which characters a text has and how many: `[0-9]{1,20}`. The
/// keys of most networks have such a one, and hundreds of thousands of them are looked at without
/// a regular expression.
class CharacterRun
{
public:
    /// Of a pattern with the ends as QRegularExpression::anchoredPattern() puts them; nothing for
    /// one that says more.
    static std::optional<CharacterRun> of(const QRegularExpression &anchored);

    bool matches(std::string_view text) const;

private:
    std::array<bool, 128> m_characters = {};
    std::size_t m_least = 0;
    std::size_t m_most = 0;
};

/// The addresses that profileUrl() gives for plain keys, for very many of them.
class PlainAddresses
{
public:
    /// May be null: there is none then.
    explicit PlainAddresses(const Network *network);

    /// Appends the address; false when the key is none of those that need no second look, and
    /// profileUrl() is to be asked.
    bool append(std::string_view key, std::string &out) const;

private:
    std::optional<CharacterRun> m_keys;
    std::string m_before; ///< the key
};

} // namespace comity::networks
