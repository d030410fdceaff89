#include "tests/model/import/open_rows.h"

#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::tests {

std::vector<KeptRow> kept(ImportWorkspace &workspace)
{
    return keptRows(workspace.file().reader(), 100);
}

RepairableRow openRow(ImportWorkspace &workspace, std::size_t at)
{
    const auto rows = kept(workspace);
    const auto row
        = at < rows.size() ? repairableRow(workspace.file().reader(), rows[at].id) : std::nullopt;
    return row.value_or(RepairableRow {});
}

RepairOutcome repair(ImportWorkspace &workspace, const RowRepair &what)
{
    const auto writer = workspace.file().connect(db::Use::Writer);
    const auto done = repairRow(*writer, what, workspace.clock(), {});
    return done.value_or(RepairOutcome {u"failed"_s, {}, {}});
}

ImportId repairById(ImportWorkspace &workspace, const QString &id, std::size_t at)
{
    const RepairableRow row = openRow(workspace, at);
    if (row.lists.size() != 1) {
        return {};
    }
    return repair(workspace, {row.kept.id, row.lists.front().id, {id, {}, {}, {}}}).import;
}

QString incompleteCode(ImportWorkspace &workspace, const char *list)
{
    SQLite::Statement query(workspace.file().reader(),
        "SELECT incomplete_code FROM v_snapshots WHERE list = ?1 ORDER BY taken_at DESC");
    query.bind(1, list);
    return query.executeStep() ? QString::fromStdString(query.getColumn(0).getString())
                               : u"(no list)"_s;
}

} // namespace comity::tests
