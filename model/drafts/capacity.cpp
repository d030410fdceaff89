#include "model/drafts/capacity.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

qint64 dividedUp(qint64 whole, qint64 part)
{
    return (whole + part - 1) / part;
}

} // namespace

AnswerLoad answerLoad(
    int people, std::optional<int> expectedPercent, std::optional<int> answersADay)
{
    AnswerLoad load;
    load.people = std::max(people, 0);
    if (answersADay) {
        load.answersADay = std::max(*answersADay, 0);
    }
    if (!expectedPercent) {
        return load;
    }
    const int percent = std::clamp(*expectedPercent, 0, 100);
    load.answers = static_cast<int>(dividedUp(qint64 {load.people} * percent, 100));
    if (*load.answers == 0) {
        load.days = 0;
        return load;
    }
    if (!load.answersADay || *load.answersADay == 0) {
        return load;
    }
    load.days = static_cast<int>(dividedUp(*load.answers, *load.answersADay));
    // Whoever can answer one a day can write to one a day at least.
    const qint64 inTime = qint64 {*load.answersADay} * 100 / percent;
    load.peopleADay = static_cast<int>(std::clamp<qint64>(inTime, 1, load.people));
    return load;
}

QString sentenceOf(const AnswerLoad &load, const Wording &wording, const QLocale &numbers)
{
    const auto say = [&](QStringView code, const QList<int> &figures) {
        QStringList arguments;
        for (const int figure : figures) {
            arguments += QString::number(figure);
        }
        return wording.sentence(u"capacity", code, arguments, numbers);
    };
    if (!load.answers) {
        return say(u"answers-unknown", {});
    }
    if (*load.answers == 0) {
        return say(u"no-answers", {});
    }
    if (!load.answersADay) {
        return say(u"capacity-unknown", {*load.answers});
    }
    if (!load.days) {
        return say(u"nobody-answers", {*load.answers});
    }
    if (*load.days == 1) {
        return say(u"one-day", {*load.answers, *load.answersADay});
    }
    return say(u"days", {*load.answers, *load.days, *load.answersADay}) + u' '
        + say(u"keep-up", {load.peopleADay.value_or(1)});
}

} // namespace comity::drafts
