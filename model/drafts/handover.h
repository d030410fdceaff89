#pragma once

#include "model/drafts/context.h"
#include "model/drafts/draft.h"

namespace comity::drafts {

enum class HandoverState : quint8 {
    Read, ///< their profile was looked at for it (S1.31), nothing more
    Copied,
    Sent, ///< as the user said
    Skipped,
};
/// `read`, `copied`, `sent`, `skipped`.
QString toText(HandoverState state);
std::optional<HandoverState> handoverStateFromText(QStringView text);

/// One person of a draft whom it was handed to.
struct Handover
{
    Pk pk = {};
    HandoverState state = HandoverState::Copied;
    qint64 at = 0; ///< UTC seconds
    QString text = {}; ///< what they got
    std::optional<qint64> readAt = {}; ///< when their profile was last read for it, UTC seconds

    bool operator==(const Handover &) const = default;
};

/// Why somebody of the audience is not offered for copying, the first that holds.
enum class NotOffered : quint8 {
    OptedOut,
    HadThisDraft, ///< or one that it was split from, or that was split from it
    HadThisCampaign, ///< by another draft; copied for them counts, as it may have been sent
    Skipped,
    NotOnThisNetwork,
};
/// `opted-out`, `had-this-draft`, …
QString toText(NotOffered why);

/// Who is still to get a draft, in the order of the audience, and who is not and why. A person
/// counts over all their profiles as they are merged now: nobody gets a campaign twice
/// (architecture.md §3), and nobody who is opted out is ever in `next`.
struct CopyList
{
    struct Left
    {
        Pk pk = {};
        NotOffered why = {};
        bool operator==(const Left &) const = default;
    };
    std::vector<Pk> next = {}; ///< who was copied for, and not said to be sent or skipped, as well
    std::vector<Left> left = {};
};

/// `request` is what contextFor() gave for the draft; what was recorded since counts. Errors of the
/// database are results.
Result<CopyList> copyListOf(
    SQLite::Database &database, const Draft &draft, const ReviewRequest &request);

} // namespace comity::drafts
