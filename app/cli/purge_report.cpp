#include "app/cli/purge_report.h"

#include "app/cli/day_text.h"
#include "app/cli/everyone_table.h"
#include "app/cli/plan_cells.h"
#include "app/cli/text_table.h"
#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/purge/plan_maker.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

/// `unfollow`; of a follower, `remove`.
QString decisionText(Decision decision, PurgeKind kind)
{
    const bool isRemoval = kind == PurgeKind::RemoveFollower && decision == Decision::Unfollow;
    return isRemoval ? u"remove"_s : toText(decision);
}

QString stateText(const PlanItem &item, PurgeKind kind, const QTimeZone &zone)
{
    if (!item.decision) {
        return {};
    }
    QString text = decisionText(*item.decision, kind);
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

/// `, oldest follow first`, as far as it is known of the people shown since when.
QString orderText(qint64 shown, qint64 undated)
{
    if (undated > 0 && undated == shown) {
        return u"; since when is not known, so the order says nothing"_s;
    }
    return u", oldest follow first"_s
        + (undated > 0 ? u"; of %1 it is not known since when"_s.arg(count(undated)) : QString());
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

void sayHead(Console &console, const PlanDocument &plan, qint64 shown, qint64 undated)
{
    const bool isOfFollowers = plan.kind == PurgeKind::RemoveFollower;
    const QString whole
        = isOfFollowers ? u"Everybody who follows and looks automated"_s : u"Everybody who fits"_s;
    const QString stored
        = isOfFollowers ? u"Plan %1, of followers who look automated,"_s : u"Purge plan %1"_s;
    const QString name = plan.planId ? stored.arg(number(*plan.planId)) : whole;
    console.say(u"%1 for %2, as of %3"_s.arg(name, singleLine(plan.account), isoUtc(plan.asOf)));
    if (!plan.isReady) {
        console.say((isOfFollowers ? u"! Who follows you cannot be said: "_s
                                   : u"! Who does not follow back cannot be said: "_s)
            + singleLine(whyNotSentence(plan, console.wording(), numberLocale())));
    }
    console.say(u"%1 of %2 who fit%3"_s.arg(
        count(shown), countOf(plan.fit, u"person"_s, u"people"_s), orderText(shown, undated)));
    if (const QString left = leftOutText(plan); !left.isEmpty()) {
        console.say(u"Left out: "_s + left);
    }
    if (isOfFollowers && !plan.headroom.restsOnFollowers) {
        console.say(u"Removing followers leaves the room to follow as it is"_s);
    } else if (const QString room = headroomText(plan.headroom); !room.isEmpty()) {
        console.say(room);
    }
}

constexpr std::size_t mostOfMirror = 10;

QString nameOf(const PlanItem &item)
{
    return singleLine(item.handle.isEmpty() ? item.key : item.handle);
}

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
        // A bound is of a list, whose day stands as it was written down.
        text += u", left by "_s + isoUtc(*entry.leftAt.notAfter).left(10);
    }
    return entry.excerpt.isEmpty() ? text : text + u": “"_s + entry.excerpt + u"”"_s;
}

/// `saysAll`: also what every removal does.
void sayConsequences(Console &console, const PlanDocument &plan, bool saysAll)
{
    const bool isOfFollowers = plan.kind == PurgeKind::RemoveFollower;
    const auto said = [&console](const std::vector<Consequence> &consequences) {
        return singleLine(
            sentencesOf(consequences, console.wording(), numberLocale()).join(u"; "_s));
    };
    bool isFirst = true;
    for (const PlanItem &item : plan.items) {
        std::vector<Consequence> own = item.consequences;
        std::erase_if(own, isOfEveryRemoval);
        if (own.empty()) {
            continue;
        }
        if (std::exchange(isFirst, false)) {
            console.say({});
            console.say(
                isOfFollowers ? u"What a removal touches:"_s : u"What an unfollow touches:"_s);
        }
        console.say(u"  "_s + nameOf(item) + u": "_s + said(own));
    }
    if (isOfFollowers && saysAll) {
        std::vector<Consequence> all = plan.items.front().consequences;
        std::erase_if(all, [](const Consequence &one) { return !isOfEveryRemoval(one); });
        if (all.empty()) {
            return; // a plan of everybody does not ask what it touches
        }
        console.say({});
        console.say(u"Whoever is removed: "_s + said(all));
    }
}

