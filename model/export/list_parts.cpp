#include "model/export/list_parts.h"

#include "model/lists/lists_store.h"

namespace comity {

std::vector<ListPart> listParts(SQLite::Database &database)
{
    const ListsStore store(database);
    std::vector<ListPart> parts;
    for (const PeopleList &list : store.all()) {
        const std::size_t first = parts.size();
        // The store tells in which part everybody stands: the stored one may be full by now.
        for (const ListMember &member : store.members(list.id)) {
            if (parts.size() == first || parts.back().part != member.part) {
                parts.push_back({list.id, list.settings.name, list.isSmart(), member.part,
                    list.settings.account, {}});
            }
            parts.back().people.push_back(member.pk);
        }
        if (parts.size() == first) {
            parts.push_back(
                {list.id, list.settings.name, list.isSmart(), 1, list.settings.account, {}});
        }
    }
    return parts;
}

} // namespace comity
