#include "ui/imports/preview_model.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/relation_mark.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_tip.h"
#include "ui/common/workspace_session.h"
#include "ui/imports/import_words.h"
#include "ui/imports/preview_note.h"
#include "ui/imports/rename_delegate.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int pageRows = 64;
constexpr int cachedPages = 32;

RenameDelegate::Offer stateOf(const std::optional<RenameOffer> &rename, StagedPreview::Part part)
{
    using Offer = RenameDelegate::Offer;
    if (!rename) {
        return Offer::None;
    }
    const bool isTaken = rename->isSame.value_or(false);
    if (part == StagedPreview::Part::Changed) {
        return isTaken ? Offer::Taken : Offer::None;
    }
    return rename->isSame ? Offer::None : Offer::Open;
}

} // namespace

PreviewModel::PreviewModel(WorkspaceSession &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_pages(cachedPages)
{
}

void PreviewModel::show(StagedPreview::Shared preview, StagedPreview::Part part)
{
    beginResetModel();
    m_preview = std::move(preview);
    m_part = part;
    m_matches.reset();
    m_pages.clear();
    countOff();
    endResetModel();
    Q_EMIT checkStateChanged();
}

void PreviewModel::setMatches(std::optional<std::vector<quint32>> matches)
{
    beginResetModel();
    m_matches = std::move(matches);
    m_pages.clear();
    countOff();
    endResetModel();
    Q_EMIT checkStateChanged();
}

quint32 PreviewModel::position(int row) const
{
    return m_matches ? (*m_matches)[static_cast<std::size_t>(row)] : static_cast<quint32>(row);
}

RowTicks *PreviewModel::ticks() const
{
    return m_preview ? m_preview->ticks(m_part) : nullptr;
}

bool PreviewModel::hasTicks() const
{
    return ticks() != nullptr;
}

bool PreviewModel::isTicked(int row) const
{
    return ticks()->isOn(position(row));
}

void PreviewModel::countOff()
{
    m_off = 0;
    const RowTicks *of = ticks();
    if (of == nullptr || !m_matches) {
        m_off = of == nullptr ? 0 : int(of->off());
        return;
    }
    for (const quint32 position : *m_matches) {
        m_off += of->isOn(position) ? 0 : 1;
    }
}

void PreviewModel::tellTicks()
{
    countOff();
    Q_EMIT ticksChanged();
    Q_EMIT checkStateChanged();
}

Qt::CheckState PreviewModel::checkState() const
{
    return m_off == 0 ? Qt::Checked : m_off == rowCount() ? Qt::Unchecked : Qt::PartiallyChecked;
}

void PreviewModel::tickRows(int first, int last, bool isTicked)
{
    RowTicks *of = ticks();
    for (int row = first; row <= last; ++row) {
        of->set(position(row), isTicked);
    }
    Q_EMIT dataChanged(
        index(first, Check), index(last, Person), {Qt::CheckStateRole, Qt::AccessibleTextRole});
}

void PreviewModel::tickAll(bool isTicked)
{
    if (hasTicks() && rowCount() > 0) {
        tickRows(0, rowCount() - 1, isTicked);
        tellTicks();
    }
}

void PreviewModel::tick(const QItemSelection &rows, bool isTicked)
{
    if (!hasTicks()) {
        return;
    }
    for (const QItemSelectionRange &range : rows) {
        tickRows(range.top(), range.bottom(), isTicked);
    }
    tellTicks();
}

bool PreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Check || !hasTicks()) {
        return false;
    }
    const bool isOn = value.toInt() == Qt::Checked;
    if (isOn != isTicked(index.row())) {
        m_off += isOn ? -1 : 1;
        tickRows(index.row(), index.row(), isOn);
        Q_EMIT ticksChanged();
        Q_EMIT checkStateChanged();
    }
    return true;
}

