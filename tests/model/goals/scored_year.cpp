#include "tests/model/goals/scored_year.h"

#include "model/followups/obligation_edits.h"
#include "model/lists/list_edits.h"

#include <QtTest>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

using goals::Measure;

constexpr qint64 hour = 3'600;
constexpr qint64 day = 24 * hour;
constexpr int othersCount = 24;
constexpr qint64 mostFollowed = 5'000; ///< on X
const QDate targetsSince(2025, 7, 20);

qint64 startOf(QDate date)
{
    return date.startOfDay(Qt::UTC).toSecsSinceEpoch();
}

QDate dayOf(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date();
}

ScoredYear::Counted shareOf(qint64 part, qint64 whole)
{
    return whole > 0 ? ScoredYear::Counted {part * 100 / whole, part, whole}
                     : ScoredYear::Counted {};
}

} // namespace

ScoredYear::ScoredYear(QDate until)
    : ToldYear(Before::Nothing, until)
    , m_until(until)
{
    for (int i = 0; i < othersCount; ++i) {
        m_others.push_back(aPerson().handled(u"walker%1"_s.arg(i)).in(*this));
    }
    SQLite::Transaction transaction(writer());
    makeOthersLooks();
    makeOthersTalks();
    makePosts(me, 2, {2025, 7, 1}, {2026, 5, 9});
    makePosts(moss, 3, {2025, 7, 2}, {2026, 4, 10});
    transaction.commit();
    makePromises();
    makeLists();
    PeopleWorkspace::derive();
    derive(asOf());
}

qint64 ScoredYear::asOf() const
{
    return startOf(m_until.addDays(1)) - 1;
}

void ScoredYear::makeOthersLooks()
{
    for (int month = 0; month < 12; ++month) {
        Look look {QDate(2025, 6, 15).addMonths(month), {}, {}, true};
        for (int i = 0; i < othersCount; ++i) {
            if ((i + month) % 4 != 0) {
                look.followers.insert(m_others[static_cast<std::size_t>(i)]);
            }
            if ((i * 5 + month * 2) % 7 < 4) {
                look.following.insert(m_others[static_cast<std::size_t>(i)]);
            }
        }
        if (look.day > m_until) {
            return;
        }
        const Dated at = onDay(look.day.year(), look.day.month(), look.day.day());
        const ImportId import = addImport(moss, at);
        addList(moss, import, at, {u"followers"_s, {look.followers.begin(), look.followers.end()}});
        addList(moss, import, at, {u"following"_s, {look.following.begin(), look.following.end()}});
        m_othersLooks.push_back(std::move(look));
    }
}

/// Each question by somebody else: one is answered on the day, one late, one never.
void ScoredYear::makeOthersTalks()
{
    m_asked.push_back({startOf({2025, 6, 20}), {}}); // the stranger of the told year
    constexpr std::array answeredAfter {5 * hour, 40 * hour, 100 * day};
    const qint64 end = std::min(asOf(), startOf({2026, 2, 20}));
    std::size_t turn = 0;
    for (qint64 at = startOf({2025, 7, 3}) + 10 * hour; at <= end; at += 4 * day, ++turn) {
        const Pk asker = aPerson().handled(u"asker%1"_s.arg(turn)).in(*this);
        Asked one {at, at + answeredAfter.at(turn % 3)};
        say(moss, asker, at, {u"Do you lend tools?"_s});
        if (*one.answeredAt > end) {
            one.answeredAt.reset();
        } else {
            say(moss, asker, *one.answeredAt, {u"Yes, all of them"_s, false});
        }
        m_asked.push_back(one);
    }
}

void ScoredYear::makePosts(AccountId account, int every, QDate from, QDate until)
{
    int turn = 0;
    for (QDate on = from; on <= std::min(until, m_until); on = on.addDays(every), ++turn) {
        const Post one {startOf(on) + 15 * hour, turn % (every + 2) == 0};
        const QString text = one.isPromotion
            ? u"Our mugs are on sale now, buy yours for £9 at https://ours.example"_s
            : u"How we glaze: one dip, two breaths, out."_s;
        say(account, {}, one.at, {text, false, "post", {}, false});
        m_posts[account].push_back(one);
    }
}

