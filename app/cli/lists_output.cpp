#include "app/cli/lists_output.h"

#include "app/cli/day_text.h"
#include "app/cli/output_text.h"
#include "app/cli/text_table.h"
#include "model/base/text_fold.h"
#include "model/people/people_store.h"

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

constexpr std::size_t rowsAtOnce = 1'000;
constexpr std::size_t shownRows = 50;

/// Within an object that is begun.
void putList(JsonWriter &json, const PeopleList &list)
{
    json.put(u"name", list.settings.name);
    json.put(u"kind", toText(list.settings.kind));
    json.put(u"count", list.count);
    json.put(u"account", orNull(list.account));
    json.put(u"limit", list.limitValue());
    json.key(u"parts").beginArray();
    for (const PartCount &part : list.parts) {
        json.beginObject();
        json.put(u"name", part.name);
        json.put(u"count", part.count);
        json.endObject();
    }
    json.endArray();
}

/// Calls `visit` for each with what is known of them.
void forEach(SQLite::Database &database, const std::vector<ListMember> &members, std::size_t most,
    const std::function<void(const ListMember &, const PersonRow &)> &visit)
{
    const PeopleStore people(database);
    const std::size_t count = std::min(members.size(), most);
    for (std::size_t at = 0; at < count; at += rowsAtOnce) {
        std::vector<Pk> pks;
        for (std::size_t i = at; i < std::min(at + rowsAtOnce, count); ++i) {
            pks.push_back(members[i].pk);
        }
        const std::vector<PersonRow> rows = people.rows(pks);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            visit(members[at + i], rows[i]);
        }
    }
}

} // namespace

void writeLists(Console &console, const std::vector<PeopleList> &lists)
{
    JsonWriter json(console.output());
    json.beginArray();
    for (const PeopleList &list : lists) {
        json.beginObject();
        putList(json, list);
        json.endObject();
    }
    json.endArray();
}

void sayLists(Console &console, const std::vector<PeopleList> &lists)
{
    if (lists.empty()) {
        console.say(u"There is no list yet; make one: comity lists create NAME"_s);
        return;
    }
    TextTable table({{u"list"_s, 40}, {u"kind"_s, 10}, {u"people"_s, 10, true},
        {u"limit"_s, 10, true}, {u"account"_s, 30}});
    for (const PeopleList &list : lists) {
        const QString limit = list.limitValue() ? count(*list.limitValue()) : u"-"_s;
        table.addRow({list.settings.name, toText(list.settings.kind),
            list.count ? count(*list.count) : u"-"_s, limit,
            list.account.isEmpty() ? u"-"_s : list.account});
        for (const PartCount &part : list.parts) {
            if (list.parts.size() > 1) {
                table.addRow({u"  "_s + part.name, QString(), count(part.count), limit, QString()});
            }
        }
    }
    for (const QString &line : table.lines()) {
        console.say(line);
    }
}

void writeMembers(Console &console, SQLite::Database &database, const ListsStore::Place &place,
    const std::vector<ListMember> &members)
{
    JsonWriter json(console.output());
    json.beginObject();
    putList(json, place.list);
    json.put(u"purpose", orNull(place.list.settings.purpose));
    json.put(u"part", place.part > 0 ? std::optional<qint64>(place.part) : std::nullopt);
    json.key(u"people").beginArray();
    forEach(
        database, members, members.size(), [&json](const ListMember &one, const PersonRow &row) {
            json.beginObject();
            json.put(u"network", row.network);
            json.put(u"key", row.key);
            json.put(u"handle", orNull(row.handle));
            json.put(u"name", orNull(row.name));
            const bool isAdded = one.addedAt > 0; // nobody is put on a smart list
            json.put(u"part", isAdded ? std::optional<qint64>(one.part) : std::nullopt);
            json.put(u"added_at", isAdded ? isoUtc(one.addedAt) : QString());
            json.endObject();
        });
    json.endArray();
    json.endObject();
}

void sayMembers(Console &console, SQLite::Database &database, const ListsStore::Place &place,
    const std::vector<ListMember> &members, const QTimeZone &zone)
{
    TextTable table({{u"network"_s, 10}, {u"handle"_s, 24}, {u"name"_s, 26}, {u"list"_s, 24},
        {u"added"_s, 10}});
    forEach(database, members, shownRows, [&](const ListMember &one, const PersonRow &row) {
        table.addRow({row.network, row.handle.isEmpty() ? row.key : row.handle, row.name,
            partName(place.list.settings.name, one.part),
            one.addedAt > 0 ? dayText(one.addedAt, zone) : u"-"_s});
    });
    if (!table.isEmpty()) {
        for (const QString &line : table.lines()) {
            console.say(line);
        }
    }
    const auto total = static_cast<qint64>(members.size());
    console.say(members.size() > shownRows ? u"%1; the first %2 are shown: --json gives all"_s.arg(
                    countOf(total, u"person"_s, u"people"_s), count(shownRows))
                                           : countOf(total, u"person"_s, u"people"_s));
}

void writeChange(Console &console, const ListChange &change)
{
    JsonWriter json(console.output());
    json.beginObject();
    json.put(u"list", change.list);
    json.put(change.verb, change.edit.people);
    if (change.verb == u"added") {
        json.put(u"already", change.edit.already);
        json.put(u"not_met", change.edit.notMet);
    } else {
        json.put(u"missing", change.missing);
    }
    json.put(u"duplicates", change.paste.duplicates);
    json.key(u"rejected").beginArray();
    for (const HandlePaste::Rejected &one : change.paste.rejected) {
        json.beginObject();
        json.put(u"line", one.line);
        json.put(u"reason",
            console.wording().sentence(u"rejected", one.reason, QStringList {one.argument}));
        json.put(u"raw", one.raw);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void sayChange(Console &console, const ListChange &change)
{
    QStringList said {countOf(change.edit.people, u"person"_s, u"people"_s) + u' ' + change.verb};
    if (change.edit.already > 0) {
        said += u"%1 on it already"_s.arg(count(change.edit.already));
    }
    if (change.edit.notMet > 0) {
        said += u"%1 of them not met in any import yet"_s.arg(count(change.edit.notMet));
    }
    if (change.missing > 0) {
        said += u"%1 not on it"_s.arg(count(change.missing));
    }
    if (change.paste.duplicates > 0) {
        said += u"%1 named twice"_s.arg(count(change.paste.duplicates));
    }
    console.report(singleLine(change.list) + u": "_s + said.join(u", "_s));
    for (const HandlePaste::Rejected &one : change.paste.rejected) {
        console.report(u"line %1: %2"_s.arg(QString::number(one.line),
            console.wording().sentence(u"rejected", one.reason, {one.argument})));
    }
}

} // namespace comity::cli
