#pragma once

#include "ui/common/table_view.h"
#include "ui/people/table/table_column.h"

#include <memory>
#include <vector>

class QMimeData;
class QSettings;

namespace comity::ui {

class BusyBar;
class ColumnChooser;
class PeopleTableModel;

/// The table of people: its delegates, its columns with their chooser, its order. Columns, widths
/// and order are kept in the settings. A widget can stand in for the rows when there are none.
class PeopleTableView : public TableView
{
    Q_OBJECT

public:
    /// `settings` may be null: then nothing is kept.
    PeopleTableView(PeopleTableModel &model, QSettings *settings, QWidget *parent = nullptr);

    PeopleSort sort() const { return m_sort; }
    bool isDescending() const { return m_isDescending; }
    void setSort(PeopleSort sort, bool isDescending);

    /// In their order on the screen, without the checks.
    std::vector<TableColumn> shownColumns() const;
    ColumnChooser &columnChooser() { return *m_chooser; }
    /// Its menu, below a button.
    void showColumnMenu(const QWidget &button);

    /// How many rows fit, begun ones included.
    /// What is dragged from the current row: the checked people where it is one of them, else the
    /// selected rows; for other programs their handles while they are not too many.
    std::unique_ptr<QMimeData> draggedPeople() const;

    int rowsInSight() const;
    void setBusy(bool isBusy);
    /// Covers the rows, not the heads; null takes it away. The view does not own it.
    void setCover(QWidget *cover);

Q_SIGNALS:
    void sortChanged();

protected:
    void startDrag(Qt::DropActions actions) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void dressColumns();
    void restore();
    void keep() const;
    void followHeader(int section, Qt::SortOrder order);
    void placeOverlays();

    PeopleTableModel &m_model;
    QSettings *m_settings;
    ColumnChooser *m_chooser;
    BusyBar *m_busy;
    QWidget *m_cover = nullptr;
    PeopleSort m_sort = PeopleSort::LastContact;
    bool m_isDescending = true;
};

} // namespace comity::ui
