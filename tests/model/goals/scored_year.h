#pragma once

#include "model/goals/scoreboard.h"
#include "tests/model/goals/told_year.h"

namespace comity::tests {

/// The told year up to the end of a day, with all that a scoreboard measures: the other account has
/// lists and talks of its own, and both have posts, promises, targets and a list of people. What
/// was told is kept here as well, to be counted without the workspace.
class ScoredYear : public ToldYear
{
public:
    explicit ScoredYear(QDate until);

    /// The last second of its last day.
    qint64 asOf() const;
    /// What the code says, for an account or for both.
    goals::Scoreboard read(std::optional<AccountId> account);

    struct Counted
    {
        std::optional<qint64> value = {};
        std::optional<qint64> part = {};
        std::optional<qint64> whole = {};
    };
    /// By going through everything that was told.
    Counted counted(goals::Measure measure, std::optional<AccountId> account) const;

private:
    struct Asked
    {
        qint64 at = 0;
        std::optional<qint64> answeredAt = {};
    };
    struct Post
    {
        qint64 at = 0;
        bool isPromotion = false;
    };
    struct Promise
    {
        std::optional<AccountId> account = {};
        QDate due = {};
        bool isKept = false;
    };
    /// What the lists of an account prove of somebody, after all its looks.
    struct Proved
    {
        bool theyFollow = false;
        bool weFollow = false;
        bool cameBack = false; ///< they did, after we turned to them
    };

    void makeOthersLooks();
    void makeOthersTalks();
    void makePosts(AccountId account, int every, QDate from, QDate until);
    void makePromises();
    void makeLists();
    std::vector<AccountId> accounts(std::optional<AccountId> account) const;
    const std::vector<Look> &looksOf(AccountId account) const;
    Proved proved(AccountId account, Pk pk) const;
    qint64 answersTold(AccountId account) const; ///< UTC seconds
    Counted replies(const std::vector<AccountId> &of) const;
    Counted promotion(const std::vector<AccountId> &of) const;
    Counted mutual(const std::vector<AccountId> &of) const;
    Counted promises(std::optional<AccountId> account) const;
    Counted targetsBack(const std::vector<AccountId> &of) const;
    Counted listed(const std::vector<AccountId> &of) const;
    qint64 room(const std::vector<AccountId> &of) const;

    QDate m_until;
    std::vector<Pk> m_others; ///< people of the other account
    std::vector<Look> m_othersLooks;
    std::vector<Asked> m_asked; ///< of the other account, each by somebody else
    std::map<AccountId, std::vector<Post>> m_posts;
    std::vector<Promise> m_promises;
    std::vector<Pk> m_targets;
    std::vector<Pk> m_members;
    std::vector<goals::Goal> m_goals;
};

} // namespace comity::tests
