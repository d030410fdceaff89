#include "model/import/formats/instagram_list_names.h"

#include "model/import/formats/entry_path.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

struct Name
{
    const char *word;
    std::optional<ListKind> kind;
};

constexpr std::array keyWords {Name {"followers", ListKind::Followers},
    Name {"following", ListKind::Following}, Name {"follow_requests_sent", ListKind::Pending},
    Name {"follow_requests_received", ListKind::RequestsReceived},
    Name {"unfollowed_users", ListKind::RecentlyUnfollowed},
    Name {"close_friends", ListKind::CloseFriends}, Name {"blocked_users", ListKind::Blocked},
    Name {"restricted_users", ListKind::Restricted}, Name {"permanent_follow_requests", {}},
    Name {"dismissed_suggested_users", {}}, Name {"hide_stories_from", {}},
    Name {"feed_favorites", {}}, Name {"following_hashtags", {}}};

constexpr std::array fileWords {Name {"followers", ListKind::Followers},
    Name {"following", ListKind::Following}, Name {"pending_follow_requests", ListKind::Pending},
    Name {"follow_requests_youve_received", ListKind::RequestsReceived},
    Name {"recently_unfollowed_profiles", ListKind::RecentlyUnfollowed},
    Name {"recently_unfollowed_accounts", ListKind::RecentlyUnfollowed},
    Name {"recently_unfollowed_users", ListKind::RecentlyUnfollowed},
    Name {"close_friends", ListKind::CloseFriends}, Name {"blocked_profiles", ListKind::Blocked},
    Name {"blocked_accounts", ListKind::Blocked}, Name {"blocked_users", ListKind::Blocked},
    Name {"restricted_profiles", ListKind::Restricted},
    Name {"restricted_accounts", ListKind::Restricted},
    Name {"restricted_users", ListKind::Restricted}, Name {"recent_follow_requests", {}},
    Name {"permanent_follow_requests", {}}, Name {"removed_suggestions", {}},
    Name {"hide_story_from", {}}, Name {"profiles_youve_favorited", {}},
    Name {"following_hashtags", {}}};

std::optional<InstagramListName> nameIn(std::span<const Name> names, QStringView word, int part)
{
    const auto found = std::ranges::find_if(
        names, [word](const Name &name) { return word == QLatin1String(name.word); });
    return found == names.end() ? std::nullopt
                                : std::optional(InstagramListName {found->kind, part});
}

} // namespace

std::optional<InstagramListName> instagramListInKey(QStringView key)
{
    for (const QLatin1String prefix : {"relationships_"_L1, "text_post_app_text_post_app_"_L1}) {
        if (key.startsWith(prefix)) {
            key = key.mid(prefix.size());
            break;
        }
    }
    return nameIn(keyWords, key, 0);
}

std::optional<InstagramListName> instagramListInFileName(const QString &path)
{
    static const QRegularExpression apostrophe(u"[^a-z0-9_]"_s);
    static const QRegularExpression numbered(u"^(.*?)(?:_(\\d{1,6}))?$"_s);
    const QString stem = plainStem(path).remove(apostrophe);
    const QRegularExpressionMatch match = numbered.match(stem);
    return nameIn(fileWords, match.capturedView(1), match.captured(2).toInt());
}

} // namespace comity::formats