void ScoredYear::makePromises()
{
    const std::array<std::optional<AccountId>, 3> owers {me, moss, std::nullopt};
    std::vector<followups::Obligation> all;
    for (std::size_t turn = 0; turn < 30; ++turn) {
        const QDate made = QDate(2025, 7, 1).addDays(static_cast<int>(turn) * 9);
        const QDate due = made.addDays(14);
        const QDate kept = turn % 4 == 0 ? made.addDays(10) : due.addDays(5);
        if (made > m_until) {
            break;
        }
        followups::Obligation one;
        one.pk = people()[turn];
        one.kind = followups::ObligationKind::GiveBack;
        one.subject = u"A route map"_s;
        one.account = owers.at(turn % 3);
        one.madeAt = startOf(made);
        one.dueAt = onDay(due.year(), due.month(), due.day());
        const bool isKept = turn % 4 < 2 && kept <= m_until;
        one.doneAt = isKept ? std::optional(startOf(kept)) : std::nullopt;
        all.push_back(one);
        m_promises.push_back({one.account, due, isKept});
    }
    QVERIFY(followups::addObligations(writer(), all));
}

void ScoredYear::makeLists()
{
    m_targets = {people().begin(), people().begin() + 20};
    m_targets.insert(m_targets.end(), m_others.begin(), m_others.begin() + 10);
    m_targets.push_back(stranger);
    QVERIFY(list_edits::create(writer(), {.name = u"Leaders"_s, .kind = ListKind::Target},
        m_targets, startOf(targetsSince)));
    m_members = {people().begin() + 10, people().begin() + 30};
    m_members.insert(m_members.end(), m_others.begin() + 4, m_others.begin() + 12);
    const auto list
        = list_edits::create(writer(), {.name = u"Friends"_s}, m_members, startOf(targetsSince));
    QVERIFY(list);
    for (int i = 0; i < goals::measureCount; ++i) {
        goals::Goal goal;
        goal.measure = static_cast<Measure>(i);
        if (goal.measure == Measure::ListCount || goal.measure == Measure::ListShare) {
            goal.list = list->list;
        }
        m_goals.push_back(goal);
    }
    QVERIFY(goals::setGoals(writer(), m_goals));
}

goals::Scoreboard ScoredYear::read(std::optional<AccountId> account)
{
    goals::DayScope scope;
    scope.path = path();
    scope.account = account;
    scope.asOf = asOf();
    scope.zone = QTimeZone::utc();
    scope.columns = PeopleColumns::load(path(), account).value();
    return goals::scoreboard(writer(), scope, {}).value();
}

std::vector<AccountId> ScoredYear::accounts(std::optional<AccountId> account) const
{
    return account ? std::vector {*account} : std::vector {me, moss};
}

const std::vector<ToldYear::Look> &ScoredYear::looksOf(AccountId account) const
{
    return account == me ? looks() : m_othersLooks;
}

/// A list that was cut off only ever adds a yes; a whole one ends it as well.
ScoredYear::Proved ScoredYear::proved(AccountId account, Pk pk) const
{
    Proved proved;
    const Look *lacksThem = nullptr; // the last whole list before they came
    const Look *shownFirst = nullptr;
    const Look *oursFirst = nullptr;
    const Look *whole = nullptr;
    for (const Look &look : looksOf(account)) {
        const bool isThere = look.followers.contains(pk);
        if (isThere && shownFirst == nullptr) {
            shownFirst = &look;
            lacksThem = whole;
        } else if (!isThere && look.isComplete) {
            shownFirst = nullptr;
        }
        whole = look.isComplete ? &look : whole;
        if (!look.following.contains(pk)) {
            oursFirst = nullptr;
        } else if (oursFirst == nullptr) {
            oursFirst = &look;
        }
    }
    proved.theyFollow = shownFirst != nullptr;
    proved.weFollow = oursFirst != nullptr;
    if (shownFirst != nullptr && lacksThem != nullptr) {
        proved.cameBack = shownFirst->day >= targetsSince
            || (oursFirst != nullptr && oursFirst->day <= lacksThem->day);
    }
    return proved;
}

qint64 ScoredYear::answersTold(AccountId account) const
{
    if (account == me) {
        return lastToldAt();
    }
    qint64 told = startOf({2025, 6, 20}) + 39 * day; // the stranger's last question
    for (const Asked &one : m_asked) {
        told = std::max(told, one.answeredAt.value_or(one.at));
    }
    return std::min(told, asOf());
}

