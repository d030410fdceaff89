#include "model/targets/too_much.h"

#include "model/standing/staleness.h"
#include "model/targets/silence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr int weekDays = 7;
constexpr int monthDays = 30;
constexpr int balanceDays = 90;
constexpr int sameKindAlarm = 3; ///< so many of one kind in a row are monotonous
constexpr int oneSidedFrom = 4; ///< touches of ours without a sign of theirs
constexpr qint64 promptSeconds = 48 * 3'600; ///< so long a touch answers their message

/// The touches of a person, counted by age.
class TouchCount
{
public:
    TouchCount(const Target &target, qint64 asOf, const QTimeZone &zone)
        : m_target(target)
        , m_asOf(asOf)
        , m_days(asOf, zone)
    {
    }

    /// Touches that nobody asked for in the last days.
    int unprompted(int days) const
    {
        return count(days, [this](const Touch &touch) { return !isPrompted(touch); });
    }
    int answered(int days) const
    {
        return count(days, [](const Touch &touch) { return touch.answeredAt.has_value(); });
    }
    int all(int days) const
    {
        return count(days, [](const Touch &) { return true; });
    }
    int theirs(int days) const
    {
        const auto messages = std::ranges::count_if(m_target.theirMessages, [&](qint64 at) {
            return at <= m_asOf && m_days.since(Dated::exact(at)).value_or(days) < days;
        });
        return static_cast<int>(messages) + answered(days);
    }
    std::optional<qint64> daysSinceLast() const
    {
        std::optional<qint64> least;
        for (const Touch &touch : m_target.touches) {
            if (const auto days = age(touch)) {
                least = std::min(least.value_or(*days), *days);
            }
        }
        return least;
    }
    /// How many of the newest touches are of the same kind.
    int sameKind(TouchKind &kind) const
    {
        int same = 0;
        for (const Touch &touch : m_target.touches) {
            if (!age(touch)) {
                continue;
            }
            if (same > 0 && touch.kind != kind) {
                break;
            }
            kind = touch.kind;
            ++same;
        }
        return same;
    }

private:
    std::optional<qint64> age(const Touch &touch) const
    {
        return isPast(touch, m_asOf) ? m_days.since(touch.at) : std::nullopt;
    }
    template <typename Counts>
    int count(int days, const Counts &counts) const
    {
        return static_cast<int>(std::ranges::count_if(m_target.touches, [&](const Touch &touch) {
            const auto old = age(touch);
            return old && *old < days && counts(touch);
        }));
    }
    bool isPrompted(const Touch &touch) const
    {
        return touch.kind == TouchKind::Met
            || std::ranges::any_of(m_target.theirMessages, [&touch](qint64 at) {
                   return at <= touch.at.at && touch.at.at - at <= promptSeconds;
               });
    }

    const Target &m_target;
    qint64 m_asOf;
    DayCount m_days;
};

QString text(qint64 number)
{
    return QString::number(number);
}

/// Two touches in two rhythms are as many as were meant.
int paceTicks(const TouchCount &count, int cadence, TooMuch &out)
{
    const int touches = count.unprompted(2 * cadence);
    out.reasons.push_back({u"pace"_s, {text(touches), text(2 * cadence)}});
    if (touches == 1) {
        return 2 * count.daysSinceLast().value_or(0) < cadence ? 2 : 1;
    }
    return std::min(touches, TooMuch::most);
}

int monthTicks(const TouchCount &count, TooMuch &out)
{
    const int touches = count.unprompted(monthDays);
    out.reasons.push_back({u"no-rhythm"_s, {text(touches), text(monthDays)}});
    return touches <= 2 ? touches : touches <= monthlyTouchCap / 2 + 1 ? 3 : 4;
}

int cappedTicks(const TouchCount &count, int ticks, int weeklyCap, TooMuch &out)
{
    const int month = count.unprompted(monthDays);
    const int factor = month > 0 && 2 * count.answered(monthDays) >= month ? 2 : 1;
    const int week = count.unprompted(weekDays);
    if (week > weeklyCap * factor) {
        out.reasons.insert(
            out.reasons.begin(), {u"over-week"_s, {text(week), text(weeklyCap * factor)}});
        ticks = std::max(ticks, TooMuch::most - 1);
    } else if (week == weeklyCap * factor) {
        out.reasons.push_back({u"week-is-full"_s, {text(week)}});
        ticks = std::max(ticks, TooMuch::most - 2);
    }
    if (month > monthlyTouchCap * factor) {
        out.reasons.insert(
            out.reasons.begin(), {u"over-month"_s, {text(month), text(monthlyTouchCap * factor)}});
        ticks = TooMuch::most;
    }
    return ticks;
}

int sidedTicks(const Target &target, const TouchCount &count, TooMuch &out)
{
    const int ours = count.all(balanceDays);
    const int theirs = count.theirs(balanceDays);
    if (theirs > 0) {
        out.reasons.push_back({u"both-sides"_s, {text(ours), text(theirs), text(balanceDays)}});
        return 0;
    }
    if (!target.messagesAreKnown) {
        out.reasons.push_back({u"messages-unknown"_s});
        return 0;
    }
    if (ours < oneSidedFrom) {
        return 0;
    }
    out.reasons.push_back({u"one-sided"_s, {text(ours), text(balanceDays)}});
    return 1;
}

} // namespace

TooMuch::Word TooMuch::word() const
{
    return ticks <= 1 ? Word::RoomForMore : ticks <= 3 ? Word::AboutRight : Word::EaseOff;
}

QString toText(TooMuch::Word word)
{
    switch (word) {
    case TooMuch::Word::RoomForMore:
        return u"room-for-more"_s;
    case TooMuch::Word::AboutRight:
        return u"about-right"_s;
    case TooMuch::Word::EaseOff:
        return u"ease-off"_s;
    }
    Q_UNREACHABLE();
}

TooMuch tooMuch(const Target &target, qint64 asOf, const QTimeZone &zone, int weeklyCap)
{
    TooMuch out;
    const TouchCount count(target, asOf, zone);
    if (!count.daysSinceLast()) {
        out.reasons.push_back({u"no-touch"_s});
        return out;
    }
    int ticks = target.facts.cadenceDays ? paceTicks(count, *target.facts.cadenceDays, out)
                                         : monthTicks(count, out);
    ticks = cappedTicks(count, ticks, weeklyCap, out);
    TouchKind kind = TouchKind::Share;
    if (const int same = count.sameKind(kind); same >= sameKindAlarm && kind != TouchKind::Met) {
        out.reasons.push_back({u"same-kind-"_s + toText(kind), {text(same)}});
        ++ticks;
    }
    ticks += sidedTicks(target, count, out);
    const Silence silence = silenceOf(target, asOf, zone);
    if (silence.unanswered > 0) {
        out.reasons.insert(out.reasons.begin(), {u"unanswered"_s, {text(silence.unanswered)}});
    }
    if (silence.unanswered >= silentTouches && restUntil(target, asOf, zone)) {
        ticks = TooMuch::most;
    } else if (silence.unanswered >= silentTouches - 1) {
        ++ticks;
    }
    out.ticks = std::min(ticks, TooMuch::most);
    return out;
}

} // namespace comity
