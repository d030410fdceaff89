#include "model/standing/smart_list.h"

#include "model/standing/people_filter.h"
#include "model/standing/people_order.h"
#include "model/standing/people_search.h"
#include "model/standing/text_hits.h"

namespace comity {

Result<std::optional<PkSet>> searchHits(
    const QString &path, const PeopleColumns &columns, const QString &text, const JobContext &job)
{
    if (text.isEmpty()) {
        return std::optional<PkSet>();
    }
    return PeopleSearch::load(path, job).and_then([&](const PeopleSearch::Version &search) {
        return findText(*search, columns.marks(), text, job);
    });
}

Result<SmartListAnswer> answerOf(const QString &path, const PeopleColumns &columns,
    const PeopleQuery &query, const JobContext &job)
{
    const QStringList nested = nestedTexts(columns.marks(), query);
    std::optional<PkSet> own;
    NestedHits ofNested;
    if (!query.search.isEmpty() || !nested.isEmpty()) {
        const auto search = PeopleSearch::load(path, job);
        if (!search) {
            return tl::unexpected(search.error());
        }
        auto found = findText(**search, columns.marks(), query.search, job);
        auto others = findNested(**search, columns.marks(), nested, job);
        if (!found || !others) {
            return tl::unexpected(found ? others.error() : found.error());
        }
        own = *std::move(found);
        ofNested = *std::move(others);
    }
    const TextHits hits(own ? &*own : nullptr, &ofNested);
    PeopleQuery byKey = query;
    byKey.sort = PeopleSort::Key;
    byKey.descending = false;
    auto people = orderOf(columns, byKey, hits, nullptr, job);
    if (!people) {
        return tl::unexpected(people.error());
    }
    return SmartListAnswer {std::move(*people), countUnknown(columns, query, hits)};
}

} // namespace comity
