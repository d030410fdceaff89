#include "model/purge/plan_maker.h"

#include "model/networks/catalogue.h"
#include "model/networks/limit_store.h"
#include "model/networks/profile_url.h"
#include "model/purge/follower_signs.h"

#include <algorithm>
#include <charconv>

namespace comity {
namespace {

constexpr int usualBatch = 50;
constexpr quint32 rowsWalked = 4;

/// Items and candidates alike.
template <typename Person>
qint64 undated(const std::vector<Person> &people, PurgeKind kind, bool hasListOrder)
{
    const bool listTells = kind == PurgeKind::Unfollow && hasListOrder;
    return std::ranges::count_if(people, [listTells](const Person &person) {
        const Dated &since = person.followedAt;
        const bool isBounded = since.isKnown() && !since.hasValue();
        return !since.hasValue() && !(isBounded && (since.notBefore || listTells));
    });
}

} // namespace

void fillFrom(const PurgeCandidate &candidate, PlanItem &item)
{
    item.pk = candidate.pk;
    item.reasons = candidate.reasons;
    item.followedAt = candidate.followedAt;
    item.lastPostAt = candidate.lastPostAt;
    item.percent = candidate.percent;
    item.followers = candidate.followers;
    item.following = candidate.following;
}

PlanSources::PlanSources(SQLite::Database &database, const QString &network)
    : m_sources(database, network)
{
}

const ValueSources::Source *PlanSources::find(Pk pk, const Dated &lastPost) const
{
    // A profile without a last post may still be in an import that says so by its silence: the
    // posts it counts are the evidence then.
    return m_sources.find(
        pk, lastPost.isKnown() ? snapshots::Field::LastPostAt : snapshots::Field::Posts);
}

QString PlanSources::of(Pk pk, const Dated &lastPost)
{
    const ValueSources::Source *const source = find(pk, lastPost);
    if (source != nullptr && source->import != m_import) {
        m_import = source->import;
        m_text = source->text();
    }
    return source != nullptr ? m_text : QString();
}

PlanTexts::PlanTexts(SQLite::Database &database, const QString &network)
    : m_network(networks::Catalogue::builtIn().find(network))
    , m_addresses(m_network)
    , m_rows(database,
          "SELECT pk, key, coalesce(seen_handle, handle),"
          " coalesce(seen_name, name), url FROM profile WHERE pk >= ?1 ORDER BY pk")
    , m_reading(database, "SELECT value FROM meta LIMIT 1")
{
    m_reading.executeStep();
}

/// Walks on to whoever stands a few rows behind, which costs less than to look them up.
bool PlanTexts::moveTo(Pk pk)
{
    if (!m_at || pk < *m_at || number(pk) - number(*m_at) > rowsWalked) {
        m_rows.reset();
        m_rows.bind(1, number(pk));
        m_at.reset();
    }
    while (!m_at || *m_at < pk) {
        if (!m_rows.next()) {
            m_at.reset();
            return false;
        }
        m_at = Pk {static_cast<quint32>(m_rows.number(0))};
    }
    return *m_at == pk;
}

/// A key that is a number as its digits, which SQLite would write into memory of its own.
std::string_view PlanTexts::keyText()
{
    if (!m_rows.isInteger(1)) {
        return m_rows.text(1);
    }
    const auto end = std::to_chars(m_digits.begin(), m_digits.end(), m_rows.number(1));
    return {m_digits.data(), static_cast<std::size_t>(end.ptr - m_digits.data())};
}

QString PlanTexts::urlOf(const QString &key, const QString &handle) const
{
    const QString url
        = m_network == nullptr ? QString() : networks::profileUrl(*m_network, key, handle);
    if (!url.isEmpty()) {
        return url;
    }
    const QString ownUrl = m_rows.string(4);
    return networks::isWebAddress(ownUrl) ? ownUrl : QString();
}

bool PlanTexts::read(PlanItem &item)
{
    if (!moveTo(item.pk)) {
        return false;
    }
    item.key = m_rows.string(1);
    item.handle = m_rows.string(2);
    item.name = m_rows.string(3);
    item.url = urlOf(item.key, item.handle);
    return true;
}

std::optional<PlanTexts::Stored> PlanTexts::stored(Pk pk)
{
    if (!moveTo(pk)) {
        return std::nullopt;
    }
    const std::string_view key = keyText();
    m_url.clear();
    if (!m_addresses.append(key, m_url)) {
        m_url = urlOf(m_rows.string(1), m_rows.string(2)).toStdString();
    }
    return Stored {key, m_rows.text(2), m_url};
}

PlanHeadroom headroomOf(SQLite::Database &database, QStringView network, const PurgeFacts &facts,
    networks::Leaving leaving)
{
    PlanHeadroom out;
    out.following = facts.following;
    const networks::Network *const known = networks::Catalogue::builtIn().find(network);
    if (known == nullptr || !facts.following) {
        return out;
    }
    const networks::Headroom room = networks::headroom(
        networks::LimitStore(database).limits(*known), *facts.following, facts.followers, leaving);
    out.limit = room.limit;
    out.left = room.left;
    out.after = room.after;
    out.restsOnFollowers = room.restsOnFollowers;
    if (room.status) {
        out.limitStatus = networks::toText(*room.status);
    }
    return out;
}

void fillSources(SQLite::Database &database, const QString &network, std::vector<PlanItem> &items)
{
    PlanSources sources(database, network);
    for (PlanItem &item : items) {
        item.lastPostSource = sources.of(item.pk, item.lastPostAt);
    }
}

void fillTexts(SQLite::Database &database, const QString &network, std::vector<PlanItem> &items)
{
    // In order of pk, because a plan of everyone holds hundreds of thousands and neighbours share
    // a page.
    std::vector<PlanItem *> byPk;
    byPk.reserve(items.size());
    for (PlanItem &item : items) {
        byPk.push_back(&item);
    }
    std::ranges::sort(byPk, {}, [](const PlanItem *item) { return number(item->pk); });
    PlanTexts texts(database, network);
    for (PlanItem *item : byPk) {
        texts.read(*item);
    }
}

std::vector<PlanItem> planItems(SQLite::Database &database, const QString &network,
    const std::vector<PurgeCandidate> &candidates)
{
    std::vector<PlanItem> items;
    items.reserve(candidates.size());
    for (const PurgeCandidate &candidate : candidates) {
        fillFrom(candidate, items.emplace_back());
    }
    fillTexts(database, network, items);
    return items;
}

void fillConsequences(
    SQLite::Database &database, AccountId account, std::vector<PlanItem> &items, PurgeKind kind)
{
    const ConsequenceReader reader(database, account);
    for (PlanItem &item : items) {
        item.consequences = reader.of(item.pk, kind);
    }
}

PlanDocument planHead(SQLite::Database &database, const Account &account,
    const PurgeProposal &proposal, const PurgeFacts &facts, const PurgeRequest &request,
    qint64 madeAt)
{
    PlanDocument plan;
    plan.kind = request.kind;
    plan.accountId = account.id;
    plan.account = account.label();
    plan.madeAt = madeAt;
    plan.asOf = request.asOf;
    sayWhetherReady(facts, plan);
    plan.batch = request.batch;
    plan.options = optionsText(request);
    plan.fit = proposal.fit;
    for (std::size_t i = 0; i < proposal.leftOut.size(); ++i) {
        if (!proposal.leftOut[i].empty()) {
            plan.leftOut.push_back(
                {static_cast<LeftOut>(i), static_cast<qint64>(proposal.leftOut[i].size())});
        }
    }
    plan.headroom = headroomOf(database, account.network, facts,
        leavingBy(plan.kind, static_cast<qint64>(proposal.items.size())));
    return plan;
}

PlanDocument makeDocument(SQLite::Database &database, const Account &account,
    const PurgeProposal &proposal, const PurgeFacts &facts, const PurgeRequest &request,
    qint64 madeAt)
{
    PlanDocument plan = planHead(database, account, proposal, facts, request, madeAt);
    plan.items = planItems(database, account.network, proposal.items);
    fillSources(database, account.network, plan.items);
    if (request.kind == PurgeKind::RemoveFollower) {
        fillSigns(database, account, request.asOf, plan.items);
        fillSignSources(database, account.network, plan.items);
    }
    if (!request.everyone) {
        fillConsequences(database, account.id, plan.items, plan.kind);
    }
    return plan;
}

void sayWhetherReady(const PurgeFacts &facts, PlanDocument &plan)
{
    const PurgeFacts::WhyNot whyNot = facts.whyNot(plan.kind);
    plan.isReady = whyNot.code.isEmpty();
    plan.whyNotCode = whyNot.code;
    plan.whyNotList = whyNot.list;
    plan.whyNotArguments = whyNot.arguments;
    plan.hasListOrder = facts.hasListOrder;
}

networks::Leaving leavingBy(PurgeKind kind, qint64 count)
{
    return kind == PurgeKind::Unfollow ? networks::Leaving {count, 0}
                                       : networks::Leaving {0, count};
}

qint64 undatedAmong(const std::vector<PlanItem> &items, PurgeKind kind, bool hasListOrder)
{
    return undated(items, kind, hasListOrder);
}

qint64 undatedAmong(
    const std::vector<PurgeCandidate> &candidates, PurgeKind kind, bool hasListOrder)
{
    return undated(candidates, kind, hasListOrder);
}

std::optional<networks::Rule> followersStayOn(QStringView network)
{
    const networks::Network *const known = networks::Catalogue::builtIn().find(network);
    const networks::Rule *const rule = known == nullptr ? nullptr : known->rule(u"followers-stay");
    return rule == nullptr ? std::nullopt : std::optional(*rule);
}

bool canRemoveFollowers(QStringView network)
{
    const networks::Network *const known = networks::Catalogue::builtIn().find(network);
    return (known == nullptr || known->graph == networks::Graph::Follow)
        && !followersStayOn(network);
}

int purgeBatch(SQLite::Database &database, QStringView network)
{
    const networks::Network *const known = networks::Catalogue::builtIn().find(network);
    return known == nullptr ? usualBatch : networks::LimitStore(database).purgeBatch(*known);
}

int largePurgeBatch(SQLite::Database &database, QStringView network)
{
    return 2 * purgeBatch(database, network);
}

} // namespace comity
