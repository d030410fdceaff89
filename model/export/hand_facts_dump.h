#pragma once

#include <QJsonObject>
#include <SQLiteCpp/Database.h>
#include <functional>

namespace comity {

/// Calls `line(kind, values)` for everything that was added by hand about people, lists and
/// targets, in an order that depends on nothing but the content: people by network and key, lists
/// by name, accounts by network:handle, without row ids.
void dumpHandFacts(SQLite::Database &database,
    const std::function<void(const QString &, const QJsonObject &)> &line);

} // namespace comity
