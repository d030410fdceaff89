#pragma once

#include "model/base/ids.h"

#include <QString>
#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity {

/// What makes a handle easy to get wrong when it is typed or read aloud (S4.23). A note beside the
/// handle, and nothing against who has it.
enum class HandleRisk : quint8 {
    DoubledUnderscore, ///< `john__smith`
    Digits, ///< three in a row or more
    LookAlikes, ///< a 0 or 1 beside letters, or a capital I within a word
    LikeAnother, ///< somebody else's on this network differs by such alone
};
constexpr int handleRiskCount = 4;

/// `doubled-underscore`, `digits`, …: a sentence of resources/language/en/handles.yml.
QString toText(HandleRisk risk);

/// By the handle alone; in the order of the enum.
std::vector<HandleRisk> handleRisks(QStringView handle);

/// Handles of other people on the same network that read the same as that of `pk`: letters that
/// look alike and underscores apart. At most three. A pass over all handles: a
/// worker's work of its own. Throws SQLite::Exception.
QStringList handlesLike(SQLite::Database &database, Pk pk);

} // namespace comity
