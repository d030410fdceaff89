#include "model/standing/people_filter.h"

#include "model/base/text_fold.h"
#include "model/standing/in_touch.h"
#include "model/standing/people_query_json.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

std::optional<qint64> known(quint32 value)
{
    return value == NumberColumn::unknown ? std::nullopt : std::optional<qint64>(value);
}

} // namespace

PeopleFilter::PeopleFilter(
    const PeopleColumns &columns, const PeopleQuery &query, const TextHits &hits, SmartLists *lists)
    : m_columns(columns)
    , m_query(query)
    , m_hits(hits)
    , m_stale(query.asOf, query.zone, query.staleDays.value_or(0))
    , m_days(query.asOf, query.zone)
    , m_flags((query.onlyNew ? PeopleChunk::IsNew : 0U)
          | (query.onlyLeft ? PeopleChunk::HasLeft : 0U)
          | (query.onlyProtected ? PeopleChunk::IsProtected : 0U)
          | (query.onlyLearnOnly ? PeopleChunk::IsLearnOnly : 0U)
          | (query.onlyBlocked ? PeopleChunk::IsBlocked : 0U))
    , m_unwanted(query.reachesBeyondLists() ? 0U : PeopleChunk::IsOffLists)
    , m_anyRelation(query.relations.isEmpty())
    , m_needsStale(query.staleDays.has_value())
    , m_isPlain(query.marks.empty() && query.numbers.empty() && query.stages.isEmpty())
{
    SmartLists own;
    for (const MarkCondition &condition : query.marks) {
        m_marked.push_back({peopleOf(condition, lists ? *lists : own), condition.isNot});
    }
    if (!query.stages.isEmpty()) {
        m_stages.emplace(columns, query.asOf);
    }
}

/// Of a smart list whoever fits now. One that this version does not understand, or that asks for
/// itself in the end, has nobody.
PkSet PeopleFilter::peopleOf(ListId list, SmartLists &lists) const
{
    const PeopleMarks &marks = m_columns.marks();
    if (const PeopleMarks::ListMark *const own = marks.list(list)) {
        return PkSet(own->people);
    }
    const auto smart = std::ranges::find(marks.smartLists, list, &PeopleMarks::SmartMark::id);
    if (smart == marks.smartLists.end() || lists.asked.size() >= deepestSmartList) {
        return {};
    }
    if (const auto known = lists.found.find(list); known != lists.found.end()) {
        return known->second;
    }
    if (!lists.asked.insert(list).second) {
        return {};
    }
    PkSet people = whoFits(*smart, lists);
    lists.asked.erase(list);
    lists.found.emplace(list, people);
    return people;
}

PkSet PeopleFilter::whoFits(const PeopleMarks::SmartMark &list, SmartLists &lists) const
{
    auto query = peopleQueryFromJson(list.query);
    if (!query) {
        return {};
    }
    const PkSet *hits = nullptr;
    if (m_hits.nested != nullptr) {
        const auto own = m_hits.nested->find(query->search);
        hits = own == m_hits.nested->end() ? nullptr : &own->second;
    }
    if (hits == nullptr && !query->search.trimmed().isEmpty()) {
        return {}; // nobody looked for the text
    }
    query->asOf = m_query.asOf;
    query->zone = m_query.zone;
    const PeopleFilter filter(m_columns, *query, TextHits(hits, m_hits.nested), &lists);
    PkSet people;
    m_columns.forEach([&](const PeopleChunk &chunk, std::size_t row) {
        if (filter.takes(chunk, row)) {
            people.insert(chunk.pk(row));
        }
    });
    return people;
}

