#include "ui/imports/history_model.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"
#include "ui/common/table_roles.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_tip.h"
#include "ui/imports/import_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

std::optional<qint64> figure(const ImportEntry &entry, int column)
{
    switch (column) {
    case HistoryModel::Rows:
        return entry.rows;
    case HistoryModel::New:
        return entry.added;
    case HistoryModel::Left:
        return -entry.left;
    case HistoryModel::Changed:
        return entry.changed;
    case HistoryModel::Rejected:
        return entry.rejected;
    default:
        return std::nullopt;
    }
}

} // namespace

HistoryModel::HistoryModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void HistoryModel::setEntries(std::vector<ImportEntry> entries, QDate today, const QTimeZone &zone)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_today = today;
    m_zone = zone;
    endResetModel();
}

int HistoryModel::liveCount() const
{
    return int(std::ranges::count_if(
        m_entries, [](const ImportEntry &entry) { return !entry.isUndone(); }));
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::whenText(const ImportEntry &entry) const
{
    return dateTimeText(entry.madeAt, m_zone, m_today);
}

QString HistoryModel::sentence(const ImportEntry &entry) const
{
    return spoken({whenText(entry), sourceText(entry), formatName(entry.format),
        entry.isUndone() ? tr("undone") : QString(), tr("%Ln rows", nullptr, plural(entry.rows)),
        tr("%1 new").arg(numberText(entry.added)), tr("%1 left").arg(numberText(entry.left)),
        tr("%1 changed").arg(numberText(entry.changed)),
        tr("%1 rejected").arg(numberText(entry.rejected))});
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const ImportEntry &one = entry(index.row());
    const int column = index.column();
    const auto number = figure(one, column);
    switch (role) {
    case Qt::DisplayRole:
        if (number) {
            return column == New || column == Left ? signedText(*number) : numberText(*number);
        }
        return column == When  ? whenText(one)
            : column == File   ? sourceText(one)
            : column == Format ? formatName(one.format)
                               : QString();
    case Qt::AccessibleTextRole:
        return column == When ? sentence(one) : data(index, Qt::DisplayRole);
    case Qt::ToolTipRole:
        return column == File
            ? plainToolTip(spoken({sourceText(one), singleLine(one.accounts.join(u", "_s)),
                one.repairs ? QString() : bytesText(one.bytes)}))
            : QVariant();
    case Qt::TextAlignmentRole:
        return number ? int(Qt::AlignRight | Qt::AlignVCenter)
                      : int(Qt::AlignLeft | Qt::AlignVCenter);
    case RawRole:
        return number ? QVariant(*number) : QVariant();
    case NetworkRole:
        return column == File ? QVariant(one.network) : QVariant();
    case ToneRole:
        return int(one.isUndone() || column == Format || (number && *number == 0) ? Tone::Muted
                                                                                  : Tone::Normal);
    case UndoneRole:
        return one.isUndone();
    case KeyRole:
        return comity::number(one.id);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section >= Rows && section <= Rejected ? Qt::AlignRight : Qt::AlignLeft)
            | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QStringList heads {tr("When"), tr("File"), tr("Format"), tr("Rows"), tr("New"),
        tr("Left"), tr("Changed"), tr("Rejected"), QString()};
    return heads.value(section);
}

} // namespace comity::ui
