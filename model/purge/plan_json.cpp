#include "model/purge/plan_json.h"

#include <QBuffer>
#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::size_t itemsInBlock = 1'024;
constexpr qsizetype blockBytes = 1 << 20;

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

/// A percentage as a share of one.
QByteArray share(int percent)
{
    return QByteArray::number(percent / 100.0, 'g', 2);
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
        json.raw(share(*item.percent));
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

/// Items of a plan of everyone as JSON for their place in the document, with memory that is used
/// again and again: all of it is a hundred megabytes.
class ItemsText
{
public:
    ItemsText(const PlanDocument &plan, const EveryoneItems &everyone, const Wording &wording)
        : m_plan(plan)
        , m_everyone(everyone)
        , m_wording(wording)
    {
        m_text.reserve(blockBytes);
    }

    const QByteArray &of(std::size_t begin, std::size_t count, const JsonWriter &document)
    {
        m_text.resize(0);
        QBuffer buffer(&m_text);
        buffer.open(QIODevice::WriteOnly);
        JsonWriter json(buffer, document);
        m_everyone.make(begin, count, m_items);
        for (const PlanItem &item : m_items) {
            writeItem(item, m_plan, m_wording, PlanView::Plan, json);
        }
        json.flush();
        return m_text;
    }

private:
    const PlanDocument &m_plan;
    const EveryoneItems &m_everyone;
    const Wording &m_wording;
    std::vector<PlanItem> m_items;
    QByteArray m_text;
};

/// Two threads take a block each.
void writeItems(const PlanDocument &plan, const EveryoneItems &everyone, const Wording &wording,
    JsonWriter &json)
{
    ItemsText here(plan, everyone, wording);
    ItemsText ahead(plan, everyone, wording);
    for (std::size_t begin = 0; begin < everyone.size(); begin += 2 * itemsInBlock) {
        const auto count = [&everyone](std::size_t from) {
            return std::min(itemsInBlock, everyone.size() - std::min(from, everyone.size()));
        };
        const std::size_t second = begin + itemsInBlock;
        auto secondText = std::async([&] {
            return count(second) > 0 ? ahead.of(second, count(second), json) : QByteArray();
        });
        json.raw(here.of(begin, count(begin), json));
        if (const QByteArray text = secondText.get(); !text.isEmpty()) {
            json.raw(text);
        }
    }
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
            writeItem(item, plan, wording, view, json);
        }
    });
}

void writeJson(const PlanDocument &plan, const EveryoneItems &everyone, const Wording &wording,
    JsonWriter &json)
{
    writeDocument(plan, wording, json, [&] { writeItems(plan, everyone, wording, json); });
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
