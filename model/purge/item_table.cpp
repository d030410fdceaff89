#include "model/purge/item_table.h"

#include "model/db/binding.h"

namespace comity {

ItemTable::ItemTable(SQLite::Database &database)
    : m_read(database,
        "SELECT purge_item.pk, purge_plan.closed_at IS NULL, purge_item.decision,"
        " purge_item.decided_at, purge_item.snoozed_until, purge_item.done, purge_item.done_at,"
        " purge_item.demoted_to, purge_plan.kind = 'unfollow' OR EXISTS (SELECT 1 FROM relation"
        "  WHERE relation.account = purge_plan.account AND relation.pk = purge_item.pk"
        "  AND relation.we_follow = 'yes')"
        " FROM purge_item JOIN purge_plan ON purge_plan.id = purge_item.plan"
        " WHERE purge_item.id = ?1")
    , m_write(database,
          "UPDATE purge_item SET decision = ?2, decided_at = ?3, snoozed_until = ?4,"
          " done = ?5, done_at = ?6, demoted_to = ?7, proof = NULL WHERE id = ?1")
{
}

std::optional<StoredItem> ItemTable::read(PlanItemId id)
{
    m_read.reset();
    m_read.bind(1, static_cast<int64_t>(number(id)));
    if (!m_read.executeStep()) {
        return std::nullopt;
    }
    StoredItem item;
    item.id = id;
    item.pk = Pk {m_read.getColumn(0).getUInt()};
    item.planIsOpen = m_read.getColumn(1).getInt() != 0;
    item.state.decision = decisionFromText(db::text(m_read.getColumn(2)));
    item.state.decidedAt = db::maybeNumber(m_read.getColumn(3));
    item.state.snoozedUntil = db::maybeNumber(m_read.getColumn(4));
    item.state.done = tickFromText(db::text(m_read.getColumn(5)));
    item.state.doneAt = db::maybeNumber(m_read.getColumn(6));
    if (const auto list = db::maybeNumber(m_read.getColumn(7))) {
        item.state.demotedTo = ListId {*list};
    }
    item.canBeLearntFrom = m_read.getColumn(8).getInt() != 0;
    m_read.reset();
    return item;
}

void ItemTable::write(PlanItemId id, const PlanEdit::State &state)
{
    m_write.reset();
    m_write.bind(1, static_cast<int64_t>(number(id)));
    db::bind(m_write, 2, state.decision ? toText(*state.decision) : QString());
    db::bindOrNull(m_write, 3, state.decidedAt);
    db::bindOrNull(m_write, 4, state.snoozedUntil);
    db::bind(m_write, 5, state.done ? toText(*state.done) : QString());
    db::bindOrNull(m_write, 6, state.doneAt);
    db::bindOrNull(m_write, 7,
        state.demotedTo ? std::optional<qint64>(number(*state.demotedTo)) : std::nullopt);
    m_write.exec();
}

Result<std::vector<StoredItem>> readOpen(
    SQLite::Database &database, const std::vector<PlanItemId> &ids)
{
    ItemTable table(database);
    std::vector<StoredItem> items;
    for (const PlanItemId id : ids) {
        const auto item = table.read(id);
        if (!item || !item->planIsOpen) {
            return failure(Error::Code::NoSuchPlan, {QString::number(number(id))});
        }
        items.push_back(*item);
    }
    return items;
}

} // namespace comity
