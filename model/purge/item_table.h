#pragma once

#include "model/purge/plan_edits.h"

#include <SQLiteCpp/Statement.h>

namespace comity {

/// What stands on an item, and whether its plan is open.
struct StoredItem
{
    PlanItemId id = {};
    Pk pk = {};
    bool planIsOpen = false;
    bool canBeLearntFrom = true; ///< we follow them, as everybody on a plan of whom we follow
    PlanEdit::State state = {};
};

/// Reads and writes what stands on items, inside the caller's transaction. Throws
/// SQLite::Exception.
class ItemTable
{
public:
    explicit ItemTable(SQLite::Database &database);

    std::optional<StoredItem> read(PlanItemId id);
    /// A proof that stood there is of another tick, and goes.
    void write(PlanItemId id, const PlanEdit::State &state);

private:
    SQLite::Statement m_read;
    SQLite::Statement m_write;
};

/// NoSuchPlan when one of them does not exist or its plan is closed.
Result<std::vector<StoredItem>> readOpen(
    SQLite::Database &database, const std::vector<PlanItemId> &ids);

} // namespace comity
