#pragma once

#include "model/import/formats/table_file.h"

#include <optional>

namespace comity::formats {

/// `UC` and 22 letters, digits, `_` or `-`: the id of a channel.
bool isChannelId(std::string_view text);

/// Where the columns of a table of subscriptions stand, told by their values, because headers are
/// translated.
struct YouTubeColumns
{
    int id = -1;
    int url = -1;
    int title = -1;
    std::size_t width = 0;
    qint64 firstLine = 0; ///< of the first row with a channel; -1 when there is none
};

/// Nothing when the table is no list of subscriptions. One with a header and nobody in it is told
/// by a header in English or German.
std::optional<YouTubeColumns> youTubeColumns(const TableHead &head);

} // namespace comity::formats
