#include "model/drafts/campaign.h"

#include <array>

namespace comity::drafts {
namespace {

constexpr std::array campaignKinds {"promo", "ask", "invite", "inform", "thanks"};
constexpr std::array outcomeKinds {
    "thanks", "conversion", "replied", "offended", "unfollowed", "silent"};

template <typename Kind, std::size_t count>
std::optional<Kind> kindFrom(const std::array<const char *, count> &names, QStringView text)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (text == QLatin1String(names.at(i))) {
            return static_cast<Kind>(i);
        }
    }
    return std::nullopt;
}

} // namespace

QString toText(CampaignKind kind)
{
    return QString::fromLatin1(campaignKinds.at(static_cast<std::size_t>(kind)));
}

std::optional<CampaignKind> campaignKindFromText(QStringView text)
{
    return kindFrom<CampaignKind>(campaignKinds, text);
}

QString toText(OutcomeKind kind)
{
    return QString::fromLatin1(outcomeKinds.at(static_cast<std::size_t>(kind)));
}

std::optional<OutcomeKind> outcomeKindFromText(QStringView text)
{
    return kindFrom<OutcomeKind>(outcomeKinds, text);
}

} // namespace comity::drafts
