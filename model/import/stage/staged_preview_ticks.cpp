#include "model/import/stage/staged_preview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {

quint8 StagedPreview::bitOfKind(formats::ListKind kind)
{
    return static_cast<quint8>(1U << static_cast<unsigned>(kind));
}

std::vector<bool> StagedPreview::offOf(const std::vector<quint32> &people, const RowTicks &ticks)
{
    std::vector<bool> out;
    if (ticks.off() > 0) {
        out.assign(std::size_t {people.back()} + 1, false);
        for (std::size_t row = 0; row < people.size(); ++row) {
            out[people[row]] = !ticks.isOn(row);
        }
    }
    return out;
}

RowTicks *StagedPreview::ticks(Part part)
{
    return m_summary.isSameAgain ? nullptr
        : part == Part::New      ? &m_newTicks
        : part == Part::Changed  ? &m_changedTicks
                                 : nullptr;
}

/// True for a list that is complete but for the rows that are left out of it.
bool StagedPreview::isCutShort(const ListSummary &list, std::size_t index) const
{
    const bool isSaid = request().complete.value_or(false);
    return list.isComplete && !isSaid && index < markedLists
        && m_newTicks.offWith(memberMark(index)) > 0;
}

ImportSummary StagedPreview::summaryAsTicked() const
{
    ImportSummary summary = m_summary;
    std::size_t index = 0;
    for (AccountSummary &account : summary.accounts) {
        for (ListSummary &list : account.lists) {
            const bool isMarked = index < markedLists;
            const qint64 off = isMarked ? m_newTicks.offWith(memberMark(index)) : 0;
            const qint64 added = isMarked ? m_newTicks.offWith(addedMark(index)) : 0;
            list.rows -= off;
            list.added -= added;
            list.unchanged -= off - added;
            if (isCutShort(list, index)) {
                list.isComplete = false;
                list.incompleteCode = u"left-out-rows"_s;
                list.incompleteArguments = {QString::number(off), toText(list.kind)};
                list.left = 0;
            }
            ++index;
        }
    }
    return summary;
}

qint64 StagedPreview::changes() const
{
    quint8 cutShort = 0;
    std::size_t index = 0;
    for (const AccountSummary &account : m_summary.accounts) {
        for (const ListSummary &list : account.lists) {
            cutShort |= isCutShort(list, index++) ? bitOfKind(list.kind) : quint8 {0};
        }
    }
    const qint64 left = std::ranges::count_if(
        m_gone, [cutShort](const Gone &one) { return (one.lists & ~cutShort) != 0; });
    return size(Part::New) - m_newTicks.off() + left + size(Part::Changed) - m_changedTicks.off();
}

bool StagedPreview::keepTicksOf(const StagedPreview &older)
{
    const StagedImport &now = m_source->staged;
    const StagedImport &then = older.m_source->staged;
    const bool isSame = now.generation == then.generation && now.contentHash == then.contentHash
        && now.nextPk == then.nextPk;
    if (isSame) {
        const std::vector<bool> newOff = offOf(older.m_new, older.m_newTicks);
        const std::vector<bool> changedOff = offOf(older.m_changed, older.m_changedTicks);
        const auto isOff = [&](quint32 person) {
            return (person < newOff.size() && newOff[person])
                || (person < changedOff.size() && changedOff[person]);
        };
        for (std::size_t row = 0; row < m_new.size(); ++row) {
            m_newTicks.set(row, !isOff(m_new[row]));
        }
        for (std::size_t row = 0; row < m_changed.size(); ++row) {
            m_changedTicks.set(row, !isOff(m_changed[row]));
        }
    }
    return isSame || !older.leavesOut();
}

} // namespace comity
