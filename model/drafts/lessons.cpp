#include "model/drafts/draft_rows.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/people/hand_tables.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

int64_t cell(FactId id)
{
    return static_cast<int64_t>(number(id));
}

QString foldedText(const QString &text)
{
    return QString::fromStdString(folded(text.toStdString()));
}

Result<void> checked(const QString &what, const QString &text)
{
    return text.trimmed().isEmpty() ? failure(Error::Code::ValueRefused, {what, text})
                                    : Result<void>();
}

/// Never NULL: these columns hold an empty text for nothing.
void bindText(SQLite::Statement &statement, int index, const QString &text)
{
    const QString trimmed = text.trimmed();
    db::bind(statement, index, trimmed.isNull() ? u""_s : trimmed);
}

Result<HandEdit> removeRow(SQLite::Database &writer, const char *table, FactId id)
{
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement drop(writer, std::string("DELETE FROM ") + table + " WHERE id = ?1");
        drop.bind(1, cell(id));
        drop.exec();
        return {};
    });
}

/// `sql` has the id as ?1, then text, place and time; ?5 is when it was made.
Result<HandEdit> putStance(SQLite::Database &writer, const char *sql, const Stance &stance)
{
    if (const auto fits = checked(u"what we said"_s, stance.text); !fits) {
        return tl::unexpected(fits.error());
    }
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(writer, sql);
        put.bind(
            1, number(stance.id) == 0 ? static_cast<int64_t>(nextFactId(writer)) : cell(stance.id));
        bindText(put, 2, stance.text);
        bindText(put, 3, stance.saidWhere);
        db::bindOrNull(put, 4, stance.saidAt);
        if (put.getBindParameterCount() >= 5) {
            put.bind(5, static_cast<int64_t>(stance.madeAt));
        }
        put.exec();
        return {};
    });
}

} // namespace

std::vector<Lesson> searchLessons(
    SQLite::Database &database, const QString &words, const QString &rule)
{
    const QStringList wanted = foldedText(words).split(u' ', Qt::SkipEmptyParts);
    SQLite::Statement rows(database,
        "SELECT id, text, rules, campaign, made_at FROM lesson ORDER BY made_at DESC, id DESC");
    std::vector<Lesson> out;
    while (rows.executeStep()) {
        Lesson lesson;
        lesson.id = FactId {rows.getColumn(0).getInt64()};
        lesson.text = db::text(rows.getColumn(1));
        lesson.rules = db::text(rows.getColumn(2)).split(u' ', Qt::SkipEmptyParts);
        if (const auto campaign = db::maybeNumber(rows.getColumn(3))) {
            lesson.campaign = CampaignId {*campaign};
        }
        lesson.madeAt = rows.getColumn(4).getInt64();
        const QString text = foldedText(lesson.text);
        const bool hasWords = std::ranges::all_of(
            wanted, [&text](const QString &word) { return text.contains(word); });
        if (hasWords && (rule.isEmpty() || lesson.rules.contains(rule))) {
            out.push_back(std::move(lesson));
        }
    }
    return out;
}

void insertLesson(SQLite::Database &writer, const Lesson &lesson)
{
    SQLite::Statement put(writer,
        "INSERT INTO lesson (id, text, rules, campaign, made_at)"
        " VALUES (?1, ?2, ?3, ?4, ?5)");
    put.bind(1, static_cast<int64_t>(nextFactId(writer)));
    bindText(put, 2, lesson.text);
    bindText(put, 3, lesson.rules.join(u' '));
    db::bindOrNull(
        put, 4, lesson.campaign ? std::optional(number(*lesson.campaign)) : std::nullopt);
    put.bind(5, static_cast<int64_t>(lesson.madeAt));
    put.exec();
}

Result<HandEdit> addLesson(SQLite::Database &writer, const Lesson &lesson)
{
    if (const auto fits = checked(u"a lesson"_s, lesson.text); !fits) {
        return tl::unexpected(fits.error());
    }
    return editByHand(writer, [&]() -> Result<void> {
        insertLesson(writer, lesson);
        return {};
    });
}

Result<HandEdit> changeLesson(SQLite::Database &writer, const Lesson &lesson)
{
    if (const auto fits = checked(u"a lesson"_s, lesson.text); !fits) {
        return tl::unexpected(fits.error());
    }
    return editByHand(writer, [&]() -> Result<void> {
        SQLite::Statement put(writer, "UPDATE lesson SET text = ?2, rules = ?3 WHERE id = ?1");
        put.bind(1, cell(lesson.id));
        bindText(put, 2, lesson.text);
        bindText(put, 3, lesson.rules.join(u' '));
        return put.exec() > 0
            ? Result<void>()
            : failure(Error::Code::Usage, {u"This lesson was taken away meanwhile."_s});
    });
}

Result<HandEdit> removeLesson(SQLite::Database &writer, FactId lesson)
{
    return removeRow(writer, "lesson", lesson);
}

std::vector<Stance> stances(SQLite::Database &database)
{
    SQLite::Statement rows(database,
        "SELECT id, text, said_where, said_at, made_at FROM stance ORDER BY made_at DESC, id DESC");
    std::vector<Stance> out;
    while (rows.executeStep()) {
        out.push_back({FactId {rows.getColumn(0).getInt64()}, db::text(rows.getColumn(1)),
            db::text(rows.getColumn(2)), db::maybeNumber(rows.getColumn(3)),
            rows.getColumn(4).getInt64()});
    }
    return out;
}

Result<HandEdit> addStance(SQLite::Database &writer, const Stance &stance)
{
    Stance added = stance;
    added.id = FactId {0};
    return putStance(writer,
        "INSERT INTO stance (id, text, said_where, said_at, made_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        added);
}

Result<HandEdit> changeStance(SQLite::Database &writer, const Stance &stance)
{
    return putStance(
        writer, "UPDATE stance SET text = ?2, said_where = ?3, said_at = ?4 WHERE id = ?1", stance);
}

Result<HandEdit> removeStance(SQLite::Database &writer, FactId stance)
{
    return removeRow(writer, "stance", stance);
}

} // namespace comity::drafts
