#include "model/goals/trend_cards.h"

#include "model/base/civil_time.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

constexpr qint64 daySeconds = 86'400;
constexpr qint64 leastSeconds = 7 * daySeconds;

const ListSeries *listOf(const AccountSeries &all, QStringView name)
{
    const auto found = std::ranges::find(all.lists, name, &ListSeries::list);
    return found == all.lists.end() ? nullptr : &*found;
}

const ListSeries *followersOf(const AccountSeries &all)
{
    const ListSeries *followers = listOf(all, u"followers");
    return followers != nullptr ? followers : listOf(all, u"connections");
}

/// The civil day of a list; a wall clock's own.
QDate dayIn(const QTimeZone &zone, const Dated &time)
{
    return dateIn(time.precision == DatePrecision::Exact ? zone : QTimeZone::utc(), time.at);
}

QString isoDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

bool GrowthCard::holds(const Dated &time) const
{
    const QDate day = dayIn(zone, time);
    return day >= from && day <= until;
}

std::optional<std::pair<ListPoint, ListPoint>> GrowthCard::ends(const ListSeries *list) const
{
    std::optional<std::pair<ListPoint, ListPoint>> both;
    if (list != nullptr) {
        for (const ListPoint &point : list->points) {
            if (point.isComplete && holds(point.takenAt)) {
                both = {both ? both->first : point, point};
            }
        }
    }
    const bool isLong = both && both->second.takenAt.at - both->first.takenAt.at >= leastSeconds;
    return isLong ? both : std::nullopt;
}

std::optional<qint64> GrowthCard::followersAMonth() const
{
    const auto both = ends(followersOf(lists));
    if (!both) {
        return {};
    }
    const auto &[first, last] = *both;
    const double months = double(last.takenAt.at - first.takenAt.at) / (30.0 * daySeconds);
    return std::llround(double(last.rows - first.rows) / months);
}

std::vector<ListInterval> GrowthCard::followerChanges() const
{
    std::vector<ListInterval> changes;
    if (const ListSeries *followers = followersOf(lists)) {
        std::ranges::copy_if(
            followers->intervals, std::back_inserter(changes), [&](const ListInterval &one) {
                const Dated &earlier = followers->points[one.from].takenAt;
                const Dated &later = followers->points[one.to].takenAt;
                const bool isRepeated = one.gained == 0 && one.lost == 0
                    && dayIn(zone, earlier) == dayIn(zone, later);
                return holds(later) && !isRepeated;
            });
    }
    return changes;
}

qint64 GrowthCard::givenBack() const
{
    qint64 count = 0;
    for (const Annotation &one : notes) {
        count += one.kind == Annotation::Kind::Purge && one.name == u"unfollow" ? one.count : 0;
    }
    return count;
}

QDate GrowthCard::givenBackSince() const
{
    for (const Annotation &one : notes) {
        if (one.kind == Annotation::Kind::Purge && one.name == u"unfollow") {
            return dateIn(QTimeZone::utc(), one.at.at);
        }
    }
    return {};
}

std::optional<GrowthCard::Losses> GrowthCard::lossesByCopies() const
{
    const ListSeries *followers = followersOf(lists);
    Losses losses;
    for (const ListInterval &one : followerChanges()) {
        const bool hasCopies = std::ranges::any_of(notes, [&](const Annotation &note) {
            return note.kind == Annotation::Kind::Copies
                && note.at.at > followers->points[one.from].takenAt.at
                && note.at.at <= followers->points[one.to].takenAt.at;
        });
        (hasCopies ? losses.withCopies : losses.without) += one.lost;
        ++(hasCopies ? losses.spansWith : losses.spansWithout);
    }
    return losses.spansWith > 0 && losses.spansWithout > 0 ? std::optional(losses) : std::nullopt;
}

Result<GrowthCard> growthCard(SQLite::Database &database, const SeriesQuery &query,
    std::optional<qint64> limit, const JobContext &job)
{
    GrowthCard card;
    card.from = query.from;
    card.until = query.until;
    card.zone = query.zone;
    card.limit = limit;
    if (!query.account) {
        return card;
    }
    auto lists = listSeries(database, *query.account, job);
    if (!lists) {
        return tl::unexpected(lists.error());
    }
    card.lists = *std::move(lists);
    auto notes
        = annotations(database, query.account, query.from.startOfDay(query.zone).toSecsSinceEpoch(),
            query.until.endOfDay(query.zone).toSecsSinceEpoch(), query.zone, job);
    if (!notes) {
        return tl::unexpected(notes.error());
    }
    card.notes = *std::move(notes);
    return card;
}

QString followersSentence(const GrowthCard &card, const Wording &wording, const QLocale &numbers)
{
    const auto month = card.followersAMonth();
    const QString code = !month ? u"growth-unknown"_s
        : *month > 0            ? u"growth-up"_s
        : *month < 0            ? u"growth-down"_s
                                : u"growth-level"_s;
    return wording.sentence(
        u"insights", code, {QString::number(std::abs(month.value_or(0)))}, numbers);
}

