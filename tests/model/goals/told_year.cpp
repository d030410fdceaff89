#include "tests/model/goals/told_year.h"

#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

using goals::Variable;

constexpr int peopleCount = 60;
constexpr qint64 day = 86'400;

qint64 startOf(QDate date)
{
    return date.startOfDay(Qt::UTC).toSecsSinceEpoch();
}

QDate dayOf(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date();
}

ToldYear::Counted shareOf(qint64 part, qint64 whole)
{
    return whole > 0 ? ToldYear::Counted {100.0 * double(part) / double(whole), part, whole}
                     : ToldYear::Counted {};
}

} // namespace

ToldYear::ToldYear(Before before, QDate until)
    : moss(addAccount(u"x:moss"_s))
{
    SQLite::Transaction transaction(writer());
    for (int i = 0; i < peopleCount; ++i) {
        m_people.push_back(aPerson().handled(u"rider%1"_s.arg(i)).in(*this));
    }
    makeLooks(until);
    makeMessages(startOf(until.addDays(1)) - 1);
    if (before == Before::AWord) {
        const Told word {
            aPerson().handled(u"elder"_s).in(*this), startOf(QDate(2024, 5, 1)), true, false};
        m_told.insert(m_told.begin(), word);
        say(word.pk, word.at, {u"Thanks!"_s});
    }
    transaction.commit();
}

void ToldYear::makeLooks(QDate until)
{
    std::mt19937 chance(11);
    for (int month = 1; month < 13; ++month) {
        if (month == 4 || month == 10) {
            continue; // nobody exported anything
        }
        Look look {QDate(2025, 5, 9).addMonths(month), {}, {}, month != 7};
        for (const Pk pk : m_people) {
            if (chance() % 3 != 0) {
                look.followers.insert(pk);
            }
            if (chance() % 2 != 0) {
                look.following.insert(pk);
            }
        }
        if (look.day > until) {
            return;
        }
        const Dated at = onDay(look.day.year(), look.day.month(), look.day.day());
        const ImportId import = addImport(me, at);
        List followers {u"followers"_s, {look.followers.begin(), look.followers.end()}};
        followers.incompleteCode = look.isComplete ? QString() : u"fewer-than-stated"_s;
        addList(me, import, at, followers);
        addList(me, import, at, {u"following"_s, {look.following.begin(), look.following.end()}});
        m_looks.push_back(std::move(look));
    }
}

void ToldYear::makeMessages(qint64 until)
{
    std::mt19937 chance(5);
    const auto below = [&chance](qint64 top) { return static_cast<qint64>(chance()) % top; };
    // Most answers come within two days, and then nobody writes for weeks.
    const auto pause = [&below] { return 60 + below(below(4) != 0 ? 2 * day : 40 * day); };
    const qint64 begin = startOf(QDate(2025, 6, 20));
    const qint64 end = startOf(QDate(2026, 5, 10));
    for (const Pk pk : m_people) {
        if (below(4) == 0) {
            continue; // never a word
        }
        for (qint64 at = begin + below(60 * day); at < end; at += pause()) {
            m_told.push_back({pk, at, below(2) == 0, below(3) != 0});
        }
    }
    std::erase_if(m_told, [until](const Told &one) { return one.at > until; });
    std::ranges::sort(m_told, {}, &Told::at);
    for (const Told &one : m_told) {
        const bool asks = one.isTheirs && one.isQuestion;
        say(one.pk, one.at, {asks ? u"Do you open on Sunday?"_s : u"Thanks!"_s, one.isTheirs});
    }
    stranger = aPerson().handled(u"stranger"_s).in(*this);
    for (int i = 0; i < 40 && begin + i * day <= until; ++i) {
        say(moss, stranger, begin + i * day, {u"Where do you stand?"_s});
    }
}

QDate ToldYear::firstTold() const
{
    return dayOf(m_told.front().at);
}

QDate ToldYear::lastTold() const
{
    return dayOf(m_told.back().at);
}

std::vector<ToldYear::Told> ToldYear::talkWith(Pk pk) const
{
    std::vector<Told> talk;
    std::ranges::copy_if(
        m_told, std::back_inserter(talk), [pk](const Told &one) { return one.pk == pk; });
    return talk;
}

