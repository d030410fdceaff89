#include "model/goals/trend_cards.h"

#include "model/base/civil_time.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

constexpr qint64 daySeconds = 86'400;
constexpr qint64 leastSeconds = 7 * daySeconds;

const ListSeries *followersOf(const AccountSeries &all)
{
    for (const QString &name : {u"followers"_s, u"connections"_s}) {
        const auto found = std::ranges::find(all.lists, name, &ListSeries::list);
        if (found != all.lists.end()) {
            return &*found;
        }
    }
    return nullptr;
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

std::optional<qint64> GrowthCard::followersAMonth() const
{
    const ListSeries *followers = followersOf(lists);
    const ListPoint *first = nullptr;
    const ListPoint *last = nullptr;
    if (followers != nullptr) {
        for (const ListPoint &point : followers->points) {
            if (point.isComplete && holds(point.takenAt)) {
                first = first == nullptr ? &point : first;
                last = &point;
            }
        }
    }
    if (first == nullptr || last->takenAt.at - first->takenAt.at < leastSeconds) {
        return {};
    }
    const double months = double(last->takenAt.at - first->takenAt.at) / (30.0 * daySeconds);
    return std::llround(double(last->rows - first->rows) / months);
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
    card.notes
        = annotations(database, query.account, query.from.startOfDay(query.zone).toSecsSinceEpoch(),
            query.until.endOfDay(query.zone).toSecsSinceEpoch(), query.zone);
    return card;
}

QString growthSentence(const GrowthCard &card, const Wording &wording, const QLocale &numbers)
{
    const auto say = [&](QStringView code, const QStringList &arguments) {
        return wording.sentence(u"insights", code, arguments, numbers);
    };
    const auto month = card.followersAMonth();
    if (!month) {
        return say(u"growth-unknown", {});
    }
    QStringList sentences;
    if (card.givenBack() > 0) {
        sentences += say(u"growth-given-back",
            {QString::number(card.givenBack()), isoDay(card.givenBackSince())});
    }
    sentences += *month > 0 ? say(u"growth-up", {QString::number(*month)})
        : *month < 0        ? say(u"growth-down", {QString::number(-*month)})
                            : say(u"growth-level", {});
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
    if (more == all) {
        return say(u"changes-more", {});
    }
    if (fewer == all) {
        return say(u"changes-fewer", {});
    }
    return say(u"changes-mixed", {QString::number(more), QString::number(all)});
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

} // namespace comity::goals
