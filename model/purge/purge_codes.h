#pragma once

#include "model/purge/purge_kind.h"

#include <QString>
#include <optional>
#include <vector>

namespace comity {

/// Why somebody is suggested for a purge. Sentences: resources/language/en/reasons.yml.
enum class PurgeReason : quint8 {
    NotFollowingBack,
    Stale,
    NeverPosted,
    Lopsided,
    LooksAutomated, ///< by as many signs as signsThatTell (automation_signs.h)
    OutOfProfile, ///< the user said of them that they neither fit nor lead to who does
    Gone, ///< the network tells of a profile that is no more
    ByHand, ///< chosen one by one; it cannot be asked for
};
constexpr int purgeReasonCount = 8;
constexpr int askableReasonCount = 7; ///< the first so many can be asked for

/// Why somebody who fits is left out all the same, in the order in which the first that holds is
/// said (architecture.md §4). Sentences: resources/language/en/left_out.yml.
enum class LeftOut : quint8 {
    OptedOutOfPurge, ///< never to be suggested, as the user said of them
    Protected, ///< by hand, or by a list of that kind
    Target,
    Blocked,
    Muted,
    Owed, ///< they wrote and wait for an answer of ours
    RecentContact,
    Met,
    LearnOnly,
    Customer,
    NewFollow,
    Likely,
    Reviewed,
    Snoozed,
    UnfollowedBefore,
    InOpenBatch,
    RelationUnknown,
};
constexpr int leftOutCount = 17;

/// What was decided about somebody on a plan.
enum class Decision : quint8 {
    Unfollow, ///< on a plan of followers: remove them as a follower
    Keep,
    Protect,
    LearnOnly,
    Snooze,
    Demote, ///< what Unfollow says, and put them on a private list or a watch list (S0.64)
};

/// Whether there is something to do in the browser, which is ticked then.
constexpr bool isToUnfollow(Decision decision)
{
    return decision == Decision::Unfollow || decision == Decision::Demote;
}

/// What came of an unfollow that was decided.
enum class Tick : quint8 { Done, Skip };

QString toText(PurgeReason reason);
QString toText(LeftOut code);
QString toText(Decision decision);
QString toText(Tick tick);
std::optional<PurgeReason> purgeReasonFromText(QStringView text);
std::optional<LeftOut> leftOutFromText(QStringView text);
std::optional<Decision> decisionFromText(QStringView text);
std::optional<Tick> tickFromText(QStringView text);

/// A choice of reasons.
class ReasonSet
{
public:
    constexpr ReasonSet() = default;
    constexpr ReasonSet(std::initializer_list<PurgeReason> reasons)
    {
        for (const PurgeReason reason : reasons) {
            insert(reason);
        }
    }

    constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr bool contains(PurgeReason reason) const { return (m_bits & bit(reason)) != 0; }
    constexpr void insert(PurgeReason reason) { m_bits |= bit(reason); }
    constexpr void remove(PurgeReason reason) { m_bits &= static_cast<quint8>(~bit(reason)); }
    constexpr ReasonSet both(ReasonSet other) const
    {
        other.m_bits &= m_bits;
        return other;
    }
    /// In the order of the enum.
    std::vector<PurgeReason> all() const;
    /// `stale,never-posted`, and back; words that are no reason are passed over.
    QString joined() const;
    static ReasonSet fromJoined(const QString &text);

    constexpr bool operator==(const ReasonSet &) const = default;

private:
    static constexpr quint8 bit(PurgeReason reason)
    {
        return static_cast<quint8>(1U << static_cast<unsigned>(reason));
    }
    quint8 m_bits = 0;
};

} // namespace comity
