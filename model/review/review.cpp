#include "model/review/review.h"

#include <array>

namespace comity::review {
namespace {

constexpr std::array verdictNames {"ready", "revise", "dont-send"};
constexpr std::array lampNames {"yes", "some", "no", "unknown"};
constexpr std::array groupNames {"opted-out", "took-offence", "reply-owed", "no-permission",
    "first-contact", "promise-overdue", "too-often", "unanswered", "outside-hours",
    "not-the-audience", "other", "fine"};
static_assert(groupNames.size() == groupCount);

} // namespace

QString toText(Verdict verdict)
{
    return QString::fromLatin1(verdictNames.at(static_cast<std::size_t>(verdict)));
}

QString toText(Lamp lamp)
{
    return QString::fromLatin1(lampNames.at(static_cast<std::size_t>(lamp)));
}

QString toText(Group group)
{
    return QString::fromLatin1(groupNames.at(static_cast<std::size_t>(group)));
}

Verdict toldVerdict(const Review &review)
{
    const bool reachesNobody = review.can == Lamp::No;
    return review.verdict == Verdict::Ready && reachesNobody ? Verdict::Revise : review.verdict;
}

} // namespace comity::review
