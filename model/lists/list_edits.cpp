#include "model/lists/list_edits.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/lists/event_meetings.h"
#include "model/lists/list_placing.h"
#include "model/lists/lists_store.h"
#include "model/people/hand_tables.h"

#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::list_edits {
namespace {

int64_t bound(ListId id)
{
    return static_cast<int64_t>(number(id));
}

/// As it is kept: one line, no blanks around it.
Result<QString> checkedName(SQLite::Database &database, const QString &name, ListId self)
{
    const QString kept = singleLine(name).trimmed();
    if (kept.isEmpty()) {
        return failure(Error::Code::ListUnnamed);
    }
    SQLite::Statement query(
        database, "SELECT 1 FROM list WHERE name = ?1 COLLATE NOCASE AND id <> ?2");
    db::bind(query, 1, kept);
    query.bind(2, bound(self));
    if (query.executeStep()) {
        return failure(Error::Code::ListExists, {kept});
    }
    return kept;
}

/// Null for a list that is no campaign.
const EventPlan *eventOf(const ListSettings &settings)
{
    return settings.kind == ListKind::Target && settings.event ? &*settings.event : nullptr;
}

Result<void> checkEvent(const ListSettings &settings)
{
    const EventPlan *const event = eventOf(settings);
    const bool isGood = !event
        || (!singleLine(event->name).trimmed().isEmpty() && event->from <= event->until
            && event->quota.value_or(1) > 0);
    return isGood ? Result<void>()
                  : failure(Error::Code::ValueRefused, {u"an event"_s, event->name});
}

/// Binds ?2 to ?18 from what the user says.
void bindSettings(SQLite::Statement &put, const QString &name, const ListSettings &settings)
{
    db::bind(put, 2, name);
    db::bind(put, 3, toText(settings.kind));
    put.bind(4, settings.purpose.toStdString());
    db::bind(put, 5, settings.persona.isEmpty() ? QString() : settings.persona);
    put.bind(6, settings.owner.toStdString());
    db::bindOrNull(put, 7, settings.reviewAt);
    db::bindOrNull(
        put, 8, settings.account ? std::optional<qint64>(number(*settings.account)) : std::nullopt);
    db::bind(put, 9, settings.kind == ListKind::Smart ? settings.query : QString());
    db::bindOrNull(put, 10,
        settings.kind == ListKind::Watch && settings.everyDays
            ? std::optional<qint64>(*settings.everyDays)
            : std::nullopt);
    const EventPlan *const event = eventOf(settings);
    db::bind(put, 11, event ? singleLine(event->name).trimmed() : QString());
    db::bindOrNull(put, 12, event ? std::optional(event->from) : std::nullopt);
    db::bindOrNull(put, 13, event ? std::optional(event->until) : std::nullopt);
    db::bindOrNull(
        put, 14, event && event->quota ? std::optional<qint64>(*event->quota) : std::nullopt);
    const QString result = event ? event->result.trimmed() : QString();
    db::bind(put, 15, result.isEmpty() ? QString() : result);
    db::bindOrNull(
        put, 16, settings.staleDays ? std::optional<qint64>(*settings.staleDays) : std::nullopt);
    const auto rhythm = settings.kind == ListKind::Smart ? std::nullopt : settings.rhythm;
    db::bindOrNull(put, 17, rhythm ? std::optional<qint64>(rhythm->ideal) : std::nullopt);
    db::bindOrNull(put, 18, rhythm ? std::optional<qint64>(rhythm->longest) : std::nullopt);
}

bool hasMembers(SQLite::Database &database, ListId list)
{
    SQLite::Statement query(database, "SELECT 1 FROM list_member WHERE list = ?1 LIMIT 1");
    query.bind(1, bound(list));
    return query.executeStep();
}

Result<ListEdit> edited(
    SQLite::Database &writer, const std::function<Result<void>(ListEdit &)> &work)
{
    ListEdit edit;
    auto done = editByHand(writer, [&] { return work(edit); });
    if (!done) {
        return tl::unexpected(done.error());
    }
    edit.edit = std::move(*done);
    return edit;
}

} // namespace

