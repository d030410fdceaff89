#include "model/standing/text_hits.h"

#include "model/standing/people_query_json.h"

#include <algorithm>

namespace comity {
namespace {

/// `seen`: lists that were looked at, each of which is looked at once.
void collect(const PeopleMarks &marks, const PeopleQuery &query, std::vector<ListId> &seen,
    QStringList &texts)
{
    for (const MarkCondition &condition : query.marks) {
        const auto smart = condition.kind == MarkCondition::Kind::List
            ? std::ranges::find(marks.smartLists, condition.list, &PeopleMarks::SmartMark::id)
            : marks.smartLists.end();
        if (smart == marks.smartLists.end()
            || std::ranges::find(seen, condition.list) != seen.end()) {
            continue;
        }
        seen.push_back(condition.list);
        if (const auto asked = peopleQueryFromJson(smart->query)) {
            if (!asked->search.isEmpty() && !texts.contains(asked->search)) {
                texts += asked->search;
            }
            collect(marks, *asked, seen, texts);
        }
    }
}

} // namespace

QStringList nestedTexts(const PeopleMarks &marks, const PeopleQuery &query)
{
    QStringList texts;
    std::vector<ListId> seen;
    collect(marks, query, seen, texts);
    return texts;
}

Result<std::optional<PkSet>> findText(const PeopleSearch &search, const PeopleMarks &marks,
    const QString &text, const JobContext &job)
{
    auto hits = search.find(text, nullptr, job);
    if (!hits) {
        return tl::unexpected(hits.error());
    }
    if (hits->key.empty()) {
        return std::optional<PkSet>();
    }
    for (const Pk pk : marks.withText(hits->key)) {
        hits->people.insert(pk);
    }
    return std::optional<PkSet>(std::move(hits->people));
}

Result<NestedHits> findNested(const PeopleSearch &search, const PeopleMarks &marks,
    const QStringList &texts, const JobContext &job)
{
    NestedHits found;
    for (const QString &text : texts) {
        auto people = findText(search, marks, text, job);
        if (!people) {
            return tl::unexpected(people.error());
        }
        if (*people) {
            found.emplace(text, **std::move(people));
        }
    }
    return found;
}

} // namespace comity
