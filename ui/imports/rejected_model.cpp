#include "ui/imports/rejected_model.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/tool_tip.h"
#include "ui/imports/import_words.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// As much of a row as a line can show.
constexpr qsizetype shownText = 400;

QString fileOf(const QString &path)
{
    return singleLine(path.section(u'/', -1));
}

} // namespace

RejectedModel::RejectedModel(const Wording &wording, QObject *parent)
    : QAbstractListModel(parent)
    , m_wording(wording)
{
}

void RejectedModel::setRows(std::vector<KeptRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RejectedModel::removeAt(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

int RejectedModel::reasonCount() const
{
    QSet<QString> reasons;
    for (const KeptRow &kept : m_rows) {
        reasons.insert(kept.row.reason);
    }
    return int(reasons.size());
}

int RejectedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RejectedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const KeptRow &kept = row(index.row());
    const auto place = [&kept] { return placeText(kept.path, kept.row.line, QLocale()); };
    switch (role) {
    case Qt::DisplayRole:
        return place();
    case SecondLineRole:
        return rejectedReason(m_wording, kept.row);
    case FileRole:
        return fileOf(kept.path);
    case TextRole:
        return singleLine(kept.row.raw.left(shownText));
    case Qt::AccessibleTextRole:
        return spoken({place(), fileOf(kept.path), rejectedReason(m_wording, kept.row)});
    case Qt::ToolTipRole:
        return plainToolTip(kept.row.raw.left(shownText * 2));
    case KeyRole:
        return kept.id;
    default:
        return {};
    }
}

} // namespace comity::ui
