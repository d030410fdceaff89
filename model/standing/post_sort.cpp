#include "model/standing/post_sort.h"

#include "model/review/intents/intents.h"
#include "model/review/review_words.h"

#include <QCryptographicHash>
#include <QHash>
#include <mutex>

namespace comity {
namespace {

using formats::MessageKind;

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

/// What a text was judged to be, by its digest: a day is read anew after each edit, and a text says
/// the same as before.
class Judged
{
public:
    Result<PostSort> sortOf(MessageKind kind, const QString &text)
    {
        const QByteArray key = QCryptographicHash::hash(
            (toText(kind) + u' ' + text).toUtf8(), QCryptographicHash::Sha256);
        {
            const std::lock_guard lock(m_mutex);
            if (const auto known = m_known.constFind(key); known != m_known.cend()) {
                return *known;
            }
        }
        const auto words = review::reviewWords();
        if (!words) {
            return tl::unexpected(words.error());
        }
        const PostSort sort = judge(kind, text, **words);
        const std::lock_guard lock(m_mutex);
        if (m_known.size() >= mostKept) {
            m_known.clear();
        }
        m_known.insert(key, sort);
        return sort;
    }

private:
    static constexpr qsizetype mostKept = 20'000;
    std::mutex m_mutex;
    QHash<QByteArray, PostSort> m_known;
};

} // namespace

Result<PostSort> sortOfPost(MessageKind kind, const QString &text)
{
    if (kind == MessageKind::Repost) {
        return PostSort::Sharing;
    }
    static Judged judged;
    return judged.sortOf(kind, text);
}

} // namespace comity
