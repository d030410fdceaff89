#include "model/import/stage/staged_preview.h"

#include "model/base/text_fold.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/import/commit/commit.h"
#include "model/import/stage/join_people.h"
#include "model/import/stage/preview_names.h"
#include "model/import/stage/stage_summary.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/relation_derivation.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using formats::ListKind;
using snapshots::ListStanding;
using snapshots::Snapshot;
using State = ListStanding::State;

constexpr std::array listKinds {ListKind::Followers, ListKind::Following, ListKind::Connections};

constexpr RowTicks::Marks bitOf(std::size_t mark)
{
    return RowTicks::Marks {1} << mark;
}

Half halfOf(State state, bool isPaired)
{
    if (state == State::Yes) {
        return Half::Yes;
    }
    return isPaired ? Half::No : Half::Unknown;
}

/// How near a relation is: what counts where several accounts know somebody.
bool isNearer(Relation a, Relation b)
{
    const auto rank = [](Relation one) {
        switch (one) {
        case Relation::Mutual:
        case Relation::Connected:
            return 4;
        case Relation::FollowsYou:
        case Relation::Fan:
            return 3;
        case Relation::YouFollow:
        case Relation::NotFollowingBack:
            return 2;
        case Relation::Left:
            return 1;
        case Relation::None:
        case Relation::Unknown:
            break;
        }
        return 0;
    };
    return rank(a) > rank(b);
}

bool holds(const QString &text, const std::string &needle, std::string &scratch)
{
    scratch.clear();
    appendFolded(text.toStdString(), scratch);
    return scratch.find(needle) != std::string::npos;
}

} // namespace

StagedPreview::StagedPreview(
    std::shared_ptr<Source> source, const std::vector<RenameAnswer> &answers)
    : m_source(std::move(source))
{
    const std::shared_lock lock(m_source->committing);
    m_summary = m_source->staged.summary;
    answerRenames(answers, m_summary.renames);
    for (std::size_t i = 0; i < m_summary.renames.size(); ++i) {
        m_renameOf.emplace(m_summary.renames[i].stored.pk, i);
        m_renameOf.emplace(m_summary.renames[i].staged.pk, i);
    }
}

Result<StagedPreview::Shared> StagedPreview::make(
    SQLite::Database &database, StagedImport &&staged, const JobContext &job)
{
    return db::guarded(QString::fromStdString(database.getFilename()), [&]() -> Result<Shared> {
        const db::InterruptOnStop interrupt(database, job.stop);
        const auto answers = staged.request.renames;
        const auto source = std::make_shared<Source>(std::move(staged));
        const Shared preview(new StagedPreview(source, answers));
        preview->sort(database, job);
        return job.isStopped() ? Result<Shared>(failure(Error::Code::Cancelled)) : preview;
    });
}

Result<StagedPreview::Shared> StagedPreview::answered(SQLite::Database &database,
    const std::vector<RenameAnswer> &answers, const JobContext &job) const
{
    return db::guarded(QString::fromStdString(database.getFilename()), [&]() -> Result<Shared> {
        const db::InterruptOnStop interrupt(database, job.stop);
        const Shared preview(new StagedPreview(m_source, answers));
        preview->sort(database, job);
        return job.isStopped() ? Result<Shared>(failure(Error::Code::Cancelled)) : preview;
    });
}

/// Puts everybody into their part. What is left half done by a cancel is not shown.
void StagedPreview::sort(SQLite::Database &database, const JobContext &job)
{
    const std::shared_lock lock(m_source->committing);
    const StagedImport &staged = m_source->staged;
    const std::size_t pkCount = staged.nextPk;
    const bool hasRenames = std::ranges::any_of(
        m_summary.renames, [](const RenameOffer &offer) { return offer.isSame.value_or(false); });
    if (hasRenames) {
        for (const StagedNetwork &network : staged.networks) {
            StagedNetwork &people = m_renamedNetworks.emplace_back();
            people.code = network.code;
            people.keyKind = network.keyKind;
            people.people = network.people;
            people.recovered = network.recovered;
        }
        m_renamedAccounts = staged.accounts;
        applyRenames(database, m_renamedNetworks, m_renamedAccounts, pkCount, m_summary);
    }
    Standing standing;
    standing.isNew.assign(pkCount, false);
    standing.gone.assign(pkCount, 0);
    standing.marks.assign(pkCount, 0);
    m_relations.assign(pkCount, Relation::Unknown);
    for (const StagedAccount &account : hasRenames ? m_renamedAccounts : staged.accounts) {
        if (job.isStopped()) {
            return;
        }
        judgeAccount(database, account, standing);
    }
    sortIntoParts(standing);
}

