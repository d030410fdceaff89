#include "model/purge/decision_memory.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/purge/kind_wording.h"

#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

EarlierDecision decisionFrom(SQLite::Statement &query)
{
    EarlierDecision one;
    one.plan = PlanId {query.getColumn(0).getInt64()};
    one.planIsOpen = query.getColumn(1).getInt() != 0;
    one.pk = Pk {query.getColumn(2).getUInt()};
    one.decision = decisionFromText(db::text(query.getColumn(3))).value_or(Decision::Keep);
    one.decidedAt = query.getColumn(4).getInt64();
    one.snoozedUntil = db::maybeNumber(query.getColumn(5));
    one.done = tickFromText(db::text(query.getColumn(6)));
    one.doneAt = db::maybeNumber(query.getColumn(7));
    one.proof = proofFromText(db::text(query.getColumn(8))).value_or(Proof::Unproved);
    if (const auto list = db::maybeNumber(query.getColumn(9))) {
        one.demotedTo = DemotedTo {ListId {*list}, db::text(query.getColumn(10))};
    }
    one.kind = purgeKindFromText(db::text(query.getColumn(11))).value_or(PurgeKind::Unfollow);
    return one;
}

} // namespace

std::vector<DecisionMemory> decisionMemory(
    SQLite::Database &database, AccountId account, const std::vector<Pk> &people)
{
    SQLite::Statement query(database,
        "SELECT plan.id, plan.closed_at IS NULL, item.pk, item.decision, item.decided_at,"
        " item.snoozed_until, item.done, item.done_at, item.proof, item.demoted_to, list.name,"
        " plan.kind"
        " FROM purge_item AS item JOIN purge_plan AS plan ON plan.id = item.plan"
        " LEFT JOIN list ON list.id = item.demoted_to"
        " WHERE item.pk IN (SELECT ?1 UNION SELECT pk FROM profile"
        "  WHERE person = (SELECT own.person FROM profile AS own WHERE own.pk = ?1))"
        " AND plan.account = ?2 AND item.decision IS NOT NULL"
        " ORDER BY item.decided_at DESC, item.id DESC");
    query.bind(2, static_cast<int64_t>(number(account)));
    std::vector<DecisionMemory> out;
    for (const Pk pk : people) {
        query.reset();
        query.bind(1, static_cast<int64_t>(number(pk)));
        DecisionMemory memory {pk};
        while (query.executeStep()) {
            memory.newestFirst.push_back(decisionFrom(query));
        }
        if (!memory.newestFirst.empty()) {
            out.push_back(std::move(memory));
        }
    }
    return out;
}

QString sentenceOf(const EarlierDecision &decision, const Wording &wording, const QTimeZone &zone,
    const QLocale &locale)
{
    const auto day = [&zone](qint64 at) { return dateIn(zone, at).toString(Qt::ISODate); };
    const auto worded
        = [&](const QString &code) { return codeFor(decision.kind, wording, u"memory", code); };
    QString code = u"decided-"_s + toText(decision.decision);
    QStringList arguments {day(decision.decidedAt)};
    if (decision.snoozedUntil) {
        arguments += day(*decision.snoozedUntil);
    } else if (decision.demotedTo && decision.demotedTo->name.isEmpty()) {
        code += u"-deleted";
    } else if (decision.demotedTo) {
        arguments += decision.demotedTo->name;
    }
    QStringList parts {wording.sentence(u"memory", worded(code), arguments, locale)};
    if (decision.done) {
        parts += wording.sentence(u"memory", QString(u"ticked-"_s + toText(*decision.done)),
            {day(decision.doneAt.value_or(decision.decidedAt))}, locale);
    }
    if (decision.done == Tick::Done) {
        parts += wording.sentence(u"memory", worded(u"proof-"_s + toText(decision.proof)));
    }
    return parts.join(u"; "_s);
}

} // namespace comity
