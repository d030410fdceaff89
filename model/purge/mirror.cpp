#include "model/purge/mirror.h"

#include "model/accounts/accounts_store.h"
#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/purge/plan_maker.h"
#include "model/standing/person_detail.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr qint64 daySeconds = 86'400;
constexpr qsizetype excerptLength = 140;

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

void fillMessages(SQLite::Database &database, AccountId account, std::vector<MirrorEntry> &entries)
{
    constexpr std::array kinds {std::pair {"direct", formats::MessageKind::Direct},
        std::pair {"reply", formats::MessageKind::Reply},
        std::pair {"mention", formats::MessageKind::Mention},
        std::pair {"comment", formats::MessageKind::Comment}};
    SQLite::Statement query(database,
        "SELECT message.kind, message.text FROM correspondent"
        " JOIN message ON message.correspondent = correspondent.id"
        " WHERE correspondent.account = ?1 AND correspondent.pk = ?2"
        "  AND correspondent.link <> 'name' AND message.direction = 'in' AND message.at = ?3"
        "  AND message.was_deleted = 0 ORDER BY message.id LIMIT 1");
    query.bind(1, static_cast<int64_t>(number(account)));
    for (MirrorEntry &entry : entries) {
        query.reset();
        query.bind(2, static_cast<int64_t>(number(entry.pk)));
        query.bind(3, static_cast<int64_t>(entry.waitingSince));
        if (!query.executeStep()) {
            continue;
        }
        const std::string kind = query.getColumn(0).getString();
        const auto known
            = std::ranges::find(kinds, kind, &std::pair<const char *, formats::MessageKind>::first);
        entry.message = known == kinds.end() ? formats::MessageKind::Direct : known->second;
        const QString text = singleLine(db::text(query.getColumn(1))).trimmed();
        entry.excerpt
            = text.size() > excerptLength ? text.left(excerptLength - 1).trimmed() + u'…' : text;
    }
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
    fillMessages(database, account, entries);
    fillPeople(database, account, entries);
    return entries;
}

} // namespace comity