void StagedPreview::judgeAccount(
    SQLite::Database &database, const StagedAccount &account, Standing &standing)
{
    const std::vector<Snapshot> all = listsAfterSaving(database, account);
    nameRelations(all);
    if (m_summary.isSameAgain) {
        return;
    }
    for (const Snapshot &list : all) {
        if (!stagedIndex(list)) {
            continue;
        }
        const Snapshot *before = lastCompleteBefore(all, list);
        const auto now = snapshots::decodeSorted(list.members).value_or(std::vector<Pk> {});
        const auto then = before == nullptr
            ? std::vector<Pk> {}
            : snapshots::decodeSorted(before->members).value_or(std::vector<Pk> {});
        const bool isMarked = !list.isSideList() && standing.listCount < markedLists;
        const RowTicks::Marks added = isMarked ? bitOf(addedMark(standing.listCount)) : 0;
        for (const Pk pk : missingFrom(now, then)) {
            standing.isNew[number(pk)] = true;
            standing.marks[number(pk)] |= added;
        }
        if (list.isComplete) {
            const quint8 bit = bitOfKind(*formats::listKindFromText(list.list));
            for (const Pk pk : missingFrom(then, now)) {
                standing.gone[number(pk)] |= bit;
            }
        }
        if (isMarked) {
            for (const Pk pk : now) {
                standing.marks[number(pk)] |= bitOf(memberMark(standing.listCount));
            }
        }
        standing.listCount += list.isSideList() ? 0 : 1;
    }
}

void StagedPreview::nameRelations(const std::vector<Snapshot> &all)
{
    const std::size_t pkCount = m_relations.size();
    const ListStanding they = snapshots::standingOf(all, u"followers"_s, pkCount);
    const ListStanding we = snapshots::standingOf(all, u"following"_s, pkCount);
    const ListStanding connected = snapshots::standingOf(all, u"connections"_s, pkCount);
    const bool isPaired = snapshots::pairGapOf(all).isPaired();
    for (std::size_t pk = 1; pk < pkCount; ++pk) {
        const bool connectionEnded = connected.state[pk] == State::Gone;
        const Relation relation = inOneWord({halfOf(they.state[pk], isPaired),
            halfOf(we.state[pk], isPaired), halfOf(connected.state[pk], connectionEnded),
            they.state[pk] == State::Gone, connectionEnded});
        if (isNearer(relation, m_relations[pk])) {
            m_relations[pk] = relation;
        }
    }
}

void StagedPreview::sortIntoParts(const Standing &standing)
{
    std::vector<RowTicks::Marks> marksOfNew;
    quint32 index = 0;
    for (const StagedNetwork &network : networks()) {
        for (const StagedPerson &person : network.people) {
            // Who is left out may be a twin of somebody who is not, under another key.
            const bool isShown = person.kind != StagedPerson::Kind::LeftOut;
            if (isShown && standing.isNew[number(person.pk)]) {
                m_new.push_back(index);
                marksOfNew.push_back(standing.marks[number(person.pk)]);
            } else if (person.kind == StagedPerson::Kind::Changed) {
                m_changed.push_back(index);
            } else if (isShown) {
                m_unchanged.push_back(index);
            }
            ++index;
        }
    }
    for (std::size_t pk = 0; pk < standing.gone.size(); ++pk) {
        if (standing.gone[pk] != 0) {
            m_gone.push_back({Pk {static_cast<quint32>(pk)}, standing.gone[pk]});
        }
    }
    m_newTicks = RowTicks(std::move(marksOfNew));
    m_changedTicks = RowTicks(m_changed.size());
}

