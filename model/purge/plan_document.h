#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/purge/consequences.h"
#include "model/purge/likelihood.h"
#include "model/purge/proof.h"
#include "model/purge/purge_codes.h"
#include "model/standing/automation_signs.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace comity {

/// The list on which a decision put somebody.
struct DemotedTo
{
    ListId list = {};
    QString name = {}; ///< as it is called now; null once the list is deleted
    bool operator==(const DemotedTo &) const = default;
};

/// A sign of automation on somebody, with the numbers that it rests on and where these are known
/// from.
struct SignShown
{
    AutomationSign sign = AutomationSign::Ratchet;
    QStringList numbers = {}; ///< in the order of its sentence in automation.yml
    QString source = {}; ///< `csv:2026-05-11`; null when unknown
    bool operator==(const SignShown &) const = default;
};

/// One person on a plan, with what a reader needs to decide.
struct PlanItem
{
    std::optional<PlanItemId> id = {}; ///< none while the plan is not stored
    Pk pk = {};
    QString key = {};
    QString handle = {};
    QString name = {};
    QString url = {}; ///< of the profile; empty where the network has none
    ReasonSet reasons = {};
    Dated followedAt = {}; ///< since when we follow them; on a plan of followers, they us
    Dated lastPostAt = {};
    QString lastPostSource = {}; ///< `csv:2026-05-11`; null when unknown
    std::optional<qint64> followers = {};
    std::optional<qint64> following = {};
    std::optional<int> percent = {}; ///< likelihood of a follow-back
    std::optional<Decision> decision = {};
    std::optional<qint64> decidedAt = {}; ///< UTC seconds
    std::optional<qint64> snoozedUntil = {};
    std::optional<DemotedTo> demotedTo = {}; ///< with Decision::Demote
    std::optional<Tick> done = {};
    std::optional<qint64> doneAt = {};
    Proof proof = Proof::Unproved; ///< of what was ticked as done
    std::vector<SignShown> signs = {}; ///< of automation as it is now, on a plan of followers alone
    /// What unfollowing or removing them touches, as it is now; none on a plan of everyone.
    std::vector<Consequence> consequences = {};
};

/// How much room there is to follow more people, and after the plan.
struct PlanHeadroom
{
    std::optional<qint64> following = {};
    std::optional<qint64> limit = {};
    std::optional<qint64> left = {};
    std::optional<qint64> after = {};
    QString limitStatus = {}; ///< null without a limit
    bool restsOnFollowers = false; ///< as in networks::Headroom
};

/// A purge plan as it is shown, printed and exported: the shape of `purge plan --json` and
/// `purge show --json` (cli.md).
struct PlanDocument
{
    std::optional<PlanId> planId = {}; ///< none for a plan of everyone, which is not stored
    PurgeKind kind = PurgeKind::Unfollow;
    AccountId accountId = {};
    QString account = {}; ///< `x:demo_owner`
    qint64 madeAt = 0;
    qint64 asOf = 0;
    bool isReady = true; ///< as in PurgeProposal
    QString whyNotCode = {}; ///< as in PurgeFacts
    QString whyNotList = {};
    QStringList whyNotArguments = {};
    bool hasListOrder = false; ///< as in PurgeFacts
    int batch = 50;
    QString options = {}; ///< as the command line writes them
    qint64 fit = 0;
    PlanHeadroom headroom = {};
    struct LeftOutCount
    {
        LeftOut code = LeftOut::Protected;
        qint64 count = 0;
        bool operator==(const LeftOutCount &) const = default;
    };
    std::vector<LeftOutCount> leftOut = {}; ///< when it was made; only counts above 0
    std::vector<PlanItem> items = {};
    std::optional<qint64> closedAt = {};
};

/// Whether somebody was put on a plan for looking automated, and what is imported now shows fewer
/// signs than that takes.
inline bool looksAutomatedNoMore(const PlanItem &item, PurgeKind kind)
{
    return kind == PurgeKind::RemoveFollower && item.reasons.contains(PurgeReason::LooksAutomated)
        && item.signs.size() < std::size_t {signsThatTell};
}

} // namespace comity
