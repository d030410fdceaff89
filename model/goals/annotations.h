#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/base/result.h"
#include "model/base/wording.h"
#include "model/jobs/job_context.h"

#include <QString>
#include <QTimeZone>
#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity::goals {

/// Something that explains a bend in a line.
struct Annotation
{
    enum class Kind : quint8 {
        Campaign, ///< `name` went out, first on this day, to `count` in all
        Purge, ///< so many were worked through on this day; `name` is the kind of plan
        Copies, ///< so many posts of other accounts of ours came in the week of this day (S4.9)
        Shortage, ///< a list was cut off at `count`; `name` is followers, following, connections
    };
    Kind kind = Kind::Campaign;
    Dated at = {};
    QString name = {}; ///< of a campaign, the user's words
    qint64 count = 0;

    bool operator==(const Annotation &) const = default;
};
/// `campaign`, `purge`, `copies`, `shortage`.
QString toText(Annotation::Kind kind);
QString sentenceOf(
    const Annotation &annotation, const Wording &wording, const QLocale &numbers = QLocale::c());

/// From `from` until `until` (UTC seconds), of an account or of all, in the order of time. Days are
/// those of `zone`. Copies are those to the account; of all together none are told. A worker's job:
/// it goes through what was posted. Cancelled; throws SQLite::Exception.
Result<std::vector<Annotation>> annotations(SQLite::Database &database,
    std::optional<AccountId> account, qint64 from, qint64 until, const QTimeZone &zone,
    const JobContext &job = {});

} // namespace comity::goals
