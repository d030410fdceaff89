#include "model/purge/item_json.h"

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

} // namespace

void ItemValues::write(Which which, const PlanItem &item, JsonWriter &json) const
{
    switch (which) {
    case Which::Key:
        json.value(item.key);
        return;
    case Which::Handle:
        json.value(textOrNull(item.handle));
        return;
    case Which::LastPostAt:
        json.value(textOrNull(isoText(item.lastPostAt)));
        return;
    case Which::Likelihood:
        item.percent ? json.raw(shareOf(*item.percent)) : json.null();
        return;
    case Which::Url:
        json.value(textOrNull(item.url));
        return;
    }
    Q_UNREACHABLE();
}

void writeItem(const PlanItem &item, const ItemValues &values, const PlanDocument &plan,
    const Wording &wording, PlanView view, JsonWriter &json)
{
    const auto putOwn = [&](QStringView name, ItemValues::Which which) {
        json.key(name);
        values.write(which, item, json);
    };
    json.beginObject();
    json.put(u"id", item.id ? std::optional<qint64>(number(*item.id)) : std::nullopt);
    putOwn(u"key", ItemValues::Which::Key);
    putOwn(u"handle", ItemValues::Which::Handle);
    json.put(u"followed_at", item.followedAt, QString());
    json.put(u"reasons", reasonWords(item.reasons));
    json.key(u"evidence").beginObject();
    putOwn(u"last_post_at", ItemValues::Which::LastPostAt);
    json.put(u"source", textOrNull(item.lastPostSource));
    if (plan.kind == PurgeKind::RemoveFollower) {
        writeSigns(item.signs, wording, json);
    }
    json.endObject();
    putOwn(u"follow_back_likelihood", ItemValues::Which::Likelihood);
    putOwn(u"url", ItemValues::Which::Url);
    json.put(u"consequences", sentencesOf(item.consequences, wording));
    if (view == PlanView::Show) {
        json.put(u"decision", decisionText(item));
        json.put(u"done", wordOrNull(item.done));
        json.put(u"done_at", timeOrNull(item.doneAt));
        json.put(u"proof", item.done == Tick::Done ? toText(item.proof) : QString());
    }
    json.endObject();
}

QByteArray shareOf(int percent)
{
    return QByteArray::number(percent / 100.0, 'g', 2);
}

} // namespace comity
