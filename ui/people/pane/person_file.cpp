#include "ui/people/pane/person_file.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/messages/conversation.h"
#include "model/people/people_store.h"
#include "model/people/person_profiles.h"
#include "model/purge/calibration.h"
#include "model/purge/follower_signs.h"
#include "model/standing/handle_notes.h"

#include <algorithm>

namespace comity::ui {

using snapshots::Field;

namespace {

TimelineQuery timelineQuery(const PersonQuestion &question)
{
    TimelineQuery query;
    query.account = question.account;
    query.onlyTexts = true;
    query.atMost = question.timelineAtMost;
    return query;
}

void readImports(SQLite::Database &database, const PersonDetail &detail,
    const PersonQuestion &question, PersonFile &file)
{
    file.isInAnyImport = detail.isInAnyImport;
    const auto relation
        = std::ranges::find_if(detail.relations, [&question](const AccountRelation &one) {
              return one.account == question.account.value_or(one.account);
          });
    if (relation != detail.relations.end()) {
        file.relation = *relation;
    }
    const ValueSources sources(database, detail.row.network);
    for (const Field field : {Field::Followers, Field::Following, Field::Posts, Field::LastPostAt,
             Field::JoinedAt, Field::Bio, Field::Handle, Field::Avatar}) {
        if (const auto source = sources.sourceOf(file.pk, field)) {
            file.sources.insert(int(field), *source);
        }
    }
}

void readPerson(SQLite::Database &database, const PeopleColumns &columns,
    const PersonQuestion &question, const JobContext &job, PersonFile &file)
{
    file.stage = stageStoryOf(
        database, columns, question.pk, question.account, question.today.now, question.today.zone);
    file.equity = equityWith(
        database, question.pk, {question.today.now, question.today.zone}, question.account);
    file.inTouch = InTouchJudge(columns, question.today.now, question.today.zone).of(question.pk);
    file.hasMessages = hasMessages(database, question.account);
    messages::ConversationQuery said;
    said.profiles = PersonProfiles(database).of(question.pk);
    said.account = question.account;
    said.atMost = 0;
    file.messages = messages::conversationOf(database, said, job).total;
    if (said.profiles.size() > 1) {
        file.profiles = PeopleStore(database).rows(said.profiles);
    }
}

} // namespace

Result<PersonFile> readPersonFile(const QString &path, const PeopleColumns &columns,
    const PersonQuestion &question, const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<PersonFile> {
        const auto database = db::connect(path, db::Use::Job);
        const db::InterruptOnStop stop(*database, job.stop);
        PersonFile file;
        file.pk = question.pk;
        const std::optional<PersonDetail> detail = detailOf(*database, question.pk);
        if (!detail) {
            return file;
        }
        auto sheet = personSheet(*database, question.pk, question.today.now);
        if (!sheet) {
            return tl::unexpected(sheet.error());
        }
        file.sheet = *std::move(sheet);
        readImports(*database, *detail, question, file);
        readPerson(*database, columns, question, job, file);
        auto timeline = timelineOf(*database, question.pk, timelineQuery(question), job);
        if (!timeline) {
            return tl::unexpected(timeline.error());
        }
        file.timeline = *std::move(timeline);
        return file;
    });
}

Result<QStringList> readLikeHandles(
    const QString &path, Pk pk, const QString &handle, const JobContext &job)
{
    if (handleRisks(handle).empty()) {
        return QStringList();
    }
    return db::guarded(path, [&]() -> Result<QStringList> {
        const auto database = db::connect(path, db::Use::Job);
        const db::InterruptOnStop stop(*database, job.stop);
        return handlesLike(*database, pk);
    });
}

Result<Calibration> readCalibration(const QString &path, const PeopleColumns &columns,
    AccountId account, const Today &today, const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<Calibration> {
        const auto database = db::connect(path, db::Use::Job);
        const db::InterruptOnStop stop(*database, job.stop);
        PurgeRequest request;
        request.asOf = today.now;
        request.zone = today.zone;
        return PurgeFacts::load(*database, account, job).map([&](const PurgeFacts &facts) {
            return calibrationOf(columns, facts, request);
        });
    });
}

Result<Timeline> readTimeline(
    const QString &path, const PersonQuestion &question, const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<Timeline> {
        const auto database = db::connect(path, db::Use::Job);
        const db::InterruptOnStop stop(*database, job.stop);
        return timelineOf(*database, question.pk, timelineQuery(question), job);
    });
}

} // namespace comity::ui
