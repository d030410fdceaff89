#include "model/people/relation.h"

#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::array<const char *, relationCount> relationNames {"mutual", "not-following-back",
    "fan", "you-follow", "follows-you", "connected", "left", "none", "unknown"};

Relation ofFollowing(const RelationHalves &halves)
{
    const bool they = halves.theyFollow == Half::Yes;
    const bool we = halves.weFollow == Half::Yes;
    if (we && they) {
        return Relation::Mutual;
    }
    if (we) {
        return halves.theyFollow == Half::No ? Relation::NotFollowingBack : Relation::YouFollow;
    }
    if (they) {
        return halves.weFollow == Half::No ? Relation::Fan : Relation::FollowsYou;
    }
    if (halves.theyLeft) {
        return Relation::Left;
    }
    const bool known = halves.theyFollow == Half::No && halves.weFollow == Half::No;
    return known ? Relation::None : Relation::Unknown;
}

} // namespace

QString toText(Half half)
{
    switch (half) {
    case Half::Unknown:
        return u"unknown"_s;
    case Half::No:
        return u"no"_s;
    case Half::Yes:
        return u"yes"_s;
    }
    Q_UNREACHABLE();
}

Relation inOneWord(const RelationHalves &halves)
{
    if (halves.connected == Half::Yes) {
        return Relation::Connected;
    }
    const Relation following = ofFollowing(halves);
    if (following == Relation::Unknown && halves.connected == Half::No) {
        return halves.connectionEnded ? Relation::Left : Relation::None;
    }
    return following;
}

QString toText(Relation relation)
{
    return QString::fromLatin1(relationNames.at(static_cast<std::size_t>(relation)));
}

std::optional<Relation> relationFromText(QStringView text)
{
    for (std::size_t i = 0; i < relationNames.size(); ++i) {
        if (text == QLatin1StringView(relationNames.at(i))) {
            return static_cast<Relation>(i);
        }
    }
    return std::nullopt;
}

} // namespace comity
