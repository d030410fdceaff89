#include "ui/common/flex_column.h"

#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/typography.h"

#include <QEvent>

namespace comity::ui {

FlexColumn::FlexColumn(TableView &table, int column, int least)
    : QObject(&table)
    , m_table(table)
    , m_column(column)
    , m_least(least)
{
    TableHeader *header = table.tableHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(column, QHeaderView::Fixed); // its width is what is left
    table.viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        if (section != m_column) {
            fit();
        }
    });
    fit();
}

bool FlexColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        fit();
    }
    return QObject::eventFilter(watched, event);
}

void FlexColumn::fit()
{
    const TableHeader *const header = m_table.tableHeader();
    if (header->isSectionHidden(m_column)) {
        return;
    }
    int others = 0;
    for (int section = 0; section < header->count(); ++section) {
        others += section == m_column ? 0 : header->sectionSize(section);
    }
    m_table.setColumnWidth(m_column, qMax(scaled(m_least), m_table.viewport()->width() - others));
}

} // namespace comity::ui
