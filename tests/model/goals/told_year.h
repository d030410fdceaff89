#pragma once

#include "model/goals/series.h"
#include "tests/model/followups/talk_workspace.h"

#include <set>

namespace comity::tests {

/// A year of invented lists and messages with one account, beside another account with some of its
/// own; deterministic. What was told is kept here as well, to be counted without the workspace.
class ToldYear : public TalkWorkspace
{
public:
    enum class Before : bool { Nothing, AWord };
    /// With a word of somebody two years before, messages tell of whole years. What was told after
    /// a day is left out.
    explicit ToldYear(Before before = Before::Nothing, QDate until = {2026, 5, 14});

    struct Look
    {
        QDate day = {};
        std::set<Pk> followers = {};
        std::set<Pk> following = {};
        bool isComplete = true;
    };
    struct Told
    {
        Pk pk = {};
        qint64 at = 0;
        bool isTheirs = false;
        bool isQuestion = false;
    };
    struct Counted
    {
        std::optional<double> value = {};
        std::optional<qint64> part = {};
        std::optional<qint64> whole = {};
    };

    const std::vector<Pk> &people() const { return m_people; }
    /// Of most months, oldest first.
    const std::vector<Look> &looks() const { return m_looks; }
    QDate firstTold() const;
    QDate lastTold() const;
    qint64 lastToldAt() const { return m_told.back().at; } ///< UTC seconds
    /// By going through everything that was told, again for each bin.
    Counted counted(goals::Variable variable, QDate from, QDate until) const;

    AccountId moss = {}; ///< somebody asked it every day for forty days, and had no answer
    Pk stranger = {}; ///< that somebody

private:
    struct Reply
    {
        qint64 askedAt = 0;
        std::optional<qint64> answeredAt = {};
    };

    void makeLooks(QDate until);
    void makeMessages(qint64 until);
    std::vector<Told> talkWith(Pk pk) const;
    std::vector<Reply> replies() const;
    Counted countedReplies(goals::Variable variable, qint64 from, qint64 until) const;
    Counted countedTalks(goals::Variable variable, qint64 from, qint64 until) const;
    Counted unloved(QDate from, QDate until) const;

    std::vector<Pk> m_people;
    std::vector<Look> m_looks;
    std::vector<Told> m_told; ///< in the order of time
};

} // namespace comity::tests
