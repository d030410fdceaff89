#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace comity {

/// What the prior of a follow-back is worked out from. A missing value is unknown.
struct LikelihoodFacts
{
    std::optional<qint64> followers = {};
    std::optional<qint64> following = {};
    std::optional<qint64> daysSinceLastPost = {}; ///< whole days, 0 or more
    /// Whole days for which we have followed them. Only when they are known not to follow us:
    /// where that is unknown nobody can be said to wait for an answer.
    std::optional<qint64> daysWithoutAnswer = {};
    bool neverPosted = false; ///< known to have no posts
    bool answerIsUnknown = false; ///< whether they follow us is not known
};

/// A code of resources/language/en/likelihood.yml with what fills it: a piece of a sentence, such
/// as "they have been quiet for months".
struct LikelihoodPart
{
    QString code;
    QStringList arguments = {};
    bool operator==(const LikelihoodPart &) const = default;
};

/// How likely somebody is to follow back, before anything is known about them but these facts
/// (architecture.md §4, S4.36): min(0.9, following ÷ (followers + 50)) × 0.5^(days since the last
/// post ÷ 90) × 0.8^(years without an answer, of 365.25 days). An unknown factor is 1 and is named
/// among the parts; unknown counts give no number.
struct Likelihood
{
    enum class Word : quint8 { Unlikely, Maybe, Likely };

    std::optional<int> percent = {}; ///< whole, 0 to 90
    std::vector<LikelihoodPart> parts
        = {}; ///< counts, last post, waiting, calibration: in this order

    /// Below 25 Unlikely, below 50 Maybe, else Likely.
    std::optional<Word> word() const;
};

/// What an account's own follows say of the prior (calibration.h): nothing until there are enough.
struct Calibration
{
    double scale = 1; ///< what the prior is multiplied by
    qint64 follows = 0; ///< of ours whose answer is known
    qint64 followBacks = 0; ///< that were answered
    double predicted = 0; ///< how many of them the prior expected

    bool isUsed() const { return scale < 1 || scale > 1; }
    bool operator==(const Calibration &) const = default;
};

/// `unlikely`, `maybe`, `likely`.
QString toText(Likelihood::Word word);

/// From this per cent on somebody is left out of a plan.
constexpr int likelyFromPercent = 60;

/// A calibration that is used is one of the parts, the last.
Likelihood likelihoodOf(const LikelihoodFacts &facts, const Calibration &calibration = {});
/// Only the number: for a million people. `scale` is Calibration::scale.
std::optional<int> likelihoodPercent(const LikelihoodFacts &facts, double scale = 1);
/// The prior before it is scaled and rounded, 0 to 0.9.
std::optional<double> likelihoodShare(const LikelihoodFacts &facts);

} // namespace comity
