#include "model/drafts/answered_words.h"

#include "model/accounts/accounts_store.h"
#include "model/db/binding.h"
#include "model/drafts/draft_rows.h"
#include "model/followups/obligations_store.h"
#include "model/messages/conversation.h"
#include "model/networks/channel.h"
#include "model/people/person_profiles.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

using followups::Obligation;
using followups::ObligationKind;
using networks::Channel;
using networks::ChannelKind;

constexpr int mostMessages = 5; ///< of a run of theirs
constexpr qsizetype lastMessages = 6;
constexpr qint64 minuteSeconds = 60;

int64_t cell(DraftId id)
{
    return static_cast<int64_t>(number(id));
}

QString networkOf(SQLite::Database &database, Pk pk)
{
    SQLite::Statement row(database,
        "SELECT network.code FROM profile JOIN network ON network.id = profile.network"
        " WHERE profile.pk = ?1");
    row.bind(1, static_cast<int64_t>(number(pk)));
    return row.executeStep() ? db::text(row.getColumn(0)) : QString();
}

/// Their words since the one that is owed an answer, as far as imports still hold them.
std::optional<AnsweredWords> messagesOf(SQLite::Database &database, const Obligation &owed)
{
    SQLite::Statement rows(database,
        "SELECT said.text, said.at, first.kind IN ('reply', 'mention', 'comment')"
        " FROM obligation AS row"
        " JOIN message AS first ON first.account = row.account AND first.digest = row.message"
        " JOIN message AS said ON said.correspondent = first.correspondent"
        "  AND said.direction = 'in' AND said.kind = first.kind"
        "  AND said.at BETWEEN row.made_at AND coalesce(row.heard_until, row.made_at)"
        " WHERE row.id = ?1 ORDER BY said.at, said.id LIMIT ?2");
    rows.bind(1, static_cast<int64_t>(number(owed.id)));
    rows.bind(2, mostMessages);
    QStringList texts;
    AnsweredWords words;
    while (rows.executeStep()) {
        texts += db::text(rows.getColumn(0)).trimmed();
        words.saidAt = words.saidAt.value_or(rows.getColumn(1).getInt64());
        words.isPublic = rows.getColumn(2).getInt() != 0;
    }
    texts.removeAll(QString());
    texts.removeDuplicates();
    words.text = texts.join(u'\n');
    return texts.isEmpty() ? std::nullopt : std::optional(words);
}

/// Nothing where it is no answer: thanks, a promise kept, another try.
std::optional<AnsweredWords> wordsOf(SQLite::Database &database, const Obligation &owed)
{
    if (owed.kind != ObligationKind::Reply && owed.kind != ObligationKind::Detractor) {
        return {};
    }
    AnsweredWords words = (owed.isFromMessages ? messagesOf(database, owed) : std::nullopt)
                              .value_or(AnsweredWords {});
    if (words.text.isEmpty()) {
        words.text = owed.evidence.isEmpty() ? owed.subject : owed.evidence;
        words.saidAt = owed.madeAt;
    }
    words.pk = owed.pk;
    words.obligation = owed.id;
    return words;
}

QString channelFor(const QString &network, bool isPublic)
{
    const auto kinds = isPublic
        ? std::vector {ChannelKind::Reply, ChannelKind::Comment, ChannelKind::Message}
        : std::vector {ChannelKind::Message, ChannelKind::Reply};
    for (const ChannelKind kind : kinds) {
        if (const auto channel = Channel::of(network, kind)) {
            return channel->name();
        }
    }
    return u"email"_s;
}

/// The one that owes it, where it is on their network; else one of ours there.
std::optional<AccountId> accountFor(SQLite::Database &database, const QString &network,
    std::initializer_list<std::optional<AccountId>> wanted)
{
    const std::vector<Account> ours = AccountsStore(database).inUse();
    for (const std::optional<AccountId> &one : wanted) {
        if (one && std::ranges::any_of(ours, [&](const Account &account) {
                return account.id == *one && account.network == network;
            })) {
            return one;
        }
    }
    const auto there = std::ranges::find(ours, network, &Account::network);
    return there != ours.end() ? std::optional(there->id) : std::nullopt;
}

