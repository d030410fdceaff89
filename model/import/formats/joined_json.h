#pragma once

#include "model/import/formats/json_scan.h"

#include <string>

namespace comity::formats {

/// Makes one JSON array of a text that holds several: JSON Lines, and pages of an API one behind
/// the other or inside a list. Comes in pieces of any size; what it gives goes to JsonSlices.
class JoinedJson
{
public:
    /// The view is true until the next call.
    std::string_view feed(std::string_view utf8);
    /// The closing bracket, or nothing where the text ends inside an element or a page.
    std::string_view finish();

private:
    void readBetween(char c);
    void begin(char c);
    void readElement(std::string_view text, std::size_t &at);

    std::string m_out;
    JsonString m_string;
    qint64 m_lists = 0; ///< around the elements
    qint64 m_depth = 0; ///< inside the element
    bool m_isBare = false; ///< the element is a number or a word
    bool m_hasBegun = false;
    bool m_hasElements = false;
    bool m_isBroken = false; ///< a bracket closes what none has opened
};

} // namespace comity::formats
