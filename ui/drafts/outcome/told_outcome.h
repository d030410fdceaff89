#pragma once

#include "model/drafts/outcome.h"
#include "model/drafts/outcome_worth.h"

#include <QDate>
#include <QStringList>

namespace comity::ui {

/// What came back of a draft, or of its campaign, told for the window. Plain texts: names in them
/// are strangers'.
struct ToldOutcome
{
    drafts::CampaignStanding standing = {};
    std::optional<drafts::Campaign> campaign = {}; ///< none: the draft belongs to none
    std::vector<drafts::WorthSum> worth = {}; ///< of what came back
    std::vector<drafts::OutcomeSource> sources = {};
    QString load = {}; ///< drafts::sentenceOf() of its answers; may be empty

    /// What imports since the sending show, by kind: people that the user takes, or not.
    struct Suggestion
    {
        drafts::OutcomeKind kind = drafts::OutcomeKind::Replied; ///< or Unfollowed
        std::vector<Pk> people = {};
    };
    std::vector<Suggestion> suggestions = {};

    /// A give-back that was promised and is not done.
    struct Promise
    {
        Pk pk = {};
        QString who = {};
        QString what = {};
        QDate due = {}; ///< null: no day was named
    };
    std::vector<Promise> promises = {};
    QDate today = {};
    bool isWritable = true;
};

/// `Thanks`, `Conversions`, …: neutral words, for a count.
QString outcomeTitle(drafts::OutcomeKind kind);
/// `Said thanks`, `Did what you asked for`, …: of somebody.
QString outcomeMeaning(drafts::OutcomeKind kind);

} // namespace comity::ui
