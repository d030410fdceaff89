#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/targets/reason.h"

#include <QTimeZone>
#include <optional>
#include <vector>

namespace comity {

/// Whose last post is older than this many days is hardly there any more (S4.35).
constexpr int postedWithinDays = 90;
/// More followers than this for each one they follow: a channel to learn from, which follows nobody
/// back (S4.36: 13,000 followers, follows 100). Plans call the same people lopsided.
constexpr int learnOnlyRatio = 50;

/// What is known of somebody before we follow them. What is missing is unknown.
struct FollowFacts
{
    std::optional<bool> fitsCharter = {}; ///< the user's own tick
    Dated lastPost = {};
    bool neverPosted = false; ///< known to have no posts
    std::optional<qint64> followers = {};
    std::optional<qint64> following = {};
};

enum class FollowDecision : quint8 { Follow, LearnOnly, Leave };
/// `follow`, `learn-only`, `leave`.
QString toText(FollowDecision decision);
std::optional<FollowDecision> followDecisionFromText(QStringView text);

/// One question of the gate.
struct FollowCheck
{
    enum class Name : quint8 { Charter, LastPost, Balance };
    enum class State : quint8 { Unknown, Yes, No };
    Name name = Name::Charter;
    State state = State::Unknown;
    TargetReason evidence = {};

    bool operator==(const FollowCheck &) const = default;
};

/// The three questions before a follow (S4.33, S4.35, S4.36), and what they suggest.
struct FollowGate
{
    std::vector<FollowCheck> checks; ///< charter, last post, balance
    /// Leave who does not fit or is quiet; learn from who fits and follows hardly anybody; follow
    /// where all three are a yes. None while that cannot be told.
    std::optional<FollowDecision> suggestion = {};
};

/// Unknown answers no question: it is neither a yes nor a no, and never the reason to leave.
FollowGate followGate(const FollowFacts &facts, qint64 asOf, const QTimeZone &zone);

/// The checks as JSON text, for keeping what was known when a decision was made, and back; what
/// cannot be read is left out.
QString checksToJson(const std::vector<FollowCheck> &checks);
std::vector<FollowCheck> checksFromJson(const QString &json);

/// What was decided about following somebody, with what was known then.
struct LoggedDecision
{
    Pk pk = {};
    AccountId account = {};
    qint64 at = 0; ///< UTC seconds
    FollowDecision decision = FollowDecision::Leave;
    std::vector<FollowCheck> checks = {};
};

} // namespace comity
