#include "model/targets/next_touch.h"

#include "model/targets/silence.h"
#include "model/targets/touch_due.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using Kind = TouchIdea::Kind;

constexpr std::size_t mostIdeas = 3;
/// In the order of S4.48: be seen, then give a reason.
constexpr std::array gives {TouchKind::Share, TouchKind::Information, TouchKind::Entertain};
constexpr int answerWeight = 2; ///< of an answered touch of a kind
constexpr int mostAnswers = 2; ///< that weigh: a habit is not made stronger for ever
constexpr int repeatWeight
    = 4; ///< of being the kind of the newest touch, and again of the one before

struct KindStanding
{
    TouchKind kind = TouchKind::Share;
    int score = 0;
    int answers = 0;
    const Touch *last = nullptr;
};

KindStanding standingOf(TouchKind kind, const std::vector<const Touch *> &newestFirst)
{
    KindStanding out {kind};
    // The order of the essay decides between kinds of which nothing is known.
    out.score = static_cast<int>(gives.size())
        - static_cast<int>(std::ranges::find(gives, kind) - gives.begin());
    for (std::size_t i = 0; i < newestFirst.size(); ++i) {
        const Touch &touch = *newestFirst[i];
        if (touch.kind != kind) {
            continue;
        }
        out.last = out.last == nullptr ? &touch : out.last;
        out.answers += touch.answeredAt ? 1 : 0;
        if (i < 2) {
            out.score -= repeatWeight;
        }
    }
    out.score += answerWeight * std::min(out.answers, mostAnswers);
    return out;
}

Kind ideaOf(TouchKind kind)
{
    return kind == TouchKind::Share    ? Kind::Share
        : kind == TouchKind::Entertain ? Kind::Entertain
                                       : Kind::Information;
}

TargetReason reasonFor(const KindStanding &standing)
{
    if (standing.last == nullptr) {
        return {u"never-yet"_s};
    }
    const QString day = isoText(standing.last->at).left(10);
    if (standing.answers > 0) {
        return {u"they-answered"_s, {QString::number(standing.answers), day}};
    }
    return {u"last-was"_s, {day}};
}

std::vector<TouchIdea> givesInOrder(const Target &target, qint64 asOf)
{
    std::vector<const Touch *> newestFirst;
    for (const Touch &touch : target.touches) {
        if (isPast(touch, asOf)) {
            newestFirst.push_back(&touch);
        }
    }
    std::vector<KindStanding> standings;
    for (const TouchKind kind : gives) {
        standings.push_back(standingOf(kind, newestFirst));
    }
    std::ranges::stable_sort(
        standings, [](const KindStanding &a, const KindStanding &b) { return a.score > b.score; });
    std::vector<TouchIdea> ideas;
    for (const KindStanding &standing : standings) {
        ideas.push_back({ideaOf(standing.kind), reasonFor(standing), false, {}});
    }
    return ideas;
}

/// Nothing while there is no reason to wait.
std::optional<TouchIdea> restIdea(const Target &target, qint64 asOf, const QTimeZone &zone)
{
    if (const auto until = restUntil(target, asOf, zone)) {
        const bool isByHand = target.facts.restingUntil == until;
        return TouchIdea {Kind::Rest,
            {isByHand ? u"rest-until"_s : u"rest-after-silence"_s, {isoUtc(*until).left(10)}},
            false, {}};
    }
    if (tooMuch(target, asOf, zone).word() == TooMuch::Word::EaseOff) {
        return TouchIdea {Kind::Rest, {u"rest-for-now"_s}, false, {}};
    }
    return std::nullopt;
}

TouchIdea askIdea(const AskGate &gate)
{
    return {Kind::Ask, gate.reason, !gate.isMet, {}};
}

} // namespace

QString toText(Kind kind)
{
    switch (kind) {
    case Kind::Rest:
        return u"rest"_s;
    case Kind::Answer:
        return u"answer"_s;
    case Kind::Give:
        return u"give"_s;
    case Kind::Share:
        return u"share"_s;
    case Kind::Information:
        return u"information"_s;
    case Kind::Entertain:
        return u"entertain"_s;
    case Kind::Introduce:
        return u"introduce"_s;
    case Kind::Ask:
        return u"ask"_s;
    }
    Q_UNREACHABLE();
}

TouchKind touchKindOf(Kind kind)
{
    switch (kind) {
    case Kind::Share:
        return TouchKind::Share;
    case Kind::Entertain:
        return TouchKind::Entertain;
    case Kind::Answer:
    case Kind::Ask:
        return TouchKind::Reply;
    default:
        return TouchKind::Information;
    }
}

std::vector<TouchIdea> nextTouches(
    const Target &target, const IdeaFacts &facts, qint64 asOf, const QTimeZone &zone)
{
    if (const auto rest = restIdea(target, asOf, zone)) {
        AskGate notNow = facts.ask;
        if (notNow.isMet) {
            notNow = {false, notNow.needed, notNow.present, {u"ask-while-resting"_s}};
        }
        return {*rest, askIdea(notNow)};
    }
    std::vector<TouchIdea> ideas;
    if (nextOpening(target, asOf) != nullptr) {
        ideas.push_back({Kind::Answer, {u"opening-noted"_s}, false, {}});
    }
    if (!target.facts.nextGive.isEmpty()) {
        ideas.push_back({Kind::Give, {u"noted-as-next"_s}, false, target.facts.nextGive});
    }
    std::vector<TouchIdea> kinds = givesInOrder(target, asOf);
    if (facts.introducers > 0) {
        // Knowing people in common is a better reason than the least suitable kind.
        kinds.insert(kinds.end() - 1,
            {Kind::Introduce, {u"same-lists"_s, {QString::number(facts.introducers)}}, false, {}});
    }
    ideas.insert(ideas.end(), kinds.begin(), kinds.end());
    ideas.resize(std::min(ideas.size(), mostIdeas), {});
    ideas.push_back(askIdea(facts.ask));
    return ideas;
}

} // namespace comity
