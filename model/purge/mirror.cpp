#include "model/purge/mirror.h"

#include "model/accounts/accounts_store.h"
#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/followups/reply_ground_store.h"
#include "model/messages/exchange.h"
#include "model/purge/plan_maker.h"
#include "model/standing/person_detail.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr qint64 daySeconds = 86'400;
constexpr qsizetype excerptLength = 140;
/// Before what waits longest, to know when we last wrote.
constexpr qint64 knownBefore = 31 * daySeconds;

std::vector<MirrorEntry> waitingFor(
    SQLite::Database &database, AccountId account, const PkSet &candidates, qint64 asOf)
{
    // A leaver followed us once, and the first complete list without them is not older than that.
    SQLite::Statement query(database,
        "SELECT contact.pk, contact.waiting_since, relation.they_follow IS NOT 'yes'"
        "  AND snapshot.taken_at > ?2 AND snapshot.taken_at <= ?3"
        " FROM contact LEFT JOIN relation ON relation.account = contact.account"
        "  AND relation.pk = contact.pk"
        " LEFT JOIN snapshot ON snapshot.id = relation.they_left"
        " WHERE contact.account = ?1 AND contact.waiting_since <= ?3 AND contact.is_guess = 0"
        " ORDER BY contact.waiting_since, contact.pk");
    query.bind(1, static_cast<int64_t>(number(account)));
    query.bind(2, static_cast<int64_t>(asOf - recentLeaverDays * daySeconds));
    query.bind(3, static_cast<int64_t>(asOf));
    std::vector<MirrorEntry> out;
    while (query.executeStep()) {
        MirrorEntry entry;
        entry.pk = Pk {query.getColumn(0).getUInt()};
        entry.waitingSince = query.getColumn(1).getInt64();
        const bool hasLeft = !query.getColumn(2).isNull() && query.getColumn(2).getInt() != 0;
        if (hasLeft || candidates.contains(entry.pk)) {
            entry.kind = hasLeft ? MirrorEntry::Kind::Leaver : MirrorEntry::Kind::Candidate;
            out.push_back(entry);
        }
    }
    return out;
}

using followups::ReplyRun;
using followups::Said;

/// What these people said since somebody of us last spoke with them: open runs alone.
std::vector<ReplyRun> openRuns(
    SQLite::Database &database, const std::vector<MirrorEntry> &entries, qint64 asOf)
{
    const qint64 from
        = std::ranges::min_element(entries, {}, &MirrorEntry::waitingSince)->waitingSince
        - knownBefore;
    std::vector<Pk> people;
    for (const MirrorEntry &entry : entries) {
        people.push_back(entry.pk);
    }
    const PkSet wanted(std::move(people));
    std::vector<ReplyRun> runs
        = followups::replyRuns(followups::saidWithPeople(database, from, asOf, {}),
            followups::wordsInThreads(database, from, asOf));
    std::erase_if(runs, [&wanted](const ReplyRun &run) {
        return run.answeredAt || run.place.isGuess
            || std::ranges::none_of(
                run.theirs, [&wanted](const Said &one) { return wanted.contains(one.pk); });
    });
    return runs;
}

/// Until when what somebody said was ticked off as dealt with, by their message that it rests on.
std::map<std::pair<AccountId, qint64>, qint64> tickedUntil(SQLite::Database &database)
{
    std::map<std::pair<AccountId, qint64>, qint64> ticked;
    for (const followups::DerivedRow &row : followups::derivedRows(database)) {
        if (row.isDone) {
            ticked[{row.first.account, row.first.digest}] = row.heardUntil;
        }
    }
    return ticked;
}

/// Leaves those who wait for an answer, by the rules of what is owed (reply_runs.h): a "thank you"
/// ends a talk. What they wait with is their message that has waited longest.
void keepThoseWhoAsk(
    SQLite::Database &database, AccountId account, qint64 asOf, std::vector<MirrorEntry> &entries)
{
    if (entries.empty()) {
        return;
    }
    const std::vector<ReplyRun> runs = openRuns(database, entries, asOf);
    const auto ticked = tickedUntil(database);
    std::vector<qint64> ids;
    for (const ReplyRun &run : runs) {
        for (const Said &one : run.theirs) {
            ids.push_back(one.id);
        }
    }
    const QHash<qint64, QString> texts = messages::textsOf(database, ids);
    const auto heardOf
        = [&texts](const Said &one) { return followups::heardIn(texts.value(one.id)); };
    QHash<quint32, Said> asked;
    for (const ReplyRun &run : runs) {
        std::optional<qint64> until;
        for (const Said &one : run.theirs) {
            const auto tick = ticked.find({one.account, one.digest});
            until = tick == ticked.end() ? until : std::optional(tick->second);
        }
        const auto owed = followups::owedIn(run, heardOf, until);
        if (!owed || owed->first.account != account) {
            continue;
        }
        const auto before = asked.constFind(number(owed->first.pk));
        if (before == asked.cend() || owed->first.at < before->at) {
            asked.insert(number(owed->first.pk), owed->first);
        }
    }
    std::erase_if(
        entries, [&asked](const MirrorEntry &entry) { return !asked.contains(number(entry.pk)); });
    for (MirrorEntry &entry : entries) {
        const Said first = asked.value(number(entry.pk));
        entry.waitingSince = first.at;
        entry.message = first.kind;
        const QString text = singleLine(texts.value(first.id)).trimmed();
        entry.excerpt
            = text.size() > excerptLength ? text.left(excerptLength - 1).trimmed() + u'…' : text;
    }
    std::ranges::stable_sort(entries, {},
        [](const MirrorEntry &entry) { return std::pair(entry.waitingSince, number(entry.pk)); });
}

void fillPeople(SQLite::Database &database, AccountId account, std::vector<MirrorEntry> &entries)
{
    std::vector<PlanItem> items(entries.size());
    std::ranges::transform(entries, items.begin(), [](const MirrorEntry &entry) {
        PlanItem item;
        item.pk = entry.pk;
        return item;
    });
    const auto own = AccountsStore(database).account(account);
    fillTexts(database, own ? own->network : QString(), items);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        MirrorEntry &entry = entries[i];
        entry.key = items[i].key;
        entry.handle = items[i].handle;
        entry.name = items[i].name;
        entry.url = items[i].url;
        if (entry.kind != MirrorEntry::Kind::Leaver) {
            continue;
        }
        const auto detail = detailOf(database, entry.pk);
        for (const AccountRelation &relation :
            detail ? detail->relations : std::vector<AccountRelation> {}) {
            if (relation.account == account) {
                entry.leftAt = relation.leftBy;
            }
        }
    }
}

} // namespace

std::vector<Pk> mirrorCandidates(const PurgeProposal &proposal)
{
    std::vector<Pk> out = proposal.peopleLeftOut(LeftOut::Owed);
    for (const PurgeCandidate &candidate : proposal.items) {
        out.push_back(candidate.pk);
    }
    return out;
}

std::vector<MirrorEntry> mirrorOf(
    SQLite::Database &database, AccountId account, const std::vector<Pk> &candidates, qint64 asOf)
{
    std::vector<MirrorEntry> entries = waitingFor(database, account, PkSet(candidates), asOf);
    keepThoseWhoAsk(database, account, asOf, entries);
    fillPeople(database, account, entries);
    return entries;
}

} // namespace comity
