#include "model/review/rules/rules.h"

#include "model/review/rules/makers.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace comity::review {
namespace {

struct Maker
{
    const char *id;
    MakeRule make;
};

// By id.
constexpr auto makers = std::to_array<Maker>({
    {"all-caps-pressure", makeAllCapsPressure},
    {"ask-after-long-silence", makeAskAfterLongSilence},
    {"ask-without-reason", makeAskWithoutReason},
    {"audience-mismatch", makeAudienceMismatch},
    {"auto-dm-thanks-with-link", makeAutoDmThanksWithLink},
    {"automation-residue", makeAutomationResidue},
    {"boilerplate-phrases", makeBoilerplatePhrases},
    {"broadcast-size", makeBroadcastSize},
    {"butting-in", makeButtingIn},
    {"connection-as-consent", makeConnectionAsConsent},
    {"contact-details-in-public", makeContactDetailsInPublic},
    {"contact-frequency", makeContactFrequency},
    {"cooling-off", makeCoolingOff},
    {"cross-post-artefacts", makeCrossPostArtefacts},
    {"duplicate-to-same-person", makeDuplicateToSamePerson},
    {"exclamation-pressure", makeExclamationPressure},
    {"false-familiarity", makeFalseFamiliarity},
    {"first-contact-solicitation", makeFirstContactSolicitation},
    {"five-star-demand", makeFiveStarDemand},
    {"hostile-reply", makeHostileReply},
    {"identical-to-many", makeIdenticalToMany},
    {"insincere-regret", makeInsincereRegret},
    {"link-only", makeLinkOnly},
    {"mass-message-apology", makeMassMessageApology},
    {"naming-in-public-criticism", makeNamingInPublicCriticism},
    {"no-give-back", makeNoGiveBack},
    {"no-introduction", makeNoIntroduction},
    {"no-permission-bulk-dm", makeNoPermissionBulkDm},
    {"no-personal-detail", makeNoPersonalDetail},
    {"opted-out", makeOptedOut},
    {"over-length", makeOverLength},
    {"overdue-promise", makeOverduePromise},
    {"post-it-instead", makePostItInstead},
    {"profile-not-ready", makeProfileNotReady},
    {"promo-on-their-page", makePromoOnTheirPage},
    {"promo-share", makePromoShare},
    {"public-shaming-unfollowers", makePublicShamingUnfollowers},
    {"quiet-hours", makeQuietHours},
    {"quoting-private-message", makeQuotingPrivateMessage},
    {"reply-debt", makeReplyDebt},
    {"sell-to-non-follower", makeSellToNonFollower},
    {"shortened-link", makeShortenedLink},
    {"slow-reply-unacknowledged", makeSlowReplyUnacknowledged},
    {"stage-too-early", makeStageTooEarly},
    {"stop-and-think", makeStopAndThink},
    {"thank-you-due", makeThankYouDue},
    {"too-many-hashtags", makeTooManyHashtags},
    {"too-many-mentions", makeTooManyMentions},
    {"unanswered-streak", makeUnansweredStreak},
    {"unfilled-merge-field", makeUnfilledMergeField},
    {"untracked-promise", makeUntrackedPromise},
    {"urgency-pressure", makeUrgencyPressure},
    {"weekend-ask", makeWeekendAsk},
    {"wrong-name", makeWrongName},
});

} // namespace

MakeRule makerOf(QStringView id)
{
    const auto *const found = std::ranges::find_if(
        makers, [id](const Maker &maker) { return id == QLatin1StringView(maker.id); });
    return found == makers.end() ? nullptr : found->make;
}

QStringList ruleIds()
{
    QStringList ids;
    for (const Maker &maker : makers) {
        ids.append(QString::fromLatin1(maker.id));
    }
    return ids;
}

} // namespace comity::review
