#include "model/goals/content_mix.h"

#include "model/accounts/accounts_in_use.h"
#include "model/db/binding.h"
#include "model/goals/message_span.h"
#include "model/import/formats/records.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <numeric>

namespace comity::goals {
namespace {

template <typename Visit>
Result<void> forEachPost(SQLite::Database &database, std::optional<AccountId> account, qint64 from,
    qint64 until, const JobContext &job, Visit visit)
{
    SQLite::Statement query(database,
        std::string("SELECT message.kind, message.text, message.at FROM account CROSS JOIN message"
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
        QString text = db::text(query.getColumn(1));
        const auto sort = sortOfPost(kind.value_or(formats::MessageKind::Post), text);
        if (!sort) {
            return tl::unexpected(sort.error());
        }
        visit(OwnPost {query.getColumn(2).getInt64(), *sort, std::move(text)});
    }
    return {};
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
    mix.from = from;
    mix.until = until;
    const auto done = forEachPost(database, account, from, until, job,
        [&mix](OwnPost &&post) { ++mix.counts[static_cast<std::size_t>(post.sort)]; });
    return done ? Result<ContentMix>(mix) : tl::unexpected(done.error());
}

Result<std::vector<OwnPost>> ownPosts(SQLite::Database &database, std::optional<AccountId> account,
    qint64 from, qint64 until, const JobContext &job)
{
    std::vector<OwnPost> posts;
    const auto done = forEachPost(database, account, from, until, job,
        [&posts](OwnPost &&post) { posts.push_back(std::move(post)); });
    if (!done) {
        return tl::unexpected(done.error());
    }
    std::ranges::stable_sort(posts, std::greater(), &OwnPost::at);
    return posts;
}

} // namespace comity::goals
