#include "model/targets/follow_gate.h"

#include "model/standing/staleness.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Name = FollowCheck::Name;
using State = FollowCheck::State;

constexpr qint64 localDoubtSeconds = 14 * 3'600;
constexpr std::array decisionNames {"follow", "learn-only", "leave"};
constexpr std::array checkNames {"charter", "last-post", "balance"};
constexpr std::array stateNames {"unknown", "yes", "no"};

template <typename Enum, std::size_t Count>
std::optional<Enum> fromName(const std::array<const char *, Count> &names, QStringView text)
{
    const auto found = std::ranges::find_if(
        names, [text](const char *name) { return text == QLatin1StringView(name); });
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<Enum>(found - names.begin()));
}

template <typename Enum, std::size_t Count>
QString nameOf(const std::array<const char *, Count> &names, Enum value)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(value)));
}

FollowCheck charterCheck(const FollowFacts &facts)
{
    if (!facts.fitsCharter) {
        return {Name::Charter, State::Unknown, {u"charter-not-judged"_s}};
    }
    return *facts.fitsCharter ? FollowCheck {Name::Charter, State::Yes, {u"charter-fits"_s}}
                              : FollowCheck {Name::Charter, State::No, {u"charter-does-not-fit"_s}};
}

/// Whether a post is of the last 90 days; unknown where the doubt of its time decides.
State isRecent(const Dated &post, qint64 asOf, const QTimeZone &zone)
{
    const Staleness old(asOf, zone, postedWithinDays);
    const auto isOldAt = [&old](std::optional<qint64> at) { return old.holds(Dated::exact(*at)); };
    if (post.precision == DatePrecision::Bounded) {
        if (post.notAfter && isOldAt(post.notAfter)) {
            return State::No;
        }
        return post.notBefore && !isOldAt(post.notBefore) ? State::Yes : State::Unknown;
    }
    if (old.holds(post)) {
        return State::No;
    }
    const bool isInDoubt
        = post.precision == DatePrecision::Local && isOldAt(post.at - localDoubtSeconds);
    return isInDoubt ? State::Unknown : State::Yes;
}

FollowCheck lastPostCheck(const FollowFacts &facts, qint64 asOf, const QTimeZone &zone)
{
    if (facts.neverPosted) {
        return {Name::LastPost, State::No, {u"never-posted"_s}};
    }
    const auto days = DayCount(asOf, zone).since(facts.lastPost);
    if (!days) {
        return {Name::LastPost, State::Unknown, {u"last-post-unknown"_s}};
    }
    const State state = isRecent(facts.lastPost, asOf, zone);
    return {Name::LastPost, state, {u"last-post"_s, {QString::number(*days)}}};
}

FollowCheck balanceCheck(const FollowFacts &facts)
{
    if (!facts.followers || !facts.following) {
        return {Name::Balance, State::Unknown, {u"balance-unknown"_s}};
    }
    const qint64 followers = *facts.followers;
    const qint64 following = *facts.following;
    const bool isLopsided = following > 0 ? followers > qint64 {learnOnlyRatio} * following
                                          : followers >= learnOnlyRatio;
    return {Name::Balance, isLopsided ? State::No : State::Yes,
        {isLopsided ? u"follows-hardly-anybody"_s : u"balance"_s,
            {QString::number(following), QString::number(followers)}}};
}

std::optional<FollowDecision> suggestionFor(const std::vector<FollowCheck> &checks)
{
    const State fits = checks[0].state;
    const State posts = checks[1].state;
    const State balance = checks[2].state;
    if (fits == State::No || posts == State::No) {
        return FollowDecision::Leave;
    }
    if (fits == State::Unknown) {
        return std::nullopt;
    }
    if (balance == State::No) {
        return FollowDecision::LearnOnly;
    }
    const bool isKnown = posts == State::Yes && balance == State::Yes;
    return isKnown ? std::optional(FollowDecision::Follow) : std::nullopt;
}

} // namespace

QString toText(FollowDecision decision)
{
    return nameOf(decisionNames, decision);
}

std::optional<FollowDecision> followDecisionFromText(QStringView text)
{
    return fromName<FollowDecision>(decisionNames, text);
}

FollowGate followGate(const FollowFacts &facts, qint64 asOf, const QTimeZone &zone)
{
    FollowGate gate;
    gate.checks = {charterCheck(facts), lastPostCheck(facts, asOf, zone), balanceCheck(facts)};
    gate.suggestion = suggestionFor(gate.checks);
    return gate;
}

QString checksToJson(const std::vector<FollowCheck> &checks)
{
    QJsonArray out;
    for (const FollowCheck &check : checks) {
        out.append(QJsonObject {{u"check"_s, nameOf(checkNames, check.name)},
            {u"answer"_s, nameOf(stateNames, check.state)}, {u"evidence"_s, check.evidence.code},
            {u"with"_s, QJsonArray::fromStringList(check.evidence.arguments)}});
    }
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

std::vector<FollowCheck> checksFromJson(const QString &json)
{
    std::vector<FollowCheck> out;
    const QJsonArray rows = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &row : rows) {
        const auto name = fromName<Name>(checkNames, row[u"check"].toString());
        const auto state = fromName<State>(stateNames, row[u"answer"].toString());
        if (!name || !state) {
            continue;
        }
        FollowCheck check {*name, *state, {row[u"evidence"].toString(), {}}};
        const QJsonArray arguments = row[u"with"].toArray();
        for (const QJsonValue &argument : arguments) {
            check.evidence.arguments += argument.toString();
        }
        out.push_back(std::move(check));
    }
    return out;
}

} // namespace comity
