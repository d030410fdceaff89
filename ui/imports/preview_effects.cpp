#include "ui/imports/preview_effects.h"

#include "ui/common/plural.h"

#include <QCoreApplication>

namespace comity::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::PreviewEffects)
};

bool keepsOutOfPurges(formats::ListKind kind)
{
    return kind == formats::ListKind::Blocked || kind == formats::ListKind::Muted;
}

} // namespace

QStringList furtherEffects(const ImportSummary &summary)
{
    qint64 recovered = 0;
    qint64 threads = 0;
    qint64 keptOut = 0;
    qint64 onLists = 0;
    for (const AccountSummary &account : summary.accounts) {
        threads += account.threads;
        onLists += account.onLists.value_or(0);
        qint64 ofAccount = 0;
        for (const ListSummary &list : account.lists) {
            ofAccount = qMax(ofAccount, list.handlesRecovered);
        }
        recovered += ofAccount;
        for (const ListSummary &list : account.sideLists) {
            keptOut += keepsOutOfPurges(list.kind) ? list.rows : 0;
        }
    }
    QStringList out;
    if (recovered > 0) {
        out += Words::tr(
            "Name %Ln people by the handle that your posts mention.", "", plural(recovered));
    }
    if (threads > 0) {
        out += Words::tr(
            "Work out when you were last in contact, from %Ln conversations.", "", plural(threads));
    }
    if (keptOut > 0) {
        out += Words::tr(
            "Keep %Ln people whom you blocked or muted out of every purge.", "", plural(keptOut));
    }
    if (onLists > 0) {
        out += Words::tr("Note that you stand on %Ln lists of other people.", "", plural(onLists));
    }
    return out;
}

} // namespace comity::ui
