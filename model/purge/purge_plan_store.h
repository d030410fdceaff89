#pragma once

#include "model/base/result.h"
#include "model/purge/plan_document.h"

#include <SQLiteCpp/Database.h>

namespace comity {

/// Purge plans in the workspace. An account has at most one open plan, of whichever kind, so nobody
/// is on two at once. Reading is for the thread of
/// the connection and throws SQLite::Exception. Edits of what stands on a plan: plan_edits.h.
class PurgePlanStore
{
public:
    enum class WhenOpen : quint8 {
        Refuse, ///< OpenBatchExists when decisions were made on the open plan
        Close, ///< close it first
    };

    explicit PurgePlanStore(SQLite::Database &database);

    /// The open plan of an account, whole: decisions, evidence and how many were left out as
    /// stored; texts, addresses, headroom, consequences and readiness as of now.
    std::optional<PlanDocument> open(AccountId account) const;
    /// NoSuchPlan when there is none.
    Result<PlanDocument> plan(PlanId id) const;
    /// The plan that holds an item.
    std::optional<PlanId> planOf(PlanItemId item) const;

    /// Stores a plan and fills in its ids. An open plan without decisions gives way silently. One
    /// transaction on a writer.
    static Result<PlanDocument> store(
        SQLite::Database &writer, const PlanDocument &plan, WhenOpen whenOpen, qint64 now);

private:
    SQLite::Database &m_database;
};

} // namespace comity
