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
    Permission, ///< none, opt-in, opted-out: for any topic
};
constexpr int personColumnCount = 25;

/// `they_follow`, `profile_url`, …: the header of the column.
QString toText(PersonColumn column);
std::optional<PersonColumn> personColumnFromText(QStringView text);

/// What a table of people has when nobody chose.
const std::vector<PersonColumn> &usualPersonColumns();
/// All of them.
std::vector<PersonColumn> allPersonColumns();

/// The first `limit` people of the groups, or all, as a table. Reading throws SQLite::Exception;
/// `database` must outlive the table.
Table peopleTable(SQLite::Database &database, const QString &name, std::vector<PeopleGroup> groups,
    const std::vector<PersonColumn> &columns, std::optional<qint64> limit = {},
    const JobContext &job = {});

} // namespace comity
