#pragma once

#include "model/import/formats/json_elements.h"
#include "model/import/formats/x_text.h"

#include <unordered_map>
#include <vector>

namespace comity::formats {

/// One record of note-tweet.js: the whole text of a tweet that is longer than 280 characters.
struct XNote
{
    std::string_view id; ///< not that of its tweet (formats.md §1.4)
    std::string_view createdAt;
    std::string_view text;
};

/// The long texts of an archive, read before its tweets, which they belong to. Holds at most 64 MiB
/// of text; what is beyond is not joined.
class XNotes
{
public:
    /// Reads a record; the views are true during the call of readJsonList's element.
    static ElementOutcome read(simdjson::ondemand::value value, XTexts &texts, XNote &note);

    void collect(const XNote &note);
    /// The text of the note that a tweet of this second begins, which is taken then; empty when
    /// there is none. `text` is unescaped.
    std::string_view take(qint64 second, std::string_view text);
    /// Whether the note with this number, in the order of collecting, was taken.
    bool isTaken(std::size_t number) const;

private:
    struct Kept
    {
        std::string text;
        bool isTaken = false;
    };

    std::vector<Kept> m_notes;
    std::unordered_multimap<qint64, std::size_t> m_bySecond;
    std::size_t m_bytes = 0;
};

} // namespace comity::formats
