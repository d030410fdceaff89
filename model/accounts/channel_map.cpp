#include "model/accounts/channel_map.h"

#include <QUrl>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::array<const char *, destinationKindCount> kindNames {
    "website", "event", "in-person", "other"};

template <typename Has>
std::vector<std::size_t> without(std::size_t count, const Has &has)
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < count; ++i) {
        if (!has(i)) {
            out.push_back(i);
        }
    }
    return out;
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    return url.isValid() && (scheme == u"http" || scheme == u"https") && url.host().contains(u'.');
}

} // namespace

QString toText(DestinationKind kind)
{
    return QString::fromLatin1(kindNames.at(static_cast<std::size_t>(kind)));
}

DestinationKind destinationKindFromText(QStringView text)
{
    for (std::size_t i = 0; i < kindNames.size(); ++i) {
        if (text == QLatin1StringView(kindNames.at(i))) {
            return static_cast<DestinationKind>(i);
        }
    }
    return DestinationKind::Other;
}

std::optional<std::size_t> ChannelMap::channelOf(AccountId account) const
{
    const auto found = std::ranges::find(
        channels, account, [](const MapChannel &channel) { return channel.account.id; });
    return found == channels.end()
        ? std::nullopt
        : std::optional(static_cast<std::size_t>(found - channels.begin()));
}

std::optional<std::size_t> ChannelMap::primary() const
{
    const auto found = std::ranges::find(channels, true, &MapChannel::isPrimary);
    return found == channels.end()
        ? std::nullopt
        : std::optional(static_cast<std::size_t>(found - channels.begin()));
}

std::vector<std::size_t> ChannelMap::unreached() const
{
    return without(destinations.size(), [this](std::size_t i) {
        return std::ranges::find(signposts, i, &Link::to) != signposts.end();
    });
}

std::vector<std::size_t> ChannelMap::deadEnds() const
{
    return without(channels.size(), [this](std::size_t i) {
        return std::ranges::find(signposts, i, &Link::from) != signposts.end();
    });
}

bool ChannelMap::isBlank() const
{
    return destinations.empty() && crossPosts.empty()
        && std::ranges::all_of(
            channels, [](const MapChannel &channel) { return channel.purpose.isEmpty(); });
}

std::vector<MapProblem> mapProblems(const ChannelMap &map)
{
    using Field = MapProblem::Field;
    std::vector<MapProblem> problems;
    for (std::size_t i = 0; i < map.destinations.size(); ++i) {
        const Destination &one = map.destinations[i];
        const QString name = one.name.trimmed();
        const auto isSame = [&name](const Destination &other) {
            return other.name.trimmed().compare(name, Qt::CaseInsensitive) == 0;
        };
        const auto end = map.destinations.begin() + static_cast<std::ptrdiff_t>(i);
        if (name.isEmpty()) {
            problems.push_back({i, Field::Name, u"name-missing"_s});
        } else if (std::any_of(map.destinations.begin(), end, isSame)) {
            problems.push_back({i, Field::Name, u"name-taken"_s});
        }
        if (!one.address.trimmed().isEmpty() && !isWebAddress(one.address.trimmed())) {
            problems.push_back({i, Field::Address, u"address-invalid"_s});
        }
    }
    return problems;
}

} // namespace comity
