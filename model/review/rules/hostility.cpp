#include "model/review/rules/hostility.h"

namespace comity::review {

std::vector<Intent> hostileWords(const DraftFacts &draft)
{
    std::vector<Intent> words;
    const bool isAnswer = draft.channel.isReply() || draft.channel.isPrivate()
        || draft.channel.isOnTheirPage()
        || (draft.context.thread.hasValue() && draft.context.thread->inReplyTo.hasValue());
    for (const Intent *insult : draft.intents.of(IntentKind::Insult)) {
        if (isAnswer || insult->strength >= threatStrength) {
            words.push_back(*insult);
        }
    }
    return words;
}

} // namespace comity::review
