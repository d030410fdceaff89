#include "model/import/commit/profile_row.h"

#include "model/db/binding.h"

namespace comity {

const char *const profileNumberColumns
    = "pk, followers, following, posts, listed, joined_at, joined_precision, last_post_at,"
      " last_post_precision, verified, protected";

void bindProfileNumbers(
    SQLite::Statement &put, int first, Pk pk, const formats::PersonRecord &record)
{
    const auto flag = [](const std::optional<bool> &value) {
        return value ? std::optional<qint64>(*value) : std::nullopt;
    };
    put.bind(first, static_cast<int64_t>(number(pk)));
    db::bindOrNull(put, first + 1, record.followers);
    db::bindOrNull(put, first + 2, record.following);
    db::bindOrNull(put, first + 3, record.posts);
    db::bindOrNull(put, first + 4, record.listed);
    db::bindDated(put, first + 5, record.joinedAt);
    db::bindDated(put, first + 7, record.lastPostAt);
    db::bindOrNull(put, first + 9, flag(record.verified));
    db::bindOrNull(put, first + 10, flag(record.isProtected));
}

const char *const profileValueColumns
    = "profile.handle, profile.name, profile.bio, profile.location, profile.website,"
      " profile.avatar, profile.url, profile.language, num.followers, num.following, num.posts,"
      " num.listed, num.joined_at, num.joined_precision, num.last_post_at,"
      " num.last_post_precision, num.verified, num.protected";

formats::PersonRecord readProfileRow(const db::RowReader &rows, int first)
{
    formats::PersonRecord record;
    int column = first;
    for (std::string_view *text : {&record.handle, &record.name, &record.bio, &record.location,
             &record.website, &record.avatar, &record.url, &record.language}) {
        *text = rows.text(column++);
    }
    for (std::optional<qint64> *value :
        {&record.followers, &record.following, &record.posts, &record.listed}) {
        *value = rows.maybeNumber(column++);
    }
    record.joinedAt = rows.dated(column, column + 1);
    record.lastPostAt = rows.dated(column + 2, column + 3);
    const auto flag = [&rows](int from) {
        return rows.isNull(from) ? std::nullopt : std::optional(rows.number(from) != 0);
    };
    record.verified = flag(column + 4);
    record.isProtected = flag(column + 5);
    return record;
}

} // namespace comity