void putWords(SQLite::Database &writer, DraftId draft, const AnsweredWords &words)
{
    SQLite::Statement put(writer,
        "INSERT INTO draft_quote (pk, draft, obligation, text, said_at, is_public)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    put.bind(1, static_cast<int64_t>(number(words.pk)));
    put.bind(2, cell(draft));
    db::bindOrNull(
        put, 3, words.obligation ? std::optional(number(*words.obligation)) : std::nullopt);
    db::bind(put, 4, words.text);
    db::bindOrNull(put, 5, words.saidAt);
    put.bind(6, words.isPublic ? 1 : 0);
    put.exec();
}

/// The last private words with them until a moment, oldest first.
std::vector<review::SaidMessage> lastWords(SQLite::Database &database, const DraftRequest &request,
    const std::vector<Pk> &profiles, const QString &theirs, const QString &ours)
{
    messages::ConversationQuery query;
    query.profiles = profiles;
    query.account = request.account;
    query.withGroups = false;
    query.onlyTold = true;
    query.atMost = lastMessages;
    std::vector<review::SaidMessage> out;
    for (const messages::Message &one : messages::conversationOf(database, query).newestFirst) {
        const bool isPrivate = one.kind == formats::MessageKind::Direct
            || one.kind == formats::MessageKind::Invitation;
        if (isPrivate && one.at.hasValue() && one.at.at <= request.asOf
            && !one.text.trimmed().isEmpty()) {
            out.push_back(
                {one.direction == formats::Direction::Out ? ours : theirs, one.at, one.text});
        }
    }
    std::ranges::reverse(out);
    return out;
}

} // namespace

std::optional<AnsweredWords> answeredWords(SQLite::Database &database, DraftId draft)
{
    SQLite::Statement row(database,
        "SELECT pk, obligation, text, said_at, is_public FROM draft_quote WHERE draft = ?1");
    row.bind(1, cell(draft));
    if (!row.executeStep()) {
        return {};
    }
    AnsweredWords words;
    words.pk = Pk {row.getColumn(0).getUInt()};
    if (const auto obligation = db::maybeNumber(row.getColumn(1))) {
        words.obligation = FactId {*obligation};
    }
    words.text = db::text(row.getColumn(2));
    words.saidAt = db::maybeNumber(row.getColumn(3));
    words.isPublic = row.getColumn(4).getInt() != 0;
    return words;
}

Result<AddedDraft> draftAbout(SQLite::Database &writer, FactId obligation,
    std::optional<AccountId> otherwise, const QString &author, qint64 now)
{
    AddedDraft added;
    auto edit = editByHand(writer, [&]() -> Result<void> {
        const auto owed = followups::ObligationsStore(writer).find(obligation);
        if (!owed) {
            return failure(
                Error::Code::Usage, {u"There is no follow-up %1."_s.arg(number(obligation))});
        }
        const std::optional<AnsweredWords> words = wordsOf(writer, *owed);
        const QString network = networkOf(writer, owed->pk);
        Draft draft;
        draft.channel = channelFor(network, words && words->isPublic);
        draft.account = accountFor(writer, network, {owed->account, otherwise});
        draft.in = {owed->pk};
        draft.author = author;
        draft.madeAt = now;
        draft.editedAt = now;
        draft.settledAt = now;
        added.draft = insertDraft(writer, draft);
        if (words) {
            putWords(writer, added.draft, *words);
        }
        return {};
    });
    if (!edit) {
        return tl::unexpected(edit.error());
    }
    added.edit = std::move(*edit);
    return added;
}

void putThread(SQLite::Database &database, const DraftRequest &request, const Moments &moments,
    ReviewRequest &out)
{
    const auto words = request.draft ? answeredWords(database, *request.draft) : std::nullopt;
    const auto channel = Channel::parse(request.channel);
    if (!words || (channel && channel->isPublic() && !words->isPublic)) {
        return;
    }
    const std::vector<Pk> profiles = PersonProfiles(database).of(words->pk);
    const auto row = std::ranges::find_if(
        out.people, [&profiles](Pk pk) { return std::ranges::binary_search(profiles, pk); });
    review::Thread thread;
    thread.addressedToUs = true;
    thread.inReplyTo = words->text;
    if (words->saidAt) {
        thread.minutesAgo = static_cast<int>(
            std::max(qint64 {0}, moments.sendAt - *words->saidAt) / minuteSeconds);
    }
    if (row != out.people.end()) {
        const review::Recipient &recipient
            = out.draft.recipients[static_cast<std::size_t>(row - out.people.begin())];
        const QString theirs = recipient.handle.isEmpty() ? recipient.name : recipient.handle;
        const QString &ours
            = out.draft.sender.handle.isEmpty() ? out.draft.sender.name : out.draft.sender.handle;
        thread.participants = QStringList {theirs, ours};
        if (channel && !channel->isPublic()) {
            thread.lastMessages = lastWords(database, request, profiles, theirs, ours);
        }
    }
    out.draft.thread = std::move(thread);
}

} // namespace comity::drafts
