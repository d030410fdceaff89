#include "ui/common/pane_head.h"

#include "ui/common/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace comity::ui {

QWidget *makePaneHead(const QString &title, PlainLabel *count, QPushButton *act)
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(8), scaled(8), scaled(8));
    row->setSpacing(scaled(8));
    row->addWidget(new PlainLabel(title, TextStyle::Strong));
    row->addWidget(count);
    row->addStretch(1);
    row->addWidget(act);
    return head;
}

} // namespace comity::ui
