#include "model/networks/text_length.h"

#include "model/networks/catalogue.h"
#include "model/networks/entity_characters.h"
#include "model/networks/length_tally.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::networks {
namespace {

LengthUnit unitOf(const Channel &channel)
{
    const QString &network = channel.network();
    if (network == u"x") {
        return channel.isPrivate() ? LengthUnit::CodePoints : LengthUnit::WeightedCharacters;
    }
    if (network == u"mastodon") {
        return LengthUnit::ServerCharacters;
    }
    if (network == u"bluesky") {
        return LengthUnit::Graphemes;
    }
    return network == u"threads" ? LengthUnit::EmojiBytes : LengthUnit::Utf16Units;
}

/// What the limits of a channel are called in resources/limits, without what follows the hyphen.
QString stemOf(const Channel &channel, const LengthOptions &options)
{
    switch (channel.kind()) {
    case ChannelKind::Message:
        // A direct message of Mastodon is a post that is shown to some.
        return channel.network() == u"mastodon" ? u"post"_s : u"message"_s;
    case ChannelKind::Invitation:
        return u"invitation-note"_s;
    case ChannelKind::InMail:
        return options.isSubject ? u"inmail-subject"_s : u"inmail"_s;
    case ChannelKind::Email:
        return u"email"_s;
    case ChannelKind::Post:
    case ChannelKind::Wall:
    case ChannelKind::Reply:
        return u"post"_s;
    case ChannelKind::Comment:
        return u"comment"_s;
    }
    Q_UNREACHABLE();
}

/// The numbers that hold for one account.
class Limits
{
public:
    Limits(const Channel &channel, const LengthOptions &options)
        : m_own(options.limits)
        , m_network(Catalogue::builtIn().find(channel.network()))
    {
    }

    const Limit *find(const QString &id) const
    {
        if (m_own != nullptr) {
            const auto found = std::ranges::find(*m_own, id, &Limit::id);
            if (found != m_own->end()) {
                return &*found;
            }
        }
        return m_network == nullptr ? nullptr : m_network->limit(id);
    }
    std::optional<qint64> value(const QString &id) const
    {
        const Limit *const limit = find(id);
        return limit == nullptr ? std::nullopt : std::optional(limit->value);
    }

private:
    const std::vector<Limit> *m_own;
    const Network *m_network;
};

void setLimit(
    TextLength &length, const Channel &channel, const Limits &limits, const LengthOptions &options)
{
    const QString stem = stemOf(channel, options);
    length.advised = limits.value(stem + u"-advice");
    const Limit *limit = options.paying ? limits.find(stem + u"-length-premium") : nullptr;
    limit = limit == nullptr ? limits.find(stem + u"-length") : limit;
    if (options.limit) {
        length.limit = options.limit;
        length.status = LimitStatus::Yours;
    } else if (limit != nullptr) {
        length.limit = limit->value;
        length.status = limit->status;
    } else {
        return;
    }
    // Of LinkedIn's messages the sources name 1,900 to 8,000.
    const bool isVague = channel.network() == u"linkedin" && length.status != LimitStatus::Yours
        && (channel.kind() == ChannelKind::Message || channel.kind() == ChannelKind::InMail);
    length.force = isVague ? LimitForce::Advice : LimitForce::Hard;
}

void countUnits(QStringView text, LengthUnit unit, qint64 perUrl, const LengthOptions &options,
    LengthTally &tally)
{
    switch (unit) {
    case LengthUnit::WeightedCharacters:
        return countWeighted(text, perUrl, tally);
    case LengthUnit::CodePoints:
        return countCodePoints(text, tally);
    case LengthUnit::Graphemes:
        return countGraphemes(text, tally);
    case LengthUnit::ServerCharacters:
        return countServerCharacters(text, options.contentWarning, perUrl, tally);
    case LengthUnit::EmojiBytes:
        return countEmojiBytes(text, tally);
    case LengthUnit::Utf16Units:
        return countUtf16Units(text, tally);
    }
    Q_UNREACHABLE();
}

void findProblem(TextLength &length, QStringView text, LengthUnit unit)
{
    if (text.isEmpty()) {
        length.problem = TextProblem::Empty;
        return;
    }
    for (qsizetype at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        const bool isRefused = unit == LengthUnit::WeightedCharacters
            && isInvalid(static_cast<char16_t>(point.value)) && point.units == 1;
        if (isRefused || QChar::isSurrogate(point.value)) {
            length.problem = isRefused ? TextProblem::InvalidCharacter : TextProblem::LoneSurrogate;
            length.problemAt = at;
            return;
        }
        at += point.units;
    }
}

} // namespace

TextLength countLength(const Channel &channel, QStringView text, const LengthOptions &options)
{
    const Limits limits(channel, options);
    TextLength length;
    length.unit = unitOf(channel);
    setLimit(length, channel, limits, options);

    LengthTally tally {length.limit};
    if (length.unit == LengthUnit::WeightedCharacters
        || length.unit == LengthUnit::ServerCharacters) {
        length.perUrl = limits.value(u"characters-per-url"_s);
    }
    countUnits(text, length.unit, length.perUrl.value_or(0), options, tally);
    length.counted = tally.counted;
    length.overFrom = tally.overFrom;
    if (length.limit) {
        length.left = *length.limit - length.counted;
    }

    if (const auto cap = limits.value(stemOf(channel, options) + u"-bytes")) {
        LengthTally bytes {cap};
        countBytes(text, bytes);
        length.bytes = ByteCap {bytes.counted, *cap};
        if (bytes.overFrom) {
            length.overFrom = std::min(length.overFrom.value_or(text.size()), *bytes.overFrom);
        }
    }
    findProblem(length, text, length.unit);
    return length;
}

QString toText(LengthUnit unit)
{
    switch (unit) {
    case LengthUnit::WeightedCharacters:
        return u"weighted-characters"_s;
    case LengthUnit::CodePoints:
        return u"code-points"_s;
    case LengthUnit::Graphemes:
        return u"graphemes"_s;
    case LengthUnit::ServerCharacters:
        return u"server-characters"_s;
    case LengthUnit::EmojiBytes:
        return u"emoji-bytes"_s;
    case LengthUnit::Utf16Units:
        return u"utf16-units"_s;
    }
    Q_UNREACHABLE();
}

} // namespace comity::networks
