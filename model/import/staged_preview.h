#pragma once

#include "model/import/stage.h"
#include "model/people/person_row.h"
#include "model/people/relation.h"

#include <SQLiteCpp/Database.h>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace comity {

/// A staged import cut into what the tabs of its preview show. Made on a worker; afterwards rows
/// are read by position from the spill file and the workspace, as a table asks for them, so that a
/// million of them open at once. Several threads may read.
class StagedPreview
{
public:
    using Shared = std::shared_ptr<StagedPreview>;

    /// New: on a list now that the list before it lacks. Left: the other way round; only a complete
    /// list says so. Changed and Unchanged: everybody else in the files. Who left one list and is
    /// still on another stands in Left and in one of the others.
    enum class Part : quint8 { New, Left, Changed, Unchanged };
    static constexpr int partCount = 4;

    struct Row
    {
        PreviewRow person;
        QString network;
        Relation relation = Relation::Unknown; ///< once saved
        std::vector<formats::ListKind> leftLists = {};
        std::optional<PersonRow> before = {}; ///< as the workspace has it; for Left and Changed
    };

    /// Takes over what was staged with the same database. Long.
    static Result<Shared> make(
        SQLite::Database &database, StagedImport &&staged, const JobContext &job);

    const ImportSummary &summary() const { return m_staged.summary; }
    const ImportRequest &request() const { return m_staged.request; }
    qint64 size(Part part) const;

    /// The rows at these positions of a part. Throws SQLite::Exception.
    std::vector<Row> rows(
        SQLite::Database &database, Part part, const std::vector<quint32> &positions);
    /// Positions of those whose name, handle or key holds `text`, accents and case aside. Long.
    Result<std::vector<quint32>> matching(
        SQLite::Database &database, Part part, const QString &text, const JobContext &job);

    /// commitImport(). Waits for whoever reads; nothing may be read afterwards.
    Result<ImportSummary> commit(
        SQLite::Database &writer, const Clock &clock, const JobContext &job);

private:
    struct Gone
    {
        Pk pk = {};
        quint8 lists = 0; ///< a bit a ListKind
    };

    explicit StagedPreview(StagedImport &&staged);

    void judgeAccount(SQLite::Database &database, const StagedAccount &account,
        std::vector<bool> &isNew, std::vector<quint8> &gone);
    void nameRelations(const std::vector<snapshots::Snapshot> &all);
    void sortIntoParts(const std::vector<bool> &isNew, const std::vector<quint8> &gone);
    const StagedNetwork &networkOf(std::size_t person, std::size_t &index) const;
    Row stagedRow(std::size_t person);
    Row goneRow(const Gone &gone) const;
    Relation relationOf(Pk pk) const;
    const std::vector<quint32> &people(Part part) const;

    StagedImport m_staged;
    std::mutex m_reading; ///< of the spill file, which keeps a window
    std::vector<Relation> m_relations; ///< by pk
    std::vector<quint32> m_new; ///< counted over the people of all networks
    std::vector<quint32> m_changed;
    std::vector<quint32> m_unchanged;
    std::vector<Gone> m_gone;
};

} // namespace comity
