#include "model/drafts/typed_journal.h"

#include "model/drafts/draft_edits.h"
#include "model/drafts/drafts_store.h"
#include "model/people/erased_people.h"

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
const QString unfinished = u"-new"_s;

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
Result<void> TypedJournal::keep(const Kept &typed) const
{
    const QString path = fileOf(typed.draft);
    QFile file(path + unfinished);
    const QJsonObject kept {{u"text"_s, typed.text}, {u"at"_s, QString::number(typed.at)},
        {u"basis"_s, typed.basis.text}, {u"erasures"_s, QString::number(typed.basis.erasures)}};
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

/// What stands in file names after ours and before `end`, the draft by its number.
std::vector<DraftId> TypedJournal::draftsOfFiles(const QString &end) const
{
    const QFileInfo workspace(m_workspace);
    const QString begin = workspace.fileName() + middle;
    std::vector<DraftId> out;
    const QStringList names
        = workspace.absoluteDir().entryList(QDir::Files | QDir::NoSymLinks | QDir::Hidden);
    for (const QString &name : names) {
        if (name.startsWith(begin) && name.endsWith(end)) {
            bool isNumber = false;
            const qint64 draft
                = QStringView(name).mid(begin.size()).chopped(end.size()).toLongLong(&isNumber);
            if (isNumber) {
                out.push_back(DraftId {draft});
            }
        }
    }
    return out;
}

void TypedJournal::dropUnfinished() const
{
    for (const DraftId draft : draftsOfFiles(unfinished)) {
        QFile::remove(fileOf(draft) + unfinished);
    }
}

bool TypedJournal::hasAny() const
{
    return !draftsOfFiles({}).empty() || !draftsOfFiles(unfinished).empty();
}

std::vector<TypedJournal::Kept> TypedJournal::left() const
{
    std::vector<Kept> out;
    for (const DraftId draft : draftsOfFiles({})) {
        QFile file(fileOf(draft));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
        if (kept.value(u"text"_s).isString()) {
            out.push_back({draft, kept.value(u"text"_s).toString(),
                kept.value(u"at"_s).toString().toLongLong(),
                {kept.value(u"basis"_s).toString(),
                    kept.value(u"erasures"_s).toString().toLongLong()}});
        }
    }
    std::ranges::sort(out, {}, &Kept::draft);
    return out;
}

Result<void> takeBackTyped(SQLite::Database &writer, const TypedJournal &journal)
{
    const qint64 erasures = ErasedPeople::times(writer);
    const std::vector<TypedJournal::Kept> left = journal.left();
    for (const TypedJournal::Kept &kept : left) {
        const auto stored = DraftsStore(writer).draft(kept.draft);
        const bool isNewer = stored && stored->editedAt <= kept.at && stored->text != kept.text
            && kept.basis.holds(stored->text, erasures);
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
    journal.dropUnfinished();
    return {};
}

} // namespace comity::drafts