Qt::ItemFlags PreviewModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Check && hasTicks()) {
        flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_preview) {
        return 0;
    }
    return m_matches ? int(m_matches->size()) : int(m_preview->size(m_part));
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const StagedPreview::Row *PreviewModel::row(int row) const
{
    const int page = row / pageRows;
    Rows *rows = m_pages.object(page);
    if (rows == nullptr) {
        std::vector<quint32> positions;
        const int end = qMin(rowCount(), (page + 1) * pageRows);
        for (int i = page * pageRows; i < end; ++i) {
            positions.push_back(position(i));
        }
        try {
            rows = new Rows(m_preview->rows(m_session.file().reader(), m_part, positions));
        } catch (const std::exception &) {
            return nullptr; // busy or broken: the row stays a bar, and saving tells the reason
        }
        m_pages.insert(page, rows);
    }
    return &(*rows)[static_cast<std::size_t>(row % pageRows)];
}

const RenameOffer *PreviewModel::offer(int row) const
{
    const StagedPreview::Row *one = row < rowCount() ? this->row(row) : nullptr;
    return one == nullptr || !one->rename ? nullptr : &*one->rename;
}

QString PreviewModel::handleOf(const StagedPreview::Row &row) const
{
    // That a handle is unknown is for the note.
    const PreviewRow &person = row.person;
    return isHandleUnknown(row.network, person.handle, person.key)
        ? idText(person.key)
        : handleText(row.network, person.handle, person.key);
}

QVariant PreviewModel::personData(const StagedPreview::Row &row, int role) const
{
    const QString name = singleLine(row.person.name);
    const QString handle = handleOf(row);
    switch (role) {
    case NameRole:
        return name;
    case HandleRole:
        return handle;
    case MonogramRole:
        // No letters are known for somebody who is an id alone.
        return name.isEmpty() && row.person.handle.isEmpty() ? QVariant(QString()) : QVariant();
    case Qt::DisplayRole:
        return name.isEmpty() ? handle : handle.isEmpty() ? name : name + u' ' + handle;
    case Qt::ToolTipRole:
        return plainToolTip(spoken({name, handle}));
    case Qt::AccessibleTextRole:
        return spoken({name, handle, relationWord(relationMark(row.relation)), note(row),
            renameEvidence(row, m_part)});
    default:
        return {};
    }
}

QString PreviewModel::note(const StagedPreview::Row &row) const
{
    return previewNote(row, m_part);
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    if (index.column() == Check && role == Qt::CheckStateRole) {
        return hasTicks() ? QVariant(isTicked(index.row()) ? Qt::Checked : Qt::Unchecked)
                          : QVariant();
    }
    const StagedPreview::Row *one = row(index.row());
    if (one == nullptr) {
        return role == LoadingRole ? QVariant(true) : QVariant();
    }
    if (role == KeyRole) {
        return number(one->person.pk);
    }
    const RelationMark mark = relationMark(one->relation);
    switch (index.column()) {
    case Check:
    case Person:
        if (role == Qt::AccessibleTextRole && hasTicks() && !isTicked(index.row())) {
            return spoken({personData(*one, role).toString(), tr("left out of the import")});
        }
        return index.column() == Person || role == Qt::AccessibleTextRole ? personData(*one, role)
                                                                          : QVariant();
    case Relationship:
        return role == RelationRole ? QVariant(int(mark))
            : role == Qt::DisplayRole || role == Qt::AccessibleTextRole
            ? QVariant(relationWord(mark))
            : role == Qt::ToolTipRole ? QVariant(plainToolTip(relationMeaning(mark)))
                                      : QVariant();
    case Note:
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(note(*one))
            : role == Qt::ToolTipRole
            ? QVariant(plainToolTip(spoken({note(*one), renameEvidence(*one, m_part)})))
            : role == RenameRole ? QVariant(int(stateOf(one->rename, m_part)))
            : role == ToneRole   ? QVariant(int(Tone::Muted))
                                 : QVariant();
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Check       ? QString()
        : section == Person       ? tr("Person")
        : section == Relationship ? tr("Relationship after it")
                                  : tr("Note");
}

} // namespace comity::ui
