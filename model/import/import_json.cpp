#include "model/import/import_json.h"

#include <algorithm>
#include <map>

namespace comity {
namespace {

/// A text that nobody states is null.
QString orNull(const QString &text)
{
    return text.isEmpty() ? QString() : text;
}

void writeList(JsonWriter &json, const ListSummary &list)
{
    json.key(toText(list.kind)).beginObject();
    json.put(u"rows", list.rows);
    json.put(u"complete", list.isComplete);
    json.put(u"new", list.added);
    json.put(u"left", list.left);
    json.put(u"unchanged", list.unchanged);
    json.endObject();
}

/// Keys that an export has nothing for are absent (cli.md).
void writeBeyondLists(JsonWriter &json, const AccountSummary &account)
{
    const bool hasRecovered = std::ranges::any_of(
        account.lists, [](const ListSummary &list) { return list.handlesRecovered > 0; });
    if (hasRecovered) {
        json.key(u"handles_recovered").beginObject();
        for (const ListSummary &list : account.lists) {
            json.put(toText(list.kind), list.handlesRecovered);
        }
        json.endObject();
    }
    if (account.messages > 0) {
        json.key(u"messages").beginObject();
        json.put(u"threads", account.threads);
        json.put(u"messages", account.messages);
        json.endObject();
    }
    if (account.posts > 0) {
        json.put(u"posts", account.posts);
    }
    if (account.sideLists.empty() && !account.onLists) {
        return;
    }
    json.key(u"side_lists").beginObject();
    std::map<QString, qint64> rows;
    for (const ListSummary &list : account.sideLists) {
        rows[toText(list.kind)] += list.rows;
    }
    for (const auto &[kind, count] : rows) {
        json.put(kind, count);
    }
    if (account.onLists) {
        json.put(u"on_lists", *account.onLists);
    }
    json.endObject();
}

void writeAccount(JsonWriter &json, const AccountSummary &account)
{
    json.beginObject();
    json.put(u"network", account.network);
    json.put(u"handle", orNull(account.handle));
    json.put(u"key", orNull(account.key));
    json.put(u"taken_at", orNull(isoText(account.takenAt)));
    json.key(u"lists").beginObject();
    for (const ListSummary &list : account.lists) {
        writeList(json, list);
    }
    json.endObject();
    json.key(u"relations").beginObject();
    json.put(u"mutual", account.relations.mutual);
    json.put(u"not_following_back", account.relations.notFollowingBack);
    json.put(u"fans", account.relations.fans);
    json.put(u"unknown", account.relations.unknown);
    json.endObject();
    writeBeyondLists(json, account);
    json.endObject();
}

void writeFile(JsonWriter &json, const FileSummary &file)
{
    json.beginObject();
    json.put(u"path", file.path);
    json.put(u"format", file.format);
    json.put(u"holds", orNull(file.holds));
    json.put(u"rows", file.rows);
    json.put(u"rejected", file.rejected);
    json.put(u"skipped", file.skipped);
    json.endObject();
}

/// Who may be somebody stored under another handle; absent when nobody is.
void writeRenames(JsonWriter &json, const std::vector<RenameOffer> &renames)
{
    if (renames.empty()) {
        return;
    }
    json.key(u"renames").beginArray();
    for (const RenameOffer &offer : renames) {
        json.beginObject();
        json.put(u"network", offer.network);
        json.put(u"list", toText(offer.list));
        json.put(u"from", offer.former().key);
        json.put(u"to", offer.present().key);
        json.put(u"since", isoText(offer.since));
        json.endObject();
    }
    json.endArray();
}

} // namespace

void writeJson(JsonWriter &json, const ImportSummary &summary, const Wording &wording)
{
    const bool isSaved = number(summary.id) != 0;
    json.beginObject();
    json.put(u"import_id", isSaved ? std::optional<qint64>(number(summary.id)) : std::nullopt);
    json.put(u"dry_run", summary.isDryRun);
    json.key(u"accounts").beginArray();
    for (const auto &account : summary.accounts) {
        writeAccount(json, account);
    }
    json.endArray();
    json.key(u"files").beginArray();
    for (const FileSummary &file : summary.files) {
        writeFile(json, file);
    }
    json.endArray();
    writeRenames(json, summary.renames);
    json.key(u"rejected").beginArray();
    for (const RejectedSummary &rejected : summary.rejected) {
        json.beginObject();
        json.put(u"path", rejected.path);
        json.put(u"line", rejected.row.line);
        json.put(
            u"reason", wording.sentence(u"rejected", rejected.row.reason, {rejected.row.argument}));
        json.put(u"raw", rejected.row.raw);
        json.endObject();
    }
    json.endArray();
    json.key(u"warnings").beginArray();
    for (const formats::Notice &warning : summary.warnings) {
        json.beginObject();
        json.put(u"code", warning.code);
        json.put(u"text", wording.sentence(u"warnings", warning.code, warning.arguments));
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void writeJson(JsonWriter &json, const std::vector<ImportEntry> &history)
{
    json.beginArray();
    for (const ImportEntry &entry : history) {
        json.beginObject();
        json.put(u"import_id", number(entry.id));
        json.put(u"made_at", isoUtc(entry.madeAt));
        json.put(u"source", entry.source);
        json.put(u"format", entry.format);
        json.put(u"network", entry.network);
        json.put(u"accounts", entry.accounts);
        json.put(u"taken_at", orNull(isoText(entry.takenAt)));
        json.put(u"rows", entry.rows);
        json.put(u"new", entry.added);
        json.put(u"left", entry.left);
        json.put(u"changed", entry.changed);
        json.put(u"rejected", entry.rejected);
        json.put(u"undone_at", entry.undoneAt ? isoUtc(*entry.undoneAt) : QString());
        json.endObject();
    }
    json.endArray();
}

void writeJson(JsonWriter &json, const UndoSummary &undone)
{
    json.beginObject();
    json.put(u"import_id", number(undone.id));
    json.put(u"source", undone.source);
    json.put(u"people_removed", undone.peopleRemoved);
    json.put(u"people_kept", undone.peopleKept);
    json.put(u"repairs_undone", undone.repairs);
    json.endObject();
}

} // namespace comity
