#include "app/cli/purge_report.h"

#include "app/cli/text_table.h"
#include "model/base/civil_time.h"
#include "model/base/text_fold.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

QString dayText(qint64 seconds, const QTimeZone &zone)
{
    return dateIn(zone, seconds).toString(Qt::ISODate);
}

/// `2019-03-14`, `≈ 2020-10` for a bounded time, `—` for none.
QString dayText(const Dated &time, const QTimeZone &zone)
{
    if (time.hasValue()) {
        // Days and wall clocks stand as they were written down.
        return time.precision == DatePrecision::Exact ? dayText(time.at, zone)
                                                      : isoText(time).left(10);
    }
    if (time.notAfter) {
        return u"≈ "_s + isoUtc(*time.notAfter).left(7);
    }
    return u"—"_s;
}

QString reasonsText(const Wording &wording, ReasonSet reasons)
{
    QStringList words;
    for (const PurgeReason reason : reasons.all()) {
        words += wording.sentence(u"reasons", toText(reason));
    }
    return words.join(u", "_s);
}

QString stateText(const PlanItem &item, const QTimeZone &zone)
{
    if (!item.decision) {
        return {};
    }
    QString text = toText(*item.decision);
    if (item.demotedTo) {
        text += u" to "_s
            + (item.demotedTo->name.isEmpty() ? u"a deleted list"_s
                                              : singleLine(item.demotedTo->name));
    }
    if (item.snoozedUntil) {
        text += u" to "_s + dayText(*item.snoozedUntil, zone);
    }
    return item.done ? text + u", "_s + toText(*item.done) : text;
}

QString leftOutText(const PlanDocument &plan)
{
    QStringList parts;
    for (const PlanDocument::LeftOutCount &one : plan.leftOut) {
        parts += toText(one.code) + u' ' + count(one.count);
    }
    return parts.join(u" · "_s);
}

QString headroomText(const PlanHeadroom &room)
{
    if (!room.limit || !room.following) {
        return {};
    }
    QString text = u"You follow %1 of %2 (%3)"_s.arg(
        count(*room.following), count(*room.limit), room.limitStatus);
    if (room.left && room.after) {
        text += u"; %1 left, %2 after this batch"_s.arg(count(*room.left), count(*room.after));
    }
    return text;
}

void sayHead(Console &console, const PlanDocument &plan)
{
    const QString name
        = plan.planId ? u"Purge plan %1"_s.arg(number(*plan.planId)) : u"Everybody who fits"_s;
    console.say(u"%1 for %2, as of %3"_s.arg(name, singleLine(plan.account), isoUtc(plan.asOf)));
    if (!plan.isReady) {
        console.say(u"! Who does not follow back cannot be said: "_s
            + singleLine(whyNotSentence(plan, console.wording())));
    }
    console.say(u"%1 of %2 who fit, oldest follow first"_s.arg(
        count(static_cast<qint64>(plan.items.size())),
        countOf(plan.fit, u"person"_s, u"people"_s)));
    if (const QString left = leftOutText(plan); !left.isEmpty()) {
        console.say(u"Left out: "_s + left);
    }
    if (const QString room = headroomText(plan.headroom); !room.isEmpty()) {
        console.say(room);
    }
}

constexpr std::size_t mostOfMirror = 10;

QString messageText(formats::MessageKind kind)
{
    switch (kind) {
    case formats::MessageKind::Reply:
        return u"a reply"_s;
    case formats::MessageKind::Mention:
        return u"a mention"_s;
    case formats::MessageKind::Comment:
        return u"a comment"_s;
    default:
        return u"a message"_s;
    }
}

/// `ana: a message since 2024-08-02, left by 2026-04-01: “Are you there?”`
QString mirrorText(const MirrorEntry &entry, const QTimeZone &zone)
{
    QString text = singleLine(entry.handle.isEmpty() ? entry.key : entry.handle) + u": "_s
        + messageText(entry.message) + u" since "_s + dayText(entry.waitingSince, zone);
    if (entry.leftAt.notAfter) {
        text += u", left by "_s + dayText(*entry.leftAt.notAfter, zone);
    }
    return entry.excerpt.isEmpty() ? text : text + u": “"_s + entry.excerpt + u"”"_s;
}

void sayConsequences(Console &console, const PlanDocument &plan)
{
    bool isFirst = true;
    for (const PlanItem &item : plan.items) {
        if (item.consequences.empty()) {
            continue;
        }
        if (std::exchange(isFirst, false)) {
            console.say({});
            console.say(u"What an unfollow touches:"_s);
        }
        console.say(u"  "_s + singleLine(item.handle.isEmpty() ? item.key : item.handle) + u": "_s
            + singleLine(sentencesOf(item.consequences, console.wording()).join(u"; "_s)));
    }
}

} // namespace

