#include "model/review/rules/hostility.h"

using namespace Qt::StringLiterals;

namespace comity::review {

std::vector<Intent> hostileWords(const DraftFacts &draft)
{
    std::vector<Intent> words;
    const bool isAnswer = draft.channel.isReply() || draft.channel.isPrivate()
        || draft.channel.isOnTheirPage()
        || (draft.context.thread.hasValue() && draft.context.thread->inReplyTo.hasValue());
    for (const Intent *insult : draft.intents.of(IntentKind::Insult)) {
        // "You muppet" to one friend is a hug; before others it is not.
        const bool isTease = insult->sort == u"mild"_s && draft.channel.isPrivate();
        if ((isAnswer && !isTease) || insult->strength >= threatStrength) {
            words.push_back(*insult);
        }
    }
    return words;
}

} // namespace comity::review
