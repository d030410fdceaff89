#include "model/drafts/handover.h"

#include <array>

namespace comity::drafts {
namespace {

constexpr std::array states {"read", "copied", "sent", "skipped"};
constexpr std::array reasons {
    "opted-out", "had-this-draft", "had-this-campaign", "skipped", "not-on-this-network"};

} // namespace

QString toText(HandoverState state)
{
    return QString::fromLatin1(states.at(static_cast<std::size_t>(state)));
}

std::optional<HandoverState> handoverStateFromText(QStringView text)
{
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (text == QLatin1String(states.at(i))) {
            return static_cast<HandoverState>(i);
        }
    }
    return std::nullopt;
}

QString toText(NotOffered why)
{
    return QString::fromLatin1(reasons.at(static_cast<std::size_t>(why)));
}

} // namespace comity::drafts
