#pragma once

#include "model/import/stage/staged_preview.h"
#include "tests/support/import_text.h"

namespace comity::tests {

/// An import as the preview shows it, before it is saved. Fails hard where it cannot be read.
class PreviewedImport
{
public:
    PreviewedImport(ImportWorkspace &workspace, const ImportRequest &request);

    StagedPreview *operator->() const { return m_preview.get(); }
    StagedPreview &operator*() const { return *m_preview; }

    /// All rows of a part.
    std::vector<StagedPreview::Row> rows(StagedPreview::Part part) const;
    /// The rows of the people with these keys, who must all be there.
    void untick(StagedPreview::Part part, const QStringList &keys);
    ImportSummary save();

private:
    ImportWorkspace &m_workspace;
    StagedPreview::Shared m_preview;
};

/// A table of people on X: id, screen name, name, bio, followers.
ImportRequest table(const ImportWorkspace &workspace, formats::ListKind list, const Dated &takenAt,
    const QByteArray &rows);
/// Rows of such a table: Bee's count differs in May, Ada goes by another name, Cid is gone, Dot and
/// Eve are new.
extern const QByteArray april;
extern const QByteArray may;

/// The first list of the first account.
const ListSummary &followers(const ImportSummary &summary);

} // namespace comity::tests
