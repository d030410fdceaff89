#include "model/standing/automation_signs.h"

#include "model/base/civil_time.h"

#include <QTimeZone>
#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>

namespace comity {
namespace {

constexpr std::array signNames {"ratchet", "silent-crowd", "follows-many", "young-and-many",
    "posts-without-pause", "numbered-handle", "default-picture", "empty-bio"};
static_assert(signNames.size() == automationSignCount);

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

QString toText(AutomationSign sign)
{
    return QString::fromLatin1(signNames.at(static_cast<std::size_t>(sign)));
}

int SignSet::count() const
{
    return std::popcount(m_bits);
}

std::vector<AutomationSign> SignSet::all() const
{
    std::vector<AutomationSign> out;
    for (int i = 0; i < automationSignCount; ++i) {
        if (contains(static_cast<AutomationSign>(i))) {
            out.push_back(static_cast<AutomationSign>(i));
        }
    }
    return out;
}

SignSet signsOf(const AutomationFacts &facts)
{
    SignSet signs;
    const auto put = [&signs](AutomationSign sign, bool holds) {
        if (holds) {
            signs.insert(sign);
        }
    };
    const bool countsKnown = facts.followers && facts.following;
    put(AutomationSign::Ratchet,
        countsKnown && facts.posts && isRatchet(*facts.followers, *facts.following, *facts.posts));
    put(AutomationSign::SilentCrowd,
        facts.followers >= many && facts.posts == 0 && facts.hasSpoken == false
            && !signs.contains(AutomationSign::Ratchet));
    put(AutomationSign::FollowsMany,
        countsKnown && *facts.following >= veryMany && *facts.following >= 10 * *facts.followers);
    put(AutomationSign::YoungAndMany,
        facts.ageDays && *facts.ageDays < youngDays && facts.following >= many);
    put(AutomationSign::PostsWithoutPause,
        facts.posts && facts.ageDays >= settledDays && *facts.posts >= postsADay * *facts.ageDays);
    put(AutomationSign::NumberedHandle, facts.hasNumberedHandle);
    put(AutomationSign::DefaultPicture, facts.hasDefaultPicture);
    put(AutomationSign::EmptyBio, facts.hasEmptyBio);
    return signs;
}

QStringList numbersOf(AutomationSign sign, const AutomationFacts &facts)
{
    const auto text
        = [](std::optional<qint64> number) { return QString::number(number.value_or(0)); };
    switch (sign) {
    case AutomationSign::Ratchet:
        return {text(facts.followers), text(facts.following), text(facts.posts)};
    case AutomationSign::SilentCrowd:
        return {text(facts.followers)};
    case AutomationSign::FollowsMany:
        return {text(facts.followers), text(facts.following)};
    case AutomationSign::YoungAndMany:
        return {text(facts.ageDays), text(facts.following)};
    case AutomationSign::PostsWithoutPause:
        return {text(facts.posts), text(facts.ageDays)};
    case AutomationSign::NumberedHandle:
    case AutomationSign::DefaultPicture:
    case AutomationSign::EmptyBio:
        break;
    }
    return {};
}

AutomationFacts automationFactsOf(const PersonRow &row, std::optional<bool> hasSpoken, QDate today)
{
    AutomationFacts facts;
    facts.followers = row.followers;
    facts.following = row.following;
    facts.posts = row.posts;
    if (row.joinedAt.hasValue()) {
        const QDate joined = dateIn(QTimeZone::utc(), row.joinedAt.at);
        facts.ageDays = std::max<qint64>(0, joined.daysTo(today));
    }
    facts.hasSpoken = hasSpoken;
    facts.hasNumberedHandle = isNumberedHandle(row.handle);
    facts.hasDefaultPicture = isDefaultPicture(row.avatar);
    facts.hasEmptyBio = isEmptyBio(row.bio);
    return facts;
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

bool isEmptyBio(const QString &bio)
{
    return !bio.isNull() && bio.trimmed().isEmpty();
}

} // namespace comity
