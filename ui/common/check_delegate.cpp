#include "ui/common/check_delegate.h"

#include "ui/common/comity_style.h"

#include <QMouseEvent>
#include <QPainter>

namespace comity::ui {

void CheckDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option,
    const QModelIndex &index, const QRect &content) const
{
    const QVariant check = index.data(Qt::CheckStateRole);
    if (!check.isValid()) {
        return;
    }
    const int side = scaled(16);
    QRect box(0, 0, side, side);
    box.moveCenter(content.center());
    const auto state = static_cast<Qt::CheckState>(check.toInt());
    drawCheckBox(painter, box, state, index.flags() & Qt::ItemIsEnabled, option.palette);
}

bool CheckDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || !(index.flags() & Qt::ItemIsUserCheckable)) {
        return RowDelegate::editorEvent(event, model, option, index);
    }
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton || !option.rect.contains(mouse->position().toPoint())) {
        return false;
    }
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace comity::ui
