#include "model/goals/day_words.h"

#include "model/base/text_fold.h"

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

constexpr int minutesOfDay = 1440;

QString text(qint64 number)
{
    return QString::number(number);
}

/// Whether a sentence of its own says why it stands there.
bool hasReason(const DayItem &item)
{
    return item.group == DayGroup::Housekeeping || item.group == DayGroup::Filing
        || item.group == DayGroup::Drafts;
}

bool isOfAll(const Score &score)
{
    return score.goal.measure == Measure::GiveBacksKept && score.reading.whole
        && score.goal.wanted == score.reading.whole;
}

} // namespace

QString DayWords::label(const Score &score, int repliesWithin) const
{
    const Measure measure = score.goal.measure;
    const QString of = singleLine(score.reading.of);
    switch (measure) {
    case Measure::RepliesInTime:
        return say(repliesWithin == minutesOfDay ? u"label-replies-in-a-day"_s
                                                 : u"label-replies-in-time"_s);
    case Measure::Headroom:
        return of.isEmpty() ? say(u"label-headroom"_s) : say(u"label-headroom-on"_s, {of});
    case Measure::ListCount:
    case Measure::ListShare:
        return of.isEmpty() ? say(u"label-no-list"_s) : say(u"label-"_s + toText(measure), {of});
    default:
        return say(u"label-"_s + toText(measure));
    }
}

QString DayWords::figure(const Score &score) const
{
    if (!score.reading.value) {
        return u"—"_s;
    }
    const QString number = m_locale.toString(*score.reading.value);
    return isShare(score.goal.measure) ? QString(number + u'%') : number;
}

QString DayWords::whole(const Score &score) const
{
    const bool isShown = score.reading.value && score.reading.whole && !isShare(score.goal.measure);
    return isShown ? m_locale.toString(*score.reading.whole) : QString();
}

QString DayWords::standing(const Score &score) const
{
    return say(u"standing-"_s + toText(score.standing));
}

QString DayWords::goal(const Score &score) const
{
    const auto &until = score.goal.until;
    return goalUntil(score, until ? until->toString(Qt::ISODate) : QString());
}

QString DayWords::goalInShort(const Score &score, QDate today) const
{
    const auto &until = score.goal.until;
    return until && until->year() == today.year()
        ? goalUntil(score, m_locale.toString(*until, u"d MMM"_s))
        : goal(score);
}

/// `day` is when it is to be reached, in words or as 2026-05-31.
QString DayWords::goalUntil(const Score &score, const QString &day) const
{
    const Goal &goal = score.goal;
    if (!score.reading.value) {
        const auto until = score.reading.toldUntil;
        return say(u"lack-"_s + score.reading.lack,
            until ? QStringList {until->toString(Qt::ISODate)} : QStringList());
    }
    if (!goal.wanted) {
        return say(u"goal-unset"_s);
    }
    if (isOfAll(score)) {
        const qint64 open = *score.reading.whole - *score.reading.value;
        return open > 0 ? say(u"goal-all-open"_s, {text(open)}) : say(u"goal-all"_s);
    }
    const QString wanted = text(*goal.wanted);
    if (isCeiling(goal.measure)) {
        return say(u"goal-ceiling"_s, {wanted});
    }
    const QString code = isShare(goal.measure) ? u"goal-share"_s : u"goal"_s;
    if (goal.until) {
        return say(code + u"-by"_s, {wanted, day});
    }
    if (goal.measure == Measure::RepliesInTime && score.reading.part && score.reading.whole) {
        return say(
            u"goal-share-of"_s, {wanted, text(*score.reading.part), text(*score.reading.whole)});
    }
    return say(code, {wanted});
}

QString DayWords::pace(const Score &score) const
{
    QStringList parts;
    if (score.pace && score.goal.until) {
        parts += say(isShare(score.goal.measure) ? u"pace-share"_s : u"pace"_s,
            {text(score.pace->perDay), score.goal.until->toString(Qt::ISODate)});
    }
    if (score.reading.value && score.reading.toldUntil) {
        parts += say(u"told-until"_s, {score.reading.toldUntil->toString(Qt::ISODate)});
    }
    return parts.join(u", "_s);
}

QString DayWords::group(DayGroup group) const
{
    return say(u"group-"_s + toText(group));
}

QString DayWords::item(const DayItem &item, const QString &name, const QString &network) const
{
    if (item.group == DayGroup::Housekeeping) {
        return say(u"item-"_s + item.code, item.arguments + QStringList {network});
    }
    if (number(item.person.pk) == 0) {
        return say(u"item-"_s + item.code, item.arguments);
    }
    return say(u"item-"_s + item.code, {singleLine(name)});
}

QString DayWords::itemDetail(const DayItem &item) const
{
    if (hasReason(item)) {
        return item.code == u"watch" && !item.words.isEmpty()
            ? singleLine(item.words)
            : singleLine(say(u"item-"_s + item.code + u"-why"_s, {item.words}));
    }
    if (item.code != u"touch") {
        return singleLine(item.words);
    }
    const QString since = item.arguments.isEmpty() ? say(u"item-touch-never"_s)
                                                   : say(u"item-touch-since"_s, item.arguments);
    return item.words.isEmpty() ? since : QString(since + u" · " + singleLine(item.words));
}

QString DayWords::win(const Win &win, const QString &name) const
{
    if (number(win.person.pk) == 0) {
        return say(u"win-"_s + win.code, win.arguments);
    }
    return say(u"win-"_s + win.code, QStringList {singleLine(name)} + win.arguments);
}

QString DayWords::sort(PostSort sort) const
{
    switch (sort) {
    case PostSort::Promotion:
        return say(u"sort-promotion"_s);
    case PostSort::Sharing:
        return say(u"sort-sharing"_s);
    case PostSort::Conversation:
        return say(u"sort-conversation"_s);
    case PostSort::Own:
        break;
    }
    return say(u"sort-own"_s);
}

QString DayWords::mixAdvice(const ContentMix &mix, int wanted) const
{
    const auto fewer = mix.fewerPromotions(wanted);
    const auto more = mix.moreOthers(wanted);
    return fewer && more ? say(u"mix-advice"_s, {text(*fewer), say(u"mix-more"_s, {text(*more)})})
                         : QString();
}

} // namespace comity::goals
