#pragma once

#include "model/drafts/draft.h"
#include "model/drafts/handover.h"
#include "model/review/dismissal.h"

namespace comity::drafts {

/// A finding that somebody put aside, as it is kept.
struct KeptDismissal
{
    review::Dismissal dismissal = {};
    qint64 at = 0; ///< UTC seconds
    bool isForAll = false; ///< in every draft

    bool operator==(const KeptDismissal &) const = default;
};

/// Drafts in the workspace. For the thread of the connection; throws SQLite::Exception. Edits:
/// draft_edits.h.
class DraftsStore
{
public:
    explicit DraftsStore(SQLite::Database &database);

    /// Those being written first, then those finished, each the newest first; no discarded ones.
    std::vector<DraftRow> all() const;
    /// Of a campaign, and those that were discarded after they had been handed to somebody.
    std::vector<DraftRow> ofCampaign(CampaignId campaign) const;
    std::optional<Draft> draft(DraftId id) const;
    std::vector<DraftAnswer> answers(DraftId id) const; ///< by question
    /// The same with those that other drafts of its campaign gave on a day, from one moment to
    /// before another, UTC seconds: the questions are asked once a campaign and day (cli.md). Its
    /// own come before; a second reader reads each draft.
    std::vector<DraftAnswer> answersThatCount(
        const Draft &draft, qint64 dayBegins, qint64 dayEnds) const;
    std::vector<DraftVersion> versions(DraftId id) const; ///< newest first
    std::vector<Override> overrides(DraftId id) const; ///< newest first
    std::vector<Handover> handovers(DraftId id) const; ///< in rising order of pk
    /// Those whose editor was never closed: what a crash left.
    std::vector<Draft> leftOpen() const;
    /// Findings put aside that hold at a moment, UTC seconds: for this draft, and for every one.
    std::vector<review::Dismissal> dismissals(DraftId id, qint64 asOf) const;
    /// All that were put aside for this draft and for every one, those that hold no more included;
    /// the oldest first.
    std::vector<KeptDismissal> keptDismissals(DraftId id) const;

private:
    SQLite::Database &m_database;
};

/// What contextFor() needs to know of a stored draft, as of a moment in UTC seconds.
DraftRequest requestFor(const Draft &draft, qint64 asOf);

} // namespace comity::drafts
