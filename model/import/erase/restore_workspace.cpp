#include "model/import/erase/restore_workspace.h"

#include "model/base/text_fold.h"
#include "model/db/backup.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/migrator.h"
#include "model/db/workspace_file.h"
#include "model/import/erase/erase.h"
#include "model/people/erased_people.h"
#include "model/people/opt_outs.h"

#include <QFileInfo>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr int firstWithOptOuts = 5; ///< version of the schema

/// What a workspace keeps through its replacement.
struct Kept
{
    std::vector<OptOut> optOuts;
    std::unique_ptr<SQLite::Database> erased; ///< in memory: hashes and their keys
};

Result<Kept> keptOf(const QString &workspace)
{
    return db::guarded(workspace, [&]() -> Result<Kept> {
        Kept kept;
        const auto old = db::connect(workspace, db::Use::Job);
        if (db::versionOf(*old) < firstWithOptOuts) {
            return kept;
        }
        kept.optOuts = optOutsIn(*old);
        kept.erased = db::connectInMemory();
        db::migrate(*kept.erased);
        ErasedPeople::take(*kept.erased, *old);
        return kept;
    });
}

/// Profiles of the restored file who were erased from the one it replaces.
std::vector<Pk> erasedAmong(SQLite::Database &database)
{
    const ErasedPeople erased(database);
    std::vector<Pk> found;
    if (erased.isEmpty()) {
        return found;
    }
    SQLite::Statement query(database,
        "SELECT profile.pk, network.code, CAST(profile.key AS TEXT), profile.handle FROM profile"
        " JOIN network ON network.id = profile.network ORDER BY profile.pk");
    while (query.executeStep()) {
        const QString network = db::text(query.getColumn(1));
        const std::string handle = foldHandle(query.getColumn(3).getString());
        if (erased.contains(network, query.getColumn(2).getString())
            || (!handle.empty() && erased.contains(network, "=@" + handle))) {
            found.push_back(Pk {query.getColumn(0).getUInt()});
        }
    }
    return found;
}

Result<CarriedOver> carryOver(
    const QString &workspace, const Kept &kept, qint64 now, const JobContext &job)
{
    return db::guarded(workspace, [&]() -> Result<CarriedOver> {
        CarriedOver done;
        const auto writer = db::connect(workspace, db::Use::Writer);
        db::migrate(*writer);
        {
            SQLite::Transaction transaction(*writer, SQLite::TransactionBehavior::IMMEDIATE);
            done.optOuts = addOptOuts(*writer, kept.optOuts);
            if (kept.erased) {
                ErasedPeople::take(*writer, *kept.erased);
            }
            db::WorkspaceFile::bumpGeneration(*writer);
            transaction.commit();
        }
        const auto receipt = erasePeople(*writer, erasedAmong(*writer), now, {{}, job.report});
        if (!receipt) {
            return tl::unexpected(receipt.error());
        }
        done.erased = receipt->persons;
        return done;
    });
}

} // namespace

Result<CarriedOver> restoreWorkspace(
    const QString &backup, const QString &workspace, const Clock &clock, const JobContext &job)
{
    Result<Kept> kept = QFileInfo::exists(workspace) ? keptOf(workspace) : Result<Kept>(Kept {});
    if (const auto restored = db::restore(backup, workspace, clock, job); !restored) {
        return tl::unexpected(restored.error());
    }
    if (!kept) {
        return CarriedOver {0, 0, false};
    }
    if (kept->optOuts.empty() && !kept->erased) {
        return CarriedOver {};
    }
    return carryOver(workspace, *kept, clock().toSecsSinceEpoch(), job);
}

} // namespace comity
