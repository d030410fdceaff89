#include "model/import/formats/facebook_list_names.h"

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

constexpr std::array keyWords {Name {"friends", ListKind::Connections},
    Name {"deleted_friends", ListKind::RecentlyUnfollowed},
    Name {"sent_requests", ListKind::Pending},
    Name {"received_requests", ListKind::RequestsReceived}, Name {"rejected_requests", {}},
    Name {"following", ListKind::Following}, Name {"followers", ListKind::Followers}};

constexpr std::array fileWords {Name {"your_friends", ListKind::Connections},
    Name {"friends", ListKind::Connections}, Name {"removed_friends", ListKind::RecentlyUnfollowed},
    Name {"sent_friend_requests", ListKind::Pending},
    Name {"friend_requests_sent", ListKind::Pending},
    Name {"received_friend_requests", ListKind::RequestsReceived},
    Name {"friend_requests_received", ListKind::RequestsReceived},
    Name {"rejected_friend_requests", {}}, Name {"who_youve_followed", ListKind::Following},
    Name {"following", ListKind::Following}, Name {"people_who_followed_you", ListKind::Followers},
    Name {"followers", ListKind::Followers}};

std::optional<FacebookListName> nameIn(std::span<const Name> names, QStringView word)
{
    const auto found = std::ranges::find_if(
        names, [word](const Name &name) { return word == QLatin1String(name.word); });
    return found == names.end() ? std::nullopt : std::optional(FacebookListName {found->kind});
}

} // namespace

std::optional<FacebookListName> facebookListInKey(QStringView key)
{
    static const QRegularExpression version(u"_v\\d$"_s);
    const bool isVersioned = version.match(key).hasMatch();
    auto name = nameIn(keyWords, isVersioned ? key.chopped(3) : key);
    if (name) {
        name->isVersioned = isVersioned;
    }
    return name;
}

std::optional<FacebookListName> facebookListInFileName(const QString &path)
{
    static const QRegularExpression apostrophe(u"[^a-z0-9_]"_s);
    static const QRegularExpression numbered(u"^(.*?)(?:_(\\d{1,6}))?$"_s);
    const QString stem = plainStem(path).remove(apostrophe);
    const QRegularExpressionMatch match = numbered.match(stem);
    auto name = nameIn(fileWords, match.capturedView(1));
    if (name) {
        name->part = match.captured(2).toInt();
    }
    return name;
}

bool isFacebookFolder(const QString &path)
{
    static const QRegularExpression folder(
        u"/(?:your_facebook_activity|your_activity_across_facebook|friends_and_followers|"
        "following_and_followers|connections/friends|connections/followers|friends|"
        "facebook-[^/]*)/"_s,
        QRegularExpression::CaseInsensitiveOption);
    return folder.match(u'/' + folderName(path) + u'/').hasMatch();
}

} // namespace comity::formats
