#include "model/people/person_tags.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/people/person_profiles.h"

#include <QHash>
#include <QSet>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// How every tag is spelt, by its folded form. Of several spellings the oldest holds.
QHash<QString, QString> spellings(SQLite::Database &database)
{
    QHash<QString, QString> found;
    SQLite::Statement query(
        database, "SELECT tag, min(set_at) AS first FROM tag GROUP BY tag ORDER BY first, tag");
    while (query.executeStep()) {
        const QString tag = db::text(query.getColumn(0));
        const QString folded = tag.toCaseFolded();
        if (!found.contains(folded)) {
            found.insert(folded, tag);
        }
    }
    return found;
}

/// The tags of one profile after the other.
class TagReader
{
public:
    explicit TagReader(SQLite::Database &database)
        : m_query(database, "SELECT tag FROM tag WHERE pk = ?1 ORDER BY tag")
    {
    }
    QStringList of(Pk pk)
    {
        QStringList tags;
        m_query.reset();
        m_query.bind(1, static_cast<int64_t>(number(pk)));
        while (m_query.executeStep()) {
            tags += db::text(m_query.getColumn(0));
        }
        m_query.reset();
        return tags;
    }

private:
    SQLite::Statement m_query;
};

} // namespace

QString tagFrom(const QString &text)
{
    const QString tag = singleLine(text).simplified();
    return tag.isEmpty() ? QString() : tag;
}

QStringList tagsOf(SQLite::Database &database, Pk pk)
{
    QHash<QString, QString> found;
    TagReader reader(database);
    for (const Pk profile : PersonProfiles(database).of(pk)) {
        for (const QString &tag : reader.of(profile)) {
            if (!found.contains(tag.toCaseFolded())) {
                found.insert(tag.toCaseFolded(), tag);
            }
        }
    }
    QStringList tags = found.values();
    tags.sort(Qt::CaseInsensitive);
    return tags;
}

std::vector<std::pair<QString, qint64>> allTags(SQLite::Database &database)
{
    std::vector<std::pair<QString, qint64>> tags;
    SQLite::Statement query(
        database, "SELECT tag, count(*) AS people FROM tag GROUP BY tag ORDER BY people DESC, tag");
    while (query.executeStep()) {
        tags.emplace_back(db::text(query.getColumn(0)), query.getColumn(1).getInt64());
    }
    return tags;
}

Result<HandEdit> addTags(
    SQLite::Database &writer, const std::vector<Pk> &pks, const QStringList &tags, qint64 at)
{
    QStringList wanted;
    for (const QString &tag : tags) {
        wanted += tagFrom(tag);
        if (wanted.last().isNull()) {
            return failure(Error::Code::ValueRefused, {u"a tag"_s, tag});
        }
    }
    return editByHand(writer, [&]() -> Result<void> {
        const QHash<QString, QString> known = spellings(writer);
        PersonProfiles profiles(writer);
        TagReader reader(writer);
        SQLite::Statement put(writer, "INSERT INTO tag (pk, tag, set_at) VALUES (?1, ?2, ?3)");
        for (const Pk pk : profiles.onePerPerson(pks)) {
            QSet<QString> has;
            for (const Pk profile : profiles.of(pk)) {
                for (const QString &tag : reader.of(profile)) {
                    has.insert(tag.toCaseFolded());
                }
            }
            for (const QString &tag : wanted) {
                const QString folded = tag.toCaseFolded();
                if (has.contains(folded)) {
                    continue;
                }
                has.insert(folded);
                put.bind(1, static_cast<int64_t>(number(pk)));
                db::bind(put, 2, known.value(folded, tag));
                put.bind(3, static_cast<int64_t>(at));
                put.exec();
                put.reset();
            }
        }
        return {};
    });
}

Result<HandEdit> removeTags(
    SQLite::Database &writer, const std::vector<Pk> &pks, const QStringList &tags)
{
    return editByHand(writer, [&]() -> Result<void> {
        QSet<QString> unwanted;
        for (const QString &tag : tags) {
            unwanted.insert(tagFrom(tag).toCaseFolded());
        }
        PersonProfiles profiles(writer);
        TagReader reader(writer);
        SQLite::Statement drop(writer, "DELETE FROM tag WHERE pk = ?1 AND tag = ?2");
        for (const Pk pk : pks) {
            for (const Pk profile : profiles.of(pk)) {
                for (const QString &tag : reader.of(profile)) {
                    if (unwanted.contains(tag.toCaseFolded())) {
                        drop.bind(1, static_cast<int64_t>(number(profile)));
                        db::bind(drop, 2, tag);
                        drop.exec();
                        drop.reset();
                    }
                }
            }
        }
        return {};
    });
}

} // namespace comity
