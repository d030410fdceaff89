#include "model/goals/reply_history.h"

#include "model/accounts/accounts_in_use.h"
#include "model/db/binding.h"
#include "model/followups/reply_ground_store.h"
#include "model/messages/exchange.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace comity::goals {
namespace {

using followups::Heard;
using followups::ReplyRun;
using followups::Said;

/// Before the span, to know when we last wrote.
constexpr qint64 secondsBefore = qint64 {31} * 86'400;

/// What was ticked as done, by which message it rests on.
struct Ticked
{
    qint64 at = 0;
    qint64 heardUntil = 0;
};
using TickedReplies = std::map<std::pair<AccountId, qint64>, Ticked>;

TickedReplies tickedReplies(SQLite::Database &database)
{
    SQLite::Statement query(database,
        "SELECT account, message, done_at, coalesce(heard_until, made_at) FROM obligation"
        " WHERE message IS NOT NULL AND done_at IS NOT NULL");
    TickedReplies ticked;
    while (query.executeStep()) {
        ticked[{AccountId {query.getColumn(0).getInt64()}, query.getColumn(1).getInt64()}]
            = {query.getColumn(2).getInt64(), query.getColumn(3).getInt64()};
    }
    return ticked;
}

const Ticked *tickOf(const ReplyRun &run, const TickedReplies &ticked)
{
    const Ticked *newest = nullptr;
    for (const Said &one : run.theirs) {
        const auto found = ticked.find({one.account, one.digest});
        if (found != ticked.end() && (newest == nullptr || newest->at < found->second.at)) {
            newest = &found->second;
        }
    }
    return newest;
}

QHash<qint64, Heard> heardIn(SQLite::Database &database, const std::vector<ReplyRun> &runs)
{
    std::vector<qint64> ids;
    for (const ReplyRun &run : runs) {
        for (const Said &one : run.theirs) {
            ids.push_back(one.id);
        }
    }
    const QHash<qint64, QString> texts = messages::textsOf(database, ids);
    QHash<qint64, Heard> heard;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        heard.insert(text.key(), followups::heardIn(text.value()));
    }
    return heard;
}

void put(const ReplyRun &run, const followups::OwedReply &owed, const Ticked *tick,
    std::vector<OwedOnce> &into)
{
    OwedOnce one {run.place.person, owed.first.account, owed.first.at, owed.answeredAt};
    if (tick != nullptr && one.askedAt <= tick->heardUntil
        && (!one.answeredAt || tick->at < *one.answeredAt)) {
        one.answeredAt = tick->at;
    }
    into.push_back(one);
}

} // namespace

Result<std::vector<OwedOnce>> replyHistory(SQLite::Database &database,
    std::optional<AccountId> account, qint64 from, qint64 until, const JobContext &job)
{
    std::vector<ReplyRun> runs = followups::replyRuns(
        followups::saidWithPeople(database, from - secondsBefore, until, job),
        followups::wordsInThreads(database, from - secondsBefore, until));
    std::erase_if(runs, [from](ReplyRun &run) {
        std::erase_if(run.theirs, [from](const Said &one) { return one.at < from; });
        return run.theirs.empty();
    });
    if (job.isStopped()) {
        return failure(Error::Code::Cancelled);
    }
    const QHash<qint64, Heard> heard = heardIn(database, runs);
    const auto heardOf = [&heard](const Said &one) { return heard.value(one.id); };
    const TickedReplies ticked = tickedReplies(database);
    std::vector<OwedOnce> owed;
    for (const ReplyRun &run : runs) {
        const Ticked *tick = tickOf(run, ticked);
        if (const auto first = followups::owedIn(run, heardOf)) {
            put(run, *first, tick, owed);
            const auto second = tick == nullptr ? std::nullopt
                                                : followups::owedIn(run, heardOf, tick->heardUntil);
            if (second && second->first.at != first->first.at) {
                put(run, *second, nullptr, owed);
            }
        }
    }
    const std::set<AccountId> archived = archivedAccounts(database);
    std::erase_if(owed, [&](const OwedOnce &one) {
        return account ? one.account != *account : archived.contains(one.account);
    });
    std::ranges::sort(
        owed, {}, [](const OwedOnce &one) { return std::tuple(one.askedAt, number(one.person)); });
    return owed;
}

} // namespace comity::goals
