#include "model/drafts/our_side.h"

#include "model/accounts/account_records.h"
#include "model/base/civil_time.h"
#include "model/drafts/handed_over.h"
#include "model/messages/exchange.h"
#include "model/networks/channel.h"
#include "model/standing/post_sort.h"

#include <QHash>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

using messages::Correspondence;
using review::Known;
using review::SaidMessage;

constexpr qint64 daySeconds = 86'400;
constexpr qint64 sentDays = 90;
constexpr qint64 receivedDays = 730;
constexpr int mostMessages = 20'000;
// Older imports do not tell whether we have been quiet since.
constexpr qint64 freshDays = 7;
constexpr qint64 activeDays = 30;
constexpr int recentPosts = 50; // etiquette.md, promo-share

Known<bool> shows(const AccountRecord &record, QStringView name)
{
    const auto fact = record.fact(name);
    return fact ? Known<bool>(!fact->isAbsent()) : Known<bool>();
}

Known<review::Sender::Profile> profileOf(const AccountRecord &record)
{
    review::Sender::Profile profile;
    profile.photo = shows(record, u"avatar");
    profile.bio = shows(record, u"bio");
    profile.location = shows(record, u"location");
    profile.link = shows(record, u"website");
    return profile == review::Sender::Profile {} ? Known<review::Sender::Profile>() : profile;
}

Known<int> quietDaysOf(const Dated &lastWord, const Moments &moments, const Dated &takenAt)
{
    if (!lastWord.hasValue()) {
        return {};
    }
    const qint64 days = std::max(
        qint64 {0}, dateIn(moments.zone, lastWord.at).daysTo(dateIn(moments.zone, moments.sendAt)));
    const bool isFresh = takenAt.hasValue() && takenAt.at >= moments.asOf - freshDays * daySeconds;
    return days <= activeDays || isFresh ? Known<int>(static_cast<int>(days)) : Known<int>();
}

/// Where only answers are imported, what else we posted is not known.
bool isPost(const messages::PublicWord &word)
{
    using formats::MessageKind;
    return word.kind == MessageKind::Post || word.kind == MessageKind::Repost
        || word.kind == MessageKind::Quote;
}

Known<review::Sender::RecentPosts> recentPostsOf(
    SQLite::Database &database, const Sending &sending, const JobContext &job)
{
    const auto channel = networks::Channel::parse(sending.channel);
    if (!channel || !channel->isPost() || sending.network != sending.account->network) {
        return {};
    }
    const qint64 asOf = sending.moments.asOf;
    const auto words = messages::publicWords(database, sending.account->id, asOf, recentPosts);
    if (std::ranges::none_of(words, isPost)
        || words.front().at.at < asOf - activeDays * daySeconds) {
        return {};
    }
    review::Sender::RecentPosts posts;
    for (const messages::PublicWord &word : words) {
        const auto sort = sortOfPost(word.kind, word.text);
        if (!sort || job.isStopped()) {
            return {};
        }
        ++posts.total;
        posts.promotional += *sort == PostSort::Promotion ? 1 : 0;
    }
    return posts;
}

/// Calls the people of an audience as the review engine knows them.
class Callers
{
public:
    Callers(const Audience &audience, const AudiencePeople &people)
    {
        QHash<quint32, std::size_t> rows;
        for (std::size_t row = 0; row < audience.people.size(); ++row) {
            rows.insert(number(audience.people[row]), row);
        }
        for (const AudiencePerson &person : people.people) {
            for (const Pk shown : person.profiles) {
                const auto row = rows.constFind(number(shown));
                if (row == rows.cend()) {
                    continue;
                }
                const review::Recipient &recipient = audience.recipients[*row];
                const QString call = recipient.handle.isEmpty() ? recipient.name : recipient.handle;
                for (const Pk pk : person.profiles) {
                    m_calls.insert(number(pk), call);
                }
            }
        }
    }

