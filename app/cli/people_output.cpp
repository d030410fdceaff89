#include "app/cli/people_output.h"

#include "app/cli/text_table.h"
#include "model/export/csv_writer.h"
#include "model/networks/catalogue.h"
#include "model/networks/profile_url.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

using Entry = PeopleSelection::Entry;

constexpr int shownWithoutLimit = 50;

QString orNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

QString numberText(std::optional<qint64> number)
{
    return number ? QString::number(*number) : QString();
}

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
    json.key(u"last_contact_at").null();
    json.put(u"lists", QStringList());
    json.put(u"stage", u"none"_s);
    json.put(u"permission", u"none"_s);
    json.endObject();
}

QString urlOf(const Entry &entry)
{
    const auto *network = networks::Catalogue::builtIn().find(entry.row.network);
    const QString url = network == nullptr
        ? QString()
        : networks::profileUrl(*network, entry.row.key, entry.row.handle);
    return url.isEmpty() && networks::isWebAddress(entry.row.url) ? entry.row.url : url;
}

/// Without the handles that stand for a missing id: they have a column of their own.
QString idOf(const Entry &entry)
{
    return entry.row.key.startsWith(u'@') ? QString() : entry.row.key;
}

QStringList csvCells(const Entry &entry)
{
    return {entry.account.label(), idOf(entry), entry.row.handle, entry.row.name,
        toText(entry.glance.relation), toText(entry.glance.theyFollow),
        toText(entry.glance.weFollow), toText(entry.glance.connected),
        numberText(entry.row.followers), numberText(entry.row.following),
        numberText(entry.row.posts), isoText(entry.glance.lastPost), isoText(entry.row.joinedAt),
        isoText(entry.glance.theySince), isoText(entry.glance.weSince), entry.row.location,
        entry.row.bio, urlOf(entry)};
}

Result<void> writeCsv(QIODevice &device, const PeopleSelection &selection,
    SQLite::Database &database, std::optional<int> limit, const JobContext &job)
{
    CsvWriter csv(device);
    csv.writeRow({u"account"_s, u"key"_s, u"handle"_s, u"name"_s, u"relation"_s, u"they_follow"_s,
        u"we_follow"_s, u"connected"_s, u"followers"_s, u"following"_s, u"posts"_s, u"last_post"_s,
        u"joined"_s, u"they_since"_s, u"we_since"_s, u"location"_s, u"bio"_s, u"profile_url"_s});
    const auto done = selection.forEach(
        database, limit, job, [&csv](const Entry &entry) { csv.writeRow(csvCells(entry)); });
    if (!done) {
        return done;
    }
    return csv.flush() ? Result<void>()
                       : failure(Error::Code::DiskFull, {u"the CSV file"_s}, u"csv"_s);
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
        table.addRow({who, entry.row.name, toText(entry.glance.relation),
            entry.row.followers ? count(*entry.row.followers) : u"-"_s,
            entry.row.following ? count(*entry.row.following) : u"-"_s,
            entry.glance.lastPost.isKnown() ? isoText(entry.glance.lastPost).left(10) : u"-"_s});
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
                countOf(total, u"person"_s, u"people"_s), QString::number(most))
            : countOf(total, u"person"_s, u"people"_s));
    return {};
}

Result<void> writePeopleCsv(Console &console, const QString &target,
    const PeopleSelection &selection, SQLite::Database &database, std::optional<int> limit,
    const JobContext &job)
{
    if (target == u"-") {
        return writeCsv(console.output(), selection, database, limit, job);
    }
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(Error::Code::WorkspaceReadOnly, {target}, u"csv"_s);
    }
    const auto done = writeCsv(file, selection, database, limit, job);
    if (!done) {
        file.cancelWriting();
        return done;
    }
    if (!file.commit()) {
        return failure(Error::Code::DiskFull, {target}, u"csv"_s);
    }
    console.report(
        countOf(selection.total(), u"person"_s, u"people"_s) + u" written to "_s + target);
    return {};
}

} // namespace comity::cli
