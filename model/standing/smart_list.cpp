#include "model/standing/smart_list.h"

#include "model/standing/people_filter.h"
#include "model/standing/people_order.h"
#include "model/standing/people_search.h"

namespace comity {

Result<std::optional<PkSet>> searchHits(
    const QString &path, const PeopleColumns &columns, const QString &text, const JobContext &job)
{
    if (text.isEmpty()) {
        return std::optional<PkSet>();
    }
    auto hits = PeopleSearch::load(path, job).and_then(
        [&](const PeopleSearch::Version &search) { return search->find(text, nullptr, job); });
    if (!hits) {
        return tl::unexpected(hits.error());
    }
    if (hits->key.empty()) {
        return std::optional<PkSet>();
    }
    for (const Pk pk : columns.marks().withText(hits->key)) {
        hits->people.insert(pk);
    }
    return std::optional<PkSet>(std::move(hits->people));
}

Result<SmartListAnswer> answerOf(const QString &path, const PeopleColumns &columns,
    const PeopleQuery &query, const JobContext &job)
{
    const auto hits = searchHits(path, columns, query.search, job);
    if (!hits) {
        return tl::unexpected(hits.error());
    }
    const PkSet *const among = hits->has_value() ? &**hits : nullptr;
    PeopleQuery byKey = query;
    byKey.sort = PeopleSort::Key;
    byKey.descending = false;
    auto people = orderOf(columns, byKey, among, nullptr, job);
    if (!people) {
        return tl::unexpected(people.error());
    }
    return SmartListAnswer {std::move(*people), countUnknown(columns, query, among)};
}

} // namespace comity
