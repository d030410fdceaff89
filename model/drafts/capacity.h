#pragma once

#include "model/base/wording.h"

#include <optional>

namespace comity::drafts {

/// What answering is likely to take when a draft goes to so many people (S0.29, S0.33).
struct AnswerLoad
{
    int people = 0;
    std::optional<int> answers = {}; ///< that are to be expected, rounded up; none: nobody said
    std::optional<int> answersADay = {}; ///< that we can give well
    std::optional<int> days = {}; ///< that answering takes, rounded up; none: unknown, or for ever
    std::optional<int> peopleADay = {}; ///< to hand over a day and keep up; none: unknown

    bool operator==(const AnswerLoad &) const = default;
};

/// `expectedPercent` is 0..100 of those who get it; what is beyond, or negative, counts as the
/// nearest.
AnswerLoad answerLoad(
    int people, std::optional<int> expectedPercent, std::optional<int> answersADay);

/// In one sentence or two, for the window and the command line alike. What is unknown is said to
/// be so.
QString sentenceOf(
    const AnswerLoad &load, const Wording &wording, const QLocale &numbers = QLocale::c());

} // namespace comity::drafts
