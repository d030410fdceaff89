#pragma once

#include "model/review/rules/rules.h"

// One maker a rule, in the file that is named by the rule's id.
namespace comity::review {

std::unique_ptr<const Rule> makeAllCapsPressure(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeAskAfterLongSilence(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeAskWithoutReason(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeAudienceMismatch(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeAutoDmThanksWithLink(
    const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeAutomationResidue(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeBoilerplatePhrases(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeBroadcastSize(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeButtingIn(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeConnectionAsConsent(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeContactDetailsInPublic(
    const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeContactFrequency(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeCoolingOff(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeCrossPostArtefacts(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeDuplicateToSamePerson(
    const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeExclamationPressure(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeFalseFamiliarity(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeFirstContactSolicitation(
    const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeFiveStarDemand(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeHostileReply(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeIdenticalToMany(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeInsincereRegret(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeLinkOnly(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeMassMessageApology(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeNamingInPublicCriticism(
    const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeNoGiveBack(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeNoIntroduction(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeNoPermissionBulkDm(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeNoPersonalDetail(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeOptedOut(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeOverLength(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeOverduePromise(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makePostItInstead(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeProfileNotReady(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makePromoOnTheirPage(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makePromoShare(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makePublicShamingUnfollowers(
    const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeQuietHours(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeQuotingPrivateMessage(
    const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeReplyDebt(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeSellToNonFollower(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeShortenedLink(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeSlowReplyUnacknowledged(
    const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeStageTooEarly(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeStopAndThink(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeThankYouDue(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeTooManyHashtags(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeTooManyMentions(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeUnansweredStreak(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeUnfilledMergeField(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeUntrackedPromise(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeUrgencyPressure(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeWeekendAsk(const RulePack &pack, const Lexicons &lexicons);
std::unique_ptr<const Rule> makeWrongName(const RulePack &pack, const Lexicons &lexicons);

} // namespace comity::review
