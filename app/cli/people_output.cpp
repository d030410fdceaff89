#include "app/cli/people_output.h"

#include "app/cli/day_text.h"
#include "app/cli/output_text.h"
#include "app/cli/text_table.h"
#include "model/base/civil_time.h"
#include "model/export/people_table.h"
#include "model/export/table_csv.h"
#include "model/export/whole_file.h"

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using Entry = PeopleSelection::Entry;

constexpr int shownWithoutLimit = 50;

void writeEntry(JsonWriter &json, const Entry &entry)
{
    json.beginObject();
    json.put(u"account", entry.account.label());
    json.put(u"key", orNull(entry.row.key));
    json.put(u"handle", orNull(entry.row.handle));
    json.put(u"name", orNull(entry.row.name));
    json.put(u"relation", toText(entry.glance.relation));
    json.put(u"they_follow", toText(entry.glance.theyFollow));
    json.put(u"we_follow", toText(entry.glance.weFollow));
    json.put(u"connected", toText(entry.glance.connected));
    json.put(u"followers", entry.row.followers);
    json.put(u"following", entry.row.following);
    json.put(u"last_post_at", entry.glance.lastPost, entry.lastPostSource);
    json.put(u"last_contact_at",
        entry.glance.lastContact ? Dated::exact(*entry.glance.lastContact) : Dated(),
        u"messages"_s);
    json.put(u"lists", entry.lists);
    json.put(u"stage", toText(entry.stage));
    json.put(u"permission", entry.permission);
    json.endObject();
}

} // namespace

Result<void> writePeopleJson(Console &console, const PeopleSelection &selection,
    SQLite::Database &database, std::optional<int> limit, const JobContext &job)
{
    JsonWriter json(console.output());
    json.beginObject();
    json.put(u"total", selection.total());
    json.key(u"people").beginArray();
    const auto done = selection.forEach(
        database, limit, job, [&json](const Entry &entry) { writeEntry(json, entry); });
    json.endArray();
    json.endObject();
    return done;
}

Result<void> sayPeople(Console &console, const PeopleSelection &selection,
    SQLite::Database &database, std::optional<int> limit, const JobContext &job)
{
    TextTable table({{u"handle"_s, 20}, {u"name"_s, 22}, {u"relation"_s, 18},
        {u"followers"_s, 10, true}, {u"following"_s, 10, true}, {u"last post"_s, 10}});
    const int most = limit.value_or(shownWithoutLimit);
    const auto done = selection.forEach(database, most, job, [&table](const Entry &entry) {
        const QString &who = entry.row.handle.isEmpty() ? entry.row.key : entry.row.handle;
        const QTimeZone zone = zoneOrSystem(entry.account.timeZone);
        table.addRow({who, entry.row.name, toText(entry.glance.relation),
            entry.row.followers ? count(*entry.row.followers) : u"-"_s,
            entry.row.following ? count(*entry.row.following) : u"-"_s,
            entry.glance.lastPost.isKnown() ? dayText(entry.glance.lastPost, zone) : u"-"_s});
    });
    if (!done) {
        return done;
    }
    if (!table.isEmpty()) {
        for (const QString &line : table.lines()) {
            console.say(line);
        }
    }
    const qint64 total = selection.total();
    console.say(total > most && !limit
            ? u"%1; the first %2 are shown: --limit N, --csv FILE or --json gives more"_s.arg(
                countOf(total, u"person"_s, u"people"_s), count(static_cast<qint64>(most)))
            : countOf(total, u"person"_s, u"people"_s));
    return {};
}

Result<void> writePeopleCsv(Console &console, const QString &target,
    const PeopleSelection &selection, SQLite::Database &database, std::optional<int> limit,
    const JobContext &job)
{
    const Table table
        = peopleTable(database, u"people"_s, selection.groups(), usualPersonColumns(), limit, job);
    qint64 rows = 0;
    const auto write = [&](QIODevice &device) {
        return writeCsv(device, table).map([&rows](qint64 written) { rows = written; });
    };
    if (target == u"-") {
        return write(console.output());
    }
    const auto done = writeWholeFile(target, true, write);
    if (done) {
        console.report(countOf(rows, u"person"_s, u"people"_s) + u" written to "_s + target);
    }
    return done;
}

} // namespace comity::cli