ScoredYear::Counted ScoredYear::replies(const std::vector<AccountId> &of) const
{
    qint64 told = asOf();
    for (const AccountId account : of) {
        told = std::min(told, answersTold(account));
    }
    if (dayOf(told).daysTo(m_until) > 7) {
        return {};
    }
    const QDate first = dayOf(told).addDays(-29);
    qint64 part = 0;
    qint64 whole = 0;
    for (const AccountId account : of) {
        if (account == me) {
            const auto mine = ToldYear::counted(goals::Variable::RepliesInTime, first, m_until);
            part += mine.part.value_or(0);
            whole += mine.whole.value_or(0);
            continue;
        }
        for (const Asked &one : m_asked) {
            const qint64 due = one.at + day;
            if (due >= startOf(first) && due < answersTold(account)) {
                ++whole;
                part += one.answeredAt && *one.answeredAt <= due ? 1 : 0;
            }
        }
    }
    return shareOf(part, whole);
}

ScoredYear::Counted ScoredYear::promotion(const std::vector<AccountId> &of) const
{
    qint64 told = asOf();
    for (const AccountId account : of) {
        told = std::min(told, m_posts.at(account).back().at);
    }
    if (dayOf(told).daysTo(m_until) > 7) {
        return {};
    }
    const qint64 from = startOf(dayOf(told).addDays(-29));
    qint64 part = 0;
    qint64 whole = 0;
    for (const AccountId account : of) {
        for (const Post &one : m_posts.at(account)) {
            if (one.at >= from && one.at <= told) {
                ++whole;
                part += one.isPromotion ? 1 : 0;
            }
        }
    }
    return shareOf(part, whole);
}

/// Known where the newest lists of both kinds are whole.
ScoredYear::Counted ScoredYear::mutual(const std::vector<AccountId> &of) const
{
    qint64 part = 0;
    qint64 whole = 0;
    for (const AccountId account : of) {
        const Look &look = looksOf(account).back();
        if (!look.isComplete) {
            return {};
        }
        whole += static_cast<qint64>(look.following.size());
        part += std::ranges::count_if(
            look.following, [&look](Pk pk) { return look.followers.contains(pk); });
    }
    return shareOf(part, whole);
}

ScoredYear::Counted ScoredYear::promises(std::optional<AccountId> account) const
{
    qint64 kept = 0;
    qint64 counted = 0;
    for (const Promise &one : m_promises) {
        if (!account || !one.account || one.account == account) {
            kept += one.isKept ? 1 : 0;
            counted += one.isKept || one.due < m_until ? 1 : 0;
        }
    }
    return counted > 0 ? Counted {kept, kept, counted} : Counted {};
}

ScoredYear::Counted ScoredYear::targetsBack(const std::vector<AccountId> &of) const
{
    const auto back = std::ranges::count_if(m_targets, [&](Pk pk) {
        return std::ranges::any_of(
            of, [&](AccountId account) { return proved(account, pk).cameBack; });
    });
    return {back, {}, static_cast<qint64>(m_targets.size())};
}

ScoredYear::Counted ScoredYear::listed(const std::vector<AccountId> &of) const
{
    std::set<Pk> there;
    for (const AccountId account : of) {
        for (const Pk pk : account == me ? people() : m_others) {
            const Proved one = proved(account, pk);
            if (one.theyFollow || one.weFollow) {
                there.insert(pk);
            }
        }
    }
    const auto part
        = std::ranges::count_if(m_members, [&there](Pk pk) { return there.contains(pk); });
    return shareOf(part, static_cast<qint64>(there.size()));
}

qint64 ScoredYear::room(const std::vector<AccountId> &of) const
{
    qint64 least = mostFollowed;
    for (const AccountId account : of) {
        const auto followed = static_cast<qint64>(looksOf(account).back().following.size());
        least = std::min(least, mostFollowed - followed);
    }
    return least;
}

ScoredYear::Counted ScoredYear::counted(Measure measure, std::optional<AccountId> account) const
{
    const std::vector<AccountId> of = accounts(account);
    switch (measure) {
    case Measure::TargetsBack:
        return targetsBack(of);
    case Measure::RepliesInTime:
        return replies(of);
    case Measure::PromoShare:
        return promotion(of);
    case Measure::Headroom:
        return {room(of), {}, mostFollowed};
    case Measure::MutualShare:
        return mutual(of);
    case Measure::GiveBacksKept:
        return promises(account);
    case Measure::ListCount:
        return {static_cast<qint64>(m_members.size()), {}, {}};
    case Measure::ListShare:
        return listed(of);
    }
    Q_UNREACHABLE();
}

} // namespace comity::tests