QString growthSentence(const GrowthCard &card, const Wording &wording, const QLocale &numbers)
{
    const auto say = [&](QStringView code, const QStringList &arguments) {
        return wording.sentence(u"insights", code, arguments, numbers);
    };
    QStringList sentences;
    if (const auto both = card.ends(listOf(card.lists, u"following"))) {
        const auto &[first, last] = *both;
        const qint64 more = last.rows - first.rows;
        if (more < 0 && card.givenBack() > 0) {
            sentences += say(u"growth-given-back",
                {QString::number(card.givenBack()), isoDay(card.givenBackSince())});
        }
        if (more != 0) {
            sentences += say(more > 0 ? u"growth-following-more" : u"growth-following-fewer",
                {QString::number(std::abs(more)), isoDay(dayIn(card.zone, first.takenAt))});
        }
        if (more > 0 && card.limit && *card.limit >= last.rows) {
            sentences += say(u"growth-room", {QString::number(*card.limit - last.rows)});
        }
    }
    sentences += followersSentence(card, wording, numbers);
    return sentences.join(u' ');
}

QString changesSentence(const GrowthCard &card, const Wording &wording, const QLocale &numbers)
{
    const auto say = [&](QStringView code, const QStringList &arguments) {
        return wording.sentence(u"insights", code, arguments, numbers);
    };
    const std::vector<ListInterval> changes = card.followerChanges();
    if (changes.empty()) {
        return say(u"changes-unknown", {});
    }
    const auto more = std::ranges::count_if(
        changes, [](const ListInterval &one) { return one.gained > one.lost; });
    const auto fewer = std::ranges::count_if(
        changes, [](const ListInterval &one) { return one.gained < one.lost; });
    const auto all = static_cast<qint64>(changes.size());
    const QString text = more == all ? say(u"changes-more", {})
        : fewer == all               ? say(u"changes-fewer", {})
                       : say(u"changes-mixed", {QString::number(more), QString::number(all)});
    const auto losses = card.lossesByCopies();
    if (!losses || losses->withCopies + losses->without == 0) {
        return text;
    }
    const auto each = [](qint64 people, qint64 spans) {
        return QString::number(std::llround(double(people) / double(spans)));
    };
    return text + u' '
        + say(u"changes-copies",
            {each(losses->withCopies, losses->spansWith),
                each(losses->without, losses->spansWithout)});
}

QString mutualSentence(const Series &series, const Wording &wording, const QLocale &numbers)
{
    const auto say = [&](QStringView code, const QStringList &arguments) {
        return wording.sentence(u"insights", code, arguments, numbers);
    };
    const SeriesPoint *last = series.last();
    if (last == nullptr) {
        return say(u"mutual-unknown", {});
    }
    const SeriesPoint *first = series.first();
    const qint64 now = std::llround(*last->value);
    if (first == last) {
        return say(u"mutual-once", {QString::number(now)});
    }
    const qint64 points = now - std::llround(*first->value);
    if (points == 0) {
        return say(u"mutual-level", {QString::number(now), isoDay(first->from)});
    }
    return say(points > 0 ? u"mutual-up" : u"mutual-down",
        {QString::number(std::abs(points)), isoDay(first->from)});
}

QString seriesSentence(const Series &series, const Wording &wording, const QLocale &numbers)
{
    const auto say = [&](QStringView code, const QStringList &arguments) {
        return wording.sentence(u"insights", code, arguments, numbers);
    };
    const bool isOfShares = isShare(series.query.variable);
    const auto text = [&](double value) {
        const QString number = numbers.toString(qint64(std::llround(value)));
        return isOfShares ? number + numbers.percent() : number;
    };
    if (!series.hasValues()) {
        return say(QString(u"series-"_s + series.lack), {});
    }
    std::vector<SeriesPoint> whole;
    std::ranges::copy_if(series.points, std::back_inserter(whole),
        [](const SeriesPoint &point) { return point.value && !point.isPartial; });
    if (whole.size() < 2) {
        const SeriesPoint &last = *series.last();
        return say(u"series-once", {text(*last.value), isoDay(last.from)});
    }
    const qint64 now = std::llround(*whole.back().value);
    const qint64 then = std::llround(*whole.front().value);
    const QString moved = say(now > then ? u"series-up"
            : now < then                 ? u"series-down"
                                         : u"series-level",
        {text(*whole.back().value), text(*whole.front().value), isoDay(whole.front().from)});
    const SeriesPoint &peak
        = *std::ranges::max_element(whole, {}, [](const SeriesPoint &one) { return *one.value; });
    const qint64 most = std::llround(*peak.value);
    return most == now || most == then
        ? moved
        : moved + u' ' + say(u"series-peak", {text(*peak.value), isoDay(peak.from)});
}

} // namespace comity::goals
