#include "app/demo_round.h"

#include "model/base/civil_time.h"
#include "model/goals/experiments.h"
#include "model/goals/goals_store.h"
#include "model/goals/scoreboard.h"
#include "model/goals/wins.h"
#include "model/lists/list_edits.h"
#include "model/lists/vip_lists.h"
#include "model/people/people_store.h"
#include "model/targets/event_tasks.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using goals::Measure;

constexpr int daysKept = 29;

class DemoRound
{
public:
    DemoRound(SQLite::Database &writer, AccountId account, qint64 now, const JobContext &job)
        : m_writer(writer)
        , m_account(account)
        , m_now(now)
        , m_today(dateIn(QTimeZone::utc(), now))
        , m_job(job)
    {
    }

    Result<void> run()
    {
        addGoals();
        addWins();
        addExperiments();
        addEvent();
        return m_result;
    }

private:
    template <typename Value>
    void take(const Result<Value> &done)
    {
        if (m_result && !done) {
            m_result = tl::unexpected(done.error());
        }
    }

    std::vector<Pk> people(const QStringList &handles) const
    {
        std::vector<Pk> out;
        const PeopleStore store(m_writer);
        for (const QString &handle : handles) {
            if (const auto pk = store.find(u"x"_s, handle)) {
                out.push_back(*pk);
            }
        }
        return out;
    }

    void addGoals()
    {
        std::vector<goals::Goal> all;
        for (const auto &[measure, wanted, days] :
            std::initializer_list<std::tuple<Measure, std::optional<qint64>, int>> {
                {Measure::TargetsBack, 6, 47}, {Measure::RepliesInTime, 80, 0},
                {Measure::PromoShare, 20, 0}, {Measure::Headroom, 500, 0},
                {Measure::MutualShare, 55, 0}, {Measure::GiveBacksKept, {}, 0}}) {
            goals::Goal goal;
            goal.measure = measure;
            goal.wanted = wanted;
            goal.setAt = m_now - qint64 {daysKept} * 86'400;
            goal.began = 1;
            if (days > 0) {
                goal.until = m_today.addDays(days);
            }
            all.push_back(goal);
        }
        take(goals::setGoals(m_writer, all));
        keepScores();
    }

    /// What a goal stood at before, with a slope and a wobble. The account followed ever more
    /// people (demo_history.cpp): there was more room, and more of them followed back.
    static qint64 valueBefore(Measure measure, qint64 now, int ago)
    {
        const qint64 slope = now * ago / 60;
        const qint64 wobble = (ago * 7) % 5 * now / 60;
        switch (measure) {
        case Measure::Headroom:
            return now + slope + wobble;
        case Measure::MutualShare:
            return now + ago / 15;
        default:
            return std::max<qint64>(0, now - slope + wobble);
        }
    }

    /// What they stood at on the days before today.
    void keepScores()
    {
        goals::DayScope scope;
        scope.path = QString::fromStdString(m_writer.getFilename());
        scope.account = m_account;
        scope.columns = PeopleColumns::load(m_writer, m_account, m_job).value_or(nullptr);
        scope.zone = QTimeZone::utc();
        scope.asOf = m_now;
        const auto board = goals::scoreboard(m_writer, scope, m_job);
        take(board);
        if (!board) {
            return;
        }
        std::vector<goals::DayScore> kept;
        for (const goals::Score &score : board->scores) {
            for (int ago = daysKept; score.reading.value && ago > 0; --ago) {
                goals::Reading reading = score.reading;
                reading.value = valueBefore(score.goal.measure, *score.reading.value, ago);
                const QDate day = m_today.addDays(-ago);
                kept.push_back({day, score.goal.id, *reading.value, reading.whole,
                    goals::isOnTrack(
                        goals::standingOf(score.goal, reading, day, m_today.addDays(-daysKept))),
                    m_account});
            }
        }
        goals::keepScores(m_writer, kept);
    }

    void addWins()
    {
        goals::NotedWin credit;
        if (const auto who = people({u"nettlecombe"_s}); !who.empty()) {
            credit.person = who.front();
        }
        credit.account = m_account;
        credit.what = u"Credited us under the harbour photo"_s;
        credit.source = u"the photo desk’s post"_s;
        credit.day = m_today.addDays(-3);
        take(goals::noteWin(m_writer, credit, m_now));
        goals::NotedWin calm;
        calm.account = m_account;
        calm.what = u"First week without a late reply"_s;
        calm.day = m_today.addDays(-6);
        take(goals::noteWin(m_writer, calm, m_now));
    }

    void addExperiments()
    {
        goals::Experiment early;
        early.account = m_account;
        early.what = u"Answer before nine"_s;
        early.why = u"Most questions come in the evening and wait all night"_s;
        early.expected = u"Fewer ask a second time"_s;
        early.until = m_today;
        take(goals::beginExperiment(m_writer, early, m_now - qint64 {14} * 86'400));
        goals::Experiment poll;
        poll.account = m_account;
        poll.what = u"One poll a week"_s;
        poll.why = u"People like to choose the next route"_s;
        poll.expected = u"Twenty votes, and five who come along"_s;
        poll.until = m_today.addDays(12);
        take(goals::beginExperiment(m_writer, poll, m_now - qint64 {2} * 86'400));
    }

    void addEvent()
    {
        ListSettings guests;
        guests.name = u"Spring ride guests"_s;
        guests.kind = ListKind::Target;
        guests.purpose = u"Meet those who write about cycling while they ride with us"_s;
        guests.account = m_account;
        const qint64 day = noonUtc(m_today.addDays(4));
        guests.event = EventPlan {u"Spring ride"_s, day, day, 3, {}};
        const auto made = list_edits::create(m_writer, guests,
            people({u"adaezemoon"_s, u"wdrumlin"_s, u"nettlecombe"_s, u"thimblewood"_s}), m_now);
        take(made);
        ListSettings vips;
        vips.name = u"Front of the ride"_s;
        const auto front
            = list_edits::create(m_writer, vips, people({u"adaezemoon"_s, u"wdrumlin"_s}), m_now);
        take(front);
        if (!made || !front) {
            return;
        }
        take(setVip(m_writer, front->list, u"A start number and a word before the start"_s));
        std::vector<EventTask> tasks = usualEventTasks(Wording::forLanguage(u"en"_s), made->list);
        for (EventTask &task : tasks) {
            if (task.days < -3) {
                task.doneAt = m_now - 86'400;
            }
        }
        take(setEventTasks(m_writer, made->list, tasks));
    }

    SQLite::Database &m_writer;
    AccountId m_account;
    qint64 m_now;
    QDate m_today;
    const JobContext &m_job;
    Result<void> m_result;
};

} // namespace

Result<void> addDemoRound(
    SQLite::Database &writer, AccountId account, qint64 now, const JobContext &job)
{
    return DemoRound(writer, account, now, job).run();
}

} // namespace comity
