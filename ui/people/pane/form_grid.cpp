#include "ui/people/pane/form_grid.h"

#include "ui/common/clear_layout.h"
#include "ui/common/plain_label.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <utility>

namespace comity::ui {

namespace {

constexpr int labelWidth = 92; ///< so that forms below each other are aligned

} // namespace

FormGrid::FormGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaled(8));
    m_grid->setVerticalSpacing(scaled(8));
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, scaled(labelWidth));
}

void FormGrid::clear()
{
    const QWidget *focused = window()->focusWidget();
    m_hadFocus = focused != nullptr && focused != this && isAncestorOf(focused);
    m_focused = m_hadFocus ? focused->objectName() : QString();
    clearLayout(*m_grid);
    m_row = 0;
}

/// False for what clear() took away: that is there until the event loop comes by.
bool FormGrid::isInRows(const QWidget &widget) const
{
    const QWidget *cell = &widget;
    while (cell->parentWidget() != this) {
        cell = cell->parentWidget();
    }
    return m_grid->indexOf(cell) >= 0;
}

void FormGrid::keepFocus()
{
    if (!std::exchange(m_hadFocus, false)) {
        return;
    }
    if (!m_focused.isEmpty()) {
        for (QWidget *one : findChildren<QWidget *>(m_focused)) {
            if (isInRows(*one) && one->isEnabled()) {
                one->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
    }
    for (QWidget *above = parentWidget(); above; above = above->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(above)) {
            scroll->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void FormGrid::addRow(const QString &label, QWidget *value, Begins begins)
{
    auto *name = new PlainLabel(label, TextStyle::Body, Tone::Muted, this);
    name->setContentsMargins(0, begins == Begins::WithControl ? scaled(5) : 0, 0, 0);
    m_grid->addWidget(name, m_row, 0, Qt::AlignTop);
    m_grid->addWidget(value, m_row++, 1, Qt::AlignTop);
}

QWidget *FormGrid::addCell(const QString &label, Begins begins)
{
    auto *cell = new QWidget(this);
    auto *lines = new QVBoxLayout(cell);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(4));
    addRow(label, cell, begins);
    return cell;
}

} // namespace comity::ui
