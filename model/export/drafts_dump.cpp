#include "model/export/drafts_dump.h"

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

/// A table: what its line is called, what stands in it, and from where. `%draft`, `%campaign`,
/// `%account` are the names of those; `%person` is who it is about.
struct DraftTable
{
    const char *kind;
    const char *columns;
    const char *from;
};

constexpr const char *draftName = "(SELECT draft.made_at || ' ' || draft.title FROM draft"
                                  " WHERE draft.id = row.draft) AS draft";
constexpr const char *campaignName
    = "(SELECT campaign.name FROM campaign WHERE campaign.id = row.campaign) AS campaign";
constexpr const char *person = "network.code AS network, CAST(profile.key AS TEXT) AS key";

const std::array tables {
    DraftTable {"campaign",
        "row.name, row.kind, row.due_at, row.due_precision, row.expected_answers,"
        " row.answers_a_day, row.casualties, row.casualties_close, row.who_answers,"
        " row.what_we_say, row.gain_us, row.gain_them, row.meant_lists,"
        " row.meant_roles, row.meant_countries, row.made_at, row.closed_at, row.after_note",
        "campaign AS row"},
    DraftTable {"objective", "%campaign, row.what, row.wanted, row.counts, row.reached",
        "objective AS row"},
    DraftTable {"draft",
        "row.made_at, row.title, row.channel, %account, row.audience, row.topic, %campaign,"
        " row.give, row.give_due, row.send_at, row.send_precision, row.author,"
        " (SELECT other.made_at || ' ' || other.title FROM draft AS other"
        "   WHERE other.id = row.split_from) AS split_from,"
        " row.finished_at, row.discarded_at, written.text, written.edited_at,"
        " written.settled_at, written.reread_at",
        "draft AS row LEFT JOIN draft_text AS written ON written.draft = row.id"},
    DraftTable {"draft_version", "%draft, row.at, row.text",
        "draft_version AS row JOIN draft AS own ON own.id = row.draft"},
    DraftTable {"draft_answer", "%draft, row.question, row.at, row.who, row.note",
        "draft_answer AS row JOIN draft AS own ON own.id = row.draft"},
    DraftTable {"repair_step", "%draft, row.step, row.at",
        "repair_step AS row JOIN draft AS own ON own.id = row.draft"},
    DraftTable {"draft_person", "%person, %draft, row.side", "draft_person AS row%profile"},
    DraftTable {"draft_quote", "%person, %draft, row.text, row.said_at, row.is_public",
        "draft_quote AS row%profile"},
    DraftTable {"handover", "%person, %draft, %campaign, row.state, row.at, row.text, row.read_at",
        "handover AS row%profile"},
    DraftTable {"draft_override", "%draft, row.at, row.who, row.reason, row.rules",
        "draft_override AS row"},
    DraftTable {"outcome",
        "%person, %draft, %campaign, row.kind, row.at, row.at_precision, row.seen, row.note,"
        " row.worth, row.worth_unit, row.source",
        "outcome AS row%profile"},
    DraftTable {"obligation",
        "%person, row.kind, %account, row.subject, row.evidence, %draft, %campaign, row.made_at,"
        " row.due_at, row.due_precision, row.stage, row.attempts, row.snoozed_until, row.done_at",
        "obligation AS row%profile"
        " WHERE row.message IS NULL OR row.done_at IS NOT NULL OR row.snoozed_until IS NOT NULL"
        "  OR row.held = 1"},
    DraftTable {"goal",
        "row.position, row.measure, %account,"
        " (SELECT list.name FROM list WHERE list.id = row.list) AS list, row.wanted, row.until,"
        " row.set_at, row.began",
        "goal AS row"},
    DraftTable {
        "day_mark", "row.day, row.winning, row.keep, row.stop, row.set_at", "day_mark AS row"},
    DraftTable {
        "service_level", "row.kind, row.minutes, row.percent, row.set_at", "service_level AS row"},
    DraftTable {"team",
        "row.people, row.minutes_a_day, row.minutes_each, row.shrinkage, row.set_at",
        "team AS row"},
    DraftTable {"channel", "%account, row.purpose, row.is_primary", "channel AS row"},
    DraftTable {"destination", "row.position, row.kind, row.name, row.address, row.why",
        "destination AS row"},
    DraftTable {"signpost",
        "%account, (SELECT place.name FROM destination AS place WHERE place.id = row.destination)"
        " AS destination",
        "signpost AS row"},
    DraftTable {"cross_post",
        "%account, (SELECT network.code || ':' || coalesce(to_it.handle, to_it.key)"
        " FROM account AS to_it JOIN network ON network.id = to_it.network"
        " WHERE to_it.id = row.other) AS other",
        "cross_post AS row"},
    DraftTable {"network_watch",
        "(SELECT network.code FROM network WHERE network.id = row.network) AS network, row.note,"
        " row.again_at, row.looked_at",
        "network_watch AS row"},
    DraftTable {"win", "%person, %account, row.what, row.source, row.at, row.made_at",
        "win AS row LEFT JOIN profile ON profile.pk = row.pk"
        " LEFT JOIN network ON network.id = profile.network"},
    DraftTable {"experiment", "%account, row.what, row.why, row.expected, row.until, row.made_at",
        "experiment AS row"},
    DraftTable {"experiment_verdict", "own.what, row.verdict, row.sentence, row.until, row.at",
        "experiment_verdict AS row JOIN experiment AS own ON own.id = row.experiment"},
    DraftTable {"event_task", "list.name AS list, row.days, row.what, row.done_at",
        "event_task AS row JOIN list ON list.id = row.list"},
    DraftTable {"stance", "row.text, row.said_where, row.said_at, row.made_at", "stance AS row"},
    DraftTable {"lesson", "row.text, row.rules, %campaign, row.made_at", "lesson AS row"},
    DraftTable {"dismissal",
        "%draft, row.rule, row.words, row.person, row.facts, row.reason, row.made_at, row.until",
        "dismissal AS row"},
};

