#pragma once

#include "model/export/people_rows.h"
#include "model/export/table_document.h"

namespace comity {

/// What a table of people may tell of each.
enum class PersonColumn : quint8 {
    Account, ///< ours, as `x:demo_owner`
    Network,
    Key, ///< empty where a handle stands for it
    Handle, ///< without @
    Name,
    Relation,
    TheyFollow,
    WeFollow,
    Connected,
    Followers,
    Following,
    Posts,
    LastPost,
    Joined,
    TheySince,
    WeSince,
    Location,
    Bio,
    ProfileUrl,
    Lists, ///< names, divided by "; "
    Tags, ///< the same
    Ratio, ///< followers ÷ following
    LastContact,
    Stage,
    Permission, ///< none, replied, opt-in, opted-out: for any topic
    PermissionTopic, ///< for which the yes or no holds, divided by "; "; `any` for all
    Score, ///< the newest influence score that was imported, of any name
    ScoreName, ///< whose score that is
    ScoreAt,
    KeepInTouch, ///< in-time, due, overdue, never-yet; empty without a rhythm
    Rhythm, ///< days, ideal and longest: 30/60
    // Of the people of a list; empty for others.
    Added,
    Why,
    Outcome,
    NextGive,
    Cadence, ///< days
    LastTouch,
};
constexpr int personColumnCount = 37;
/// What is told of people as members of a list alone.
bool isOfList(PersonColumn column);

/// `they_follow`, `profile_url`, …: the header of the column.
QString toText(PersonColumn column);
std::optional<PersonColumn> personColumnFromText(QStringView text);

/// What a table of people has when nobody chose.
const std::vector<PersonColumn> &usualPersonColumns();
/// All of them, of a list or of other people.
std::vector<PersonColumn> allPersonColumns(bool areOnList);

/// The first `limit` people of the groups, or all, as a table. Reading throws SQLite::Exception;
/// `database` must outlive the table.
Table peopleTable(SQLite::Database &database, const QString &name, std::vector<PeopleGroup> groups,
    const std::vector<PersonColumn> &columns, std::optional<qint64> limit = {},
    const JobContext &job = {});

} // namespace comity
