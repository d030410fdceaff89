#pragma once

#include "model/drafts/campaign.h"
#include "model/drafts/composition.h"
#include "model/drafts/drafts_store.h"
#include "model/drafts/lessons.h"
#include "model/review/rule_sets.h"
#include "model/standing/people_columns.h"
#include "ui/drafts/told_review.h"

#include <mutex>

namespace comity::ui {

/// A draft as it is to be looked at: what is stored, and the text as it is in the editor.
struct ReviewQuestion
{
    drafts::Draft draft = {};
    QString text = {};
    qint64 asOf = 0; ///< UTC seconds
    PeopleColumns::Version columns
        = {}; ///< of the chosen account; may be of another than the draft's
    std::optional<AccountId> columnsOf = {};
    QString path = {}; ///< of the workspace
    QString houseRules = {}; ///< a folder; empty: none
    qint64 houseRulesAt = 0; ///< tells apart how its files were
};

/// What the worker says of a draft.
struct ReviewAnswer
{
    std::shared_ptr<const ToldReview> told = {};
    std::vector<Pk> people = {}; ///< the profile of each recipient, row by row
    std::vector<Pk> elsewhere = {}; ///< who has no profile on the network: not among the recipients
    std::shared_ptr<const drafts::Composition> composition = {}; ///< who the recipients are
    QStringList strangers = {}; ///< handles of nobody in the workspace
    QStringList gaps = {}; ///< what is not known of them, a sentence each
    QStringList remarks = {}; ///< what is known of them and worth a word, likewise
    std::optional<qint64> coolsUntil = {}; ///< UTC seconds; none: it needs no rest
    bool needsSecondReader = false; ///< as a pack of the house demands
    std::vector<drafts::Stance> stances = {}; ///< what we said in public, the newest first
    std::optional<drafts::Campaign> campaign = {}; ///< the draft's, without its objectives
};

/// Where drafts are reviewed: on a worker, one at a time. The rules are read once, and an audience
/// is kept until something but the text changes, so that an answer while typing costs the engine
/// alone.
class ReviewRoom
{
public:
    /// `wording` outlives it.
    explicit ReviewRoom(const Wording &wording)
        : m_wording(wording)
    {
    }

    /// NoSuchList, BadSmartList, NoSuchAccount, Cancelled, FormatBroken for packs that cannot be
    /// read; errors of the database. Any worker's thread.
    Result<ReviewAnswer> answer(const ReviewQuestion &question, const JobContext &job);
    /// What a rule looks for; none where there is no such rule, or before the first answer.
    std::optional<review::RulePack> pack(const QString &rule);
    /// Of all rules that are asked; empty before the first answer.
    QStringList ruleIds();

private:
    Result<void> readRules(const ReviewQuestion &question);
    Result<PeopleColumns::Version> columnsFor(
        const ReviewQuestion &question, const JobContext &job);
    Result<void> fillAudience(
        SQLite::Database &database, const ReviewQuestion &question, const JobContext &job);
    review::DraftContext contextOf(
        SQLite::Database &database, const ReviewQuestion &question) const;

    const Wording &m_wording;
    std::mutex m_mutex; ///< an answer at a time
    std::mutex m_setMutex; ///< of the rules, which the window asks while an answer is made
    std::optional<review::RuleSets> m_rules;
    QString m_houseRules; ///< that m_rules were read with
    qint64 m_houseRulesAt = 0;
    const review::RuleSet *m_set = nullptr; ///< of the newest answer
    std::optional<drafts::Draft> m_of; ///< whose audience is kept, its text and times left out
    std::optional<drafts::Campaign> m_campaign; ///< the draft's, as it was then
    PeopleColumns::Version m_columns; ///< that it was found in
    PeopleColumns::Version m_keptColumns; ///< the columns of that time, as they were asked with
    qint64 m_day = 0; ///< when it was found, to the hour
    drafts::ReviewRequest m_request;
    std::shared_ptr<const drafts::Composition> m_composition; ///< of its recipients
};

} // namespace comity::ui
