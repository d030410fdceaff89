#include "model/export/purge/plan_csv.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// A plan of followers says so, and by which signs they look automated.
QStringList columnNames(PurgeKind kind)
{
    static const QStringList names {u"plan"_s, u"account"_s, u"item"_s, u"key"_s, u"handle"_s,
        u"name"_s, u"url"_s, u"followed_at"_s, u"followed_precision"_s, u"followed_not_before"_s,
        u"followed_not_after"_s, u"reasons"_s, u"evidence"_s, u"last_post_at"_s, u"source"_s,
        u"followers"_s, u"following"_s, u"follow_back_percent"_s, u"consequences"_s, u"decision"_s,
        u"done"_s, u"decided_at"_s, u"done_at"_s, u"proof"_s, u"was"_s};
    return kind == PurgeKind::RemoveFollower ? names + QStringList {u"kind"_s, u"signs"_s} : names;
}

Cell timeCell(std::optional<qint64> seconds)
{
    return seconds ? Cell(isoUtc(*seconds)) : Cell();
}

Cells cellsOf(
    const PlanDocument &plan, const PlanItem &item, const PaperRow &paper, const QTimeZone &zone)
{
    const Dated &followed = item.followedAt;
    const QString decision = decisionCell(item, zone);
    Cells cells;
    cells.push_back(plan.planId ? Cell(number(*plan.planId)) : Cell());
    cells.push_back(cellOf(plan.account));
    cells.push_back(item.id ? Cell(number(*item.id)) : Cell());
    cells.push_back(cellOf(item.key));
    cells.push_back(cellOf(singleLine(item.handle)));
    cells.push_back(cellOf(singleLine(item.name)));
    cells.push_back(cellOf(item.url));
    cells.push_back(followed.hasValue() ? Cell(followed) : Cell());
    cells.push_back(toText(followed.precision));
    cells.push_back(timeCell(followed.notBefore));
    cells.push_back(timeCell(followed.notAfter));
    cells.push_back(cellOf(item.reasons.joined()));
    cells.push_back(cellOf(paper.evidence));
    cells.push_back(item.lastPostAt.hasValue() ? Cell(item.lastPostAt) : Cell());
    cells.push_back(cellOf(item.lastPostSource));
    cells.push_back(cellOf(item.followers));
    cells.push_back(cellOf(item.following));
    cells.push_back(item.percent ? Cell(qint64 {*item.percent}) : Cell());
    cells.push_back(cellOf(paper.plainConsequences));
    cells.push_back(cellOf(decision));
    cells.push_back(item.done ? Cell(toText(*item.done)) : Cell());
    cells.push_back(timeCell(item.decidedAt));
    cells.push_back(timeCell(item.doneAt));
    cells.push_back(item.done == Tick::Done ? Cell(toText(item.proof)) : Cell());
    cells.push_back(stateCell(decision, item.done));
    if (plan.kind == PurgeKind::RemoveFollower) {
        QStringList signs;
        for (const SignShown &one : item.signs) {
            signs += toText(one.sign);
        }
        cells.push_back(toText(plan.kind));
        cells.push_back(cellOf(signs.join(u',')));
    }
    return cells;
}

} // namespace

QString decisionCell(std::optional<Decision> decision, std::optional<qint64> snoozedUntil,
    const QString &list, const QTimeZone &zone)
{
    if (!decision) {
        return {};
    }
    QString value;
    if (*decision == Decision::Snooze && snoozedUntil) {
        value = dateIn(zone, *snoozedUntil).toString(Qt::ISODate);
    } else if (*decision == Decision::Demote) {
        value = singleLine(list).trimmed();
    }
    return value.isEmpty() ? toText(*decision) : toText(*decision) + u':' + value;
}

QString decisionCell(const PlanItem &item, const QTimeZone &zone)
{
    return decisionCell(
        item.decision, item.snoozedUntil, item.demotedTo ? item.demotedTo->name : QString(), zone);
}

QString stateCell(const QString &decision, std::optional<Tick> done)
{
    const QString first = decision.isEmpty() ? u"open"_s : decision;
    return done ? first + u' ' + toText(*done) : first;
}

Table planTable(const PlanDocument &plan, const PlanPaper &paper, const QTimeZone &zone)
{
    Q_ASSERT(plan.items.size() == paper.rows.size());
    return {u"plan"_s, columnNames(plan.kind),
        [&plan, &paper, zone](
            const std::function<Result<void>(const Cells &)> &take) -> Result<void> {
            for (std::size_t i = 0; i < plan.items.size(); ++i) {
                if (const auto taken = take(cellsOf(plan, plan.items[i], paper.rows[i], zone));
                    !taken) {
                    return taken;
                }
            }
            return {};
        }};
}

} // namespace comity
