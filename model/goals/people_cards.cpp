#include "model/goals/people_cards.h"

#include "model/base/civil_time.h"
#include "model/standing/people_counts.h"
#include "model/standing/staleness.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

constexpr int scatterCells = 190; // all that 64 bits count

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

/// The least number of each cell, because a logarithm a person is slow for a million people.
class CellStarts
{
public:
    CellStarts()
    {
        for (std::size_t cell = 0; cell < m_starts.size(); ++cell) {
            m_starts[cell]
                = static_cast<qint64>(std::ceil(std::pow(10.0, double(cell) / 10) - 1e-6));
        }
        for (std::size_t bits = 0; bits < m_first.size(); ++bits) {
            m_first[bits] = below(qint64(1) << bits);
        }
    }
    int cellOf(qint64 count) const
    {
        if (count < 1) {
            return 0;
        }
        if (count >= qint64(1) << m_first.size()) {
            return below(count);
        }
        auto cell
            = static_cast<std::size_t>(m_first[std::size_t(std::bit_width(quint64(count)) - 1)]);
        while (cell + 1 < m_starts.size() && m_starts[cell + 1] <= count) {
            ++cell; // three times to the double
        }
        return static_cast<int>(cell);
    }

private:
    int below(qint64 count) const
    {
        return static_cast<int>(std::ranges::upper_bound(m_starts, count) - m_starts.begin()) - 1;
    }

    std::array<qint64, scatterCells> m_starts = {};
    std::array<int, 40> m_first = {}; ///< cell of a power of two
};

} // namespace

int scatterCell(qint64 count)
{
    static const CellStarts starts;
    return starts.cellOf(count);
}

ScatterCard scatterCard(const PeopleColumns &columns)
{
    ScatterCard card;
    std::vector<qint64> cells(std::size_t(scatterCells) * scatterCells); // by following
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
        if (chunk.theyFollow(row) == Half::Yes) {
            one.kind = ScatterPoint::Kind::Mutual;
        }
        ++cells[std::size_t(scatterCell(*following) * scatterCells + scatterCell(*followers))];
        if (card.points.size() <= mostPoints) {
            card.points.push_back(one);
        }
        if (one.isTarget) {
            targets.push_back(one);
        }
    });
    if (card.points.size() > mostPoints) {
        card.points = std::move(targets);
        for (int at = 0; at < scatterCells * scatterCells; ++at) {
            if (const qint64 count = cells[std::size_t(at)]; count > 0) {
                card.cells.push_back({at / scatterCells, at % scatterCells, count});
            }
        }
    }
    return card;
}

void markAutomated(
    ScatterCard &card, const PeopleColumns &columns, const std::vector<Pk> &automated)
{
    const auto looks = [&automated](Pk pk) { return std::ranges::binary_search(automated, pk); };
    card.automated = 0;
    forFollowed(columns, [&](const PeopleChunk &chunk, std::size_t row) {
        const bool isCounted = known(chunk.following.at(row)) && known(chunk.followers.at(row));
        *card.automated += isCounted && looks(chunk.pk(row)) ? 1 : 0;
    });
    for (ScatterPoint &one : card.points) {
        if (looks(one.pk)) {
            one.kind = ScatterPoint::Kind::Automated;
        }
    }
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
    if (!card.automated) {
        return wording.sentence(
            u"insights", u"scatter-known", {QString::number(card.known)}, numbers);
    }
    return wording.sentence(u"insights",
        *card.automated > 0 ? u"scatter-automated" : u"scatter-none",
        {QString::number(*card.automated)}, numbers);
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
    QStringList sentences {say(u"last-post-stale", card.stale)};
    if (card.never > 0) {
        sentences += say(u"last-post-never", card.never);
    }
    if (card.unknown > 0) {
        sentences += say(u"last-post-no-date", card.unknown);
    }
    return sentences.join(u' ');
}

QString sentenceOf(const ListCard &card, const Wording &wording, const QLocale &numbers)
{
    if (card.all == 0) {
        return wording.sentence(u"insights", u"lists-unknown");
    }
    return wording.sentence(u"insights", u"lists-none", {QString::number(card.onNoList)}, numbers);
}

} // namespace comity::goals
