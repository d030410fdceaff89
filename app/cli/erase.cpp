#include "app/cli/erase.h"

#include "app/cli/person_argument.h"
#include "app/cli/text_table.h"
#include "app/cli/workspace_access.h"
#include "model/db/db_error.h"
#include "model/import/erase/erase.h"

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

void writeJson(Console &console, const ErasureReceipt &receipt, const QStringList &ownBackups)
{
    JsonWriter json(console.output());
    json.beginObject();
    json.key(u"erased").beginObject();
    json.put(u"profiles", receipt.profiles);
    json.put(u"relations", receipt.relations);
    json.put(u"lists", receipt.lists);
    json.put(u"messages", receipt.messages);
    json.put(u"facts_by_hand", receipt.factsByHand);
    json.put(u"plan_items", receipt.planItems);
    json.put(u"rejected_rows", receipt.rejectedRows);
    json.put(u"mentions", receipt.mentions);
    json.endObject();
    json.put(u"opt_out_kept", receipt.optedOutIsKept);
    json.put(u"backups_deleted", receipt.backups);
    json.put(u"backups_not_deleted", receipt.backupsLeft);
    json.put(u"own_backups", ownBackups);
    json.put(u"journal_cleared", receipt.isJournalClear);
    json.endObject();
}

void say(Console &console, const ErasureReceipt &receipt, const QStringList &ownBackups)
{
    console.say(u"Erased: %1 with %2 to your accounts, out of %3; %4; %5 by hand; %6; %7."_s.arg(
        countOf(receipt.profiles, u"profile"_s, u"profiles"_s),
        countOf(receipt.relations, u"relation"_s, u"relations"_s),
        countOf(receipt.lists, u"imported list"_s, u"imported lists"_s),
        countOf(receipt.messages, u"message"_s, u"messages"_s),
        countOf(receipt.factsByHand, u"fact"_s, u"facts"_s),
        countOf(receipt.planItems, u"item of purge plans"_s, u"items of purge plans"_s),
        countOf(receipt.rejectedRows, u"rejected row emptied"_s, u"rejected rows emptied"_s)));
    if (receipt.mentions > 0) {
        console.say(u"Their name was blotted out in %1 of others."_s.arg(
            countOf(receipt.mentions, u"text"_s, u"texts"_s)));
    }
    console.say(receipt.optedOutIsKept
            ? u"Later imports pass them over; that they want no messages still holds."_s
            : u"Later imports pass them over."_s);
    for (const QString &backup : receipt.backups) {
        console.say(u"Deleted the automatic backup %1"_s.arg(backup));
    }
    for (const QString &backup : receipt.backupsLeft) {
        console.say(u"Still holds them and could not be deleted: %1"_s.arg(backup));
    }
    for (const QString &backup : ownBackups) {
        console.say(u"Your own backup may hold them: %1"_s.arg(backup));
    }
    if (!receipt.isRewritten) {
        console.say(u"The file could not be written anew, as on a full disk, so it may still hold "
                    "traces of them: make room, then choose Compact in the window."_s);
    } else if (!receipt.isJournalClear) {
        console.say(u"Another program has the workspace open, so its journal still holds them: "
                    "close it, then run comity check."_s);
    }
}

ExitStatus run(Call &call)
{
    Console &console = call.console();
    if (call.arguments().isEmpty()) {
        return console.failUsage(u"erase wants somebody, such as x:handle"_s);
    }
    const auto workspace = openWorkspace(call, db::WorkspaceFile::Access::ReadWrite);
    if (!workspace) {
        return console.failToOpen(workspace.error());
    }
    // No backup before this change: it would keep what is to go.
    const auto receipt = db::guarded(workspace->path(), [&]() -> Result<ErasureReceipt> {
        std::vector<Pk> people;
        for (const QString &argument : call.arguments()) {
            const auto person = personNamed(workspace->reader(), argument);
            if (!person) {
                return tl::unexpected(person.error());
            }
            people.push_back(*person);
        }
        const auto writer = workspace->connect(db::Use::Writer);
        return erasePeople(*writer, people, call.now(), call.job());
    });
    if (!receipt) {
        return console.fail(receipt.error());
    }
    const QStringList ownBackups = call.settings().backupsOf(workspace->path());
    if (call.wantsJson()) {
        writeJson(console, *receipt, ownBackups);
    } else {
        say(console, *receipt, ownBackups);
    }
    return ExitStatus::Done;
}

} // namespace

Verb eraseVerb()
{
    return {u"erase"_s, u"PERSON..."_s,
        u"Removes people everywhere for good, and prints a receipt."_s, {},
        u"PERSON is NETWORK:HANDLE or NETWORK:KEY. Everything about all their profiles goes:\n"
        "lists, messages, notes, what imports said, and automatic backups that hold them. A\n"
        "keyed hash stays, so that later imports pass them over and an opt-out still holds.\n"
        "Several go together, all or none of them. This cannot be undone."_s,
        run};
}

} // namespace comity::cli
