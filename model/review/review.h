#pragma once

#include "model/review/finding.h"

namespace comity::review {

enum class Verdict : quint8 { Ready, Revise, DontSend };
/// `ready`, `revise`, `dont-send`.
QString toText(Verdict verdict);

enum class Lamp : quint8 { Yes, Some, No, Unknown };
/// `yes`, `some`, `no`, `unknown`.
QString toText(Lamp lamp);

/// Where a recipient stands: the first that holds (cli.md).
enum class Group : quint8 {
    OptedOut,
    TookOffence, ///< cli.md counts them among `reply-owed`: they hear from us about that first
    ReplyOwed,
    NoPermission,
    FirstContact,
    PromiseOverdue,
    TooOften,
    Unanswered,
    OutsideHours,
    NotTheAudience,
    Other,
    Fine,
};
constexpr int groupCount = 12;
/// `opted-out`, `took-offence`, `reply-owed`, …
QString toText(Group group);

/// How long the text is by a network's counting.
struct Length
{
    QString channel = {};
    qsizetype counted = 0;
    qsizetype limit = 0;
    qsizetype left = 0; ///< negative when it is too long
    bool operator==(const Length &) const = default;
};

/// What the engine answers about one draft.
struct Review
{
    QString id = {};
    Verdict verdict = Verdict::Ready;
    Lamp can = Lamp::Yes; ///< the network
    Lamp may = Lamp::Yes; ///< permission
    Lamp should = Lamp::Yes; ///< the relationship
    std::vector<Finding> findings = {}; ///< sorted by severity, span and rule (etiquette.md §1.4)
    /// What a stronger finding speaks for, or the user has put aside: under "also".
    std::vector<Finding> suppressed = {};
    std::vector<Finding> shadow = {}; ///< of rules that run silently: no part of the verdict
    int recipients = 0; ///< people, groups counted out
    int fine = 0;
    /// People of them whom the network does not deliver it to, by its usual settings: they lack the
    /// tie to us that it asks for.
    int unreachable = 0;
    std::vector<Group> groupOf = {}; ///< by row of the context
    std::vector<Length> lengths = {};
    bool areQuestionsDue = false;
    int coolingOffMinutes = 0;
    QString language = {}; ///< as detected or given; `und` when it is none we know
    bool hasWordingChecks = true; ///< false: only what no language is needed for was looked at

    bool operator==(const Review &) const = default;
};

/// The verdict as people are told it: nothing is ready that the network delivers to nobody.
Verdict toldVerdict(const Review &review);

} // namespace comity::review
