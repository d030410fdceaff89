#pragma once

#include "model/review/review.h"
#include "model/review/rule.h"

namespace comity::review {

/// The message code by which `broadcast-size` says that it is the network's own cap that is passed:
/// then the network takes no more, whatever the relationship (the lamp `can`).
inline constexpr QStringView networkCapMessage(u"network-cap");

/// How the message code of `first-contact-solicitation` begins where we wrote to them before: then
/// they have not answered so far, and no first contact is ahead.
inline constexpr QStringView againMessage(u"message-again");

/// The message code by which `reply-debt` says that it is no message that waits: they took offence,
/// and it is not settled.
inline constexpr QStringView offendedMessage(u"message-offended");

/// Whether a finding says that the network itself refuses the draft.
bool isOfTheNetwork(const Finding &finding);

/// Draws from the shown findings of `review` its verdict and lamps, and from shown and suppressed
/// ones where each recipient stands.
void drawOutcome(const DraftFacts &draft, Review &review);

/// How long the draft waits from now (cli.md): 60 minutes for a hostile reply, 30 for one written
/// hot, 15 for an offer or a favour asked of more than five people, less the age of its text.
int coolingOffMinutes(const DraftFacts &draft, const std::vector<Finding> &findings);

} // namespace comity::review
