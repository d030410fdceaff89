#include "model/followups/obligation.h"

#include <array>

namespace comity::followups {
namespace {

constexpr std::array kinds {"reply", "detractor", "thank-you", "give-back", "retry"};
static_assert(kinds.size() == obligationKindCount);
constexpr std::array stages {"seen", "acknowledged", "heard", "resolved", "agreed-to-differ"};

template <typename Value, std::size_t count>
std::optional<Value> valueFrom(const std::array<const char *, count> &names, QStringView text)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (text == QLatin1String(names.at(i))) {
            return static_cast<Value>(i);
        }
    }
    return std::nullopt;
}

} // namespace

QString toText(ObligationKind kind)
{
    return QString::fromLatin1(kinds.at(static_cast<std::size_t>(kind)));
}

std::optional<ObligationKind> obligationKindFromText(QStringView text)
{
    return valueFrom<ObligationKind>(kinds, text);
}

QString toText(CaseStage stage)
{
    return QString::fromLatin1(stages.at(static_cast<std::size_t>(stage)));
}

std::optional<CaseStage> caseStageFromText(QStringView text)
{
    return valueFrom<CaseStage>(stages, text);
}

} // namespace comity::followups
