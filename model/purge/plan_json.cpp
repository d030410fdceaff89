#include "model/purge/plan_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue numberOrNull(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue timeOrNull(std::optional<qint64> seconds)
{
    return seconds ? QJsonValue(isoUtc(*seconds)) : QJsonValue();
}

/// DATE of cli.md.
QJsonValue dateJson(const Dated &time)
{
    if (!time.isKnown()) {
        return {};
    }
    QJsonObject json {
        {u"value"_s, textOrNull(isoText(time))}, {u"precision"_s, toText(time.precision)}};
    if (time.precision == DatePrecision::Bounded) {
        json.insert(u"not_before"_s, timeOrNull(time.notBefore));
        json.insert(u"not_after"_s, timeOrNull(time.notAfter));
    }
    return json;
}

QJsonObject headroomJson(const PlanHeadroom &room)
{
    return {{u"following"_s, numberOrNull(room.following)}, {u"limit"_s, numberOrNull(room.limit)},
        {u"left"_s, numberOrNull(room.left)}, {u"after"_s, numberOrNull(room.after)},
        {u"limit_status"_s, textOrNull(room.limitStatus)}};
}

QJsonArray reasonsJson(ReasonSet reasons)
{
    QJsonArray json;
    for (const PurgeReason reason : reasons.all()) {
        json += toText(reason);
    }
    return json;
}

QJsonObject itemJson(const PlanItem &item, PlanView view)
{
    QJsonObject json;
    json.insert(u"id"_s, item.id ? QJsonValue(number(*item.id)) : QJsonValue());
    json.insert(u"key"_s, item.key);
    json.insert(u"handle"_s, textOrNull(item.handle));
    json.insert(u"followed_at"_s, dateJson(item.followedAt));
    json.insert(u"reasons"_s, reasonsJson(item.reasons));
    json.insert(u"evidence"_s,
        QJsonObject {{u"last_post_at"_s, textOrNull(isoText(item.lastPostAt))},
            {u"source"_s, textOrNull(item.lastPostSource)}});
    json.insert(u"follow_back_likelihood"_s,
        item.percent ? QJsonValue(*item.percent / 100.0) : QJsonValue());
    json.insert(u"url"_s, textOrNull(item.url));
    json.insert(u"consequences"_s, QJsonArray());
    if (view == PlanView::Show) {
        json.insert(
            u"decision"_s, item.decision ? QJsonValue(toText(*item.decision)) : QJsonValue());
        json.insert(u"done"_s, item.done ? QJsonValue(toText(*item.done)) : QJsonValue());
        json.insert(u"done_at"_s, timeOrNull(item.doneAt));
        json.insert(u"proof"_s, QJsonValue());
    }
    return json;
}

} // namespace

QJsonObject toJson(const PlanDocument &plan, const Wording &wording, PlanView view)
{
    QJsonArray leftOut;
    for (const PlanDocument::LeftOutCount &one : plan.leftOut) {
        leftOut += QJsonObject {{u"reason"_s, toText(one.code)}, {u"count"_s, one.count}};
    }
    QJsonArray items;
    for (const PlanItem &item : plan.items) {
        items += itemJson(item, view);
    }
    return {{u"plan_id"_s, plan.planId ? QJsonValue(number(*plan.planId)) : QJsonValue()},
        {u"account"_s, plan.account}, {u"as_of"_s, isoUtc(plan.asOf)}, {u"ready"_s, plan.isReady},
        {u"why_not"_s, textOrNull(whyNotSentence(plan, wording))}, {u"batch"_s, plan.batch},
        {u"fit"_s, plan.fit}, {u"headroom"_s, headroomJson(plan.headroom)},
        {u"left_out"_s, leftOut}, {u"items"_s, items}};
}

QString whyNotSentence(
    const QString &code, const QString &list, const QStringList &arguments, const Wording &wording)
{
    if (code.isEmpty()) {
        return {};
    }
    const QString reason = u"why-not-"_s + code;
    const QString name = wording.sentence(u"reasons", QString(u"list-"_s + list));
    // A reason of completeness without a sentence of its own still names the list.
    return wording.has(u"reasons", reason)
        ? wording.sentence(u"reasons", reason, QStringList {name} + arguments)
        : wording.sentence(u"reasons", u"why-not-incomplete", {name});
}

QString whyNotSentence(const PlanDocument &plan, const Wording &wording)
{
    return whyNotSentence(plan.whyNotCode, plan.whyNotList, plan.whyNotArguments, wording);
}

} // namespace comity
