#include "model/goals/content_mix.h"

#include "model/accounts/accounts_in_use.h"
#include "model/db/binding.h"
#include "model/goals/message_span.h"
#include "model/goals/review_words.h"
#include "model/import/formats/records.h"
#include "model/review/intents/intents.h"

#include <QCryptographicHash>
#include <QHash>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <mutex>
#include <numeric>

namespace comity::goals {
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
    PostSort sortOf(MessageKind kind, const QString &text, const review::Lexicons &words)
    {
        if (kind == MessageKind::Repost) {
            return PostSort::Sharing;
        }
        const QByteArray key = QCryptographicHash::hash(
            (toText(kind) + u' ' + text).toUtf8(), QCryptographicHash::Sha256);
        {
            const std::lock_guard lock(m_mutex);
            if (const auto known = m_known.constFind(key); known != m_known.cend()) {
                return *known;
            }
        }
        const PostSort sort = judge(kind, text, words);
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

Judged &judged()
{
    static Judged judged;
    return judged;
}

} // namespace

qint64 ContentMix::total() const
{
    return std::accumulate(counts.begin(), counts.end(), qint64 {0});
}

std::optional<int> ContentMix::percent(PostSort sort) const
{
    return total() > 0 ? std::optional(static_cast<int>((of(sort) * 100 + total() / 2) / total()))
                       : std::nullopt;
}

std::optional<qint64> ContentMix::fewerPromotions(int wanted) const
{
    const qint64 promotions = of(PostSort::Promotion);
    qint64 less = 0;
    while (promotions - less > 0 && (promotions - less) * 100 >= wanted * (total() - less)) {
        ++less;
    }
    return less > 0 ? std::optional(less) : std::nullopt;
}

std::optional<qint64> ContentMix::moreOthers(int wanted) const
{
    const qint64 promotions = of(PostSort::Promotion);
    if (wanted <= 0 || promotions == 0 || promotions * 100 < wanted * total()) {
        return {};
    }
    return promotions * 100 / wanted + 1 - total();
}

Result<ContentMix> mixOfLately(SQLite::Database &database, std::optional<AccountId> account,
    qint64 asOf, const QTimeZone &zone, const JobContext &job)
{
    const std::vector<MessageSpan> spans = messageSpans(database, account, SpanOf::Posts);
    const auto days = judgedDays(spans, asOf, zone);
    auto mix = days ? countPosts(database, account, days->from, days->until, job)
                    : Result<ContentMix>(ContentMix {});
    if (mix && !spans.empty()) {
        mix->isKnown = days.has_value();
        mix->toldUntil = std::ranges::min(spans, {}, &MessageSpan::until).until;
    }
    return mix;
}

Result<ContentMix> countPosts(SQLite::Database &database, std::optional<AccountId> account,
    qint64 from, qint64 until, const JobContext &job)
{
    ContentMix mix;
    const auto words = reviewWords();
    if (!words) {
        return tl::unexpected(words.error());
    }
    SQLite::Statement query(database,
        std::string("SELECT message.kind, message.text FROM account CROSS JOIN message"
                    "  ON message.account = account.id AND message.at BETWEEN ?2 AND ?3 WHERE ")
            + accountsInUseSql
            + "  AND message.direction = 'out' AND message.was_deleted = 0"
              "  AND message.kind IN ('post', 'repost', 'quote', 'reply', 'mention', 'comment')");
    db::bindOrNull(query, 1, account ? std::optional(number(*account)) : std::nullopt);
    query.bind(2, static_cast<int64_t>(from));
    query.bind(3, static_cast<int64_t>(until));
    while (query.executeStep()) {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        const auto kind = formats::messageKindFromText(db::text(query.getColumn(0)));
        const PostSort sort = judged().sortOf(
            kind.value_or(MessageKind::Post), db::text(query.getColumn(1)), **words);
        ++mix.counts[static_cast<std::size_t>(sort)];
    }
    return mix;
}

} // namespace comity::goals
