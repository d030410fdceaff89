#include "model/goals/post_mix.h"

#include "model/accounts/accounts_in_use.h"
#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/goals/message_span.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

qint64 startOf(QDate day, const QTimeZone &zone)
{
    return day.startOfDay(zone).toSecsSinceEpoch();
}

/// From the oldest post of any account to the end of what imports tell of posts.
std::optional<MessageSpan> spanOfPosts(
    SQLite::Database &database, std::optional<AccountId> account, qint64 asOf)
{
    const auto spans = messageSpans(database, account, SpanOf::Posts);
    if (spans.empty()) {
        return {};
    }
    return MessageSpan {std::ranges::min(spans, {}, &MessageSpan::from).from,
        std::min(asOf, std::ranges::max(spans, {}, &MessageSpan::until).until)};
}

std::vector<FloodDay> floodsOf(
    SQLite::Database &database, const SeriesQuery &wanted, qint64 from, qint64 until)
{
    SQLite::Statement query(database,
        std::string("SELECT account.id, message.at FROM account CROSS JOIN message"
                    "  ON message.account = account.id AND message.at BETWEEN ?2 AND ?3 WHERE ")
            + accountsInUseSql
            + "  AND message.direction = 'out' AND message.was_deleted = 0"
              "  AND message.kind IN ('post', 'repost', 'quote', 'reply', 'mention', 'comment')");
    db::bindOrNull(
        query, 1, wanted.account ? std::optional(number(*wanted.account)) : std::nullopt);
    query.bind(2, static_cast<int64_t>(from));
    query.bind(3, static_cast<int64_t>(until));
    std::map<std::pair<QDate, qint64>, qint64> counts;
    while (query.executeStep()) {
        ++counts[{
            dateIn(wanted.zone, query.getColumn(1).getInt64()), query.getColumn(0).getInt64()}];
    }
    std::vector<FloodDay> floods;
    for (const auto &[place, posts] : counts) {
        if (posts > floodPosts) {
            floods.push_back({place.first, AccountId {place.second}, posts});
        }
    }
    return floods;
}

bool isOver(const MixPeriod &period, int wanted)
{
    const qint64 all = period.mix.total();
    return all > 0 && period.mix.of(PostSort::Promotion) * 100 >= wanted * all;
}

} // namespace

int promotionCeiling(SQLite::Database &database, std::optional<AccountId> account)
{
    const std::vector<Goal> all = GoalsStore(database).all();
    const Goal *goal = goalFor(all, Measure::PromoShare, account);
    return goal == nullptr ? usualPromotion
                           : static_cast<int>(goal->wanted.value_or(usualPromotion));
}

Result<PostMix> postMix(SQLite::Database &database, const SeriesQuery &query, const JobContext &job)
{
    PostMix all;
    all.wanted = promotionCeiling(database, query.account);
    const auto span = spanOfPosts(database, query.account, query.asOf);
    QDate start = binStart(query.bin, query.from);
    const qint64 first = startOf(start, query.zone);
    while (start <= query.until) {
        const QDate next = nextBin(query.bin, start);
        const qint64 from = startOf(start, query.zone);
        const qint64 until = startOf(next, query.zone) - 1;
        MixPeriod period {start, next.addDays(-1), {}, false};
        if (span && from <= span->until && until >= span->from) {
            auto mix = countPosts(database, query.account, from, std::min(until, query.asOf), job);
            if (!mix) {
                return tl::unexpected(mix.error());
            }
            period.mix = *std::move(mix);
            period.mix.isKnown = true;
            period.isPartial = from < span->from || until > span->until;
        }
        all.periods.push_back(period);
        start = next;
    }
    all.floods
        = floodsOf(database, query, first, std::min(startOf(start, query.zone) - 1, query.asOf));
    return all;
}

QString sentenceOf(const PostMix &mix, const Wording &wording, const QLocale &numbers)
{
    const auto say = [&](QStringView code, const QStringList &arguments) {
        return wording.sentence(u"insights", code, arguments, numbers);
    };
    const QString share = QString::number(mix.wanted);
    MixPeriod over; // those bins over the share that are the newest with posts, in one
    bool wasOver = false;
    bool hasPosts = false;
    for (const MixPeriod &one : mix.periods) {
        if (one.mix.total() == 0) {
            continue;
        }
        hasPosts = true;
        if (!isOver(one, mix.wanted)) {
            over = {};
            continue;
        }
        wasOver = true;
        over.from = over.from.isNull() ? one.from : over.from;
        for (std::size_t sort = 0; sort < over.mix.counts.size(); ++sort) {
            over.mix.counts[sort] += one.mix.counts[sort];
        }
    }
    const auto isWhole = [](const MixPeriod &one) { return one.mix.isKnown && !one.isPartial; };
    const bool isAllTold = std::ranges::all_of(mix.periods, isWhole);
    QString text;
    if (!hasPosts) {
        const bool isKnown = std::ranges::any_of(
            mix.periods, [](const MixPeriod &one) { return one.mix.isKnown; });
        return say(isAllTold ? u"mix-none" : isKnown ? u"mix-none-told" : u"mix-unknown", {});
    }
    if (!over.from.isNull()) {
        text = say(u"mix-over",
            {share, over.from.toString(Qt::ISODate),
                QString::number(*over.mix.percent(PostSort::Promotion))});
    } else {
        text = say(wasOver ? u"mix-back" : isAllTold ? u"mix-under" : u"mix-under-told", {share});
    }
    if (!mix.floods.empty()) {
        const FloodDay worst = *std::ranges::max_element(mix.floods, {}, &FloodDay::posts);
        text += u' '
            + say(u"mix-flood",
                {QString::number(worst.posts), worst.day.toString(Qt::ISODate),
                    QString::number(floodPosts)});
    }
    return text;
}

} // namespace comity::goals
