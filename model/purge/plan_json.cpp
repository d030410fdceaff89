#include "model/purge/plan_json.h"

#include "model/purge/everyone_json.h"
#include "model/purge/item_json.h"

using namespace Qt::StringLiterals;

namespace comity {
namespace {

QString textOrNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

template <typename Id>
std::optional<qint64> idOrNull(std::optional<Id> id)
{
    return id ? std::optional<qint64>(number(*id)) : std::nullopt;
}

void writeHeadroom(const PlanHeadroom &room, JsonWriter &json)
{
    json.key(u"headroom").beginObject();
    json.put(u"following", room.following);
    json.put(u"limit", room.limit);
    json.put(u"left", room.left);
    json.put(u"after", room.after);
    json.put(u"limit_status", textOrNull(room.limitStatus));
    json.endObject();
}

template <typename WriteItems>
void writeDocument(
    const PlanDocument &plan, const Wording &wording, JsonWriter &json, WriteItems writeItems)
{
    json.beginObject();
    json.put(u"plan_id", idOrNull(plan.planId));
    json.put(u"account", plan.account);
    if (plan.kind == PurgeKind::RemoveFollower) {
        json.put(u"kind", toText(plan.kind)); // a plan of whom we follow is the usual one
    }
    json.put(u"as_of", isoUtc(plan.asOf));
    json.put(u"ready", plan.isReady);
    json.put(u"why_not", whyNotSentence(plan, wording));
    json.put(u"batch", plan.batch);
    json.put(u"fit", plan.fit);
    writeHeadroom(plan.headroom, json);
    json.key(u"left_out").beginArray();
    for (const PlanDocument::LeftOutCount &one : plan.leftOut) {
        json.beginObject();
        json.put(u"reason", toText(one.code));
        json.put(u"count", one.count);
        json.endObject();
    }
    json.endArray();
    json.key(u"items").beginArray();
    writeItems();
    json.endArray();
    json.endObject();
}

} // namespace

void writeJson(const PlanDocument &plan, const Wording &wording, PlanView view, JsonWriter &json)
{
    writeDocument(plan, wording, json, [&] {
        for (const PlanItem &item : plan.items) {
            writeItem(item, ItemValues(), plan, wording, view, json);
        }
    });
}

void writeJson(const PlanDocument &plan, const EveryoneItems &everyone, const Wording &wording,
    JsonWriter &json)
{
    writeDocument(plan, wording, json, [&] { writeEveryone(plan, everyone, wording, json); });
}

QString whyNotSentence(const QString &code, const QString &list, const QStringList &arguments,
    const Wording &wording, const QLocale &locale)
{
    if (code.isEmpty()) {
        return {};
    }
    const QString reason = u"why-not-"_s + code;
    const QString name = wording.sentence(u"reasons", QString(u"list-"_s + list));
    // A reason of completeness without a sentence of its own still names the list.
    return wording.has(u"reasons", reason)
        ? wording.sentence(u"reasons", reason, QStringList {name} + arguments, locale)
        : wording.sentence(u"reasons", u"why-not-incomplete", {name});
}

QString whyNotSentence(const PlanDocument &plan, const Wording &wording, const QLocale &locale)
{
    return whyNotSentence(plan.whyNotCode, plan.whyNotList, plan.whyNotArguments, wording, locale);
}

} // namespace comity
