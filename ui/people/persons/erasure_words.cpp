#include "ui/people/persons/erasure_words.h"

#include "ui/common/plural.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace comity::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ErasureWords", text);
}

QString fileNames(const QStringList &paths)
{
    QStringList names;
    for (const QString &path : paths) {
        names += QFileInfo(path).fileName();
    }
    return QLocale().createSeparatedList(names);
}

/// What there was none of is left out.
QStringList whatWent(const ErasureReceipt &receipt)
{
    QStringList gone;
    const auto add = [&gone](qint64 count, const QString &text) {
        if (count > 0) {
            gone += text;
        }
    };
    add(receipt.relations,
        QCoreApplication::translate(
            "ErasureWords", "%Ln relations to your accounts", nullptr, plural(receipt.relations)));
    add(receipt.messages,
        QCoreApplication::translate(
            "ErasureWords", "%Ln messages", nullptr, plural(receipt.messages)));
    add(receipt.factsByHand,
        QCoreApplication::translate(
            "ErasureWords", "%Ln facts by hand", nullptr, plural(receipt.factsByHand)));
    add(receipt.planItems,
        QCoreApplication::translate(
            "ErasureWords", "%Ln items of purge plans", nullptr, plural(receipt.planItems)));
    add(receipt.mentions,
        QCoreApplication::translate("ErasureWords", "their names in %Ln texts of others", nullptr,
            plural(receipt.mentions)));
    return gone;
}

} // namespace

QString erasureTitle(const ErasureReceipt &receipt)
{
    return receipt.profiles == 0
        ? say("Nobody was erased: they were there no more")
        : QCoreApplication::translate(
            "ErasureWords", "%Ln profiles erased for good", nullptr, plural(receipt.profiles));
}

QString erasureText(const ErasureReceipt &receipt)
{
    if (receipt.profiles == 0) {
        return {};
    }
    QStringList lines;
    if (const QStringList gone = whatWent(receipt); !gone.isEmpty()) {
        lines += say("With them went %1.").arg(QLocale().createSeparatedList(gone));
    }
    lines += receipt.optedOutIsKept
        ? say("Later imports pass them over; that they want no messages still holds.")
        : say("Later imports pass them over.");
    if (!receipt.backups.isEmpty()) {
        lines += say("Deleted automatic backups: %1.").arg(fileNames(receipt.backups));
    }
    if (!receipt.backupsLeft.isEmpty()) {
        lines += say("These backups still hold them and could not be deleted: %1.")
                     .arg(fileNames(receipt.backupsLeft));
    }
    if (!receipt.isRewritten) {
        lines += say("The file could not be written anew, as on a full disk, so it may still hold "
                     "traces of them: make room, then compact the workspace.");
    } else if (!receipt.isJournalClear) {
        lines += say("Another program has the workspace open, so its journal still holds them: "
                     "close it, then compact the workspace.");
    }
    lines += say("Backups that you made yourself may hold them.");
    return lines.join(u'\n');
}

} // namespace comity::ui
