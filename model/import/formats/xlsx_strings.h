#pragma once

#include "model/import/formats/container.h"

#include <deque>
#include <memory>

namespace comity::formats {

/// Removes the codes that spreadsheets write for control characters: `_x000D_`, and `_x005F_` for
/// the `_` of a text that looks like one. Any other `_x…_` is text.
void unescapeSheetText(std::string &text);

/// The texts that the cells of a workbook share, by number. They are what a large sheet costs in
/// memory: each is kept once, in blocks, up to a limit.
class SharedStrings
{
public:
    static constexpr qint64 defaultLimit = qint64 {512} << 20;
    explicit SharedStrings(qint64 limit = defaultLimit)
        : m_limit(limit)
    {
    }

    /// Reads the texts before `end`, if they are not there yet; what comes later in the part waits.
    /// FormatRefused (spreadsheet-too-large) beyond the limit.
    Result<void> load(
        Container &container, std::size_t entry, std::size_t end, const JobContext &job);

    /// Nothing for a number that no text has. True until the next load().
    std::optional<std::string_view> at(std::size_t number) const;

private:
    class Handler;

    bool add(std::string_view text);

    qint64 m_limit;
    qint64 m_bytes = 0;
    std::size_t m_loaded = 0; ///< `end` of the last load()
    std::deque<std::unique_ptr<char[]>> m_blocks;
    char *m_next = nullptr; ///< where the last block is free
    std::size_t m_free = 0;
    std::deque<std::string_view> m_texts;
};

} // namespace comity::formats
