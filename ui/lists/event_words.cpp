#include "ui/lists/event_words.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

struct EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

QString dayOf(const QDate &day, const TargetWords &words)
{
    return words.day(Dated::day(noonUtc(day)));
}

QString whenText(const EventCampaign &campaign)
{
    switch (campaign.phase) {
    case EventPhase::Before:
        return campaign.daysAhead() == 1
            ? EventWords::tr("tomorrow")
            : EventWords::tr("in %Ln days", nullptr, campaign.daysAhead());
    case EventPhase::During:
        return EventWords::tr("under way");
    case EventPhase::After:
        return EventWords::tr("over");
    }
    Q_UNREACHABLE();
}

} // namespace

QString eventText(const EventCampaign &campaign, const TargetWords &words)
{
    const EventPlan &plan = campaign.plan;
    const QString from = words.day(Dated::day(plan.from));
    const QString days = plan.from == plan.until
        ? from
        : EventWords::tr("%1 – %2", "two days").arg(from, words.day(Dated::day(plan.until)));
    return QStringList {singleLine(plan.name), days, whenText(campaign)}.join(u", "_s);
}

QString guestText(const EventGuest &guest, const TargetWords &words)
{
    if (guest.met) {
        const QString met = EventWords::tr("Met %1", "a day").arg(words.day(guest.met->at));
        return guest.followUpBy
            ? EventWords::tr("%1, follow up by %2").arg(met, dayOf(*guest.followUpBy, words))
            : EventWords::tr("%1, followed up").arg(met);
    }
    const QString said = singleLine(guest.words);
    switch (guest.begin) {
    case FirstWords::Opening:
        return EventWords::tr("Begin with “%1”", "their words").arg(said);
    case FirstWords::Give:
        return EventWords::tr("Offer: %1").arg(said);
    case FirstWords::Why:
        return EventWords::tr("Ask about: %1").arg(said);
    case FirstWords::Nothing:
        return EventWords::tr("Nothing noted to begin with");
    }
    Q_UNREACHABLE();
}

Tone guestTone(const EventGuest &guest, const QDate &today)
{
    const bool isOverdue = guest.followUpBy && today > *guest.followUpBy;
    const bool isNothing = !guest.met && guest.begin == FirstWords::Nothing;
    return isOverdue ? Tone::Warn : isNothing ? Tone::Muted : Tone::Normal;
}

qint64 guestRank(const EventGuest &guest)
{
    constexpr qint64 toBeMet = qint64 {1} << 32; // beyond every day
    if (guest.followUpBy) {
        return guest.followUpBy->toJulianDay();
    }
    return guest.met ? 2 * toBeMet : toBeMet + static_cast<qint64>(guest.begin);
}

} // namespace comity::ui
