#include "model/standing/automation_signs.h"

#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr qint64 manyFollowers = 500;
constexpr qint64 manyEither = 1000; ///< of followers and followed, for the ratchet
constexpr qint64 fewPosts = 100;
constexpr qint64 nearTenth = 10; ///< the two differ by a tenth at most

constexpr std::array names {"followers-without-posts", "ratchet", "default-picture", "empty-bio"};
static_assert(names.size() == automationSignCount);

bool isRatchet(const PersonRow &row)
{
    return row.followers.value_or(0) >= manyEither && row.following.value_or(0) >= manyEither
        && row.posts && *row.posts < fewPosts
        && std::abs(*row.followers - *row.following) * nearTenth <= *row.following;
}

} // namespace

QString toText(AutomationSign sign)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(sign)));
}

std::vector<SignFound> automationSigns(const PersonRow &row)
{
    const auto text = [](std::optional<qint64> count) { return QString::number(*count); };
    std::vector<SignFound> found;
    if (row.posts == 0 && row.followers.value_or(0) >= manyFollowers) {
        found.push_back({AutomationSign::FollowersWithoutPosts, {text(row.followers)}});
    }
    if (isRatchet(row)) {
        found.push_back(
            {AutomationSign::Ratchet, {text(row.followers), text(row.following), text(row.posts)}});
    }
    if (row.avatar.contains(u"default_profile"_s)) {
        found.push_back({AutomationSign::DefaultPicture, {}});
    }
    if (!row.bio.isNull() && row.bio.trimmed().isEmpty()) {
        found.push_back({AutomationSign::EmptyBio, {}});
    }
    return found;
}

} // namespace comity