std::string queryOf(const DraftTable &table)
{
    std::string sql = std::string("SELECT ") + table.columns + " FROM " + table.from;
    for (const auto &[mark, words] : {std::pair(std::string("%draft"), draftName),
             {"%campaign", campaignName}, {"%account", accountColumn}, {"%person", person},
             {"%profile",
                 " JOIN profile ON profile.pk = row.pk"
                 " JOIN network ON network.id = profile.network"}}) {
        if (const auto at = sql.find(mark); at != std::string::npos) {
            sql.replace(at, mark.size(), words);
        }
    }
    return sql;
}

/// Parts of an audience with the names that their lists have now in place of ids.
QString withListNames(SQLite::Database &database, const QString &audience)
{
    QJsonArray parts = QJsonDocument::fromJson(audience.toUtf8()).array();
    SQLite::Statement find(database, "SELECT name FROM list WHERE id = ?1");
    for (QJsonValueRef one : parts) {
        QJsonObject part = one.toObject();
        find.reset();
        find.bind(1, static_cast<int64_t>(part.value(u"list"_s).toInteger()));
        if (find.executeStep()) {
            part.insert(u"name"_s, db::text(find.getColumn(0)));
        }
        part.remove(u"list"_s);
        part.remove(u"pk"_s);
        one = part;
    }
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

} // namespace

void dumpDrafts(SQLite::Database &database,
    const std::function<void(const QString &, const QJsonObject &)> &line)
{
    for (const DraftTable &table : tables) {
        SQLite::Statement query(database, orderedByAll(database, queryOf(table)));
        while (query.executeStep()) {
            QJsonObject row = rowObject(query);
            for (const QString &parts : {u"audience"_s, u"meant_lists"_s}) {
                if (row.contains(parts)) {
                    row.insert(parts, withListNames(database, row.value(parts).toString()));
                }
            }
            line(QString::fromLatin1(table.kind), row);
        }
    }
}

} // namespace comity