/// A question opens a debt if none is open; whatever we say settles it.
std::vector<ToldYear::Reply> ToldYear::replies() const
{
    std::vector<Reply> all;
    for (const Pk pk : m_people) {
        std::optional<Reply> open;
        for (const Told &one : talkWith(pk)) {
            if (!one.isTheirs && open) {
                open->answeredAt = one.at;
                all.push_back(*open);
                open.reset();
            } else if (one.isTheirs && one.isQuestion && !open) {
                open = Reply {one.at, {}};
            }
        }
        if (open) {
            all.push_back(*open);
        }
    }
    return all;
}

ToldYear::Counted ToldYear::countedReplies(Variable variable, qint64 from, qint64 until) const
{
    const qint64 told = m_told.back().at;
    qint64 count = 0;
    qint64 whole = 0;
    for (const Reply &one : replies()) {
        const qint64 due = one.askedAt + day; // a day on duty, and every day is one
        const qint64 end = std::min(until, told);
        switch (variable) {
        case Variable::Answers:
            count += one.answeredAt >= from && one.answeredAt <= until ? 1 : 0;
            break;
        case Variable::Silence:
            count += one.askedAt <= end && (!one.answeredAt || *one.answeredAt > end) ? 1 : 0;
            break;
        default:
            if (due >= from && due <= until && due < told) {
                ++whole;
                count += one.answeredAt && *one.answeredAt <= due ? 1 : 0;
            }
        }
    }
    return variable == Variable::RepliesInTime ? shareOf(count, whole)
                                               : Counted {double(count), {}, {}};
}

ToldYear::Counted ToldYear::countedTalks(Variable variable, qint64 from, qint64 until) const
{
    qint64 given = 0;
    qint64 received = 0;
    qint64 came = 0;
    qint64 unheard = 0;
    for (const Pk pk : m_people) {
        const Told *before = nullptr;
        const auto talk = talkWith(pk);
        for (const Told &one : talk) {
            const bool isIn = one.at >= from && one.at <= until;
            if (isIn && before != nullptr && before->isTheirs != one.isTheirs) {
                ++(one.isTheirs ? received : given);
            }
            const bool wasQuiet = before == nullptr || one.at - before->at > 14 * day;
            if (isIn && !one.isTheirs && wasQuiet && one.at + 14 * day <= m_told.back().at) {
                ++came;
                unheard += std::ranges::none_of(talk, [&one](const Told &other) {
                    return other.isTheirs && other.at >= one.at && other.at <= one.at + 14 * day;
                });
            }
            before = &one;
        }
    }
    return variable == Variable::Ignored ? shareOf(unheard, came) : shareOf(given, received);
}

ToldYear::Counted ToldYear::unloved(QDate from, QDate until) const
{
    Counted newest;
    for (const Look &look : m_looks) {
        const qint64 noon = startOf(look.day) + day / 2;
        if (look.day < from || look.day > until || !look.isComplete
            || noon - 365 * day < m_told.front().at) {
            continue;
        }
        const auto count = std::ranges::count_if(look.followers, [&](Pk pk) {
            return std::ranges::none_of(talkWith(pk), [noon](const Told &one) {
                return !one.isTheirs && one.at <= noon && one.at >= noon - 365 * day;
            });
        });
        newest = shareOf(count, static_cast<qint64>(look.followers.size()));
    }
    return newest;
}

ToldYear::Counted ToldYear::counted(Variable variable, QDate from, QDate until) const
{
    if (variable == Variable::Unloved) {
        return unloved(from, until);
    }
    if (until < firstTold() || from > lastTold()) {
        return {};
    }
    const qint64 begin = startOf(from);
    const qint64 end = startOf(until.addDays(1)) - 1;
    switch (variable) {
    case Variable::MessagesIn:
    case Variable::MessagesOut: {
        const bool areTheirs = variable == Variable::MessagesIn;
        return {double(std::ranges::count_if(m_told,
                    [&](const Told &one) {
                        return one.isTheirs == areTheirs && one.at >= begin && one.at <= end;
                    })),
            {}, {}};
    }
    case Variable::Ignored:
    case Variable::TwoWay:
        return countedTalks(variable, begin, end);
    default:
        return countedReplies(variable, begin, end);
    }
}

} // namespace comity::tests
