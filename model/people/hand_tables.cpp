#include "model/people/hand_tables.h"

#include "model/db/connection.h"

namespace comity {
namespace {

/// Drafts, goals, marks of a day, channels, limits and what goes with them that is not about
/// people.
const QList<QByteArray> &draftTables()
{
    static const QList<QByteArray> tables {"campaign", "objective", "draft", "draft_answer",
        "repair_step", "dismissal", "stance", "lesson", "service_level", "goal", "day_mark",
        "channel", "destination", "signpost", "cross_post", "network_watch", "limit_override",
        "limit_review", "win", "experiment", "experiment_verdict", "event_task", "account_group",
        "account_health", "team"};
    return tables;
}

} // namespace

const QList<QByteArray> &personTables()
{
    static const QList<QByteArray> tables {"person_fact", "note", "tag", "permission", "meeting",
        "score", "triage", "identity_verdict", "list_member", "list_leaving", "target", "touch",
        "opening", "follow_decision", "draft_person", "draft_quote", "handover", "outcome",
        "obligation"};
    return tables;
}

const QList<QByteArray> &undoableTables()
{
    static const QList<QByteArray> tables = [] {
        QList<QByteArray> all = personTables();
        all.removeOne("permission");
        return all
            + QList<QByteArray> {"list", "tag_rhythm", "list_refusal", "profile", "account",
                "account_fact", "purge_pace"}
        + draftTables();
    }();
    return tables;
}

bool isReadByColumns(const QByteArray &table)
{
    static const QList<QByteArray> ofDrafts = draftTables()
        + QList<QByteArray> {"draft_person", "draft_quote", "handover", "outcome", "obligation"};
    return !ofDrafts.contains(table);
}

std::string hasHandFacts(const std::string &pk)
{
    std::string sql = "(EXISTS (SELECT 1 FROM purge_item WHERE purge_item.pk = " + pk
        + ") OR EXISTS (SELECT 1 FROM profile AS own WHERE own.pk = " + pk
        + " AND own.person IS NOT NULL)"
          " OR EXISTS (SELECT 1 FROM identity_verdict WHERE other = "
        + pk + ") OR EXISTS (SELECT 1 FROM win WHERE win.pk = " + pk + ")";
    for (const QByteArray &table : personTables()) {
        if (table == "list_leaving") {
            continue;
        }
        sql += " OR EXISTS (SELECT 1 FROM " + table.toStdString() + " AS own WHERE own.pk = " + pk;
        // What messages tell of goes with them; a mark that somebody set on it stays.
        sql += table == "obligation" ? " AND (own.message IS NULL OR own.done_at IS NOT NULL"
                                       " OR own.snoozed_until IS NOT NULL OR own.held = 1))"
                                     : ")";
    }
    return sql + ")";
}

qint64 nextFactId(SQLite::Database &writer)
{
    const qint64 id = db::queryNumber(writer, "SELECT value FROM meta WHERE name = 'next_fact'");
    writer.exec("UPDATE meta SET value = value + 1 WHERE name = 'next_fact'");
    return id;
}

} // namespace comity