const std::vector<quint32> &StagedPreview::people(Part part) const
{
    return part == Part::New ? m_new : part == Part::Changed ? m_changed : m_unchanged;
}

qint64 StagedPreview::size(Part part) const
{
    return static_cast<qint64>(part == Part::Left ? m_gone.size() : people(part).size());
}

const std::vector<StagedNetwork> &StagedPreview::networks() const
{
    return m_renamedNetworks.empty() ? m_source->staged.networks : m_renamedNetworks;
}

const StagedNetwork &StagedPreview::networkOf(std::size_t person, std::size_t &index) const
{
    index = person;
    auto network = networks().begin();
    while (index >= network->people.size()) {
        index -= network->people.size();
        ++network;
    }
    return *network;
}

Relation StagedPreview::relationOf(Pk pk) const
{
    return m_relations[number(pk)];
}

StagedPreview::Row StagedPreview::stagedRow(std::size_t person)
{
    std::size_t index = 0;
    const StagedNetwork &network = networkOf(person, index);
    Row row;
    row.person = previewRow(m_source->staged, network, index);
    row.network = network.code;
    row.relation = relationOf(row.person.pk);
    row.rename = renameOf(row.person.pk);
    return row;
}

std::optional<RenameOffer> StagedPreview::renameOf(Pk pk) const
{
    const auto found = m_renameOf.find(pk);
    return found == m_renameOf.end() ? std::nullopt
                                     : std::optional(m_summary.renames[found->second]);
}

StagedPreview::Row StagedPreview::goneRow(const Gone &gone) const
{
    Row row;
    row.person.pk = gone.pk;
    row.person.kind = StagedPerson::Kind::Unchanged;
    row.relation = relationOf(gone.pk);
    row.rename = renameOf(gone.pk);
    for (const ListKind kind : listKinds) {
        if ((gone.lists & bitOfKind(kind)) != 0) {
            row.leftLists.push_back(kind);
        }
    }
    return row;
}

std::vector<StagedPreview::Row> StagedPreview::rows(
    SQLite::Database &database, Part part, const std::vector<quint32> &positions)
{
    std::vector<Row> out;
    const std::lock_guard lock(m_source->reading);
    for (const quint32 position : positions) {
        out.push_back(
            part == Part::Left ? goneRow(m_gone[position]) : stagedRow(people(part)[position]));
    }
    nameRows(database, m_source->staged, part, out);
    return out;
}

Result<ImportSummary> StagedPreview::commit(SQLite::Database &writer,
    const std::vector<RenameAnswer> &answers, const Clock &clock, const JobContext &job)
{
    const std::scoped_lock lock(m_source->committing, m_source->reading);
    m_source->staged.request.renames = answers;
    return commitImport(writer, m_source->staged, clock, job,
        {offOf(m_new, m_newTicks), offOf(m_changed, m_changedTicks)});
}

Result<std::vector<quint32>> StagedPreview::matching(
    SQLite::Database &database, Part part, const QString &text, const JobContext &job)
{
    return db::guarded(
        QString::fromStdString(database.getFilename()), [&]() -> Result<std::vector<quint32>> {
            constexpr quint32 atOnce = 512; // short enough that a table does not wait for it
            const std::string needle = folded(text.toStdString());
            const auto total = static_cast<quint32>(size(part));
            std::vector<quint32> found;
            std::string scratch;
            for (quint32 from = 0; from < total; from += atOnce) {
                if (job.isStopped()) {
                    return failure(Error::Code::Cancelled);
                }
                std::vector<quint32> positions;
                for (quint32 i = from; i < std::min(total, from + atOnce); ++i) {
                    positions.push_back(i);
                }
                const std::vector<Row> read = rows(database, part, positions);
                for (std::size_t i = 0; i < read.size(); ++i) {
                    const PreviewRow &person = read[i].person;
                    if (holds(person.name, needle, scratch) || holds(person.handle, needle, scratch)
                        || holds(person.key, needle, scratch)) {
                        found.push_back(positions[i]);
                    }
                }
            }
            return found;
        });
}

} // namespace comity
