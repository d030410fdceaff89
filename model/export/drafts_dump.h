#pragma once

#include <QJsonObject>
#include <SQLiteCpp/Database.h>
#include <functional>

namespace comity {

/// Hands over drafts with their texts, campaigns, what came of them and what is owed, for the dump
/// of the content (architecture.md §4): kind and columns of each, in an order that does not depend
/// on when a row was written. A draft is named by when it was made and its title, a campaign by its
/// name. Throws SQLite::Exception.
void dumpDrafts(SQLite::Database &database,
    const std::function<void(const QString &, const QJsonObject &)> &line);

} // namespace comity
