#include "model/goals/cross_posts.h"

#include "model/accounts/accounts_store.h"
#include "model/base/known_by_text.h"
#include "model/db/binding.h"
#include "model/networks/entities.h"
#include "model/review/review_engine.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <map>
#include <mutex>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

constexpr qint64 daySeconds = 86'400;
constexpr qint64 copyWithin = copyWithinHours * 3600;
/// Shorter texts, such as good wishes, are alike by chance.
constexpr qsizetype leastLetters = 20;
/// A copy that was cut off has at least so much of the other's text.
constexpr qsizetype leastOfCut = 40;
constexpr qsizetype mostWords = 3;
constexpr qsizetype mostKept = 5'000; ///< texts

struct Post
{
    AccountId account = {};
    QString network = {};
    qint64 at = 0;
    QString ext = {};
    QString text = {};
    QString bare = {}; ///< what two copies have in common
    bool isCut = false;
};

/// Only the rule that is asked: the others need milliseconds each and are of no use here.
Result<const review::RuleSet *> artefactRule()
{
    static std::mutex mutex;
    static std::optional<Result<review::RuleSet>> whole;
    static std::optional<review::RuleSet> one;
    const std::lock_guard lock(mutex);
    if (!whole) {
        whole = review::RuleSet::builtIn();
    }
    if (!*whole) {
        return tl::unexpected(whole->error());
    }
    if (!one) {
        std::vector<review::RuleSet::Entry> entries = (*whole)->rules();
        std::erase_if(entries, [](const review::RuleSet::Entry &entry) {
            return entry.pack.id != u"cross-post-artefacts";
        });
        // The whole set is kept for good, so its lexicons need no owner.
        one.emplace(std::shared_ptr<const review::Lexicons>(
                        std::shared_ptr<const review::Lexicons>(), &(*whole)->lexicons()),
            std::move(entries));
    }
    return &*one;
}

/// The words of a post that mean nothing on its network.
QStringList oddWordsOf(const Post &post, const review::RuleSet &rule)
{
    const auto channel = networks::Channel::of(post.network, networks::ChannelKind::Post);
    if (!channel) {
        return {};
    }
    review::DraftContext draft;
    draft.channel = channel->name();
    draft.text = post.text;
    QStringList words;
    for (const review::Finding &finding : review::review(draft, rule).findings) {
        std::vector<review::Span> spans = finding.alsoSpans;
        if (finding.span) {
            spans.insert(spans.begin(), *finding.span);
        }
        for (const review::Span &span : spans) {
            words += post.text.mid(span.start, span.length()).simplified();
        }
    }
    return words;
}

/// Looked through once a text and network: the map is read anew after each edit.
QStringList knownWordsOf(const Post &post, const review::RuleSet &rule)
{
    static KnownByText<QStringList, mostKept> known;
    const QString key = post.network + u' ' + post.text;
    if (const auto words = known.find(key)) {
        return *words;
    }
    const QStringList words = oddWordsOf(post, rule);
    known.keep(key, words);
    return words;
}

/// Without addresses, which networks shorten each in their way, and without blanks and case.
void makeBare(Post &post)
{
    QString text = post.text;
    const auto entities = networks::entitiesOf(text);
    for (auto entity = entities.rbegin(); entity != entities.rend(); ++entity) {
        if (entity->kind == networks::EntityKind::Url) {
            text.remove(entity->start, entity->end - entity->start);
        }
    }
    text = text.simplified();
    for (const QString &end : {u"…"_s, u"..."_s}) {
        if (text.endsWith(end)) {
            post.isCut = true;
            text.chop(end.size());
        }
    }
    post.bare = text.normalized(QString::NormalizationForm_KC).toCaseFolded().trimmed();
}

bool isCopy(const Post &one, const Post &other)
{
    if (one.account == other.account || one.bare.size() < leastLetters
        || other.bare.size() < leastLetters) {
        return false;
    }
    const auto isStart = [](const Post &cut, const Post &whole) {
        return cut.isCut && cut.bare.size() >= leastOfCut && whole.bare.startsWith(cut.bare);
    };
    return one.bare == other.bare || isStart(one, other) || isStart(other, one);
}

std::vector<Post> postsOf(
    SQLite::Database &database, const Account &account, qint64 from, qint64 until)
{
    SQLite::Statement rows(database,
        "SELECT at, ext, text FROM message WHERE account = ?1 AND at BETWEEN ?2 AND ?3"
        " AND direction = 'out' AND kind = 'post' AND was_deleted = 0");
    rows.bind(1, static_cast<int64_t>(number(account.id)));
    // A copy on the first day has its first place before it.
    rows.bind(2, static_cast<int64_t>(from - copyWithin));
    rows.bind(3, static_cast<int64_t>(until));
    std::vector<Post> posts;
    while (rows.executeStep()) {
        Post post {account.id, account.network, rows.getColumn(0).getInt64(),
            db::text(rows.getColumn(1)), db::text(rows.getColumn(2)), {}, false};
        makeBare(post);
        posts.push_back(std::move(post));
    }
    return posts;
}

bool isThere(SQLite::Database &database, AccountId account, const char *sql)
{
    SQLite::Statement query(database, sql);
    query.bind(1, static_cast<int64_t>(number(account)));
    return query.executeStep();
}

bool tellsPosts(SQLite::Database &database, AccountId account)
{
    return isThere(database, account,
        "SELECT 1 FROM message WHERE account = ?1 AND direction = 'out' AND kind = 'post' LIMIT 1");
}

