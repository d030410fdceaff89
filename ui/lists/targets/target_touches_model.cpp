#include "ui/lists/targets/target_touches_model.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/table_roles.h"
#include "ui/common/tool_tip.h"

namespace comity::ui {

TargetTouchesModel::TargetTouchesModel(TargetWords words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_words(std::move(words))
{
}

void TargetTouchesModel::setTouches(std::vector<Touch> touches)
{
    beginResetModel();
    m_touches = std::move(touches);
    endResetModel();
}

const Touch *TargetTouchesModel::touch(int row) const
{
    return row >= 0 && row < rowCount() ? &m_touches[static_cast<std::size_t>(row)] : nullptr;
}

int TargetTouchesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_touches.size());
}

int TargetTouchesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TargetTouchesModel::data(const QModelIndex &index, int role) const
{
    const Touch *const one = touch(index.row());
    if (one == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return display(*one, index.column());
    case Qt::AccessibleTextRole: {
        QStringList parts;
        for (int column = 0; column < ColumnCount; ++column) {
            parts += display(*one, column);
        }
        return index.column() == When ? spoken(parts) : display(*one, index.column());
    }
    case Qt::ToolTipRole:
        return index.column() == Words && !one->text.isEmpty() ? plainToolTip(one->text)
                                                               : QVariant();
    case ToneRole:
        return int(index.column() == Answered && !one->answeredAt ? Tone::Muted : Tone::Normal);
    default:
        return {};
    }
}

QString TargetTouchesModel::display(const Touch &touch, int column) const
{
    switch (column) {
    case When:
        return m_words.day(touch.at);
    case Kind:
        return TargetWords::kind(touch.kind);
    case Words:
        return singleLine(touch.text);
    default:
        return touch.answeredAt            ? m_words.day(*touch.answeredAt)
            : touch.kind == TouchKind::Met ? QString()
                                           : tr("no answer");
    }
}

QVariant TargetTouchesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case When:
        return tr("When");
    case Kind:
        return tr("What");
    case Words:
        return tr("Words");
    default:
        return tr("Answered");
    }
}

} // namespace comity::ui
