#pragma once

#include "model/networks/channel.h"
#include "model/networks/limit.h"

namespace comity::networks {

/// What a network counts.
enum class LengthUnit : quint8 {
    WeightedCharacters, ///< X: 1 or 2 a code point, 2 an emoji, 23 an address
    CodePoints,
    Graphemes, ///< characters as people see them (UAX #29)
    ServerCharacters, ///< Mastodon: graphemes, 23 an address, @user@host as @user
    EmojiBytes, ///< Threads: code points, an emoji by its UTF-8 bytes
    Utf16Units,
};

/// What happens beyond a limit.
enum class LimitForce : quint8 {
    None, ///< no limit is known
    Advice, ///< the sources differ: never a reason to block
    Hard, ///< the network does not take the text
};

/// Why a text cannot be sent whatever its length.
enum class TextProblem : quint8 {
    None,
    Empty,
    InvalidCharacter, ///< X takes no U+FFFE, U+FEFF and U+FFFF
    LoneSurrogate, ///< half a character, which UTF-8 cannot hold
};

/// A second cap, in UTF-8 bytes.
struct ByteCap
{
    qint64 counted = 0;
    qint64 limit = 0;

    bool operator==(const ByteCap &) const = default;
};

/// The length of a text by the counting of its channel. Offsets are UTF-16 units of the text given.
struct TextLength
{
    qint64 counted = 0;
    std::optional<qint64> limit = {}; ///< nothing where none is known
    std::optional<qint64> left = {}; ///< below 0 when the text is too long
    LengthUnit unit = LengthUnit::Utf16Units;
    LimitForce force = LimitForce::None;
    std::optional<LimitStatus> status = {}; ///< how far `limit` may be trusted
    std::optional<ByteCap> bytes = {};
    std::optional<qint64> perUrl = {}; ///< what every address counts, where it counts alike
    /// From here a shorter text is the better one, below any limit; nothing where none is advised.
    std::optional<qint64> advised = {};
    /// Where that begins which is over the limit or the byte cap.
    std::optional<qsizetype> overFrom = {};
    TextProblem problem = TextProblem::None;
    std::optional<qsizetype> problemAt = {}; ///< of a character

    bool isOver() const { return overFrom.has_value(); }
    bool operator==(const TextLength &) const = default;
};

/// What one account or one text has beyond the rule. None of it is needed.
struct LengthOptions
{
    /// The account's own limit: what its server says, or what the user set for it.
    std::optional<qint64> limit = {};
    /// The account pays, where that makes a difference (X, LinkedIn invitations).
    bool paying = false;
    /// The limits of the workspace (LimitStore::limits); the catalogue's hold where one is missing.
    const std::vector<Limit> *limits = nullptr;
    /// Mastodon's content warning, which is counted with the text.
    QStringView contentWarning = {};
    /// The text is the subject of an InMail.
    bool isSubject = false;
};

/// Counts a text as its channel does (etiquette.md §6); the numbers are those of resources/limits.
/// A line break counts as one character, CR LF too. Linear in the length of the text. Any thread.
///
/// X follows twitter-text, configuration 3, with these deviations: CR LF counts 1 and not 2; every
/// emoji of the ICU that is linked counts 2, where twitter-text knows those of 2018; the addresses
/// are those of entities.h. White space at the end counts, though X takes it away on sending.
/// Mastodon counts by its server's rules; of their schemes http and https alone are known here, not
/// dat, gopher, gemini, magnet and the like. Threads publishes no word on a character
/// that is an emoji only when told so: "☺" counts 1, with U+FE0F its 6 bytes. LinkedIn, Facebook
/// and Instagram publish no counting: UTF-16 units, as the tools of others count.
TextLength countLength(const Channel &channel, QStringView text, const LengthOptions &options = {});

/// `weighted-characters`, `code-points`, …: names the sentence (lengths) that explains the
/// counting; its argument is TextLength::perUrl.
QString toText(LengthUnit unit);

} // namespace comity::networks
