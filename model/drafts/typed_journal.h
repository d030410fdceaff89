#pragma once

#include "model/base/result.h"
#include "model/drafts/draft_edits.h"

#include <SQLiteCpp/Database.h>
#include <vector>

namespace comity::drafts {

/// What was typed while somebody else held the writer, such as an import: a small file beside the
/// workspace for each draft, readable by its owner alone, until the text is in the workspace. A
/// crash of the program loses none of it. Errors of the file system are said, never thrown.
class TypedJournal
{
public:
    /// `workspace` is the path of its file.
    explicit TypedJournal(QString workspace);

    struct Kept
    {
        DraftId draft = {};
        QString text = {};
        qint64 at = 0; ///< UTC seconds
        TextBasis basis = {}; ///< what was in the workspace when it was typed
        bool operator==(const Kept &) const = default;
    };
    /// Takes the place of what was kept of this draft. WorkspaceReadOnly with the path.
    Result<void> keep(const Kept &typed) const;
    /// The text is in the workspace, or not wanted there.
    void drop(DraftId draft) const;
    /// Takes away what a crash left half-written.
    void dropUnfinished() const;

    /// Whether there is anything of a crash, be it half-written.
    bool hasAny() const;
    /// What a crash left, by draft; files that are none of ours are passed over.
    std::vector<Kept> left() const;

private:
    QString fileOf(DraftId draft) const;
    std::vector<DraftId> draftsOfFiles(const QString &end) const;

    QString m_workspace;
};

/// Saves what a crash left and lets go of its files: a text that is newer than the workspace's, of
/// a draft that is there, becomes the draft's, which counts as open in an editor since
/// (leftOpen()). One whose basis was changed by an erasure may name who was erased, and does
/// not come back. Files
/// stay where the writer is busy. On a writer.
Result<void> takeBackTyped(SQLite::Database &writer, const TypedJournal &journal);

} // namespace comity::drafts
