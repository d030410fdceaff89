#include "ui/imports/preview_note.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
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

QStringList leftParts(const StagedPreview::Row &row)
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
    return parts;
}

QStringList changeParts(const StagedPreview::Row &row, const PersonRow &before)
{
    const PreviewRow &now = row.person;
    const bool isFromBefore
        = row.rename && row.rename->isSame.value_or(false) && !row.rename->isStagedNewer;
    QStringList parts;
    if (isFromBefore) {
        parts += Words::tr("now %1", "a handle, in an older export")
                     .arg(otherHandle(*row.rename, StagedPreview::Part::New));
    } else if (!now.handle.isEmpty() && now.handle != before.handle) {
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
    return parts.isEmpty() ? QStringList {Words::tr("other details")} : parts;
}

} // namespace

QString previewNote(const StagedPreview::Row &row, StagedPreview::Part part)
{
    const PreviewRow &person = row.person;
    const bool isOpen = row.rename && !row.rename->isSame;
    if (isOpen && (part == StagedPreview::Part::New || part == StagedPreview::Part::Left)) {
        return Words::tr("Same person as %1?").arg(otherHandle(*row.rename, part));
    }
    QStringList parts;
    if (part == StagedPreview::Part::Left) {
        parts = leftParts(row);
    } else if (part == StagedPreview::Part::Changed && row.before) {
        parts = changeParts(row, *row.before);
    } else if (person.followers) {
        parts += Words::tr("%Ln followers", nullptr, plural(*person.followers));
    }
    if (isHandleUnknown(row.network, person.handle, person.key)) {
        parts += Words::tr("handle unknown");
    }
    return sentenceOf(parts);
}

QString otherHandle(const RenameOffer &offer, StagedPreview::Part part)
{
    const RenameSide &other = part == StagedPreview::Part::New ? offer.stored : offer.staged;
    return singleLine(handleText(offer.network, other.handle, other.key));
}

QString renameEvidence(const StagedPreview::Row &row, StagedPreview::Part part)
{
    const bool isTaken = row.rename && row.rename->isSame.value_or(false);
    const bool isOpen = row.rename && !row.rename->isSame;
    const bool isShown = part == StagedPreview::Part::Changed ? isTaken : isOpen;
    if (!isShown) {
        return {};
    }
    const QString since = dateText(row.rename->since, zoneOrSystem({}));
    const QString why = row.rename->since.precision == DatePrecision::Exact
        ? Words::tr("both are on the list since the same second of %1").arg(since)
        : Words::tr("both have this name and are on the list since %1").arg(since);
    return spoken(leftParts(row) + QStringList {why});
}

} // namespace comity::ui
