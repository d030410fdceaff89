#include "app/cli/import_report.h"

#include "app/cli/text_table.h"
#include "model/base/text_fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::cli {
namespace {

constexpr std::size_t rejectedShown = 5;
constexpr qsizetype rawShown = 60;
constexpr std::size_t renamesShown = 5;

QString nameOf(const AccountSummary &account)
{
    const QString who = !account.handle.isEmpty() ? account.handle
        : !account.name.isEmpty()                 ? account.name
                                                  : account.key;
    return account.network + u':' + singleLine(who);
}

QString headline(const ImportSummary &summary)
{
    const QString source = singleLine(summary.source);
    if (summary.isSameAgain) {
        return u"%1 was imported before, as import %2. Nothing changed."_s.arg(
            source, QString::number(number(summary.id)));
    }
    if (summary.isDryRun) {
        return u"%1, read without saving anything:"_s.arg(source);
    }
    return u"%1, saved as import %2:"_s.arg(source, QString::number(number(summary.id)));
}

void reportBeyondLists(Console &console, const AccountSummary &account)
{
    QStringList parts;
    if (account.messages > 0) {
        parts += u"%1 in %2"_s.arg(countOf(account.messages, u"message"_s, u"messages"_s),
            countOf(account.threads, u"conversation"_s, u"conversations"_s));
    }
    if (account.posts > 0) {
        parts += countOf(account.posts, u"post"_s, u"posts"_s);
    }
    qint64 recovered = 0;
    for (const ListSummary &list : account.lists) {
        recovered = std::max(recovered, list.handlesRecovered);
    }
    if (recovered > 0) {
        parts += countOf(recovered, u"handle found in mentions"_s, u"handles found in mentions"_s);
    }
    if (!parts.isEmpty()) {
        console.report(u"  "_s + parts.join(u" · "_s));
    }
}

void reportAccount(Console &console, const AccountSummary &account)
{
    console.report(u'\n' + nameOf(account) + u", lists of "_s + isoText(account.takenAt));
    TextTable table({{u"list"_s}, {u"people"_s, 14, true}, {u"new"_s, 14, true},
        {u"left"_s, 14, true}, {u"whole"_s}});
    for (const ListSummary &list : account.lists) {
        table.addRow({toText(list.kind), count(list.rows), count(list.added), count(list.left),
            list.isComplete ? u"yes"_s : u"no"_s});
    }
    for (const ListSummary &list : account.sideLists) {
        const QString name
            = list.name.isEmpty() ? toText(list.kind) : u"list “%1”"_s.arg(singleLine(list.name));
        table.addRow({name, count(list.rows), count(list.added), {}, {}});
    }
    for (const QString &line : table.lines()) {
        console.report(u"  "_s + line);
    }
    reportBeyondLists(console, account);
    const RelationCounts &told = account.relations;
    QStringList parts;
    const auto add = [&parts](qint64 number, const QString &word) {
        if (number > 0) {
            parts += count(number) + u' ' + word;
        }
    };
    add(told.mutual, u"mutual"_s);
    add(told.notFollowingBack, u"do not follow back"_s);
    add(told.fans, u"only follow you"_s);
    add(told.unknown, u"not known"_s);
    if (!parts.isEmpty()) {
        console.report(u"  "_s + parts.join(u" · "_s));
    }
}

void reportRejected(Console &console, const ImportSummary &summary)
{
    if (summary.rejectedRows == 0) {
        return;
    }
    console.report(u'\n'
        + countOf(summary.rejectedRows, u"row could not be read and is kept:"_s,
            u"rows could not be read and are kept:"_s));
    const std::size_t shown = std::min(rejectedShown, summary.rejected.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const RejectedSummary &one = summary.rejected[i];
        QString raw = singleLine(one.row.raw);
        if (raw.size() > rawShown) {
            raw = raw.left(rawShown - 1) + u'…';
        }
        const QString reason = console.wording().sentence(
            u"rejected", one.row.reason, {singleLine(one.row.argument)});
        console.report(u"  %1, line %2: %3: %4"_s.arg(
            singleLine(one.path), QString::number(one.row.line), reason, raw));
    }
    if (summary.rejectedRows > static_cast<qint64>(shown)) {
        console.report(
            u"  and %1 more"_s.arg(count(summary.rejectedRows - static_cast<qint64>(shown))));
    }
}

/// Nothing is decided here: whether somebody goes by another name now, only a person can tell.
void reportRenames(Console &console, const ImportSummary &summary)
{
    const auto all = static_cast<qint64>(summary.renames.size());
    if (all == 0) {
        return;
    }
    console.report(u'\n'
        + countOf(
            all, u"person may go by another handle now"_s, u"people may go by another handle now"_s)
        + u" (the window offers to join them before it saves):"_s);
    const std::size_t shown = std::min(renamesShown, summary.renames.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const RenameOffer &offer = summary.renames[i];
        console.report(u"  %1:%2 → %3, on the list since %4"_s.arg(offer.network,
            singleLine(offer.former().key), singleLine(offer.present().key), isoText(offer.since)));
    }
    if (all > static_cast<qint64>(shown)) {
        console.report(u"  and %1 more"_s.arg(count(all - static_cast<qint64>(shown))));
    }
}

} // namespace

void reportImport(Console &console, const ImportSummary &summary)
{
    console.report(headline(summary));
    for (const auto &account : summary.accounts) {
        reportAccount(console, account);
    }
    reportRenames(console, summary);
    reportRejected(console, summary);
    for (const formats::Notice &warning : summary.warnings) {
        if (warning.code != u"same-file-again") {
            console.report(u"! "_s
                + singleLine(console.wording().sentence(
                    u"warnings", warning.code, warning.arguments, numberLocale())));
        }
    }
}

void sayHistory(Console &console, const std::vector<ImportEntry> &history)
{
    if (history.empty()) {
        console.say(u"Nothing was imported yet."_s);
        return;
    }
    TextTable table({{u"id"_s, 8, true}, {u"imported"_s, 20}, {u"account"_s, 24}, {u"file"_s, 32},
        {u"people"_s, 12, true}, {u"new"_s, 10, true}, {u"left"_s, 10, true}, {u""_s, 6}});
    for (const ImportEntry &entry : history) {
        table.addRow({QString::number(number(entry.id)), isoUtc(entry.madeAt),
            entry.network + u':' + entry.accounts.join(u", "_s), entry.source, count(entry.rows),
            count(entry.added), count(entry.left), entry.isUndone() ? u"undone"_s : QString()});
    }
    for (const QString &line : table.lines()) {
        console.say(line);
    }
}

void reportUndo(Console &console, const UndoSummary &undone)
{
    console.report(u"Import %1 (%2) is undone: "_s.arg(
                       QString::number(number(undone.id)), singleLine(undone.source))
        + countOf(undone.peopleRemoved, u"person"_s, u"people"_s)
        + u" that only it brought are gone."_s);
    if (undone.repairs > 0) {
        console.report(countOf(undone.repairs, u"repair of its rows"_s, u"repairs of its rows"_s)
            + u" went with it."_s);
    }
    if (undone.peopleKept > 0) {
        console.report(countOf(undone.peopleKept, u"person stays"_s, u"people stay"_s)
            + u" because of what you noted about them."_s);
    }
}

} // namespace comity::cli
