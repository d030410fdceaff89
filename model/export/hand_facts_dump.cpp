#include "model/export/hand_facts_dump.h"

#include "model/db/binding.h"
#include "model/export/dump_object.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <SQLiteCpp/Statement.h>
#include <array>
#include <string>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// A table about people: what its line is called, and what stands in it beside who it is about.
/// `%list`, `%account` are the names of those; `others` are joins for further columns.
struct PersonTable
{
    const char *kind;
    const char *columns;
    const char *table;
    const char *others = "";
};

constexpr const char *listName = "(SELECT name FROM list WHERE list.id = row.list) AS list";

const std::array personTables {
    PersonTable {"fact", "row.field, row.value, row.set_at, row.source", "person_fact"},
    PersonTable {"note", "row.at, row.pinned, row.text", "note"},
    PersonTable {"tag", "row.tag, row.set_at", "tag"},
    PersonTable {"permission",
        "row.topic, row.state, row.wording, row.source, row.at, row.at_precision,"
        " row.recorded_at",
        "permission"},
    PersonTable {"meeting", "row.at, row.at_precision, row.event, %list", "meeting"},
    PersonTable {"score", "row.name, row.at, row.value, row.source", "score"},
    PersonTable {"triage", "row.state, row.until, row.at", "triage"},
    PersonTable {"identity_verdict",
        "other_network.code AS other_network, CAST(other.key AS TEXT) AS other_key, row.verdict,"
        " row.reason, row.at",
        "identity_verdict",
        " JOIN profile AS other ON other.pk = row.other"
        " JOIN network AS other_network ON other_network.id = other.network"},
    PersonTable {
        "member", "%list, row.part, row.added_at, row.source, row.looked_at", "list_member"},
    PersonTable {"past_member", "%list, row.added_at, row.left_at", "list_leaving"},
    PersonTable {"target",
        "%list, row.why, row.outcome, row.next_give, row.cadence_days, row.resting_until",
        "target"},
    PersonTable {"touch", "row.at, row.at_precision, row.kind, row.text, row.answered_at", "touch"},
    PersonTable {"opening", "row.noted_at, row.quote, row.url, row.used_at", "opening"},
    PersonTable {
        "follow_decision", "%account, row.at, row.decision, row.checks", "follow_decision"},
};

std::string withNames(std::string columns)
{
    for (const auto &[mark, sql] :
        {std::pair(std::string("%list"), listName), {"%account", accountColumn}}) {
        if (const auto at = columns.find(mark); at != std::string::npos) {
            columns.replace(at, mark.size(), sql);
        }
    }
    return columns;
}

/// The profiles of each person of several.
void dumpPeople(SQLite::Database &database,
    const std::function<void(const QString &, const QJsonObject &)> &line)
{
    SQLite::Statement query(database,
        "SELECT profile.person, network.code, CAST(profile.key AS TEXT) FROM profile"
        " JOIN network ON network.id = profile.network WHERE profile.person IS NOT NULL"
        " ORDER BY profile.person, 2, 3");
    std::vector<QStringList> people;
    qint64 person = -1;
    while (query.executeStep()) {
        if (query.getColumn(0).getInt64() != person) {
            person = query.getColumn(0).getInt64();
            people.emplace_back();
        }
        people.back() += db::text(query.getColumn(1)) + u':' + db::text(query.getColumn(2));
    }
    std::ranges::sort(people);
    for (const QStringList &profiles : people) {
        line(u"person"_s, {{u"profiles"_s, QJsonArray::fromStringList(profiles)}});
    }
}

/// A smart list's query with the names of the lists that it asks for in place of their ids, which
/// mean nothing in another workspace.
QString withListNames(SQLite::Database &database, const QString &query)
{
    QJsonObject object = QJsonDocument::fromJson(query.toUtf8()).object();
    QJsonArray marks = object.value(u"marks"_s).toArray();
    SQLite::Statement find(database, "SELECT name FROM list WHERE id = ?1");
    for (QJsonValueRef one : marks) {
        QJsonObject mark = one.toObject();
        if (!mark.contains(u"list"_s)) {
            continue;
        }
        find.reset();
        find.bind(1, static_cast<int64_t>(mark.value(u"list"_s).toInteger()));
        mark.insert(u"list"_s, find.executeStep() ? db::text(find.getColumn(0)) : QString());
        one = mark;
    }
    if (marks.isEmpty()) {
        return query;
    }
    object.insert(u"marks"_s, marks);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

void dumpHandFacts(SQLite::Database &database,
    const std::function<void(const QString &, const QJsonObject &)> &line)
{
    dumpPeople(database, line);
    const auto rows = [&](const QString &kind, const std::string &sql) {
        SQLite::Statement query(database, orderedByAll(database, sql));
        while (query.executeStep()) {
            QJsonObject row = rowObject(query);
            if (row.value(u"kind"_s) == u"smart"_s) {
                row.insert(u"query"_s, withListNames(database, row.value(u"query"_s).toString()));
            }
            line(kind, row);
        }
    };
    for (const PersonTable &one : personTables) {
        rows(QString::fromLatin1(one.kind),
            std::string("SELECT network.code AS network, CAST(profile.key AS TEXT) AS key, ")
                + withNames(one.columns) + " FROM " + one.table
                + " AS row JOIN profile ON profile.pk = row.pk"
                  " JOIN network ON network.id = profile.network"
                + one.others);
    }
    rows(u"list"_s,
        withNames("SELECT row.name, row.kind, row.purpose, row.persona, row.owner, row.review_at,"
                  " %account, row.query, row.every_days, row.ideal_days, row.longest_days,"
                  " row.position, row.made_at,"
                  " row.event, row.event_from, row.event_until, row.event_quota,"
                  " row.event_result, row.stale_days, row.vip")
            + " FROM list AS row");
    rows(u"tag_rhythm"_s,
        "SELECT row.tag, row.ideal_days, row.longest_days, row.set_at FROM tag_rhythm AS row");
    rows(u"purge_pace"_s,
        withNames("SELECT %account, row.weekdays, row.days_apart, row.headroom_goal, row.set_at")
            + " FROM purge_pace AS row");
    rows(u"list_refusal"_s, "SELECT row.digest, row.refused_at FROM list_refusal AS row");
    rows(u"account_by_hand"_s,
        withNames("SELECT %account, row.name, row.at, row.value") + " FROM account_fact AS row");
    rows(u"account_group"_s,
        withNames("SELECT %account, row.position, row.name, row.words")
            + " FROM account_group AS row");
    rows(u"account_health"_s,
        withNames("SELECT %account, row.kind, row.at, row.note, row.set_at")
            + " FROM account_health AS row");
}

} // namespace comity
