#include "model/drafts/typed_journal.h"

#include "model/drafts/draft_edits.h"
#include "model/drafts/drafts_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

const QString middle = u"-typed-"_s;

} // namespace

TypedJournal::TypedJournal(QString workspace)
    : m_workspace(std::move(workspace))
{
}

QString TypedJournal::fileOf(DraftId draft) const
{
    return m_workspace + middle + QString::number(number(draft));
}

/// Written beside and put into its place in one step. Not forced onto the disk: it is for the end
/// of the program, not of the power, and is written while somebody types.
Result<void> TypedJournal::keep(DraftId draft, const QString &text, qint64 at) const
{
    const QString path = fileOf(draft);
    QFile file(path + u"-new"_s);
    const QJsonObject kept {{u"text"_s, text}, {u"at"_s, QString::number(at)}};
    const QByteArray bytes = QJsonDocument(kept).toJson(QJsonDocument::Compact);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(bytes) == bytes.size() && file.flush();
    file.close();
    const bool isThere = isWritten
        && std::rename(
               QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData())
            == 0;
    if (!isThere) {
        file.remove();
        return failure(Error::Code::WorkspaceReadOnly, {path});
    }
    return {};
}

void TypedJournal::drop(DraftId draft) const
{
    QFile::remove(fileOf(draft));
}

std::vector<TypedJournal::Kept> TypedJournal::left() const
{
    const QFileInfo workspace(m_workspace);
    const QString begin = workspace.fileName() + middle;
    std::vector<Kept> out;
    const QDir folder = workspace.absoluteDir();
    const QStringList names = folder.entryList(QDir::Files | QDir::NoSymLinks | QDir::Hidden);
    for (const QString &name : names) {
        bool isNumber = false;
        const qint64 draft = name.startsWith(begin)
            ? QStringView(name).mid(begin.size()).toLongLong(&isNumber)
            : 0;
        QFile file(folder.filePath(name));
        if (!isNumber || !file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
        if (kept.value(u"text"_s).isString()) {
            out.push_back({DraftId {draft}, kept.value(u"text"_s).toString(),
                kept.value(u"at"_s).toString().toLongLong()});
        }
    }
    std::ranges::sort(out, {}, &Kept::draft);
    return out;
}

Result<void> takeBackTyped(SQLite::Database &writer, const TypedJournal &journal)
{
    for (const TypedJournal::Kept &kept : journal.left()) {
        const auto stored = DraftsStore(writer).draft(kept.draft);
        const bool isNewer = stored && stored->editedAt <= kept.at && stored->text != kept.text;
        if (isNewer) {
            if (const auto saved = saveText(writer, kept.draft, kept.text, kept.at); !saved) {
                return saved;
            }
            // Begun before the last word of it: so it is told.
            if (const auto open = openForWriting(writer, kept.draft, kept.at - 1); !open) {
                return open;
            }
        }
        journal.drop(kept.draft);
    }
    return {};
}

} // namespace comity::drafts