Result<ListEdit> create(SQLite::Database &writer, const ListSettings &settings,
    const std::vector<Pk> &people, qint64 at)
{
    return edited(writer, [&](ListEdit &edit) -> Result<void> {
        const auto name = checkedName(writer, settings.name, ListId {});
        if (!name) {
            return tl::unexpected(name.error());
        }
        if (const auto event = checkEvent(settings); !event) {
            return event;
        }
        if (settings.kind == ListKind::Smart && !people.empty()) {
            return failure(Error::Code::ListIsSmart, {*name});
        }
        edit.list = ListId {nextFactId(writer)};
        SQLite::Statement put(writer,
            "INSERT INTO list (id, name, kind, purpose, persona, owner, review_at, account, query,"
            " every_days, event, event_from, event_until, event_quota, event_result, stale_days,"
            " ideal_days, longest_days,"
            " position, made_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,"
            " ?14, ?15, ?16, ?17, ?18, (SELECT coalesce(max(position), 0) + 1 FROM list),"
            " ?19)");
        put.bind(1, bound(edit.list));
        bindSettings(put, *name, settings);
        put.bind(19, static_cast<int64_t>(at));
        put.exec();
        ListPlacing placing(writer, *ListsStore(writer).list(edit.list));
        for (const Pk pk : people) {
            placing.add(pk, at, {}, edit);
        }
        return {};
    });
}

Result<ListEdit> change(SQLite::Database &writer, ListId list, const ListSettings &settings)
{
    return edited(writer, [&](ListEdit &edit) -> Result<void> {
        edit.list = list;
        const auto before = ListsStore(writer).settings(list);
        if (!before) {
            return failure(Error::Code::NoSuchList, {settings.name});
        }
        const auto name = checkedName(writer, settings.name, list);
        if (!name) {
            return tl::unexpected(name.error());
        }
        if (const auto event = checkEvent(settings); !event) {
            return event;
        }
        if (settings.kind == ListKind::Smart && hasMembers(writer, list)) {
            return failure(Error::Code::ListIsSmart, {*name});
        }
        SQLite::Statement put(writer,
            "UPDATE list SET name = ?2, kind = ?3, purpose = ?4, persona = ?5, owner = ?6,"
            " review_at = ?7, account = ?8, query = ?9, every_days = ?10, event = ?11,"
            " event_from = ?12, event_until = ?13, event_quota = ?14, event_result = ?15,"
            " stale_days = ?16, ideal_days = ?17, longest_days = ?18 WHERE id = ?1");
        put.bind(1, bound(list));
        bindSettings(put, *name, settings);
        put.exec();
        const EventPlan *const event = eventOf(settings);
        followEvent(writer, list, before->event, event ? std::optional(*event) : std::nullopt);
        return {};
    });
}

Result<ListEdit> drop(SQLite::Database &writer, ListId list)
{
    return edited(writer, [&](ListEdit &edit) -> Result<void> {
        edit.list = list;
        if (!ListsStore(writer).settings(list)) {
            return failure(Error::Code::NoSuchList, {QString()});
        }
        for (const char *sql :
            {"DELETE FROM target WHERE list = ?1", "DELETE FROM list_member WHERE list = ?1",
                "DELETE FROM list_leaving WHERE list = ?1",
                "DELETE FROM event_task WHERE list = ?1",
                "UPDATE meeting SET list = NULL WHERE list = ?1",
                "DELETE FROM list WHERE id = ?1"}) {
            SQLite::Statement forget(writer, sql);
            forget.bind(1, bound(list));
            forget.exec();
        }
        return {};
    });
}

Result<ListEdit> reorder(SQLite::Database &writer, const std::vector<ListId> &order)
{
    return edited(writer, [&](ListEdit &) -> Result<void> {
        std::vector<ListId> all = order;
        SQLite::Statement query(writer, "SELECT id FROM list ORDER BY position, id");
        while (query.executeStep()) {
            const ListId id {query.getColumn(0).getInt64()};
            if (std::ranges::find(order, id) == order.end()) {
                all.push_back(id);
            }
        }
        SQLite::Statement put(
            writer, "UPDATE list SET position = ?2 WHERE id = ?1 AND position <> ?2");
        for (std::size_t i = 0; i < all.size(); ++i) {
            put.reset();
            put.bind(1, bound(all[i]));
            put.bind(2, static_cast<int>(i) + 1);
            put.exec();
        }
        return {};
    });
}

} // namespace comity::list_edits
