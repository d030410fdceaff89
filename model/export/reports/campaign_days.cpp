#include "model/export/reports/campaign_days.h"

#include "model/base/civil_time.h"

namespace comity {
namespace {

using followups::ObligationKind;

void count(CampaignDay &day, ObligationKind kind)
{
    day.thanked += kind == ObligationKind::ThankYou ? 1 : 0;
    day.kept += kind == ObligationKind::GiveBack ? 1 : 0;
    day.resolved += kind == ObligationKind::Detractor ? 1 : 0;
}

} // namespace

std::map<QDate, CampaignDay> daysOf(const CampaignReport &report, const QTimeZone &zone)
{
    std::map<QDate, CampaignDay> days;
    const auto on = [&](qint64 at) -> CampaignDay & { return days[dateIn(zone, at)]; };
    on(report.campaign.madeAt).isMade = true;
    if (report.campaign.closedAt) {
        on(*report.campaign.closedAt).isClosed = true;
    }
    for (const CampaignDraft &draft : report.drafts) {
        for (const drafts::Handover &one : draft.handovers) {
            if (one.state == drafts::HandoverState::Sent) {
                ++on(one.at).sent;
            }
        }
        for (const drafts::Outcome &one : draft.outcomes) {
            if (one.at.hasValue()) {
                const bool isExact = one.at.precision == DatePrecision::Exact;
                CampaignDay &day
                    = isExact ? on(one.at.at) : days[dateIn(QTimeZone::utc(), one.at.at)];
                ++day.outcomes.at(static_cast<std::size_t>(one.kind));
            }
        }
        for (const drafts::Override &one : draft.overrides) {
            ++on(one.at).overrides;
        }
    }
    for (const followups::Obligation &one : report.owed) {
        const bool isOfADay = one.kind == ObligationKind::ThankYou
            || one.kind == ObligationKind::GiveBack || one.kind == ObligationKind::Detractor;
        if (one.doneAt && isOfADay) {
            count(on(*one.doneAt), one.kind);
        }
    }
    return days;
}

} // namespace comity
