#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/people/stage.h"

#include <QString>
#include <QTimeZone>
#include <SQLiteCpp/Database.h>
#include <optional>
#include <vector>

namespace comity {

/// One thing that a stage rests on.
struct StageEvidence
{
    QString code = {}; ///< sentences: resources/language/en/stages.yml
    QString argument = {}; ///< an event, a list: words of the user, plain text
    Dated at = {}; ///< of a follow whose day no export states: by when a list has it
    QString source = {}; ///< `x-archive:2026-05-11`, `messages`, or `you`
    bool operator==(const StageEvidence &) const = default;
};

/// Why somebody is at a stage that StageJudge gave, the newest first: what makes it, not what would
/// make a lower one. Over all profiles of the person; relations and messages of `account` alone
/// where it is given. A few milliseconds; throws SQLite::Exception.
std::vector<StageEvidence> evidenceOf(SQLite::Database &database, Pk pk, Stage stage, bool isByHand,
    std::optional<AccountId> account, qint64 asOf, const QTimeZone &zone);

} // namespace comity
