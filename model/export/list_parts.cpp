#include "model/export/list_parts.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>

namespace comity {

std::vector<ListPart> listParts(SQLite::Database &database)
{
    SQLite::Statement query(database,
        "SELECT list.id, list.name, list.kind = 'smart', list.account, member.part, member.pk"
        " FROM list LEFT JOIN list_member AS member"
        "  ON member.list = list.id AND list.kind <> 'smart'"
        "  AND member.pk IN (SELECT pk FROM profile)"
        " ORDER BY list.position, list.id, member.part, member.added_at, member.pk");
    std::vector<ListPart> parts;
    while (query.executeStep()) {
        const ListId list {query.getColumn(0).getInt64()};
        const int part = query.isColumnNull(4) ? 1 : query.getColumn(4).getInt();
        if (parts.empty() || parts.back().list != list || parts.back().part != part) {
            const auto account = db::maybeNumber(query.getColumn(3));
            parts.push_back({list, db::text(query.getColumn(1)), query.getColumn(2).getInt() != 0,
                part, account ? std::optional(AccountId {*account}) : std::nullopt, {}});
        }
        if (!query.isColumnNull(5)) {
            parts.back().people.push_back(Pk {query.getColumn(5).getUInt()});
        }
    }
    return parts;
}

} // namespace comity
