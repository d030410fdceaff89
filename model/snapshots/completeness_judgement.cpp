#include "model/snapshots/member_blob.h"
#include "model/snapshots/relation_derivation.h"

#include <QHash>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace comity::snapshots {
namespace {

/// Fewer people than this gone at once is an ordinary week.
constexpr qint64 fewestMissing = 10;

/// The network's own export may have lost half. Tables of other tools mostly end at some number of
/// rows, and a tenth less is more than a purge takes in ten days.
bool isMuchShorter(const Snapshot &before, const Snapshot &now)
{
    const qint64 missing = before.rows - now.rows;
    return missing >= fewestMissing
        && (now.isFromTable ? missing * 10 > before.rows : missing * 2 > before.rows);
}

std::vector<qint64> knownTimes(const Snapshot &snapshot)
{
    const auto times = decodeTimes(snapshot.since, static_cast<std::size_t>(snapshot.rows));
    std::vector<qint64> out;
    if (times) {
        std::ranges::copy_if(times->at, std::back_inserter(out), [](qint64 t) { return t > 0; });
    }
    return out;
}

/// An export limited to a period holds only the follows made in it: everybody whom the list
/// before knows from earlier days is missing, and not few (formats.md §2.7).
bool looksLikeDateRange(const Snapshot &before, const Snapshot &now)
{
    if (before.since.isEmpty() || now.since.isEmpty()) {
        return false;
    }
    const std::vector<qint64> present = knownTimes(now);
    if (present.empty()) {
        return false;
    }
    const qint64 begin = *std::ranges::min_element(present);
    const std::vector<qint64> earlier = knownTimes(before);
    const qint64 missing
        = std::ranges::count_if(earlier, [begin](qint64 time) { return time < begin; });
    return missing >= fewestMissing && missing * 10 >= static_cast<qint64>(earlier.size());
}

void judge(Snapshot &now, const Snapshot *before)
{
    now.isComplete = now.ownComplete;
    now.incompleteCode = now.ownCode;
    now.incompleteArguments = now.ownArguments;
    if (now.overruled) {
        now.isComplete = *now.overruled;
        now.incompleteCode = now.isComplete ? QString() : u"said-incomplete"_s;
        now.incompleteArguments = {};
        return;
    }
    // A side list shrinks by its nature: requests are answered, people are unblocked.
    if (!now.isComplete || before == nullptr || now.isSideList()) {
        return;
    }
    if (looksLikeDateRange(*before, now)) {
        now.isComplete = false;
        now.incompleteCode = u"date-range-export"_s;
        now.incompleteArguments
            = {now.list, QString::number(now.rows), QString::number(before->rows)};
    } else if (isMuchShorter(*before, now)) {
        now.isComplete = false;
        now.incompleteCode = u"shorter-than-before"_s;
        now.incompleteArguments
            = {now.list, QString::number(now.rows), QString::number(before->rows)};
    }
}

} // namespace

void judgeCompleteness(std::vector<Snapshot> &oldestFirst)
{
    QHash<QString, const Snapshot *> lastComplete;
    for (Snapshot &now : oldestFirst) {
        judge(now, lastComplete.value(now.listKey()));
        if (now.isComplete) {
            lastComplete.insert(now.listKey(), &now);
        }
    }
}

} // namespace comity::snapshots
