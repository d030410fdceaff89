#include "model/import/formats/x_types.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

struct TypeRow
{
    XType type;
    const char *name; ///< as newer archives spell it
    const char *older; ///< as older ones did
    const char *recordKey;
    bool isTellingKey; ///< no other software writes records under this key
};

constexpr std::array rows {
    TypeRow {XType::Manifest, "manifest", "manifest", "", false},
    TypeRow {XType::Account, "account", "account", "account", true},
    TypeRow {XType::Profile, "profile", "profile", "profile", false},
    TypeRow {
        XType::ScreenNames, "screen_name_change", "screen_name_changes", "screenNameChange", true},
    TypeRow {XType::ListsMember, "lists_member", "lists_members", "userListInfo", false},
    TypeRow {XType::Followers, "follower", "followers", "follower", true},
    TypeRow {XType::Following, "following", "followings", "following", true},
    TypeRow {XType::Blocked, "block", "blocks", "blocking", true},
    TypeRow {XType::Muted, "mute", "mutes", "muting", true},
    TypeRow {XType::NoteTweets, "note_tweet", "note_tweets", "noteTweet", true},
    TypeRow {XType::Tweets, "tweets", "tweet", "tweet", true},
    TypeRow {XType::CommunityTweets, "community_tweet", "community_tweets", "tweet", false},
    TypeRow {XType::DeletedTweets, "deleted_tweets", "deleted_tweet", "tweet", false},
    TypeRow {XType::DirectMessages, "direct_messages", "direct_message", "dmConversation", true},
    TypeRow {XType::GroupMessages, "direct_messages_group", "direct_message_group",
        "dmConversation", false},
    TypeRow {XType::DirectHeaders, "direct_message_headers", "direct_messages_headers",
        "dmConversation", false},
    TypeRow {XType::GroupHeaders, "direct_message_group_headers", "direct_messages_group_headers",
        "dmConversation", false},
};

const TypeRow &rowOf(XType type)
{
    return *std::ranges::find(rows, type, &TypeRow::type);
}

QString snakeCase(QStringView name)
{
    QString out;
    for (const QChar c : name) {
        if (c.isUpper()) {
            out += u'_';
        }
        out += c.toLower();
    }
    return out;
}

} // namespace

std::optional<XGlobalName> xGlobalName(QStringView text)
{
    static const QRegularExpression pattern(u"YTD\\.([A-Za-z0-9_]+)\\.part(\\d{1,6})"_s);
    const QRegularExpressionMatch match = pattern.match(text.toString());
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return XGlobalName {match.captured(1), match.captured(2).toInt()};
}

std::optional<XType> xType(QStringView name)
{
    const QString snake = snakeCase(name);
    const auto found = std::ranges::find_if(rows, [&snake](const TypeRow &row) {
        return snake == QLatin1String(row.name) || snake == QLatin1String(row.older);
    });
    return found == rows.end() ? std::nullopt : std::optional(found->type);
}

std::optional<XType> xTypeOfRecord(QStringView key)
{
    const auto found = std::ranges::find_if(rows, [key](const TypeRow &row) {
        return row.isTellingKey && key == QLatin1String(row.recordKey);
    });
    return found == rows.end() ? std::nullopt : std::optional(found->type);
}

std::optional<ListKind> xListKind(XType type)
{
    switch (type) {
    case XType::Followers:
        return ListKind::Followers;
    case XType::Following:
        return ListKind::Following;
    case XType::Blocked:
        return ListKind::Blocked;
    case XType::Muted:
        return ListKind::Muted;
    default:
        return std::nullopt;
    }
}

Holds xHolds(XType type)
{
    if (type >= XType::DirectMessages) {
        return Holds::Messages;
    }
    return type >= XType::NoteTweets ? Holds::Posts : Holds::List;
}

const char *xRecordKey(XType type)
{
    return rowOf(type).recordKey;
}

QString xFileStem(XType type)
{
    return QString::fromLatin1(rowOf(type).name).replace(u'_', u'-');
}

} // namespace comity::formats
