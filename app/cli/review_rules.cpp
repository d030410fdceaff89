#include "app/cli/review_rules.h"

#include "model/base/text_fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

QString sentenceOf(const Console &console, const review::RulePack &pack, QStringView code)
{
    const QString group = u"findings/"_s + pack.id;
    if (console.wording().has(group, code)) {
        return console.wording().sentence(group, code);
    }
    // A house rule has its own words, and no others.
    return code == u"title" ? pack.title : QString();
}

void writeSettings(JsonWriter &writer, const review::RulePack &pack)
{
    QStringList names = pack.settings.keys();
    names.sort();
    writer.key(u"settings").beginObject();
    for (const QString &name : std::as_const(names)) {
        writer.key(name).raw(QByteArray::number(pack.setting(name)));
    }
    writer.endObject();
}

void writePack(JsonWriter &writer, const Console &console, const review::RulePack &pack,
    bool withExamples = false)
{
    writer.beginObject();
    writer.put(u"id", pack.id);
    writer.put(u"category", pack.category);
    writer.put(u"severity", review::toText(pack.severity));
    writer.put(u"priority", pack.priority);
    writer.put(u"title", sentenceOf(console, pack, u"title"));
    writer.put(u"why", sentenceOf(console, pack, u"why"));
    writer.put(u"source", pack.sources);
    writeSettings(writer, pack);
    if (withExamples) {
        writer.put(u"flagged", pack.flagged);
        writer.put(u"left", pack.left);
    }
    writer.endObject();
}

// Enough to see what is meant.
constexpr qsizetype examplesTold = 3;

void tellExamples(Console &console, const QString &heading, const QStringList &texts)
{
    if (!texts.isEmpty()) {
        console.say(heading);
    }
    for (const QString &text : texts.first(std::min(examplesTold, texts.size()))) {
        console.say(u"  "_s + singleLine(text));
    }
}

} // namespace

ExitStatus listRules(Call &call, const review::RuleSet &rules)
{
    Console &console = call.console();
    if (call.wantsJson()) {
        JsonWriter writer(console.output());
        writer.beginArray();
        for (const auto &entry : rules.rules()) {
            writePack(writer, console, entry.pack);
        }
        writer.endArray();
    } else {
        for (const auto &entry : rules.rules()) {
            console.say(entry.pack.id.leftJustified(30) + u' '
                + review::toText(entry.pack.severity).leftJustified(7) + u' '
                + sentenceOf(console, entry.pack, u"title"));
        }
    }
    return console.finish();
}

ExitStatus explainRule(Call &call, const review::RuleSet &rules, const QString &rule)
{
    Console &console = call.console();
    const review::RulePack *const pack = rules.pack(rule);
    if (pack == nullptr) {
        return console.failUsage(
            u"There is no rule %1; review --list-rules names all of them"_s.arg(rule));
    }
    if (call.wantsJson()) {
        JsonWriter writer(console.output());
        writePack(writer, console, *pack, true);
    } else {
        console.say(sentenceOf(console, *pack, u"title"));
        console.say(u"%1, %2, %3"_s.arg(pack->id, pack->category, review::toText(pack->severity)));
        console.say(sentenceOf(console, *pack, u"why"));
        QStringList names = pack->settings.keys();
        names.sort();
        for (const QString &name : std::as_const(names)) {
            console.say(u"  %1: %2"_s.arg(name).arg(pack->setting(name)));
        }
        tellExamples(console, u"It speaks about:"_s, pack->flagged);
        tellExamples(console, u"It leaves alone:"_s, pack->left);
        console.say(u"From: "_s + pack->sources.join(u", "_s));
    }
    return console.finish();
}

} // namespace comity::cli
