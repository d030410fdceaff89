#pragma once

#include <QObject>

namespace comity::ui {

class TableView;

/// Gives one column of a table the room that the others leave, and never less than it needs: then
/// the table scrolls sideways (ui.md §4, "flex"). Belongs to the table.
class FlexColumn : public QObject
{
    Q_OBJECT

public:
    /// `least` is its smallest width in px at 100 %. The table has its model and its columns.
    FlexColumn(TableView &table, int column, int least);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    TableView &m_table;
    int m_column;
    int m_least;
};

} // namespace comity::ui
