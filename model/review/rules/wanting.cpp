#include "model/review/rules/wanting.h"

#include <algorithm>

namespace comity::review {

bool wantsSomething(const DraftFacts &draft)
{
    if (draft.intents.hasAskOrOffer() || draft.intents.has(IntentKind::Invitation)) {
        return true;
    }
    const bool hasLink = std::ranges::any_of(draft.text.tokens,
        [](const Token &token) { return token.kind == TokenKind::Url && !token.isQuoted; });
    return hasLink
        && (draft.intents.has(IntentKind::Pressure, u"formula")
            || draft.intents.has(IntentKind::Pressure, u"before"));
}

} // namespace comity::review
