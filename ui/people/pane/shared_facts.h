#pragma once

#include "model/people/stage.h"
#include "ui/people/pane/facts_form.h"
#include "ui/people/table/person_texts.h"

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
    std::array<qint64, stageCount> stages = {}; ///< by Stage
    qint64 askedToStop = 0;
    qint64 askedForIt = 0;
    /// A list or a tag, and how many of the people have it; the most shared first.
    struct Share
    {
        QString name;
        qint64 people = 0;
    };
    std::vector<Share> lists = {};
    std::vector<Share> tags = {};

    /// In words, for the pane.
    QList<FactsForm::Fact> told(int staleDays) const;

private:
    void tellMarks(QList<FactsForm::Fact> &facts) const;
};

/// Milliseconds for a million people: a worker's job when they may be many.
SharedFacts sharedFactsOf(
    const PeopleColumns &columns, const std::vector<Pk> &people, const Today &today);

} // namespace comity::ui
