#pragma once

#include "ui/people/facts_form.h"
#include "ui/people/person_texts.h"

#include <array>
#include <optional>
#include <vector>

namespace comity::ui {

/// What several people have in common.
struct SharedFacts
{
    qint64 people = 0;
    std::array<qint64, relationCount> relations = {}; ///< by Relation
    qint64 followersKnown = 0;
    qint64 fewest = 0;
    qint64 most = 0;
    qint64 lastPostKnown = 0;
    qint64 stale = 0;
    qint64 isNew = 0;
    qint64 isProtected = 0;
    qint64 isLearnOnly = 0;

    /// In words, for the pane.
    QList<FactsForm::Fact> told(int staleDays) const;
};

/// Milliseconds for a million people: a worker's job when they may be many.
SharedFacts sharedFactsOf(
    const PeopleColumns &columns, const std::vector<Pk> &people, const Today &today);

} // namespace comity::ui
