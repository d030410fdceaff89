#pragma once

#include "model/import/formats/records.h"

namespace comity::formats {

/// The files of an X archive that are read (formats.md §1.4), in the order of reading.
enum class XType : quint8 {
    Manifest,
    Account,
    Profile,
    ScreenNames,
    ListsMember,
    Followers,
    Following,
    Blocked,
    Muted,
    NoteTweets,
    Tweets,
    CommunityTweets,
    DeletedTweets,
    DirectMessages,
    GroupMessages,
    DirectHeaders, ///< messages without text
    GroupHeaders,
};

/// What an X file is, by the name it gives its content: `YTD.follower.part0`.
struct XGlobalName
{
    QString type; ///< `follower`, `direct_messages`, `ad_impressions`, …
    int part = 0;
};
/// Nothing when the text holds no such name.
std::optional<XGlobalName> xGlobalName(QStringView text);

/// The type of a name, as files (`direct_messages`) or the manifest (`directMessages`) spell it.
/// Nothing for what is never read: advertising, devices, address books, likes.
std::optional<XType> xType(QStringView name);
/// The type of plain JSON, by the key of its first record; nothing when a record of other software
/// may begin with it as well.
std::optional<XType> xTypeOfRecord(QStringView key);

/// The list that a type is, if it is one.
std::optional<ListKind> xListKind(XType type);
/// What its rows are; Holds::List also for those that have none.
Holds xHolds(XType type);
/// The key of its records: `blocking` for blocked people.
const char *xRecordKey(XType type);
/// The name of its first file, without the ending: `direct-messages`.
QString xFileStem(XType type);

} // namespace comity::formats
