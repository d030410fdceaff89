#include "model/purge/plan_json.h"

using namespace Qt::StringLiterals;

namespace comity {
namespace {

QString textOrNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

QString timeOrNull(std::optional<qint64> seconds)
{
    return seconds ? isoUtc(*seconds) : QString();
}

template <typename Id>
std::optional<qint64> idOrNull(std::optional<Id> id)
{
    return id ? std::optional<qint64>(number(*id)) : std::nullopt;
}

template <typename Word>
QString wordOrNull(std::optional<Word> word)
{
    return word ? toText(*word) : QString();
}

/// `demote:Name`, as the command line writes it; without the name once the list is deleted.
QString decisionText(const PlanItem &item)
{
    const QString word = wordOrNull(item.decision);
    return item.demotedTo && !item.demotedTo->name.isEmpty() ? word + u':' + item.demotedTo->name
                                                             : word;
}

QStringList reasonWords(ReasonSet reasons)
{
    QStringList words;
    for (const PurgeReason reason : reasons.all()) {
        words += toText(reason);
    }
    return words;
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

/// Each with its sentence, numbers in it, and where these are known from.
void writeSigns(const std::vector<SignShown> &signs, const Wording &wording, JsonWriter &json)
{
    json.key(u"signs").beginArray();
    for (const SignShown &one : signs) {
        json.beginObject();
        json.put(u"sign", toText(one.sign));
        json.put(u"text", wording.sentence(u"automation", toText(one.sign), one.numbers));
        json.put(u"source", textOrNull(one.source));
        json.endObject();
    }
    json.endArray();
}

void writeItem(const PlanItem &item, const PlanDocument &plan, const Wording &wording,
    PlanView view, JsonWriter &json)
{
    json.beginObject();
    json.put(u"id", idOrNull(item.id));
    json.put(u"key", item.key);
    json.put(u"handle", textOrNull(item.handle));
    json.put(u"followed_at", item.followedAt, QString());
    json.put(u"reasons", reasonWords(item.reasons));
    json.key(u"evidence").beginObject();
    json.put(u"last_post_at", textOrNull(isoText(item.lastPostAt)));
    json.put(u"source", textOrNull(item.lastPostSource));
    if (plan.kind == PurgeKind::RemoveFollower) {
        writeSigns(item.signs, wording, json);
    }
    json.endObject();
    json.key(u"follow_back_likelihood");
    if (item.percent) {
        json.raw(QByteArray::number(*item.percent / 100.0, 'g', 2));
    } else {
        json.null();
    }
    json.put(u"url", textOrNull(item.url));
    json.put(u"consequences", sentencesOf(item.consequences, wording));
    if (view == PlanView::Show) {
        json.put(u"decision", decisionText(item));
        json.put(u"done", wordOrNull(item.done));
        json.put(u"done_at", timeOrNull(item.doneAt));
        json.put(u"proof", item.done == Tick::Done ? toText(item.proof) : QString());
    }
    json.endObject();
}

} // namespace

void writeJson(const PlanDocument &plan, const Wording &wording, PlanView view, JsonWriter &json)
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
    for (const PlanItem &item : plan.items) {
        writeItem(item, plan, wording, view, json);
    }
    json.endArray();
    json.endObject();
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