PkSet PeopleFilter::peopleOf(const MarkCondition &condition, SmartLists &lists) const
{
    const PeopleMarks &marks = m_columns.marks();
    switch (condition.kind) {
    case MarkCondition::Kind::List:
        return peopleOf(condition.list, lists);
    case MarkCondition::Kind::NoList: {
        PkSet others;
        const PkSet &listed = marks.onAnyList();
        m_columns.forEach([&](const PeopleChunk &chunk, std::size_t row) {
            if (!listed.contains(chunk.pk(row))) {
                others.insert(chunk.pk(row));
            }
        });
        return others;
    }
    case MarkCondition::Kind::Target:
        return marks.targets();
    case MarkCondition::Kind::Tag: {
        const std::string wanted = folded(condition.value.toStdString());
        for (auto tag = marks.tags.cbegin(); tag != marks.tags.cend(); ++tag) {
            if (folded(tag.key().toStdString()) == wanted) {
                return PkSet(*tag);
            }
        }
        return {};
    }
    case MarkCondition::Kind::Fact:
        return PkSet(marks.facts.value(condition.value));
    case MarkCondition::Kind::Permission:
        return PkSet(condition.value == u"opt-in" ? marks.optedIn : marks.optedOut);
    case MarkCondition::Kind::Triage: {
        PkSet people;
        for (const PeopleMarks::TriageMark &one : marks.triage) {
            const bool isSnoozed = one.state == u's' && one.until > m_query.asOf;
            // A snooze that is over has to be looked at again.
            const QChar state = one.state == u's' && !isSnoozed ? QChar(u'p') : one.state;
            if (!condition.value.isEmpty() && state == condition.value.front()) {
                people.insert(one.pk);
            }
        }
        return people;
    }
    case MarkCondition::Kind::Met:
        return PkSet(marks.met);
    case MarkCondition::Kind::Noted:
        return PkSet(marks.noted);
    case MarkCondition::Kind::InTouch:
        return InTouchJudge(m_columns, m_query.asOf, m_query.zone).people(condition.value);
    }
    Q_UNREACHABLE();
}

bool PeopleFilter::takesByMore(const PeopleChunk &chunk, std::size_t row) const
{
    const Pk pk = chunk.pk(row);
    return std::ranges::all_of(m_marked, [pk](const Marked &one) {
        return one.people.contains(pk) != one.isNot;
    }) && std::ranges::all_of(m_query.numbers, [&](const NumberCondition &one) {
        const std::optional<qint64> value = valueOf(one, chunk, row);
        return value && one.takes(*value);
    }) && (!m_stages || m_query.stages.contains(m_stages->of(chunk, row)));
}

std::optional<qint64> PeopleFilter::valueOf(
    const NumberCondition &condition, const PeopleChunk &chunk, std::size_t row) const
{
    const auto daysSince = [&](PeopleChunk::Time time) {
        return m_days.since(chunk.precision(row, time), m_columns.sortKey(chunk, row, time));
    };
    switch (condition.field) {
    case NumberCondition::Field::Followers:
        return known(chunk.followers.at(row));
    case NumberCondition::Field::Following:
        return known(chunk.following.at(row));
    case NumberCondition::Field::Posts:
        return known(chunk.posts.at(row));
    case NumberCondition::Field::RatioPercent: {
        const auto followers = known(chunk.followers.at(row));
        const auto following = known(chunk.following.at(row));
        return followers && following && *following > 0
            ? std::optional<qint64>(*followers * 100 / *following)
            : std::nullopt;
    }
    case NumberCondition::Field::DaysSincePost:
        return daysSince(PeopleChunk::Time::LastPost);
    case NumberCondition::Field::DaysSinceContact: {
        const auto last = known(chunk.lastContact.at(row));
        return last ? m_days.since(Dated::exact(*last)) : std::nullopt;
    }
    case NumberCondition::Field::DaysFollowed:
        return daysSince(PeopleChunk::Time::WeSince);
    case NumberCondition::Field::Score: {
        const auto *const score = m_columns.marks().scoreOf(chunk.pk(row), condition.name);
        return score == nullptr
            ? std::nullopt
            : std::optional(static_cast<qint64>(std::floor(std::clamp(score->value, -1e15, 1e15))));
    }
    }
    Q_UNREACHABLE();
}

qint64 countUnknown(const PeopleColumns &columns, const PeopleQuery &query, const TextHits &hits)
{
    PeopleQuery rest = query;
    rest.numbers.clear();
    rest.staleDays.reset();
    const PeopleFilter filter(columns, rest, hits);
    const Staleness stale(query.asOf, query.zone, query.staleDays.value_or(0));
    qint64 count = 0;
    columns.forEach([&](const PeopleChunk &chunk, std::size_t row) {
        if (!filter.takes(chunk, row)) {
            return;
        }
        bool isUnknown = false;
        bool isOut = false;
        for (const NumberCondition &one : query.numbers) {
            const std::optional<qint64> value = filter.valueOf(one, chunk, row);
            isUnknown = isUnknown || !value;
            isOut = isOut || (value && !one.takes(*value));
        }
        if (query.staleDays) {
            const DatePrecision known = chunk.precision(row, PeopleChunk::Time::LastPost);
            isUnknown = isUnknown || known == DatePrecision::None;
            isOut = isOut
                || (known != DatePrecision::None && !stale.holds(known, chunk.lastPost.at(row)));
        }
        count += isUnknown && !isOut ? 1 : 0;
    });
    return count;
}

} // namespace comity
