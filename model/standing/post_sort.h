#pragma once

#include "model/base/result.h"
#include "model/import/formats/records.h"

namespace comity {

/// What a post of ours is (S4.103), the first that holds.
enum class PostSort : quint8 {
    Promotion, ///< offers something, or asks for a favour to ourselves
    Sharing, ///< passes on what others said
    Conversation, ///< to somebody, or asks
    Own, ///< everything else
};
constexpr int postSortCount = 4;

/// By the review engine's detectors: some milliseconds for a text that is new, and nothing for one
/// that was judged before while the program runs. FormatBroken when the word lists cannot be read.
/// Any worker's thread.
Result<PostSort> sortOfPost(formats::MessageKind kind, const QString &text);

} // namespace comity
