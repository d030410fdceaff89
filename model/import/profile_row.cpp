#include "model/import/profile_row.h"

#include "model/db/binding.h"

namespace comity {
namespace {

std::string_view view(const SQLite::Column &column)
{
    if (column.isNull()) {
        return {};
    }
    const char *text = column.getText();
    return {text, static_cast<std::size_t>(column.getBytes())};
}

std::optional<bool> flag(const SQLite::Column &column)
{
    return column.isNull() ? std::nullopt : std::optional(column.getInt() != 0);
}

} // namespace

const char *const profileValueColumns
    = "profile.handle, profile.name, profile.bio, profile.location, profile.website,"
      " profile.avatar, profile.url, profile.language, num.followers, num.following, num.posts,"
      " num.listed, num.joined_at, num.joined_precision, num.last_post_at,"
      " num.last_post_precision, num.verified, num.protected";

formats::PersonRecord readProfileRow(SQLite::Statement &query, int first)
{
    formats::PersonRecord record;
    int column = first;
    for (std::string_view *text : {&record.handle, &record.name, &record.bio, &record.location,
             &record.website, &record.avatar, &record.url, &record.language}) {
        *text = view(query.getColumn(column++));
    }
    for (std::optional<qint64> *value :
        {&record.followers, &record.following, &record.posts, &record.listed}) {
        *value = db::maybeNumber(query.getColumn(column++));
    }
    record.joinedAt = db::dated(query.getColumn(column), query.getColumn(column + 1));
    record.lastPostAt = db::dated(query.getColumn(column + 2), query.getColumn(column + 3));
    record.verified = flag(query.getColumn(column + 4));
    record.isProtected = flag(query.getColumn(column + 5));
    return record;
}

} // namespace comity
