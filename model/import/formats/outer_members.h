#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace comity::formats {

/// Picks small members out of the outermost object of a JSON text that comes in pieces of any
/// size, whatever stands between them: the title behind a list of messages. Only brackets and
/// strings are looked at.
class OuterMembers
{
public:
    /// `keys` as they stand in the file.
    explicit OuterMembers(std::vector<std::string> keys);

    void feed(std::string_view utf8);
    /// Whether nothing more can come.
    bool isDone() const { return m_isDone || m_found.size() == m_keys.size(); }
    /// The value of a member as JSON; empty when it was not met, or was too large.
    std::string_view value(const std::string &key) const;

private:
    void readCharacter(char c);
    void endValue();

    std::vector<std::string> m_keys;
    std::map<std::string, std::string> m_found;
    std::string m_key;
    std::string m_value;
    int m_depth = 0;
    bool m_isInString = false;
    bool m_isEscaped = false;
    bool m_isKeyNext = false; ///< the next string of the outermost object is a key
    bool m_isWanted = false; ///< the value that is read is kept
    bool m_isDone = false;
};

} // namespace comity::formats
