#include "model/networks/channel.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::networks {
namespace {

struct NamedChannel
{
    QLatin1StringView network;
    QLatin1StringView word; ///< what follows the hyphen
    ChannelKind kind;
};

constexpr auto emailName = "email"_L1;

// In the order of cli.md.
constexpr auto namedChannels = std::to_array<NamedChannel>({
    {"x"_L1, "dm"_L1, ChannelKind::Message},
    {"x"_L1, "post"_L1, ChannelKind::Post},
    {"x"_L1, "reply"_L1, ChannelKind::Reply},
    {"mastodon"_L1, "dm"_L1, ChannelKind::Message},
    {"mastodon"_L1, "post"_L1, ChannelKind::Post},
    {"mastodon"_L1, "reply"_L1, ChannelKind::Reply},
    {"bluesky"_L1, "dm"_L1, ChannelKind::Message},
    {"bluesky"_L1, "post"_L1, ChannelKind::Post},
    {"bluesky"_L1, "reply"_L1, ChannelKind::Reply},
    {"threads"_L1, "post"_L1, ChannelKind::Post},
    {"threads"_L1, "reply"_L1, ChannelKind::Reply},
    {"linkedin"_L1, "message"_L1, ChannelKind::Message},
    {"linkedin"_L1, "invite"_L1, ChannelKind::Invitation},
    {"linkedin"_L1, "inmail"_L1, ChannelKind::InMail},
    {"linkedin"_L1, "post"_L1, ChannelKind::Post},
    {"linkedin"_L1, "comment"_L1, ChannelKind::Comment},
    {"facebook"_L1, "message"_L1, ChannelKind::Message},
    {"facebook"_L1, "post"_L1, ChannelKind::Post},
    {"facebook"_L1, "wall"_L1, ChannelKind::Wall},
    {"facebook"_L1, "comment"_L1, ChannelKind::Comment},
    {"instagram"_L1, "dm"_L1, ChannelKind::Message},
    {"instagram"_L1, "post"_L1, ChannelKind::Post},
    {"instagram"_L1, "comment"_L1, ChannelKind::Comment},
});

// What every other network has.
constexpr auto plainChannels = std::to_array<std::pair<QLatin1StringView, ChannelKind>>({
    {"dm"_L1, ChannelKind::Message},
    {"post"_L1, ChannelKind::Post},
    {"reply"_L1, ChannelKind::Reply},
});

bool hasNamedChannels(QStringView network)
{
    return std::ranges::any_of(
        namedChannels, [&](const NamedChannel &channel) { return network == channel.network; });
}

bool isNetworkWord(QStringView word)
{
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    return !word.isEmpty() && word.size() <= 30 && word != emailName && isLetter(word.front())
        && std::ranges::all_of(
            word, [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9'); });
}

/// What follows the hyphen in the name of a channel; empty where the network has no such kind.
QLatin1StringView wordOf(QStringView network, ChannelKind kind)
{
    for (const NamedChannel &channel : namedChannels) {
        if (network == channel.network && kind == channel.kind) {
            return channel.word;
        }
    }
    if (!hasNamedChannels(network) && isNetworkWord(network)) {
        for (const auto &[word, plain] : plainChannels) {
            if (kind == plain) {
                return word;
            }
        }
    }
    return {};
}

} // namespace

Channel::Channel(QString network, ChannelKind kind)
    : m_network(std::move(network))
    , m_kind(kind)
{
}

std::optional<Channel> Channel::of(QStringView network, ChannelKind kind)
{
    const bool exists
        = kind == ChannelKind::Email ? network.isEmpty() : !wordOf(network, kind).isEmpty();
    return exists ? std::optional(Channel(network.toString(), kind)) : std::nullopt;
}

std::optional<Channel> Channel::parse(QStringView name)
{
    if (name == emailName) {
        return Channel({}, ChannelKind::Email);
    }
    const qsizetype hyphen = name.indexOf(u'-');
    if (hyphen < 0) {
        return std::nullopt;
    }
    const QStringView network = name.first(hyphen);
    const QStringView word = name.sliced(hyphen + 1);
    for (const NamedChannel &channel : namedChannels) {
        if (network == channel.network && word == channel.word) {
            return Channel(network.toString(), channel.kind);
        }
    }
    for (const auto &[plainWord, kind] : plainChannels) {
        // A network with channels of its own may have the kind, by another word.
        if (word == plainWord && !hasNamedChannels(network)) {
            return of(network, kind);
        }
    }
    return std::nullopt;
}

const std::vector<Channel> &Channel::named()
{
    static const std::vector<Channel> channels = [] {
        std::vector<Channel> out;
        for (const NamedChannel &channel : namedChannels) {
            out.push_back(Channel(QString(channel.network), channel.kind));
        }
        out.push_back(Channel({}, ChannelKind::Email));
        return out;
    }();
    return channels;
}

QString Channel::name() const
{
    if (m_kind == ChannelKind::Email) {
        return QString(emailName);
    }
    return m_network + u'-' + wordOf(m_network, m_kind);
}

bool Channel::isPrivate() const
{
    switch (m_kind) {
    case ChannelKind::Message:
    case ChannelKind::Invitation:
    case ChannelKind::InMail:
    case ChannelKind::Email:
        return true;
    case ChannelKind::Post:
    case ChannelKind::Wall:
    case ChannelKind::Reply:
    case ChannelKind::Comment:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace comity::networks
