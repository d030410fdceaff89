#pragma once

#include "model/base/result.h"
#include "model/jobs/job_context.h"
#include "model/standing/people_marks.h"
#include "model/standing/people_query.h"
#include "model/standing/people_search.h"
#include "model/standing/pk_set.h"

#include <QStringList>
#include <map>

namespace comity {

/// Whom texts find in names, handles, bios, notes and tags, by text.
using NestedHits = std::map<QString, PkSet>;

/// Whom the texts of a query find: its own, null without one, and those of smart lists that its
/// conditions name. What is pointed to outlives it.
struct TextHits
{
    TextHits() = default;
    TextHits(const PkSet *ownHits, const NestedHits *ofNested = nullptr)
        : own(ownHits)
        , nested(ofNested)
    {
    }

    const PkSet *own = nullptr;
    const NestedHits *nested = nullptr;
};

/// How many smart lists may ask for one another in a row.
constexpr int deepestSmartList = 6;

/// The texts that the smart lists ask for which the conditions of `query` name, theirs among them.
QStringList nestedTexts(const PeopleMarks &marks, const PeopleQuery &query);

/// Looks for each of `texts`. Only Cancelled can go wrong.
Result<NestedHits> findNested(const PeopleSearch &search, const PeopleMarks &marks,
    const QStringList &texts, const JobContext &job = {});

/// Whom one text finds; nothing for a blank one, which finds everybody. Only Cancelled can go
/// wrong.
Result<std::optional<PkSet>> findText(const PeopleSearch &search, const PeopleMarks &marks,
    const QString &text, const JobContext &job = {});

} // namespace comity
