#include "model/import/request_options.h"

#include "model/db/binding.h"
#include "model/import/tables/mapping_store.h"

#include <SQLiteCpp/Statement.h>

namespace comity {
namespace {

/// What is known of the account that was chosen.
formats::Owner accountNamed(SQLite::Database &database, const ImportRequest::AccountName &name)
{
    formats::Owner owner;
    owner.handle = name.handle;
    if (name.id) {
        SQLite::Statement query(database, "SELECT key, handle, name FROM account WHERE id = ?1");
        query.bind(1, static_cast<int64_t>(number(*name.id)));
        if (query.executeStep()) {
            owner = {db::text(query.getColumn(0)), db::text(query.getColumn(1)),
                db::text(query.getColumn(2))};
        }
    }
    return owner;
}

} // namespace

formats::ReadOptions readOptions(SQLite::Database &database, const ImportRequest &request)
{
    formats::ReadOptions options;
    if (request.account) {
        options.network = request.account->network;
        options.account = accountNamed(database, *request.account);
    }
    options.list = request.list;
    options.mapping = request.mapping;
    options.remembered = MappingStore(database).all();
    return options;
}

} // namespace comity
