#include "model/drafts/repair_steps.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

constexpr std::array names {"wait", "drop-bystander", "apologise", "not-aimed", "listen", "learn"};

bool isThere(SQLite::Database &database, DraftId draft)
{
    SQLite::Statement row(database, "SELECT 1 FROM draft WHERE id = ?1");
    row.bind(1, static_cast<int64_t>(number(draft)));
    return row.executeStep();
}

} // namespace

QString toText(RepairStep step)
{
    return QString::fromLatin1(names.at(static_cast<std::size_t>(step)));
}

std::set<RepairStep> repairSteps(SQLite::Database &database, DraftId draft)
{
    SQLite::Statement rows(database, "SELECT step FROM repair_step WHERE draft = ?1");
    rows.bind(1, static_cast<int64_t>(number(draft)));
    std::set<RepairStep> out;
    while (rows.executeStep()) {
        const auto found = std::ranges::find(names, rows.getColumn(0).getString());
        if (found != names.end()) {
            out.insert(static_cast<RepairStep>(found - names.begin()));
        }
    }
    return out;
}

Result<HandEdit> tickRepairStep(
    SQLite::Database &writer, DraftId draft, RepairStep step, bool isDone, qint64 at)
{
    return editByHand(writer, [&]() -> Result<void> {
        if (!isThere(writer, draft)) {
            return failure(Error::Code::Usage, {u"There is no such draft."_s});
        }
        SQLite::Statement put(writer,
            isDone ? "INSERT OR IGNORE INTO repair_step (draft, step, at) VALUES (?1, ?2, ?3)"
                   : "DELETE FROM repair_step WHERE draft = ?1 AND step = ?2");
        put.bind(1, static_cast<int64_t>(number(draft)));
        db::bind(put, 2, toText(step));
        if (isDone) {
            put.bind(3, static_cast<int64_t>(at));
        }
        put.exec();
        return {};
    });
}

} // namespace comity::drafts
