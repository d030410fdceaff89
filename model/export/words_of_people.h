#pragma once

#include "model/base/ids.h"

#include <QHash>
#include <QStringList>
#include <SQLiteCpp/Database.h>

namespace comity {

/// The names of the lists that people are on and the tags they have, for all profiles of a person
/// alike. Read once; holds only those who have any. Throws SQLite::Exception.
class WordsOfPeople
{
public:
    explicit WordsOfPeople(SQLite::Database &database);

    /// In the order of the lists.
    QStringList lists(Pk pk) const { return m_lists.value(personOf(pk)); }
    /// In rising order.
    QStringList tags(Pk pk) const { return m_tags.value(personOf(pk)); }

private:
    quint32 personOf(Pk pk) const { return m_persons.value(number(pk), number(pk)); }
    void read(SQLite::Database &database, const char *sql, QHash<quint32, QStringList> &into);

    QHash<quint32, quint32> m_persons; ///< of profiles that are not a person of their own
    QHash<quint32, QStringList> m_lists;
    QHash<quint32, QStringList> m_tags;
};

} // namespace comity
