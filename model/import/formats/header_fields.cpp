#include "model/import/formats/header_fields.h"

#include "model/base/normal_form.h"

#include <array>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr std::array<const char *, fieldCount> words {"id", "handle", "name", "firstname",
    "lastname", "bio", "location", "followers", "following", "posts", "last_post", "joined",
    "verified", "protected", "profile_url", "website", "avatar", "they_follow", "we_follow",
    "since", "listed", "language"};

// Surest first: the text form of an id before the number, a user's id before a row's.
constexpr auto ids = std::to_array<const char *>(
    {"useridstr", "idstr", "userid", "twitteruserid", "twitterid", "accountid", "instagramid",
        "memberid", "followerid", "authorid", "restid", "xid", "did", "pk", "id", "key"});
constexpr auto handles = std::to_array<const char *>({"screenname", "username", "followerusername",
    "twitterusername", "twitterhandle", "handle", "uniqueid", "acct", "accountaddress", "login",
    "benutzername", "gebruikersnaam", "nomdutilisateur", "nombredeusuario", "nomedeusuario",
    "nomedeutilizador", "nomeutente", "nazwauzytkownika", "nazwaużytkownika", "user", "account"});
constexpr auto names = std::to_array<const char *>({"displayname", "fullname", "name",
    "profilename", "followername", "accountdisplayname", "realname", "channeltitle", "title"});
constexpr auto firstNames = std::to_array<const char *>({"firstname"});
constexpr auto lastNames = std::to_array<const char *>({"lastname"});
constexpr auto bios = std::to_array<const char *>({"bio", "biography", "description",
    "profiledescription", "summary", "about", "headline", "note", "biodescription"});
constexpr auto locations = std::to_array<const char *>(
    {"location", "userlocation", "geolocation", "place", "city", "ort"});
constexpr auto followerCounts = std::to_array<const char *>(
    {"followerscount", "followercount", "publicmetricsfollowerscount", "numfollowers",
        "numberoffollowers", "userfollowers", "followers", "fans", "abonnenten", "seguidores"});
constexpr auto followingCounts = std::to_array<const char *>(
    {"followingcount", "friendscount", "publicmetricsfollowingcount", "followscount",
        "userfollowing", "numfollowing", "numberoffollowing", "followings", "friends"});
constexpr auto postCounts = std::to_array<const char *>(
    {"postscount", "tweetscount", "tweetcount", "statusescount", "publicmetricstweetcount", "posts",
        "tweets", "statuses", "numberofposts", "numberoftweets", "mediacount"});
constexpr auto lastPosts = std::to_array<const char *>({"lasttweetedat", "lasttweetdate",
    "lasttweettime", "lasttweet", "lastpostdate", "lastpostat", "lastpost", "statuscreatedat",
    "laststatusat", "mostrecenttweet", "lastactive", "lastactivity", "letztertweet"});
constexpr auto joinDates = std::to_array<const char *>({"createdat", "joindate", "joined",
    "joinedat", "joineddate", "membersince", "usersince", "accountcreated", "accountcreationdate",
    "accountcreatedat", "registrationdate", "since", "published"});
constexpr auto verifiedFlags = std::to_array<const char *>({"verified", "isverified",
    "verifiedornonverified", "certified", "isblueverified", "blueverified", "verifiedtype"});
constexpr auto protectedFlags = std::to_array<const char *>(
    {"protected", "isprotected", "protectedornotprotected", "isprivate", "private", "locked"});
constexpr auto profileUrls
    = std::to_array<const char *>({"profileurl", "profilelink", "linkedinprofileurl", "twitterurl",
        "userlink", "userurl", "htmlurl", "channelurl", "permalink", "href", "link"});
constexpr auto websites
    = std::to_array<const char *>({"website", "externalurl", "web", "homepage", "entitiesurlurls"});
constexpr auto avatars = std::to_array<const char *>(
    {"avatar", "avatarurl", "avatarpic", "profileimageurlhttps", "profileimageurl", "profileimage",
        "profilepicurl", "profilepicture", "profilephoto", "imgurl", "picture"});
constexpr auto theyFollowFlags = std::to_array<const char *>(
    {"followsyou", "followedby", "followsme", "isfollower", "followsviewer", "followedbackby"});
constexpr auto weFollowFlags = std::to_array<const char *>(
    {"followed", "isfollowing", "followedbyyou", "followedbyviewer", "viewerfollowing"});
constexpr auto followDates = std::to_array<const char *>(
    {"followedat", "followdate", "followedon", "connectedon", "timestamp", "date"});
constexpr auto listedCounts
    = std::to_array<const char *>({"listedcount", "publicmetricslistedcount", "listed"});
constexpr auto languages = std::to_array<const char *>({"lang", "language", "languages"});

} // namespace

QString toText(Field field)
{
    return QString::fromLatin1(words.at(static_cast<std::size_t>(field)));
}

std::optional<Field> fieldFromText(QStringView text)
{
    for (std::size_t i = 0; i < fieldCount; ++i) {
        if (text == QLatin1String(words.at(i))) {
            return static_cast<Field>(i);
        }
    }
    return std::nullopt;
}

QString normalisedHeader(const QString &header)
{
    QString out;
    for (const QChar c : normalForm(header, NormalForm::CompatiblyComposed).toLower()) {
        if (c.isLetterOrNumber()) {
            out += c;
        }
    }
    return out;
}

std::span<const char *const> synonymsOf(Field field)
{
    switch (field) {
    case Field::Id:
        return ids;
    case Field::Handle:
        return handles;
    case Field::Name:
        return names;
    case Field::FirstName:
        return firstNames;
    case Field::LastName:
        return lastNames;
    case Field::Bio:
        return bios;
    case Field::Location:
        return locations;
    case Field::Followers:
        return followerCounts;
    case Field::Following:
        return followingCounts;
    case Field::Posts:
        return postCounts;
    case Field::LastPost:
        return lastPosts;
    case Field::Joined:
        return joinDates;
    case Field::Verified:
        return verifiedFlags;
    case Field::Protected:
        return protectedFlags;
    case Field::ProfileUrl:
        return profileUrls;
    case Field::Website:
        return websites;
    case Field::Avatar:
        return avatars;
    case Field::TheyFollow:
        return theyFollowFlags;
    case Field::WeFollow:
        return weFollowFlags;
    case Field::Since:
        return followDates;
    case Field::Listed:
        return listedCounts;
    case Field::Language:
        return languages;
    }
    Q_UNREACHABLE();
}

} // namespace comity::formats
