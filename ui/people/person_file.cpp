#include "ui/people/person_file.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"

#include <algorithm>

namespace comity::ui {

using snapshots::Field;

namespace {

/// Still on both lists of one import is one thing to tell: `list` becomes "both".
void joinStays(std::vector<TimelineEntry> &timeline)
{
    const auto isStay = [](const TimelineEntry &entry, QStringView list) {
        return entry.kind == TimelineEntry::Kind::Stayed && entry.list == list;
    };
    for (auto they = timeline.begin(); they != timeline.end(); ++they) {
        if (!isStay(*they, u"followers")) {
            continue;
        }
        const auto we = std::ranges::find_if(timeline, [&](const TimelineEntry &entry) {
            return isStay(entry, u"following") && entry.account == they->account
                && entry.import == they->import;
        });
        if (we != timeline.end()) {
            they->list = QStringLiteral("both");
            timeline.erase(we);
            return;
        }
    }
}

} // namespace

Result<PersonFile> readPersonFile(
    const QString &path, Pk pk, std::optional<AccountId> account, qint64 now, const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<PersonFile> {
        const auto database = db::connect(path, db::Use::Job);
        const db::InterruptOnStop stop(*database, job.stop);
        PersonFile file;
        file.pk = pk;
        const std::optional<PersonDetail> detail = detailOf(*database, pk);
        if (!detail) {
            return file;
        }
        file.isInAnyImport = detail->isInAnyImport;
        auto sheet = personSheet(*database, pk, now);
        if (!sheet) {
            return tl::unexpected(sheet.error());
        }
        file.sheet = *std::move(sheet);
        const auto relation = std::ranges::find_if(detail->relations,
            [account](const AccountRelation &one) { return !account || one.account == *account; });
        if (relation != detail->relations.end()) {
            file.relation = *relation;
        }
        const ValueSources sources(*database, detail->row.network);
        for (const Field field : {Field::Followers, Field::Following, Field::Posts,
                 Field::LastPostAt, Field::JoinedAt, Field::Bio}) {
            if (const auto source = sources.sourceOf(pk, field)) {
                file.sources.insert(int(field), *source);
            }
        }
        auto timeline = timelineOf(*database, pk, job);
        if (!timeline) {
            return tl::unexpected(timeline.error());
        }
        std::ranges::copy_if(
            *timeline, std::back_inserter(file.timeline), [account](const TimelineEntry &entry) {
                const bool isChange = entry.kind == TimelineEntry::Kind::Changed;
                return isChange ? snapshots::isText(entry.field)
                                : !account || entry.account == *account;
            });
        joinStays(file.timeline);
        return file;
    });
}

} // namespace comity::ui