/// Whether imports hold answers to posts there at all: an X archive has none.
bool tellsAnswers(SQLite::Database &database, AccountId account)
{
    return isThere(database, account,
        "SELECT 1 FROM message WHERE account = ?1 AND direction = 'in'"
        " AND kind IN ('reply', 'comment', 'quote') LIMIT 1");
}

qint64 answersTo(SQLite::Database &database, const Post &post)
{
    if (post.ext.isEmpty()) {
        return 0;
    }
    SQLite::Statement count(database,
        "SELECT count(*) FROM message WHERE account = ?1 AND at >= ?2 AND direction = 'in'"
        " AND reply_to = ?3");
    count.bind(1, static_cast<int64_t>(number(post.account)));
    count.bind(2, static_cast<int64_t>(post.at));
    db::bind(count, 3, post.ext);
    return count.executeStep() ? count.getColumn(0).getInt64() : 0;
}

void addWords(QStringList &all, const QStringList &words)
{
    for (const QString &word : words) {
        if (all.size() < mostWords && !all.contains(word, Qt::CaseInsensitive)) {
            all += word;
        }
    }
}

/// The newest post before it, within hours, of which it is a copy; null for none.
const Post *originalOf(const std::vector<Post> &posts, std::size_t i)
{
    for (std::size_t before = i; before-- > 0;) {
        if (posts[i].at - posts[before].at > copyWithin) {
            return nullptr;
        }
        if (isCopy(posts[before], posts[i])) {
            return &posts[before];
        }
    }
    return nullptr;
}

/// Of copies of copies the first place counts: a text that goes from one to all.
AccountId firstPlace(const std::vector<Post> &posts, const Post *original)
{
    while (
        const Post *before = originalOf(posts, static_cast<std::size_t>(original - posts.data()))) {
        original = before;
    }
    return original->account;
}

class Tally
{
public:
    Tally(SQLite::Database &database, const review::RuleSet &rule)
        : m_database(database)
        , m_rule(rule)
    {
    }

    void add(const std::vector<Post> &posts, std::size_t i)
    {
        const Post &post = posts[i];
        const Post *const original = originalOf(posts, i);
        const AccountId from = original ? firstPlace(posts, original) : post.account;
        const QStringList words = knownWordsOf(post, m_rule);
        if (from != post.account) {
            CrossPosting &pair = m_pairs[{from, post.account}];
            pair.from = from;
            pair.to = post.account;
            ++pair.copies;
            addWords(pair.oddWords, words);
            if (tellsAnswers(m_database, post.account)) {
                pair.answers = pair.answers.value_or(0) + answersTo(m_database, post);
            }
        } else if (!words.isEmpty()) {
            OddPosts &odd = m_odd[post.account];
            odd.account = post.account;
            ++odd.posts;
            addWords(odd.oddWords, words);
        }
    }

    void give(CrossPosts &all) const
    {
        for (const auto &[place, pair] : m_pairs) {
            all.pairs.push_back(pair);
        }
        for (const auto &[account, odd] : m_odd) {
            all.odd.push_back(odd);
        }
        std::ranges::stable_sort(all.pairs, std::ranges::greater(), &CrossPosting::copies);
        std::ranges::stable_sort(all.odd, std::ranges::greater(), &OddPosts::posts);
    }

private:
    SQLite::Database &m_database;
    const review::RuleSet &m_rule;
    std::map<std::pair<AccountId, AccountId>, CrossPosting> m_pairs;
    std::map<AccountId, OddPosts> m_odd;
};

} // namespace

Result<CrossPosts> crossPosts(SQLite::Database &database, qint64 asOf, const JobContext &job)
{
    const auto rule = artefactRule();
    if (!rule) {
        return tl::unexpected(rule.error());
    }
    CrossPosts all;
    std::vector<Post> posts;
    for (const Account &account : AccountsStore(database).inUse()) {
        if (tellsPosts(database, account.id)) {
            all.known.push_back(account.id);
        }
        std::ranges::move(postsOf(database, account, asOf - crossPostDays * daySeconds, asOf),
            std::back_inserter(posts));
    }
    // Of those at one moment the account that stands first is where it was written.
    std::ranges::stable_sort(posts, {}, &Post::at);
    Tally tally(database, **rule);
    for (std::size_t i = 0; i < posts.size(); ++i) {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        if (posts[i].at >= asOf - crossPostDays * daySeconds) {
            tally.add(posts, i);
        }
    }
    tally.give(all);
    return all;
}

Result<std::vector<qint64>> copiesTo(
    SQLite::Database &database, AccountId account, qint64 from, qint64 until, const JobContext &job)
{
    std::vector<Post> posts;
    for (const Account &one : AccountsStore(database).inUse()) {
        std::ranges::move(postsOf(database, one, from, until), std::back_inserter(posts));
    }
    std::ranges::stable_sort(posts, {}, &Post::at);
    std::vector<qint64> times;
    for (std::size_t i = 0; i < posts.size(); ++i) {
        if (job.isStopped()) {
            return failure(Error::Code::Cancelled);
        }
        const Post *const original
            = posts[i].account == account && posts[i].at >= from ? originalOf(posts, i) : nullptr;
        if (original != nullptr && firstPlace(posts, original) != account) {
            times.push_back(posts[i].at);
        }
    }
    return times;
}

} // namespace comity::goals