void sayMirror(Console &console, const std::vector<MirrorEntry> &entries, const QTimeZone &zone)
{
    if (entries.empty()) {
        return;
    }
    console.say(u"Answer first: %1 wrote to you and wait for an answer"_s.arg(
        countOf(static_cast<qint64>(entries.size()), u"person"_s, u"people"_s)));
    for (std::size_t i = 0; i < std::min(entries.size(), mostOfMirror); ++i) {
        console.say(u"  "_s + mirrorText(entries[i], zone));
    }
    if (entries.size() > mostOfMirror) {
        console.say(
            u"  and %1 more"_s.arg(count(static_cast<qint64>(entries.size() - mostOfMirror))));
    }
    console.say({});
}

void sayPlan(Console &console, const PlanDocument &plan, PlanView view, const QTimeZone &zone)
{
    sayHead(console, plan);
    if (plan.items.empty()) {
        return;
    }
    std::vector<TextTable::Column> columns {{u"id"_s, 8, true}, {u"handle"_s, 20},
        {u"followed"_s, 10}, {u"last post"_s, 10}, {u"back"_s, 5, true}, {u"why"_s, 30}};
    if (view == PlanView::Show) {
        columns.push_back({u"decided"_s, 20});
    }
    TextTable table(std::move(columns));
    for (const PlanItem &item : plan.items) {
        table.addRow({item.id ? QString::number(number(*item.id)) : QString(),
            item.handle.isEmpty() ? item.key : item.handle, dayText(item.followedAt, zone),
            dayText(item.lastPostAt, zone),
            item.percent ? QString::number(*item.percent) + u" %"_s : u"—"_s,
            reasonsText(console.wording(), item.reasons), stateText(item, zone)});
    }
    console.say({});
    for (const QString &line : table.lines()) {
        console.say(line);
    }
    sayConsequences(console, plan);
}

namespace {

/// "48 gone, 1 still followed"
QString proofCounts(const BatchProof &batch)
{
    QStringList parts;
    for (int i = 0; i < proofCount; ++i) {
        const auto proof = static_cast<Proof>(i);
        if (batch.count(proof) > 0) {
            parts += count(batch.count(proof)) + u' ' + toText(proof);
        }
    }
    return parts.join(u", "_s);
}

} // namespace

void sayProofs(Console &console, const std::vector<BatchProof> &batches, const Account &account)
{
    if (batches.empty()) {
        console.say(
            u"Nobody is ticked as unfollowed on any plan of %1"_s.arg(singleLine(account.label())));
        return;
    }
    const QTimeZone zone = zoneOrSystem(account.timeZone);
    for (const BatchProof &batch : batches) {
        const QString checked = batch.checkedAt
            ? u"checked by the list of "_s + dayText(*batch.checkedAt, zone)
            : u"no later list of whom you follow is imported yet"_s;
        console.say(u"Plan %1, ticked until %2: %3 of %4 gone (%5); %6"_s.arg(
            QString::number(number(batch.plan)), dayText(batch.doneAt, zone), count(batch.gone()),
            count(batch.ticked), proofCounts(batch), checked));
        if (batch.count(Proof::NotInFile) > 0) {
            console.say(
                u"  ! %1 are not in the newest list, but it is not complete: that proves "
                "nothing. Import a whole export."_s.arg(count(batch.count(Proof::NotInFile))));
        }
    }
}

void writeProofs(Console &console, const std::vector<BatchProof> &batches, const Account &account)
{
    JsonWriter json(console.output());
    json.beginObject();
    json.put(u"account", account.label());
    json.key(u"batches").beginArray();
    for (const BatchProof &batch : batches) {
        json.beginObject();
        json.put(u"plan_id", number(batch.plan));
        json.put(u"done_at", isoUtc(batch.doneAt));
        json.put(u"checked_at", batch.checkedAt ? isoUtc(*batch.checkedAt) : QString());
        json.put(u"ticked", batch.ticked);
        json.key(u"proof").beginObject();
        for (int i = 0; i < proofCount; ++i) {
            json.put(toText(static_cast<Proof>(i)), batch.count(static_cast<Proof>(i)));
        }
        json.endObject();
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void writePlan(Console &console, const PlanDocument &plan, PlanView view)
{
    JsonWriter json(console.output());
    writeJson(plan, console.wording(), view, json);
}

} // namespace comity::cli
