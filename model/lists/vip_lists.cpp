#include "model/lists/vip_lists.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/lists/lists_store.h"

#include <SQLiteCpp/Statement.h>

namespace comity {

std::map<ListId, QString> vipLists(SQLite::Database &database)
{
    std::map<ListId, QString> lists;
    SQLite::Statement query(database, "SELECT id, vip FROM list WHERE vip IS NOT NULL");
    while (query.executeStep()) {
        lists.emplace(ListId {query.getColumn(0).getInt64()}, db::text(query.getColumn(1)));
    }
    return lists;
}

Result<HandEdit> setVip(
    SQLite::Database &writer, ListId list, const std::optional<QString> &benefit)
{
    return editByHand(writer, [&]() -> Result<void> {
        const auto settings = ListsStore(writer).settings(list);
        if (!settings) {
            return failure(Error::Code::NoSuchList, {QString()});
        }
        if (settings->kind == ListKind::Smart) {
            return failure(Error::Code::ListIsSmart, {settings->name});
        }
        SQLite::Statement put(writer, "UPDATE list SET vip = ?2 WHERE id = ?1");
        put.bind(1, static_cast<int64_t>(number(list)));
        if (benefit) {
            put.bind(2, singleLine(*benefit).trimmed().toStdString());
        } else {
            put.bind(2);
        }
        put.exec();
        return {};
    });
}

} // namespace comity
