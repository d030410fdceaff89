#pragma once

#include "model/base/dated.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <string_view>

namespace comity::formats {

/// What a list of people means for the account whose export it is. Friends (Facebook, Discord) are
/// connections, subscriptions (YouTube) are following (cli.md). The kinds behind Connections are
/// side lists: they say nothing about who follows whom.
enum class ListKind : quint8 {
    Followers,
    Following,
    Connections,
    Pending, ///< we asked to follow or connect and wait for the answer
    RequestsReceived, ///< they asked us
    CloseFriends,
    Blocked, ///< by us
    Muted,
    Restricted,
    RecentlyUnfollowed, ///< by us, as the network remembers; no proof of the present (formats.md
                        ///< §2.7)
    OurList, ///< a list of ours that has a name: Mastodon's lists.csv, a list on Bluesky
};
constexpr int listKindCount = 11;

/// `followers`, `following`, `connections`, `pending`, `requests_received`, `close_friends`,
/// `blocked`, `muted`, `restricted`, `recently_unfollowed`, `our_list`.
QString toText(ListKind kind);
std::optional<ListKind> listKindFromText(QStringView text);
constexpr bool isSideList(ListKind kind)
{
    return kind > ListKind::Connections;
}

/// One row of a list as the file states it. Views into the reader's buffer in valid UTF-8: true
/// only during the call. Empty text and no value mean that the file does not say.
struct PersonRecord
{
    std::string_view id; ///< the platform's own key, as text (formats.md §0.1, §15)
    std::string_view handle; ///< as spelt, without a leading @
    std::string_view name;
    std::string_view bio;
    std::string_view location;
    std::string_view website;
    std::string_view avatar;
    std::string_view url; ///< of the profile, only where key and handle do not give it
    std::string_view language;
    std::optional<qint64> followers = {};
    std::optional<qint64> following = {};
    std::optional<qint64> posts = {};
    std::optional<qint64> listed = {};
    std::optional<bool> verified = {};
    std::optional<bool> isProtected = {}; ///< the person shows posts only to approved followers
    std::optional<bool> theyFollow = {}; ///< a column of the file says so
    std::optional<bool> weFollow = {};
    Dated since = {}; ///< when this relation of this list began
    Dated joinedAt = {};
    Dated lastPostAt = {};
    /// What the network keeps beside this follow, as a JSON object in one line: Mastodon's boosts,
    /// notifications and languages, which a file for re-import must not lose.
    std::string_view followOptions = {};
};

/// What somebody wrote to us or we to them, or what we published.
enum class MessageKind : quint8 {
    Direct,
    Reply, ///< public, to somebody
    Mention,
    Comment,
    Invitation, ///< to follow or connect, with or without a text
    Endorsement,
    Recommendation,
    Note, ///< ours about somebody, for ourselves
    Post,
    Repost,
    Quote,
};
constexpr int messageKindCount = 11;
/// `direct`, `reply`, …: the enumerators in lower case.
QString toText(MessageKind kind);
std::optional<MessageKind> messageKindFromText(QStringView text);

/// Unknown: the file does not tell which of the names is ours.
enum class Direction : quint8 { In, Out, Unknown };
/// `in`, `out`, `unknown`; Unknown for any other word.
QString toText(Direction direction);
Direction directionFromText(QStringView text);

/// One message or post as the file states it. Views as in PersonRecord. `other` is whom it is from
/// or to: id, handle, name and url; empty for a post to everybody, and for a nameless sender, who
/// is one correspondent a thread. In a group thread it is the sender, and empty for what we wrote.
struct MessageRecord
{
    MessageKind kind = MessageKind::Direct;
    Direction direction = Direction::Out;
    PersonRecord other = {};
    std::string_view id = {}; ///< the platform's own, where it gives one
    std::string_view thread = {}; ///< names the conversation within this network
    std::string_view threadTitle = {};
    bool isGroup = false; ///< more than two people
    bool wasDeleted = false; ///< no longer on the network
    Dated at = {};
    std::string_view text = {}; ///< plain: no markup, no entities
    std::string_view replyTo = {}; ///< id of the message or post it answers
};

/// That an id stood beside a handle or name at a time: what mentions tell (formats.md §1.7). Makes
/// no person.
struct NameSighting
{
    std::string_view id;
    std::string_view handle = {};
    std::string_view name = {};
    Dated at = {};
};

/// Something the export says about the account of ours itself. Names: `bio`, `location`, `website`,
/// `avatar`, `joined`, `former_handle` (at: until when), `on_lists` (a number of other people's
/// lists), `field` (a line of the profile beside the bio, `name: text`).
struct OwnerFact
{
    QString name;
    QString value;
    Dated at = {};
};

/// Whose export it is, as far as the files tell.
struct Owner
{
    QString key;
    QString handle;
    QString name;
    bool isEmpty() const { return key.isEmpty() && handle.isEmpty() && name.isEmpty(); }
};

/// What the rows of a file are: people of a list, or messages, posts (both through
/// RecordSink::message) or bare names.
enum class Holds : quint8 { List, Messages, Posts, Names };

/// One file that is read. Parts of one list follow each other. A file with rows of several kinds is
/// begun once for each.
struct ExportFile
{
    QString path; ///< inside its container, or the file's own name
    QString format; ///< code of the reader: x-archive, instagram-json, linkedin-csv, csv, …
    QString network; ///< code; empty when the file does not tell (a plain CSV)
    std::optional<ListKind> kind = {}; ///< none when the file does not tell
    bool newestFirst = false; ///< the order of the rows is the order of following (formats.md §1.4)
    QString listName = {}; ///< of OurList
    Holds holds = Holds::List;
};

/// A row that could not become a person. Kept whole.
struct RejectedRow
{
    qint64 line = 0; ///< line in a CSV, item number from 1 in JSON and HTML
    QString reason; ///< code of resources/language/en/rejected.yml
    QString argument = {};
    QString raw = {}; ///< the row's text, at most 4,000 characters
};

/// Where the file lies that a notice is about, for looking at it once more.
struct FilePlace
{
    QString entry = {}; ///< path inside its container; empty where the notice is about no file
    QString container = {}; ///< path; the pipeline fills it and the format
    QString format = {}; ///< code of the reader that gave the notice
};

/// Something about a list or the whole export that people must know. Codes: cli.md.
struct Notice
{
    QString code;
    QStringList arguments = {};
    /// When set, the list (or every list, when `kind` is missing) is not whole because of it.
    bool makesIncomplete = false;
    std::optional<ListKind> kind = {};
    FilePlace place = {};
    /// Whether both say the same.
    bool isSameAs(const Notice &other) const
    {
        return code == other.code && arguments == other.arguments;
    }
};

/// Where a reader puts what it finds. Calls come in this order, on the reader's thread: any of
/// owner, ownerFact, takenAt, notice, sighting at any time; for each file beginFile, then rows
/// (person for a list, message for messages and posts), then endFile.
class RecordSink
{
public:
    virtual ~RecordSink() = default;
    virtual void owner(const Owner &owner) = 0;
    /// The export's own date (manifest, dated name, newest record), best source first: later calls
    /// for the same container are ignored.
    virtual void takenAt(const Dated &at) = 0;
    virtual void ownerFact(const OwnerFact &fact) = 0;
    virtual void notice(const Notice &notice) = 0;
    virtual void sighting(const NameSighting &seen) = 0;
    virtual void beginFile(const ExportFile &file) = 0;
    virtual void person(const PersonRecord &record, qint64 line) = 0;
    virtual void message(const MessageRecord &record, qint64 line) = 0;
    virtual void rejected(const RejectedRow &row) = 0;
    /// Rows that say nothing about a person by design: date only, nameless (formats.md §3.1).
    virtual void skipped(qint64 rows) = 0;
    /// `declared` is the count that the export announces for this file, if it does. A difference
    /// makes the list incomplete.
    virtual void endFile(std::optional<qint64> declared) = 0;
    /// A file of the container that is not read (ads, devices, media): counted only.
    virtual void notRead(qint64 files) = 0;
};

} // namespace comity::formats
