#include "ui/drafts/desk/hold_words.h"

#include <QCoreApplication>

namespace comity::ui {
namespace {

constexpr qint64 minute = 60;

/// The context of their translations.
class HoldWords
{
    Q_DECLARE_TR_FUNCTIONS(HoldWords)
};

QStringList argumentsOf(const drafts::Readiness &readiness, const ToldReview *told)
{
    switch (readiness.hold) {
    case drafts::Hold::NotDelivered:
        return {told == nullptr ? QString() : told->reach};
    case drafts::Hold::Blockers:
        return {QString::number(readiness.blockers)};
    case drafts::Hold::Questions:
        return {QString::number(readiness.questions - readiness.answered)};
    case drafts::Hold::CoolingOff:
        return {HoldWords::tr("%Ln minutes", nullptr,
            static_cast<int>((readiness.secondsLeft + minute - 1) / minute))};
    default:
        return {};
    }
}

} // namespace

QString holdSentence(
    const drafts::Readiness &readiness, const ToldReview *told, const Wording &wording)
{
    return wording.sentence(
        u"readiness", drafts::toText(readiness.hold), argumentsOf(readiness, told));
}

} // namespace comity::ui
