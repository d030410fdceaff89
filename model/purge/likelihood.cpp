#include "model/purge/likelihood.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr double mostLikely = 0.9;
constexpr std::size_t tableDays = 16'384; ///< 44 years: beyond, both factors round to nothing

/// A power of time for every whole day, because a plan asks for a million of them.
std::array<float, tableDays> powers(double base, double daysAPower)
{
    std::array<float, tableDays> table {};
    for (std::size_t day = 0; day < table.size(); ++day) {
        table.at(day) = static_cast<float>(std::pow(base, static_cast<double>(day) / daysAPower));
    }
    return table;
}

double factorOf(const std::array<float, tableDays> &table, std::optional<qint64> days)
{
    if (!days) {
        return 1;
    }
    const auto last = static_cast<qint64>(tableDays) - 1;
    return static_cast<double>(
        table.at(static_cast<std::size_t>(std::clamp<qint64>(*days, 0, last))));
}

double balanceOf(const LikelihoodFacts &facts)
{
    return std::min(mostLikely,
        static_cast<double>(*facts.following) / (static_cast<double>(*facts.followers) + 50));
}

LikelihoodPart balancePart(const LikelihoodFacts &facts)
{
    if (!facts.followers || !facts.following) {
        return {u"counts-unknown"_s};
    }
    const QStringList counts {QString::number(*facts.following), QString::number(*facts.followers)};
    const double share
        = static_cast<double>(*facts.following) / (static_cast<double>(*facts.followers) + 50);
    if (share >= 2) {
        return {u"follows-many-more"_s, counts};
    }
    if (share >= 1) {
        return {u"follows-slightly-more"_s, counts};
    }
    if (share >= 0.5) {
        return {u"follows-fewer"_s, counts};
    }
    return {share >= 0.1 ? u"follows-far-fewer"_s : u"follows-hardly-anybody"_s, counts};
}

LikelihoodPart activityPart(const LikelihoodFacts &facts)
{
    if (!facts.daysSinceLastPost) {
        return {facts.neverPosted ? u"never-posted"_s : u"last-post-unknown"_s};
    }
    const qint64 days = *facts.daysSinceLastPost;
    const QStringList arguments {QString::number(days)};
    if (days < 30) {
        return {u"posts"_s, arguments};
    }
    if (days < 60) {
        return {u"quiet-for-weeks"_s, arguments};
    }
    return {days < 365 ? u"quiet-for-months"_s : u"quiet-for-years"_s,
        {QString::number(days < 365 ? days / 30 : days / 365)}};
}

LikelihoodPart waitingPart(const LikelihoodFacts &facts)
{
    if (facts.answerIsUnknown) {
        return {u"answer-unknown"_s};
    }
    if (!facts.daysWithoutAnswer) {
        return {u"follow-date-unknown"_s};
    }
    const qint64 days = *facts.daysWithoutAnswer;
    if (days < 60) {
        return {u"followed-lately"_s, {QString::number(days)}};
    }
    return days < 365 ? LikelihoodPart {u"followed-for-months"_s, {QString::number(days / 30)}}
                      : LikelihoodPart {u"followed-for-years"_s, {QString::number(days / 365)}};
}

} // namespace

std::optional<Likelihood::Word> Likelihood::word() const
{
    if (!percent) {
        return std::nullopt;
    }
    return *percent < 25 ? Word::Unlikely : *percent < 50 ? Word::Maybe : Word::Likely;
}

QString toText(Likelihood::Word word)
{
    switch (word) {
    case Likelihood::Word::Unlikely:
        return u"unlikely"_s;
    case Likelihood::Word::Maybe:
        return u"maybe"_s;
    case Likelihood::Word::Likely:
        return u"likely"_s;
    }
    Q_UNREACHABLE();
}

std::optional<double> likelihoodShare(const LikelihoodFacts &facts)
{
    if (!facts.followers || !facts.following) {
        return std::nullopt;
    }
    static const std::array<float, tableDays> quiet = powers(0.5, 90);
    static const std::array<float, tableDays> waiting = powers(0.8, 365.25);
    return balanceOf(facts) * factorOf(quiet, facts.daysSinceLastPost)
        * factorOf(waiting, facts.daysWithoutAnswer);
}

std::optional<int> likelihoodPercent(const LikelihoodFacts &facts, double scale)
{
    const std::optional<double> share = likelihoodShare(facts);
    return share
        ? std::optional(static_cast<int>(std::lround(std::min(mostLikely, *share * scale) * 100)))
        : std::nullopt;
}

Likelihood likelihoodOf(const LikelihoodFacts &facts, const Calibration &calibration)
{
    Likelihood likelihood {likelihoodPercent(facts, calibration.scale),
        {balancePart(facts), activityPart(facts), waitingPart(facts)}};
    if (likelihood.percent && calibration.isUsed()) {
        likelihood.parts.push_back({u"calibrated"_s,
            {QString::number(calibration.scale, 'f', 1), QString::number(calibration.follows),
                QString::number(calibration.followBacks)}});
    }
    return likelihood;
}

} // namespace comity
