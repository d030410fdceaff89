#include "model/accounts/account_records.h"
#include "model/accounts/accounts_in_use.h"
#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/followups/due_time.h"
#include "model/followups/reply_ground_store.h"
#include "model/goals/reply_history.h"
#include "model/goals/series_sources.h"
#include "model/review/intents/intents.h"
#include "model/review/review_words.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

using followups::ObligationKind;
using followups::Said;

qint64 startOf(QDate day, const QTimeZone &zone)
{
    return day.startOfDay(zone).toSecsSinceEpoch();
}

/// Days of the query that messages tell about, with what was counted on each.
class DayCounts
{
public:
    DayCounts(SQLite::Database &database, const SeriesQuery &query)
        : m_zone(query.zone)
    {
        auto spans = messageSpans(database, query.account);
        if (query.variable == Variable::Asks) { // in posts as well
            const auto posts = messageSpans(database, query.account, SpanOf::Posts);
            spans.insert(spans.end(), posts.begin(), posts.end());
        }
        for (const MessageSpan &one : spans) {
            qint64 &until = m_toldOf[one.account];
            until = std::max(until, std::min(one.until, query.asOf));
        }
        if (spans.empty()) {
            return;
        }
        m_from = std::ranges::min(spans, {}, &MessageSpan::from).from;
        m_until = std::min(query.asOf, std::ranges::max(spans, {}, &MessageSpan::until).until);
        const QDate last = nextBin(query.bin, binStart(query.bin, query.until)).addDays(-1);
        const QDate begin = std::max(binStart(query.bin, query.from), dateIn(m_zone, m_from));
        const QDate end = std::min(last, dateIn(m_zone, m_until));
        for (QDate day = begin; day <= end; day = day.addDays(1)) {
            const qint64 first = startOf(day, m_zone);
            const qint64 next = startOf(day.addDays(1), m_zone);
            const bool isWhole = std::ranges::all_of(spans, [&](const MessageSpan &one) {
                return one.from <= first && std::min(one.until, m_until) >= next - 1;
            });
            m_places.emplace(day, m_days.size());
            m_days.push_back({day, 0, 0, !isWhole});
        }
    }

    bool isEmpty() const { return m_days.empty(); }
    /// UTC seconds, the last one included.
    qint64 from() const { return startOf(m_days.front().day, m_zone); }
    qint64 until() const
    {
        return std::min(m_until, startOf(m_days.back().day.addDays(1), m_zone) - 1);
    }
    /// Of all that messages tell.
    qint64 toldUntil() const { return m_until; }
    /// Of what they tell of an account: after it nobody knows what came late. Of what was done by
    /// hand, and so on no account, until all of them tell.
    qint64 toldUntil(AccountId account) const
    {
        const auto found = m_toldOf.find(account);
        return found != m_toldOf.end() ? found->second
            : m_toldOf.empty()         ? m_until
                               : std::ranges::min_element(m_toldOf, {}, [](const auto &one) {
                                     return one.second;
                                 })->second;
    }
    /// Whether all of them tell of that moment or of a later one.
    bool isTold(qint64 moment) const
    {
        return std::ranges::all_of(
            m_toldOf, [moment](const auto &one) { return one.second >= moment; });
    }
    void add(qint64 at, double value, double whole = 0)
    {
        const auto found = m_places.find(dateIn(m_zone, at));
        if (found != m_places.end() && at <= m_until) {
            m_days[found->second].value += value;
            m_days[found->second].whole += whole;
        }
    }
    std::vector<Observation> &days() { return m_days; }

private:
    QTimeZone m_zone;
    qint64 m_from = 0;
    qint64 m_until = 0;
    std::vector<Observation> m_days;
    std::map<QDate, std::size_t> m_places;
    std::map<AccountId, qint64> m_toldOf;
};

void countMessages(SQLite::Database &database, const SeriesQuery &query, DayCounts &days)
{
    SQLite::Statement rows(database,
        std::string("SELECT message.at FROM account CROSS JOIN message"
                    "  ON message.account = account.id AND message.at BETWEEN ?2 AND ?3 WHERE ")
            + accountsInUseSql
            + "  AND message.direction = ?4 AND message.correspondent IS NOT NULL"
              "  AND message.kind IN ('direct', 'reply', 'mention', 'comment', 'invitation')"
              "  AND (message.thread IS NULL OR message.thread NOT IN"
              "   (SELECT thread FROM import_thread WHERE is_group = 1))");
    db::bindOrNull(rows, 1, query.account ? std::optional(number(*query.account)) : std::nullopt);
    rows.bind(2, static_cast<int64_t>(days.from()));
    rows.bind(3, static_cast<int64_t>(days.until()));
    rows.bind(4, query.variable == Variable::MessagesIn ? "in" : "out");
    while (rows.executeStep()) {
        days.add(rows.getColumn(0).getInt64(), 1);
    }
}

Result<void> countAsks(
    SQLite::Database &database, const SeriesQuery &query, DayCounts &days, const JobContext &job)
{
    const auto read = review::reviewWords();
    if (!read) {
        return tl::unexpected(read.error());
    }
    const review::Lexicons &words = **read;
    SQLite::Statement rows(database,
        std::string("SELECT message.at, message.text FROM account CROSS JOIN message"
                    "  ON message.account = account.id AND message.at BETWEEN ?2 AND ?3 WHERE ")
            + accountsInUseSql
            + "  AND message.direction = 'out' AND message.kind <> 'repost'"
              "  AND message.text <> ''");
    db::bindOrNull(rows, 1, query.account ? std::optional(number(*query.account)) : std::nullopt);
    rows.bind(2, static_cast<int64_t>(days.from()));
    rows.bind(3, static_cast<int64_t>(days.until()));
    while (rows.executeStep()) {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        review::DraftContext context;
        context.text = db::text(rows.getColumn(1));
        const review::TextFacts facts = review::readText(context.text, {}, words);
        if (review::findIntents(facts, context, words).hasAskOrOffer()) {
            days.add(rows.getColumn(0).getInt64(), 1);
        }
    }
    return {};
}

