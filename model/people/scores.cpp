#include "model/people/scores.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/people/person_profiles.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comity {

std::vector<Score> scoresOf(SQLite::Database &database, Pk pk)
{
    std::vector<Score> scores;
    SQLite::Statement query(
        database, "SELECT name, at, value, source FROM score WHERE pk = ?1 ORDER BY name");
    for (const Pk profile : PersonProfiles(database).of(pk)) {
        query.reset();
        query.bind(1, static_cast<int64_t>(number(profile)));
        while (query.executeStep()) {
            scores.push_back({profile, db::text(query.getColumn(0)), query.getColumn(1).getInt64(),
                query.getColumn(2).getDouble(), db::text(query.getColumn(3))});
        }
    }
    std::ranges::stable_sort(scores, [](const Score &a, const Score &b) { return b.at < a.at; });
    return scores;
}

Result<HandEdit> putScore(SQLite::Database &writer, const Score &score)
{
    return putScores(writer, {score});
}

Result<HandEdit> putScores(SQLite::Database &writer, const std::vector<Score> &scores)
{
    for (const Score &score : scores) {
        if (singleLine(score.name).isEmpty() || !std::isfinite(score.value)) {
            return failure(Error::Code::ValueRefused, {u"a score"_s, score.name});
        }
    }
    return editByHand(writer, [&]() -> Result<void> {
        PersonProfiles persons(writer);
        SQLite::Statement put(writer,
            "INSERT INTO score (pk, name, at, value, source) VALUES (?1, ?2, ?3, ?4, ?5)"
            " ON CONFLICT DO UPDATE SET value = excluded.value, source = excluded.source"
            "  WHERE value <> excluded.value");
        for (const Score &score : scores) {
            if (persons.of(score.pk).empty()) {
                continue;
            }
            const std::string name = singleLine(score.name).toStdString();
            const std::string source = score.source.toStdString();
            put.reset();
            put.bind(1, static_cast<int64_t>(number(score.pk)));
            put.bind(2, name);
            put.bind(3, static_cast<int64_t>(score.at));
            put.bind(4, score.value);
            put.bind(5, source);
            put.exec();
        }
        return {};
    });
}

Result<HandEdit> removeScore(SQLite::Database &writer, Pk pk, const QString &name, qint64 at)
{
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement drop(writer, "DELETE FROM score WHERE pk = ?1 AND name = ?2 AND at = ?3");
        drop.bind(1, static_cast<int64_t>(number(pk)));
        db::bind(drop, 2, name);
        drop.bind(3, static_cast<int64_t>(at));
        drop.exec();
        return {};
    });
}

} // namespace comity
