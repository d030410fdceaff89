#include "app/cli/followups_output.h"

#include "app/cli/day_text.h"
#include "app/cli/output_text.h"
#include "app/cli/text_table.h"
#include "model/followups/due_order.h"
#include "model/followups/due_time.h"

using namespace Qt::StringLiterals;

namespace comity::cli {
void writeOwed(
    Console &console, const std::vector<OwedLine> &lines, qint64 asOf, const QTimeZone &zone)
{
    JsonWriter json(console.output());
    json.beginArray();
    for (const OwedLine &line : lines) {
        const followups::Obligation &owed = line.obligation;
        json.beginObject();
        json.put(u"id", number(owed.id));
        json.put(u"kind", toText(owed.kind));
        json.put(u"person", orNull(personText(line.person)));
        json.put(u"name", orNull(line.person.name));
        json.put(u"account", line.account ? line.account->label() : QString());
        json.put(u"subject", owed.subject);
        json.put(u"due_at", owed.dueAt, QString());
        json.put(u"overdue", followups::isOver(owed.dueAt, asOf, zone));
        json.put(u"evidence", orNull(owed.evidence));
        json.endObject();
    }
    json.endArray();
}

void sayOwed(Console &console, const std::vector<OwedLine> &lines, const QString &unread,
    qint64 asOf, const QTimeZone &zone)
{
    const Wording &wording = console.wording();
    TextTable table({{u"id"_s, 8, true}, {u"when"_s, 12}, {u"due"_s, 16}, {u"kind"_s, 12},
        {u"person"_s, 24}, {u"subject"_s, 48}});
    int overdue = 0;
    for (const OwedLine &line : lines) {
        const followups::Obligation &owed = line.obligation;
        const auto group = followups::groupOf(owed, asOf, zone);
        overdue += group == followups::DueGroup::Overdue ? 1 : 0;
        table.addRow({QString::number(number(owed.id)),
            wording.sentence(u"followups", QString(u"group-"_s + toText(group))),
            momentText(owed.dueAt, zone),
            wording.sentence(u"followups", QString(u"kind-"_s + toText(owed.kind))),
            personText(line.person), owed.subject});
    }
    if (lines.empty()) {
        console.say(
            unread.isEmpty() ? u"Nothing is owed to anybody"_s : u"Nothing is known to be owed"_s);
    } else {
        for (const QString &text : table.lines()) {
            console.say(text);
        }
        const auto all = static_cast<qint64>(lines.size());
        console.say(countOf(all, u"follow-up"_s, u"follow-ups"_s) + u", "_s
            + count(qint64 {overdue}) + u" overdue"_s);
    }
    if (!unread.isEmpty()) {
        console.say(unread);
    }
}

} // namespace comity::cli
