#pragma once

#include "model/base/dated.h"
#include "model/import/formats/text_lines.h"

#include <string>
#include <vector>

namespace comity::formats {

/// Puts the lines of TikTok's text lists together to blocks: `Date: …` and `Username: …`, in any
/// language, with a blank line between (formats.md §8).
class TikTokBlocks
{
public:
    struct Block
    {
        std::string_view user; ///< as it stands; empty when there is none
        std::string_view userLabel; ///< lower case
        Dated date;
        std::string_view text; ///< the whole block
        qint64 line = 0; ///< of its first line
        int lines = 0;
        bool isLabelled = true; ///< every line has a label
    };
    /// True only during the call.
    using BlockSink = std::function<void(const Block &block)>;

    explicit TikTokBlocks(BlockSink sink)
        : m_sink(std::move(sink))
    {
    }

    void addLine(std::string_view line, qint64 number);
    void finish();

private:
    void readLine(std::string_view line);

    BlockSink m_sink;
    Block m_block;
    std::string m_text;
    std::string m_user;
    std::string m_label;
};

/// The blocks at the beginning of a text; the last may be cut off.
bool startsWithTikTokBlocks(std::string_view text);

/// Whether a label means a user name in a language that we know of.
bool isUserNameLabel(std::string_view lowered);

} // namespace comity::formats
