#include "model/people/tag_rhythms.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/db/row_reader.h"
#include "model/people/person_tags.h"

#include <SQLiteCpp/Statement.h>
#include <unordered_set>

namespace comity {
namespace {

void drop(SQLite::Database &writer, const std::string &tag)
{
    SQLite::Statement statement(writer, "DELETE FROM tag_rhythm WHERE tag = ?1");
    statement.bind(1, tag);
    statement.exec();
}

} // namespace

std::unordered_map<std::string, Rhythm> tagRhythms(SQLite::Database &database)
{
    std::unordered_map<std::string, Rhythm> out;
    db::RowReader rows(database, "SELECT tag, ideal_days, longest_days FROM tag_rhythm");
    while (rows.next()) {
        out.emplace(rows.text(0),
            Rhythm {static_cast<int>(rows.number(1)), static_cast<int>(rows.number(2))});
    }
    return out;
}

Result<HandEdit> setTagRhythm(
    SQLite::Database &writer, const QString &tag, const std::optional<Rhythm> &rhythm, qint64 at)
{
    const std::string key = folded(tagFrom(tag).toStdString());
    if (key.empty() || (rhythm && !isGood(*rhythm))) {
        return failure(Error::Code::ValueRefused,
            {QStringLiteral("keep-in-touch"), rhythm ? toText(*rhythm) : tag});
    }
    return editByHand(writer, [&]() -> Result<void> {
        if (!rhythm) {
            drop(writer, key);
            return {};
        }
        SQLite::Statement put(writer,
            "INSERT INTO tag_rhythm (tag, ideal_days, longest_days, set_at) VALUES (?1, ?2, ?3, ?4)"
            " ON CONFLICT DO UPDATE SET ideal_days = excluded.ideal_days,"
            "  longest_days = excluded.longest_days, set_at = excluded.set_at");
        put.bind(1, key);
        put.bind(2, rhythm->ideal);
        put.bind(3, rhythm->longest);
        put.bind(4, static_cast<int64_t>(at));
        put.exec();
        return {};
    });
}

void dropUnusedTagRhythms(SQLite::Database &writer)
{
    std::unordered_set<std::string> used;
    db::RowReader tags(writer, "SELECT DISTINCT tag FROM tag");
    while (tags.next()) {
        used.insert(folded(tags.text(0)));
    }
    for (const auto &[tag, rhythm] : tagRhythms(writer)) {
        if (!used.contains(tag)) {
            drop(writer, tag);
        }
    }
}

} // namespace comity
