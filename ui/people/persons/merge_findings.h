#pragma once

#include "model/base/wording.h"
#include "model/people/identity_evidence.h"
#include "model/people/identity_merge.h"
#include "ui/people/persons/person_card.h"
#include "ui/people/table/person_texts.h"

namespace comity::ui {

/// What a person is told before some profiles are made one person.
struct MergeFindings
{
    std::vector<PersonCard> cards; ///< one a person, as they were chosen
    IdentityEvidence evidence;
    std::vector<MergeConflict> conflicts;
    PersonRow front; ///< the profile that stands for them under all accounts
    Relation frontRelation = Relation::Unknown;
    qint64 profiles = 0; ///< that the person will have
};

/// A worker's job, as readPersonCards().
Result<MergeFindings> readMergeFindings(const QString &path, const PeopleColumns::Version &columns,
    const std::vector<Pk> &pks, qint64 now, const JobContext &job);

/// Why they may be the same, a sentence each; empty when nothing that is known says so.
QStringList mergeReasons(const MergeFindings &findings, const Wording &wording);
/// What speaks against it.
QStringList mergeDoubts(const MergeFindings &findings, const Today &today);
/// What they disagree about, and what will hold.
QStringList mergeOutcomes(const MergeFindings &findings);
/// The code that a merge is remembered by: the surest reason, else by-hand.
QString mergeReasonCode(const MergeFindings &findings);

} // namespace comity::ui
