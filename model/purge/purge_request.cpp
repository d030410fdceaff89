#include "model/purge/purge_request.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace comity {

QString optionsText(const PurgeRequest &request)
{
    QStringList words;
    if (request.kind == PurgeKind::RemoveFollower) {
        words << u"--followers"_s << u"--batch"_s << QString::number(request.batch);
        words << u"--min-follow-days"_s << QString::number(request.newFollowDays);
        return words.join(u' ');
    }
    for (const PurgeReason reason : request.reasons.all()) {
        words << u"--reason"_s << toText(reason);
    }
    words << u"--match"_s << (request.matchAll ? u"all"_s : u"any"_s);
    words << u"--stale-days"_s << QString::number(request.staleDays);
    words << u"--batch"_s << QString::number(request.batch);
    words << u"--min-follow-days"_s << QString::number(request.newFollowDays);
    words << u"--likely-percent"_s << QString::number(request.likelyPercent);
    return words.join(u' ');
}

void readOptions(const QString &text, PurgeRequest &into)
{
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.removeAll(u"--followers"_s) > 0) {
        into.kind = PurgeKind::RemoveFollower;
    } else {
        into.kind = PurgeKind::Unfollow;
        into.reasons = {};
    }
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        const QString &value = words.at(i + 1);
        if (words.at(i) == u"--reason") {
            if (const auto reason = purgeReasonFromText(value)) {
                into.reasons.insert(*reason);
            }
        } else if (words.at(i) == u"--match") {
            into.matchAll = value == u"all";
        } else if (words.at(i) == u"--stale-days") {
            into.staleDays = value.toInt();
        } else if (words.at(i) == u"--batch") {
            into.batch = value.toInt();
        } else if (words.at(i) == u"--min-follow-days" || words.at(i) == u"--new-follow-days") {
            // The second word is that of plans stored before the command line had one.
            into.newFollowDays = value.toInt();
        } else if (words.at(i) == u"--likely-percent") {
            into.likelyPercent = value.toInt();
        }
    }
}

} // namespace comity
