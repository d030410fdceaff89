#include "model/standing/post_sort.h"

#include "model/base/known_by_text.h"
#include "model/review/intents/intents.h"
#include "model/review/review_words.h"

namespace comity {
namespace {

using formats::MessageKind;

constexpr qsizetype mostKept = 20'000;

bool isToSomebody(MessageKind kind)
{
    return kind == MessageKind::Reply || kind == MessageKind::Mention
        || kind == MessageKind::Comment;
}

PostSort judge(MessageKind kind, const QString &text, const review::Lexicons &words)
{
    review::DraftContext context;
    context.text = text;
    const review::TextFacts facts = review::readText(text, {}, words);
    const review::Intents intents = review::findIntents(facts, context, words);
    if (intents.hasOffer() || intents.isSolicitation()) {
        return PostSort::Promotion;
    }
    if (kind == MessageKind::Quote) {
        return PostSort::Sharing;
    }
    return isToSomebody(kind) || intents.has(review::IntentKind::Question) ? PostSort::Conversation
                                                                           : PostSort::Own;
}

} // namespace

Result<PostSort> sortOfPost(MessageKind kind, const QString &text)
{
    if (kind == MessageKind::Repost) {
        return PostSort::Sharing;
    }
    // A day is read anew after each edit.
    static KnownByText<PostSort, mostKept> known;
    const QString key = toText(kind) + u' ' + text;
    if (const auto sort = known.find(key)) {
        return *sort;
    }
    const auto words = review::reviewWords();
    if (!words) {
        return tl::unexpected(words.error());
    }
    const PostSort sort = judge(kind, text, **words);
    known.keep(key, sort);
    return sort;
}

} // namespace comity
