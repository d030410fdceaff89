#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/db/row_batch.h"
#include "model/db/row_reader.h"
#include "model/jobs/job_context.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <vector>

namespace comity::snapshots {

/// One half of a relation as table relation keeps it; an id of 0 is NULL.
struct HalfRow
{
    enum class State : quint8 { Unknown, Yes, No };
    State state = State::Unknown;
    Dated since = {};
    SnapshotId first = {};
    SnapshotId left = {};
    bool operator==(const HalfRow &) const = default;
};

struct RelationRow
{
    Pk pk = {};
    HalfRow they;
    HalfRow we;
    HalfRow connected;
    bool operator==(const RelationRow &) const = default;
};

/// Brings the relations of one account to a new state by writing only what differs. The stored rows
/// are read alongside in order of pk, so a first import is pure appending.
class RelationWriter
{
public:
    RelationWriter(SQLite::Database &writer, AccountId account);

    /// Rows come in rising order of pk. While nothing is stored yet, a row is written at once.
    void put(const RelationRow &row);
    /// The same without writing, for differences().
    void compare(const RelationRow &row);
    /// Writes what differs, and deletes what is stored and did not come.
    void write(const JobContext &job);
    /// How many stored rows are wrong, missing or too many; after the last compare().
    qint64 differences();

private:
    bool readStored();
    void readToEnd();
    void remove(Pk pk);

    AccountId m_account;
    db::RowReader m_stored;
    db::RowBatch<RelationRow> m_insert;
    SQLite::Statement m_delete;
    RelationRow m_current; ///< the stored row that stands next
    bool m_hasCurrent = false;
    std::vector<RelationRow> m_changed; ///< written after the reading is done
    std::vector<Pk> m_removed;
    bool m_wasEmpty = false;
};

} // namespace comity::snapshots
