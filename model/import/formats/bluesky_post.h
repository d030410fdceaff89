#pragma once

#include <QtGlobal>
#include <string_view>
#include <vector>

namespace comity::formats {

/// A post or repost of Bluesky (formats.md §5.1). Views into its block, not checked for UTF-8.
struct BlueskyPost
{
    struct Mention
    {
        quint64 from = 0; ///< bytes of the text
        quint64 to = 0;
        std::string_view did;
    };

    std::string_view text;
    std::string_view createdAt;
    std::string_view parent; ///< at-uri of the post it answers
    std::string_view root; ///< at-uri of the thread's first post
    std::string_view quoted; ///< at-uri
    std::string_view subject; ///< of a repost: at-uri
    std::vector<Mention> mentions;

    /// False when the bytes are broken.
    bool read(std::string_view bytes);
};

/// The DID in `at://did:…/collection/key`; empty when there is none.
std::string_view didOfUri(std::string_view uri);

} // namespace comity::formats
