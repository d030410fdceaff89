#pragma once

#include "model/people/hand_edit.h"

#include <QStringList>

namespace comity {

/// A tag as people wrote it: on one line, without blanks around it; null where nothing is left.
QString tagFrom(const QString &text);

/// Of all profiles of the person, each once however it is cased, in alphabetical order. Throws
/// SQLite::Exception.
QStringList tagsOf(SQLite::Database &database, Pk pk);

/// Every tag of the workspace with how many profiles have it, the most used first: a choice.
std::vector<std::pair<QString, qint64>> allTags(SQLite::Database &database);

/// Puts tags on people. Upper and lower case are one tag, kept as it was first spelt in the
/// workspace; people who have it are left as they are. ValueRefused for an empty tag.
Result<HandEdit> addTags(
    SQLite::Database &writer, const std::vector<Pk> &pks, const QStringList &tags, qint64 at);

/// Takes tags off all profiles of these people.
Result<HandEdit> removeTags(
    SQLite::Database &writer, const std::vector<Pk> &pks, const QStringList &tags);

} // namespace comity
