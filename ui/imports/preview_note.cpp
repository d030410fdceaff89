#include "ui/imports/preview_note.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::PreviewNote)
};

QString sentenceOf(const QStringList &parts)
{
    QString text = spoken(parts);
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QString leftNote(const StagedPreview::Row &row)
{
    QStringList parts;
    for (const formats::ListKind kind : row.leftLists) {
        switch (kind) {
        case formats::ListKind::Followers:
            parts += Words::tr("no longer follows you");
            break;
        case formats::ListKind::Following:
            parts += Words::tr("you no longer follow");
            break;
        case formats::ListKind::Connections:
            parts += Words::tr("no longer connected");
            break;
        default:
            break; // who leaves a side list has left nobody
        }
    }
    return sentenceOf(parts);
}

QString changeNote(const PreviewRow &now, const PersonRow &before)
{
    QStringList parts;
    if (!now.handle.isEmpty() && now.handle != before.handle) {
        parts += before.handle.isEmpty() ? Words::tr("handle is new")
                                         : Words::tr("was @%1").arg(singleLine(before.handle));
    }
    if (!now.name.isEmpty() && now.name != before.name) {
        parts += before.name.isEmpty() ? Words::tr("name is new")
                                       : Words::tr("was “%1”").arg(singleLine(before.name));
    }
    if (now.followers && now.followers != before.followers) {
        parts += before.followers
            ? Words::tr("followers %1 → %2")
                  .arg(numberText(*before.followers), numberText(*now.followers))
            : Words::tr("%Ln followers", nullptr, plural(*now.followers));
    }
    return parts.isEmpty() ? Words::tr("Other details") : sentenceOf(parts);
}

} // namespace

QString previewNote(const StagedPreview::Row &row, StagedPreview::Part part)
{
    if (part == StagedPreview::Part::Left) {
        return leftNote(row);
    }
    if (part == StagedPreview::Part::Changed && row.before) {
        return changeNote(row.person, *row.before);
    }
    return row.person.followers ? Words::tr("%Ln followers", nullptr, plural(*row.person.followers))
                                : QString();
}

} // namespace comity::ui
