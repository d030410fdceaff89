#include "app/cli/today_output.h"

#include "app/cli/day_text.h"
#include "app/cli/output_text.h"
#include "app/cli/text_table.h"
#include "model/goals/day_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

QString nameOf(const PersonRow &person)
{
    return person.name.isEmpty() ? personText(person) : person.name;
}

QString labelOf(const std::vector<Account> &accounts, std::optional<AccountId> id)
{
    const auto found = std::ranges::find(
        accounts, id, [](const Account &account) { return std::optional(account.id); });
    return found == accounts.end() ? QString() : found->label();
}

void writeGoal(JsonWriter &json, const goals::Score &score, const std::vector<Account> &accounts)
{
    json.beginObject();
    json.put(u"measure", toText(score.goal.measure));
    json.put(u"account", orNull(labelOf(accounts, score.goal.account)));
    json.put(u"of", orNull(score.reading.of));
    json.put(u"value", score.reading.value);
    json.put(u"part", score.reading.part);
    json.put(u"whole", score.reading.whole);
    json.put(u"lack", orNull(score.reading.lack));
    json.put(u"wanted", score.goal.wanted);
    json.put(u"until", score.goal.until ? score.goal.until->toString(Qt::ISODate) : QString());
    json.put(u"standing", toText(score.standing));
    json.put(u"needed_per_day", score.pace ? std::optional(score.pace->perDay) : std::nullopt);
    json.endObject();
}

void writeItem(JsonWriter &json, const goals::DayItem &item, const std::vector<Account> &accounts)
{
    json.beginObject();
    json.put(u"id", item.owed ? std::optional(number(item.owed->id)) : std::nullopt);
    json.put(u"group", toText(item.group));
    json.put(u"kind", item.owed ? toText(item.owed->kind) : item.code);
    json.put(u"person", orNull(personText(item.person)));
    json.put(u"name", orNull(item.person.name));
    json.put(u"account", orNull(labelOf(accounts, item.account)));
    json.put(u"subject", orNull(item.words));
    json.put(u"due_at", item.due, QString());
    json.put(u"overdue", item.isOver);
    json.endObject();
}

void sayGoals(
    Console &console, const goals::Scoreboard &board, const goals::DayWords &words, int within)
{
    TextTable table({{u"goal"_s, 32}, {u"now"_s, 14}, {u"standing"_s, 10}, {u"wanted"_s, 40}});
    for (const goals::Score &score : board.scores) {
        const QString whole = words.whole(score);
        const QString pace = words.pace(score);
        QString wanted = words.goal(score);
        wanted += pace.isEmpty() ? QString() : QString(u", " + pace);
        table.addRow({words.label(score, within),
            whole.isEmpty() ? words.figure(score) : QString(words.figure(score) + u" of " + whole),
            words.standing(score), wanted});
    }
    for (const QString &line : table.lines()) {
        console.say(line);
    }
    const QString unknown = board.unknown > 0 ? u", %1 not known"_s.arg(board.unknown) : QString();
    console.say(u"%1 of %2 goals on track"_s.arg(board.onTrack).arg(board.set) + unknown);
}

void sayDue(
    Console &console, const goals::Day &day, const goals::DayWords &words, const QTimeZone &zone)
{
    std::optional<goals::DayGroup> group;
    TextTable table({{u"id"_s, 8, true}, {u"due"_s, 16}, {u"what"_s, 44}, {u"about"_s, 48}});
    for (const goals::DayItem &item : day.due) {
        if (group != item.group) {
            group = item.group;
            table.addRow({{}, {}, words.group(item.group), {}});
        }
        table.addRow({item.owed ? QString::number(number(item.owed->id)) : QString(),
            momentText(item.due, zone),
            words.item(item, nameOf(item.person), networkName(item.network)),
            words.itemDetail(item)});
    }
    for (const QString &line : table.lines()) {
        console.say(line);
    }
    const auto over = std::ranges::count_if(day.due, &goals::DayItem::isOver);
    console.say(countOf(static_cast<qint64>(day.due.size()), u"thing"_s, u"things"_s) + u", "_s
        + count(qint64 {over}) + u" overdue"_s);
}

std::optional<qint64> targetsBack(const goals::SinceImport &since)
{
    return since.targetsBack ? std::optional(static_cast<qint64>(since.targetsBack->size()))
                             : std::nullopt;
}

QString numberOrUnknown(std::optional<qint64> number)
{
    return number ? count(*number) : u"not known"_s;
}

void saySince(
    Console &console, const goals::SinceImport &since, const std::vector<Account> &accounts)
{
    console.say(u"Since the import of %1 (%2): %3 new, %4 left, %5 targets back"_s.arg(
        isoText(since.takenAt).left(10), labelOf(accounts, since.account),
        numberOrUnknown(since.isNew), numberOrUnknown(since.hasLeft),
        numberOrUnknown(targetsBack(since))));
    if (!since.leftInSilence.empty()) {
        console.say(u"%1 of those who left had waited more than a week for a reply"_s.arg(
            count(static_cast<qint64>(since.leftInSilence.size()))));
    }
}

} // namespace

void writeToday(Console &console, const goals::Day &day, const std::vector<Account> &accounts)
{
    JsonWriter json(console.output());
    json.beginObject();
    json.key(u"goals");
    json.beginArray();
    for (const goals::Score &score : day.board.scores) {
        writeGoal(json, score, accounts);
    }
    json.endArray();
    json.key(u"due");
    json.beginArray();
    for (const goals::DayItem &item : day.due) {
        writeItem(json, item, accounts);
    }
    json.endArray();
    if (day.since) {
        json.key(u"since_last_import");
        json.beginObject();
        json.put(u"account", labelOf(accounts, day.since->account));
        json.put(u"taken_at", isoText(day.since->takenAt));
        json.put(u"new", day.since->isNew);
        json.put(u"left", day.since->hasLeft);
        json.put(u"targets_back", targetsBack(*day.since));
        json.put(u"left_in_silence", static_cast<qint64>(day.since->leftInSilence.size()));
        json.endObject();
    } else {
        json.put(u"since_last_import", QString());
    }
    json.endObject();
}

void sayToday(Console &console, const goals::Day &day, const std::vector<Account> &accounts,
    const QString &unread, int within, const QTimeZone &zone)
{
    const goals::DayWords words(console.wording(), numberLocale());
    if (!day.due.empty()) {
        sayDue(console, day, words, zone);
    } else {
        console.say(unread.isEmpty() ? u"Nothing is due"_s : u"Nothing is known to be due"_s);
    }
    if (!unread.isEmpty()) {
        console.say(unread);
    }
    console.say({});
    sayGoals(console, day.board, words, within);
    if (day.since) {
        console.say({});
        saySince(console, *day.since, accounts);
    }
}

} // namespace comity::cli
