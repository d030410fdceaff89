#include "ui/lists/targets/target_row.h"

#include "model/accounts/accounts_store.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/lists/lists_store.h"
#include "model/people/people_store.h"
#include "model/standing/stage_judge.h"
#include "model/targets/silence.h"
#include "model/targets/targets_store.h"

#include <algorithm>

namespace comity::ui {

namespace {

constexpr qint64 sameLookSeconds = 3 * 86'400; ///< lists so close are of one import or the like

TargetRow judged(Target target, const TargetQuestion &question)
{
    TargetRow row;
    row.due = touchDue(target, question.now, question.zone);
    row.meter = tooMuch(target, question.now, question.zone);
    row.restUntil = restUntil(target, question.now, question.zone);
    if (const Opening *const opening = nextOpening(target, question.now)) {
        row.opening = *opening;
    }
    row.target = std::move(target);
    return row;
}

void addPeople(SQLite::Database &database, std::vector<TargetRow> &rows)
{
    std::vector<Pk> people;
    people.reserve(rows.size());
    for (const TargetRow &row : rows) {
        people.push_back(row.target.pk);
    }
    std::vector<PersonRow> found = PeopleStore(database).rows(people);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].person = std::move(found[i]);
    }
}

/// Where somebody stands in the columns; null for who is not in them.
std::pair<const PeopleChunk *, std::size_t> placeOf(const PeopleColumns::Version &columns, Pk pk)
{
    if (columns) {
        for (const auto &chunk : columns->chunks()) {
            const std::size_t row
                = (number(pk) & ~0xFFFFU) == chunk->base ? chunk->rowOf(pk) : chunk->size();
            if (row < chunk->size()) {
                return {chunk.get(), row};
            }
        }
    }
    return {nullptr, 0};
}

/// Relation, stage and permission, as the columns know them.
void addStanding(const PeopleColumns::Version &columns, qint64 now, std::vector<TargetRow> &rows)
{
    const auto fill = [now, &columns, &rows](const StageJudge *judge) {
        for (TargetRow &row : rows) {
            AskFacts facts;
            const Pk pk = row.target.pk;
            if (const auto [chunk, at] = placeOf(columns, pk); chunk != nullptr) {
                row.relation = chunk->relation(at);
                row.theyFollow
                    = chunk->connected(at) == Half::Yes ? Half::Yes : chunk->theyFollow(at);
                facts.stage = judge->of(*chunk, at);
            }
            if (columns) {
                const PeopleMarks &marks = columns->marks();
                facts.hasOptedIn = std::ranges::binary_search(marks.optedIn, pk);
                facts.hasOptedOut = std::ranges::binary_search(marks.optedOut, pk);
            }
            facts.theyFollow = row.theyFollow;
            facts.isResting = row.restUntil.value_or(now) > now;
            row.ask = askGate(Ask::Sale, facts);
        }
    };
    if (columns) {
        const StageJudge judge(*columns, now);
        fill(&judge);
    } else {
        fill(nullptr);
    }
}

void addEvent(SQLite::Database &database, const TargetQuestion &question, TargetSheet &sheet)
{
    const auto settings = ListsStore(database).settings(question.list);
    if (!settings || !settings->event) {
        return;
    }
    std::vector<Target> targets;
    std::vector<std::vector<Meeting>> meetings;
    for (const TargetRow &row : sheet.rows) {
        targets.push_back(row.target);
        meetings.push_back(meetingsOf(database, row.target.pk));
    }
    sheet.event = campaignOf(
        *settings->event, question.list, targets, meetings, question.now, question.zone);
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        sheet.rows[i].guest = sheet.event->guests[i];
    }
}

Dated newestImport(SQLite::Database &database, std::optional<AccountId> account)
{
    Dated newest;
    for (const AccountOverview &one : AccountsStore(database).overviews()) {
        const bool isMeant = !account || one.account.id == *account;
        if (isMeant && one.newestTakenAt.hasValue() && one.newestTakenAt.at > newest.at) {
            newest = one.newestTakenAt;
        }
    }
    return newest;
}

} // namespace

int TargetSheet::following() const
{
    return static_cast<int>(std::ranges::count(rows, Half::Yes, &TargetRow::theyFollow));
}

int TargetSheet::known() const
{
    return static_cast<int>(
        rows.size() - std::size_t(std::ranges::count(rows, Half::Unknown, &TargetRow::theyFollow)));
}

Result<TargetSheet> readTargets(const QString &path, const TargetQuestion &question,
    const PeopleColumns::Version &columns, const JobContext &job)
{
    return db::guarded(path, [&]() -> Result<TargetSheet> {
        const auto database = db::connect(path, db::Use::Job);
        const db::InterruptOnStop stop(*database, job.stop);
        TargetSheet sheet;
        sheet.list = question.list;
        sheet.now = question.now;
        sheet.zone = question.zone;
        std::vector<TargetFacts> facts;
        for (Target &target : TargetsStore(*database).onList(question.list)) {
            facts.push_back(target.facts);
            sheet.rows.push_back(judged(std::move(target), question));
        }
        addEvent(*database, question, sheet);
        addPeople(*database, sheet.rows);
        addStanding(columns, question.now, sheet.rows);
        sheet.advice = sizeAdvice(facts, question.now);
        sheet.newestImport = newestImport(*database, question.account);
        if (sheet.newestImport.isKnown()) {
            sheet.followedBack = comity::followedBack(
                *database, sheet.newestImport.at - sameLookSeconds, question.list);
            std::erase_if(sheet.followedBack, [&question](const FollowBack &one) {
                return question.account && one.account != *question.account;
            });
        }
        return sheet;
    });
}

} // namespace comity::ui