/// By which signs each looks automated, with the numbers and where these are known from.
void saySigns(Console &console, const PlanDocument &plan)
{
    console.say({});
    console.say(u"Looks automated by these signs; none of them proves it:"_s);
    for (const PlanItem &item : plan.items) {
        QStringList signs;
        if (looksAutomatedNoMore(item, plan.kind)) {
            signs += console.wording().sentence(u"purge_paper", u"no-longer-automated");
        }
        for (const SignShown &one : item.signs) {
            const QString text = console.wording().sentence(
                u"automation", toText(one.sign), one.numbers, numberLocale());
            signs += one.source.isEmpty() ? text : text + u" ("_s + one.source + u')';
        }
        console.say(u"  "_s + nameOf(item) + u": "_s + singleLine(signs.join(u"; "_s)));
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

void sayPlan(Console &console, const PlanDocument &plan, PlanView view, const QTimeZone &zone,
    PlanScope scope)
{
    sayHead(console, plan, static_cast<qint64>(plan.items.size()),
        undatedAmong(plan.items, plan.kind, plan.hasListOrder));
    if (plan.items.empty()) {
        return;
    }
    const bool isOfFollowers = plan.kind == PurgeKind::RemoveFollower;
    TextTable table(planColumns(plan.kind, view));
    for (const PlanItem &item : plan.items) {
        table.addRow({item.id ? QString::number(number(*item.id)) : QString(),
            item.handle.isEmpty() ? item.key : item.handle, dayText(item.followedAt, zone),
            dayText(item.lastPostAt, zone),
            isOfFollowers ? count(static_cast<qint64>(item.signs.size()))
                          : percentText(item.percent),
            reasonsText(console.wording(), item.reasons), stateText(item, plan.kind, zone)});
    }
    console.say({});
    for (const QString &line : table.lines()) {
        console.say(line);
    }
    if (isOfFollowers) {
        saySigns(console, plan);
    }
    sayConsequences(console, plan, scope == PlanScope::Whole);
}

void sayPlan(Console &console, const PlanDocument &head, const EveryoneItems &everyone,
    qint64 undated, const QTimeZone &zone)
{
    sayHead(console, head, static_cast<qint64>(everyone.size()), undated);
    if (everyone.size() > 0) {
        console.say({});
        sayTable(console, everyone, planColumns(head.kind, PlanView::Plan), zone);
    }
}

namespace {

/// "48 gone, 1 still followed"
QString proofCounts(const BatchProof &batch)
{
    QStringList parts;
    for (int i = 0; i < proofCount; ++i) {
        const auto proof = static_cast<Proof>(i);
        const bool stays = batch.kind == PurgeKind::RemoveFollower && proof == Proof::StillFollowed;
        if (batch.count(proof) > 0) {
            parts += count(batch.count(proof)) + u' ' + (stays ? u"still follow"_s : toText(proof));
        }
    }
    return parts.join(u", "_s);
}

/// By which list a batch is checked, and whether somebody still waits for a later one.
QString checkedText(const BatchProof &batch, const QTimeZone &zone)
{
    const QString none = batch.kind == PurgeKind::RemoveFollower
        ? u"no later list of followers is imported yet"_s
        : u"no later list of whom you follow is imported yet"_s;
    if (!batch.checkedAt.isKnown()) {
        return none;
    }
    const qint64 waiting = batch.count(Proof::Unproved);
    return u"checked by the list of "_s + dayText(batch.checkedAt, zone)
        + (waiting > 0 ? u"; of %1 "_s.arg(count(waiting)) + none : QString());
}

} // namespace

void sayProofs(Console &console, const std::vector<BatchProof> &batches, const Account &account)
{
    if (batches.empty()) {
        console.say(u"Nobody is ticked as unfollowed or removed on any plan of %1"_s.arg(
            singleLine(account.label())));
        return;
    }
    const QTimeZone zone = zoneOrSystem(account.timeZone);
    for (const BatchProof &batch : batches) {
        const bool isOfFollowers = batch.kind == PurgeKind::RemoveFollower;
        const QString checked = checkedText(batch, zone);
        const QString plan
            = QString::number(number(batch.plan)) + (isOfFollowers ? u" (followers)"_s : QString());
        console.say(u"Plan %1, ticked until %2: %3 of %4 gone (%5); %6"_s.arg(plan,
            dayText(batch.doneAt, zone), count(batch.gone()), count(batch.ticked),
            proofCounts(batch), checked));
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
        if (batch.kind == PurgeKind::RemoveFollower) {
            json.put(u"kind", toText(batch.kind));
        }
        json.put(u"done_at", isoUtc(batch.doneAt));
        const QString checked = isoText(batch.checkedAt);
        json.put(u"checked_at", checked.isEmpty() ? QString() : checked);
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

void writePlan(Console &console, const PlanDocument &head, const EveryoneItems &everyone)
{
    JsonWriter json(console.output());
    writeJson(head, everyone, console.wording(), json);
}

} // namespace comity::cli
