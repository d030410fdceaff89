#include "model/goals/people_cards.h"

#include "model/base/civil_time.h"
#include "model/standing/automation_signs.h"
#include "model/standing/people_counts.h"
#include "model/standing/staleness.h"

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

std::optional<qint64> known(quint32 value)
{
    return value == NumberColumn::unknown ? std::nullopt : std::optional<qint64>(value);
}

template <typename Visit>
void forFollowed(const PeopleColumns &columns, Visit &&visit)
{
    columns.forEach([&](const PeopleChunk &chunk, std::size_t row) {
        if (chunk.weFollow(row) == Half::Yes && !columns.isBesides(chunk.pk(row))) {
            visit(chunk, row);
        }
    });
}

/// By what the numbers alone tell; no handle and no bio is read.
bool looksAutomated(const PeopleChunk &chunk, std::size_t row, QDate today)
{
    AutomationFacts facts;
    facts.followers = known(chunk.followers.at(row));
    facts.following = known(chunk.following.at(row));
    facts.posts = known(chunk.posts.at(row));
    if (!chunk.joinedDay.empty() && chunk.joinedDay[row] != 0) {
        facts.ageDays = std::max<qint64>(
            0, QDate(1970, 1, 1).addDays(chunk.joinedDay[row] - 1).daysTo(today));
    }
    const SignSet signs = signsOf(facts);
    return signs.contains(AutomationSign::FollowsMany) || signs.count() >= signsThatTell;
}

} // namespace

int scatterCell(qint64 count)
{
    return count < 1 ? 0 : static_cast<int>(std::floor(10 * std::log10(double(count)) + 1e-9));
}

ScatterCard scatterCard(const PeopleColumns &columns, qint64 asOf, const QTimeZone &zone)
{
    ScatterCard card;
    const QDate today = dateIn(zone, asOf);
    std::map<std::pair<int, int>, qint64> cells;
    std::vector<ScatterPoint> targets;
    forFollowed(columns, [&](const PeopleChunk &chunk, std::size_t row) {
        const auto following = known(chunk.following.at(row));
        const auto followers = known(chunk.followers.at(row));
        if (!following || !followers) {
            ++card.unknown;
            return;
        }
        ++card.known;
        ScatterPoint one {chunk.pk(row), *following, *followers, ScatterPoint::Kind::Followed,
            columns.marks().targets().contains(chunk.pk(row))};
        if (looksAutomated(chunk, row, today)) {
            one.kind = ScatterPoint::Kind::Automated;
            ++card.automated;
        } else if (chunk.theyFollow(row) == Half::Yes) {
            one.kind = ScatterPoint::Kind::Mutual;
        }
        ++cells[{scatterCell(*following), scatterCell(*followers)}];
        if (card.points.size() <= mostPoints) {
            card.points.push_back(one);
        }
        if (one.isTarget) {
            targets.push_back(one);
        }
    });
    if (card.points.size() > mostPoints) {
        card.points = std::move(targets);
        for (const auto &[place, count] : cells) {
            card.cells.push_back({place.first, place.second, count});
        }
    }
    return card;
}

LastPostCard lastPostCard(
    const PeopleColumns &columns, qint64 asOf, const QTimeZone &zone, int staleDays)
{
    LastPostCard card;
    card.staleDays = staleDays;
    const DayCount days(asOf, zone);
    forFollowed(columns, [&](const PeopleChunk &chunk, std::size_t row) {
        const auto since = days.since(chunk.precision(row, PeopleChunk::Time::LastPost),
            columns.sortKey(chunk, row, PeopleChunk::Time::LastPost));
        if (!since) {
            const bool isNever = chunk.posts.at(row) == 0;
            ++(isNever ? card.never : card.unknown);
            card.stale += isNever ? 1 : 0;
            return;
        }
        const auto place = std::ranges::lower_bound(LastPostCard::upTo, *since);
        ++card.counts.at(static_cast<std::size_t>(place - LastPostCard::upTo.begin()));
        card.stale += *since >= staleDays ? 1 : 0;
    });
    return card;
}

ListCard listCard(const PeopleColumns &columns, qint64 asOf, const QTimeZone &zone)
{
    ListCard card;
    PeopleQuery query;
    query.asOf = asOf;
    query.zone = zone;
    const PeopleCounts counts = countsOf(columns, query);
    card.onNoList = counts.onNoList;
    card.all = counts.all;
    for (const PeopleMarks::ListMark &list : columns.marks().lists) {
        // Marks hold every profile of a person, here or not; under all accounts one of them counts.
        const auto people = std::ranges::count_if(list.people, [&columns](Pk pk) {
            return columns.placeOf(pk).first != nullptr && !columns.isBesides(pk);
        });
        card.rows.push_back({list.id, list.name, people});
    }
    std::ranges::stable_sort(card.rows, std::greater(), &ListCard::Row::people);
    return card;
}

QString sentenceOf(const ScatterCard &card, const Wording &wording, const QLocale &numbers)
{
    if (card.known == 0) {
        return wording.sentence(u"insights", u"scatter-unknown");
    }
    return wording.sentence(u"insights",
        card.automated > 0 ? u"scatter-automated" : u"scatter-none",
        {QString::number(card.automated)}, numbers);
}

QString sentenceOf(const LastPostCard &card, const Wording &wording, const QLocale &numbers)
{
    const auto say = [&](QStringView code, qint64 count) {
        return wording.sentence(u"insights", code, {QString::number(count)}, numbers);
    };
    const bool isKnown = card.never > 0
        || std::ranges::any_of(card.counts, [](qint64 count) { return count > 0; });
    if (!isKnown) {
        return say(u"last-post-unknown", 0);
    }
    const QString text = say(u"last-post-stale", card.stale);
    return card.unknown > 0 ? text + u' ' + say(u"last-post-no-date", card.unknown) : text;
}

QString sentenceOf(const ListCard &card, const Wording &wording, const QLocale &numbers)
{
    if (card.all == 0) {
        return wording.sentence(u"insights", u"lists-unknown");
    }
    return wording.sentence(u"insights", u"lists-none", {QString::number(card.onNoList)}, numbers);
}

} // namespace comity::goals
