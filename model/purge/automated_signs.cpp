#include "model/purge/automated_signs.h"

#include <array>
#include <bit>
#include <cstdlib>

namespace comity {
namespace {

constexpr std::array signNames {"ratchet", "silent-crowd", "follows-many", "young-and-many",
    "posts-without-pause", "numbered-handle", "default-picture"};
static_assert(signNames.size() == automatedSignCount);

constexpr qint64 many = 1'000; ///< followers or people followed
constexpr qint64 veryMany = 2'000;
constexpr qint64 hardlyAnyPosts = 50;
constexpr qint64 youngDays = 60;
constexpr qint64 settledDays = 30; ///< before them an average of posts says little
constexpr qint64 postsADay = 72;
constexpr qsizetype longNumber = 5; ///< digits

bool isRatchet(qint64 followers, qint64 following, qint64 posts)
{
    const qint64 larger = std::max(followers, following);
    return followers >= many && following >= many && posts <= hardlyAnyPosts
        && std::abs(followers - following) * 10 <= larger;
}

} // namespace

QString toText(AutomatedSign sign)
{
    return QString::fromLatin1(signNames.at(static_cast<std::size_t>(sign)));
}

int SignSet::count() const
{
    return std::popcount(m_bits);
}

std::vector<AutomatedSign> SignSet::all() const
{
    std::vector<AutomatedSign> out;
    for (int i = 0; i < automatedSignCount; ++i) {
        if (contains(static_cast<AutomatedSign>(i))) {
            out.push_back(static_cast<AutomatedSign>(i));
        }
    }
    return out;
}

SignSet signsOf(const AutomatedFacts &facts)
{
    SignSet signs;
    const auto put = [&signs](AutomatedSign sign, bool holds) {
        if (holds) {
            signs.insert(sign);
        }
    };
    const bool countsKnown = facts.followers && facts.following;
    put(AutomatedSign::Ratchet,
        countsKnown && facts.posts && isRatchet(*facts.followers, *facts.following, *facts.posts));
    put(AutomatedSign::SilentCrowd,
        facts.followers >= many && facts.posts == 0 && !facts.hasSpoken);
    put(AutomatedSign::FollowsMany,
        countsKnown && *facts.following >= veryMany && *facts.following >= 10 * *facts.followers);
    put(AutomatedSign::YoungAndMany,
        facts.ageDays && *facts.ageDays < youngDays && facts.following >= many);
    put(AutomatedSign::PostsWithoutPause,
        facts.posts && facts.ageDays >= settledDays && *facts.posts >= postsADay * *facts.ageDays);
    put(AutomatedSign::NumberedHandle, facts.hasNumberedHandle);
    put(AutomatedSign::DefaultPicture, facts.hasDefaultPicture);
    return signs;
}

bool isNumberedHandle(QStringView handle)
{
    // Of a federated handle the number belongs to the part before the server.
    const qsizetype server = handle.indexOf(u'@', 1);
    const QStringView local = server < 0 ? handle : handle.first(server);
    qsizetype digits = 0;
    while (digits < local.size() && local.at(local.size() - 1 - digits).isDigit()) {
        ++digits;
    }
    const bool hasLetter
        = std::any_of(local.begin(), local.end() - digits, [](QChar c) { return c.isLetter(); });
    return digits >= longNumber && hasLetter;
}

bool isDefaultPicture(QStringView address)
{
    for (const QStringView mark : {QStringView(u"/default_profile"),
             QStringView(u"/original/missing.png"), QStringView(u"/default_avatar")}) {
        if (address.contains(mark, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

} // namespace comity
