#pragma once

#include "model/import/stage/row_ticks.h"
#include "model/import/stage/stage.h"
#include "model/people/person_row.h"
#include "model/people/relation.h"

#include <SQLiteCpp/Database.h>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <vector>

namespace comity {

/// A staged import cut into what the tabs of its preview show. Made on a worker; afterwards rows
/// are read by position from the spill file and the workspace, as a table asks for them, so that a
/// million of them open at once. Several threads may read. Shows what saving would do when the
/// renames are made that its request accepts; another answer is another preview of the same import.
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
        /// In New, Left and Changed: that this may be, or is said to be, somebody stored or staged
        /// under another handle.
        std::optional<RenameOffer> rename = {};
    };

    /// Takes over what was staged with the same database. Long.
    static Result<Shared> make(
        SQLite::Database &database, StagedImport &&staged, const JobContext &job);

    /// The same import with these answers to the offers in summary().renames. Nothing is read from
    /// the files again. Long.
    Result<Shared> answered(SQLite::Database &database, const std::vector<RenameAnswer> &answers,
        const JobContext &job) const;

    const ImportSummary &summary() const { return m_summary; }
    const ImportRequest &request() const { return m_source->staged.request; }
    qint64 size(Part part) const;

    /// The rows at these positions of a part. Throws SQLite::Exception.
    std::vector<Row> rows(
        SQLite::Database &database, Part part, const std::vector<quint32> &positions);
    /// Positions of those whose name, handle or key holds `text`, accents and case aside. Long.
    Result<std::vector<quint32>> matching(
        SQLite::Database &database, Part part, const QString &text, const JobContext &job);

    /// Which rows of the part are taken over, by position; null where there is no choice: who left
    /// is not in the file, and who is unchanged brings nothing. Of the thread that shows the
    /// preview. A row of New that is off is left out wholly, so its lists are not complete then; of
    /// one of Changed that is off the new values are not taken over.
    RowTicks *ticks(Part part);
    bool leavesOut() const { return m_newTicks.off() + m_changedTicks.off() > 0; }
    /// The summary without the rows that are left out.
    ImportSummary summaryAsTicked() const;
    /// How many people will be new, left or changed once the ticked rows are saved.
    qint64 changes() const;
    /// Takes over the ticks of another preview of the same import, or of the same files read again.
    /// False when they are not the same and something was unticked.
    bool keepTicksOf(const StagedPreview &older);

    /// commitImport() of what is ticked with these answers, which may be newer than what this
    /// preview shows. Waits for whoever reads; nothing may be read afterwards, from the other
    /// previews of the import neither.
    Result<ImportSummary> commit(SQLite::Database &writer, const std::vector<RenameAnswer> &answers,
        const Clock &clock, const JobContext &job);

private:
    struct Gone
    {
        Pk pk = {};
        quint8 lists = 0; ///< a bit a ListKind
    };

    /// What all previews of one import read.
    struct Source
    {
        explicit Source(StagedImport &&import)
            : staged(std::move(import))
        {
        }
        StagedImport staged; ///< as it was staged until it is committed
        std::mutex reading; ///< of the spill file, which keeps a window
        std::shared_mutex committing; ///< held by the commit alone, else by who sorts the people
    };

    /// What the lists tell of everybody, by pk.
    struct Standing
    {
        std::vector<bool> isNew;
        std::vector<quint8> gone; ///< a bit a ListKind
        std::vector<RowTicks::Marks> marks; ///< memberMark() and addedMark() of the lists
        std::size_t listCount = 0;
    };

    StagedPreview(std::shared_ptr<Source> source, const std::vector<RenameAnswer> &answers);

    void sort(SQLite::Database &database, const JobContext &job);
    void judgeAccount(SQLite::Database &database, const StagedAccount &account, Standing &standing);
    void nameRelations(const std::vector<snapshots::Snapshot> &all);
    void sortIntoParts(const Standing &standing);
    const std::vector<StagedNetwork> &networks() const;
    const StagedNetwork &networkOf(std::size_t person, std::size_t &index) const;
    Row stagedRow(std::size_t person);
    std::optional<RenameOffer> renameOf(Pk pk) const;
    static quint8 bitOfKind(formats::ListKind kind);
    /// Lists are counted over the summary's accounts; those behind are not told apart.
    static constexpr std::size_t markedLists = RowTicks::marksAtMost / 2;
    static std::size_t memberMark(std::size_t list) { return list; }
    static std::size_t addedMark(std::size_t list) { return markedLists + list; }
    /// By person: whether the row is off. Empty when none is.
    static std::vector<bool> offOf(const std::vector<quint32> &people, const RowTicks &ticks);
    bool isCutShort(const ListSummary &list, std::size_t index) const;
    Row goneRow(const Gone &gone) const;
    Relation relationOf(Pk pk) const;
    const std::vector<quint32> &people(Part part) const;

    std::shared_ptr<Source> m_source;
    ImportSummary m_summary;
    /// Where renames are made: only who the people are, and the accounts; else empty.
    std::vector<StagedNetwork> m_renamedNetworks;
    std::vector<StagedAccount> m_renamedAccounts;
    std::map<Pk, std::size_t> m_renameOf; ///< both sides: index into the summary's
    std::vector<Relation> m_relations; ///< by pk
    std::vector<quint32> m_new; ///< counted over the people of all networks
    std::vector<quint32> m_changed;
    std::vector<quint32> m_unchanged;
    std::vector<Gone> m_gone;
    RowTicks m_newTicks;
    RowTicks m_changedTicks;
};

} // namespace comity