void countWithinLevel(
    SQLite::Database &database, const std::vector<OwedOnce> &owed, DayCounts &days)
{
    const auto level = followups::serviceLevelOf(database, ObligationKind::Reply);
    std::map<AccountId, followups::WorkingHours> hours;
    for (const AccountRecord &record : accountRecords(database)) {
        hours.emplace(record.account.id, followups::workingHoursOf(record));
    }
    for (const OwedOnce &one : owed) {
        const auto &own = hours[one.account];
        const auto last = followups::lastMomentOf(
            followups::dueFor(ObligationKind::Reply, level, own, one.askedAt), own.zone);
        if (last && *last < days.toldUntil(one.account)) {
            days.add(*last, one.answeredAt && *one.answeredAt <= *last ? 1 : 0, 1);
        }
    }
}

/// How many waited as each day ended, as far as their account tells; where one tells nothing of a
/// day, there may be more.
void countWaiting(const std::vector<OwedOnce> &owed, DayCounts &days, const QTimeZone &zone)
{
    std::set<Pk> people; // who waited as the last day ended, in one talk or in several
    for (Observation &one : days.days()) {
        const qint64 first = startOf(one.day, zone);
        const qint64 end = std::min(days.toldUntil(), startOf(one.day.addDays(1), zone) - 1);
        people.clear();
        for (const OwedOnce &reply : owed) {
            if (reply.askedAt <= end && reply.askedAt > end - yearSeconds
                && days.toldUntil(reply.account) >= first
                && (!reply.answeredAt || *reply.answeredAt > end)) {
                one.value += 1;
                people.insert(reply.person);
            }
        }
        one.isPartial = !days.isTold(first);
    }
    days.days().back().people.assign(people.begin(), people.end());
}

/// What was said with one person, from the oldest to the newest.
void countTurns(std::span<const Said> said, Variable variable, DayCounts &days)
{
    for (std::size_t i = 0; i < said.size(); ++i) {
        const Said &one = said[i];
        if (variable == Variable::TwoWay) {
            if (i > 0 && said[i - 1].isTheirs != one.isTheirs) {
                days.add(one.at, one.isTheirs ? 0 : 1, one.isTheirs ? 1 : 0);
            }
            continue;
        }
        const bool isApproach = !one.isTheirs
            && (i == 0 || said[i - 1].at < one.at - approachSeconds)
            && one.at + approachSeconds <= days.toldUntil(one.account);
        if (isApproach) {
            const bool isHeard = std::any_of(said.begin() + static_cast<std::ptrdiff_t>(i),
                said.end(), [&one](const Said &other) {
                    return other.isTheirs && other.at <= one.at + approachSeconds;
                });
            days.add(one.at, isHeard ? 0 : 1, 1);
        }
    }
}

void countTalks(
    SQLite::Database &database, const SeriesQuery &query, DayCounts &days, const JobContext &job)
{
    std::vector<Said> said = followups::saidWithPeople(database, 0, days.toldUntil(), job);
    const std::set<AccountId> archived = archivedAccounts(database);
    std::erase_if(said, [&](const Said &one) { // what was done by hand is of no account
        const bool isOfOther = query.account
            ? number(one.account) != 0 && one.account != *query.account
            : archived.contains(one.account);
        return one.isGuess || isOfOther;
    });
    std::ranges::sort(
        said, {}, [](const Said &one) { return std::tuple(number(one.person), one.at, one.id); });
    for (auto begin = said.begin(); begin != said.end();) {
        const auto end = std::find_if(
            begin, said.end(), [begin](const Said &one) { return one.person != begin->person; });
        countTurns({begin, end}, query.variable, days);
        begin = end;
    }
}

Result<void> countReplies(
    SQLite::Database &database, const SeriesQuery &query, DayCounts &days, const JobContext &job)
{
    const auto owed
        = replyHistory(database, query.account, days.from() - yearSeconds, days.toldUntil(), job);
    if (!owed) {
        return tl::unexpected(owed.error());
    }
    if (query.variable == Variable::Silence) {
        countWaiting(*owed, days, query.zone);
    } else if (query.variable == Variable::RepliesInTime) {
        countWithinLevel(database, *owed, days);
    } else {
        for (const OwedOnce &one : *owed) {
            if (one.answeredAt) {
                days.add(*one.answeredAt, 1);
            }
        }
    }
    return {};
}

Result<void> count(
    SQLite::Database &database, const SeriesQuery &query, DayCounts &days, const JobContext &job)
{
    switch (query.variable) {
    case Variable::MessagesIn:
    case Variable::MessagesOut:
        countMessages(database, query, days);
        return {};
    case Variable::Asks:
        return countAsks(database, query, days, job);
    case Variable::Ignored:
    case Variable::TwoWay:
        countTalks(database, query, days, job);
        return {};
    default:
        return countReplies(database, query, days, job);
    }
}

} // namespace

Result<std::vector<Observation>> observedInMessages(
    SQLite::Database &database, const SeriesQuery &query, const JobContext &job)
{
    DayCounts days(database, query);
    if (days.isEmpty()) {
        return std::vector<Observation> {};
    }
    const auto done = count(database, query, days, job);
    if (!done) {
        return tl::unexpected(done.error());
    }
    return std::move(days.days());
}

} // namespace comity::goals
