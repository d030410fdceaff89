#include "ui/charts/chart_table.h"

namespace comity::ui {

QList<QStringList> csvRows(const ChartTable &table)
{
    QList<QStringList> rows(1);
    for (const ChartTable::Column &column : table.columns) {
        rows.first() += column.title;
    }
    for (const auto &row : table.rows) {
        QStringList cells;
        for (std::size_t at = 0; at < row.size(); ++at) {
            const bool isShare = table.columns[at].kind == ChartTable::Kind::Share;
            cells += isShare && row[at].isValid() ? QString::number(qRound(row[at].toDouble()))
                                                  : row[at].toString();
        }
        rows += cells;
    }
    return rows;
}

} // namespace comity::ui
