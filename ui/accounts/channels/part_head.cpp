#include "ui/accounts/channels/part_head.h"

#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"

#include <QHBoxLayout>

namespace comity::ui {

namespace {

constexpr int leastHeight = 40; ///< px at 100 %

} // namespace

QWidget *makePartHead(
    const QString &title, const QString &word, std::initializer_list<QWidget *> acts)
{
    auto *head = new QWidget;
    head->setMinimumHeight(scaled(leastHeight)); // the same without a button
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(8), scaled(8), scaled(8));
    row->setSpacing(scaled(8));
    row->addWidget(new PlainLabel(title, TextStyle::Strong));
    auto *muted = new PlainLabel(word, TextStyle::Small, Tone::Muted);
    muted->setElided(true);
    setPlainToolTip(muted, word);
    row->addWidget(muted, 1);
    for (QWidget *act : acts) {
        row->addWidget(act);
    }
    return head;
}

} // namespace comity::ui