    /// All of theirs, in rising order.
    std::vector<Pk> profiles() const
    {
        std::vector<Pk> all;
        all.reserve(static_cast<std::size_t>(m_calls.size()));
        for (auto call = m_calls.keyBegin(); call != m_calls.keyEnd(); ++call) {
            all.push_back(Pk {*call});
        }
        std::ranges::sort(all, {}, [](Pk pk) { return number(pk); });
        return all;
    }

    /// Nobody outside is taken for somebody of the same name or handle: an identity is neither.
    QString of(const Correspondence &one) const
    {
        return m_calls.value(number(one.pk), one.identity);
    }

private:
    QHash<quint32, QString> m_calls;
};

template <typename Who>
std::vector<SaidMessage> saidOf(const std::vector<Correspondence> &newestFirst, Who who)
{
    std::vector<SaidMessage> said;
    said.reserve(newestFirst.size());
    for (const Correspondence &one : newestFirst) {
        said.push_back({who(one), one.at, one.text});
    }
    return said;
}

/// What imports show of ours and what Comity handed over since, the newest first.
std::vector<Correspondence> sentBefore(SQLite::Database &database, const Sending &sending)
{
    const qint64 from = sending.moments.sendAt - sentDays * daySeconds;
    auto sent = messages::writtenByUs(database, from, sending.moments.asOf, mostMessages);
    for (HandedOver &one : handedOver(database, sending.moments.asOf, sending.draft)) {
        if (one.message.at.at >= from && !one.text.isEmpty()) {
            sent.push_back({.pk = one.message.pk,
                .identity = u"pk:%1"_s.arg(number(one.message.pk)),
                .at = one.message.at,
                .text = std::move(one.text)});
        }
    }
    std::ranges::stable_sort(
        sent, std::greater(), [](const Correspondence &one) { return one.at.at; });
    sent.resize(std::min(sent.size(), std::size_t {mostMessages}));
    return sent;
}

} // namespace

review::Sender senderOf(SQLite::Database &database, const Sending &sending,
    const AccountKnowledge &knowledge, const JobContext &job)
{
    review::Sender sender;
    sender.zone = QString::fromLatin1(sending.moments.zone.id());
    const auto record = sending.account ? accountRecord(database, sending.account->id)
                                        : std::optional<AccountRecord>();
    if (!record) {
        return sender;
    }
    const Account &account = record->account;
    sender.name = account.name;
    sender.handle = account.handle.isEmpty() ? QString() : u'@' + account.handle;
    sender.ownDomains = record->ownDomains;
    sender.ownEmails = record->ownEmails;
    sender.ownPhones = record->ownPhones;
    sender.profile = profileOf(*record);
    sender.daysSincePublicActivity
        = quietDaysOf(messages::lastPublicWord(database, account.id, sending.moments.asOf),
            sending.moments, knowledge.newestTakenAt);
    sender.recentPosts = recentPostsOf(database, sending, job);
    return sender;
}

void putHistory(SQLite::Database &database, const Audience &audience, const AudiencePeople &people,
    const Sending &sending, const AccountKnowledge &knowledge, review::DraftContext &draft)
{
    const Callers callers(audience, people);
    const Moments &moments = sending.moments;
    const auto sent = sentBefore(database, sending);
    if (knowledge.hasMessages || !sent.empty()) {
        draft.sent
            = saidOf(sent, [&callers](const Correspondence &one) { return callers.of(one); });
    }
    const auto channel = networks::Channel::parse(draft.channel);
    const bool isPublic = channel && channel->isPublic();
    // Who once asked us to stop has asked for good, however long ago and whoever wrote since.
    auto received = isPublic
        ? messages::receivedPrivately(
            database, moments.asOf - receivedDays * daySeconds, moments.asOf, mostMessages)
        : messages::receivedPrivatelyFrom(database, callers.profiles(), moments.asOf, mostMessages);
    if (!knowledge.hasMessages && received.empty()) {
        return;
    }
    // In one second the one that was written down later is the newer.
    std::ranges::reverse(received);
    draft.privateReceived = saidOf(
        received, [&](const Correspondence &one) { return isPublic ? one.name : callers.of(one); });
}

} // namespace comity::drafts
