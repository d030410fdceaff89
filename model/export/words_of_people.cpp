#include "model/export/words_of_people.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>

namespace comity {

WordsOfPeople::WordsOfPeople(SQLite::Database &database)
{
    SQLite::Statement persons(
        database, "SELECT pk, person FROM profile WHERE person IS NOT NULL AND person <> pk");
    while (persons.executeStep()) {
        m_persons.insert(persons.getColumn(0).getUInt(), persons.getColumn(1).getUInt());
    }
    read(database,
        "SELECT member.pk, list.name FROM list_member AS member"
        " JOIN list ON list.id = member.list ORDER BY list.position, list.id",
        m_lists);
    read(database, "SELECT pk, tag FROM tag ORDER BY tag", m_tags);
}

void WordsOfPeople::read(
    SQLite::Database &database, const char *sql, QHash<quint32, QStringList> &into)
{
    SQLite::Statement query(database, sql);
    while (query.executeStep()) {
        QStringList &words = into[personOf(Pk {query.getColumn(0).getUInt()})];
        const QString word = db::text(query.getColumn(1));
        if (!words.contains(word)) {
            words += word;
        }
    }
}

} // namespace comity
