#include "ui/people/form_grid.h"

#include "ui/common/plain_label.h"

#include <QGridLayout>
#include <QVBoxLayout>

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
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        // A change of theme walks over all widgets while this runs: none may go at once.
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    m_row = 0;
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
