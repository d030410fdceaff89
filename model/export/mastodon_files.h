#pragma once

#include "model/export/handle_lines.h"

namespace comity {

/// Members of one list on Mastodon: its title and who is on it.
struct MastodonList
{
    QString title;
    std::vector<PeopleGroup> people;
};

/// Writes lists.csv as Mastodon takes it (formats.md §4): title and account a row, no header,
/// UTF-8, LF. People of other networks are left out. DiskFull (argument: empty).
Result<WrittenPeople> writeMastodonLists(QIODevice &device, SQLite::Database &database,
    const std::vector<MastodonList> &lists, std::optional<qint64> limit = {},
    const JobContext &job = {});

/// Writes a following CSV as Mastodon takes it (formats.md §4). Whether boosts are shown, posts
/// notified of and which languages are shown stands as the newest list of the group's account has
/// it, else as Mastodon begins. People of other networks are left out. DiskFull (argument: empty).
Result<WrittenPeople> writeMastodonFollowing(QIODevice &device, SQLite::Database &database,
    const std::vector<PeopleGroup> &groups, std::optional<qint64> limit = {},
    const JobContext &job = {});

} // namespace comity
