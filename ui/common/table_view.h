#pragma once

#include <QTableView>

namespace comity::ui {

class TableHeader;

/// Whether single letters are commands in the tables of this window. One preference turns them off
/// (ui.md §6); it stands on the window, so that a table asks its own.
bool lettersAct(const QWidget &widget);
void setLettersAct(QWidget &window, bool doAct);

/// A table as ui.md has it: whole rows, fixed height, no grid, no vertical header, hover over the
/// whole row, letters left to the page (type-ahead is off). Works on ranges, never on single rows.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    TableHeader *tableHeader() const { return m_header; }
    int hoveredRow() const { return m_hoveredRow; }

    /// Height in px at 100 %: 36 two lines, 26 compact, 40 target list. Grows with the text.
    void setRowHeight(int pixels);
    /// The column that Space checks, by way of Qt::CheckStateRole; -1 for none.
    void setCheckColumn(int column);
    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    /// Enter on the current row.
    void rowOpened(const QModelIndex &index);
    /// Ctrl+C: the page writes the rows of the selection as TSV.
    void copyAsked();
    /// Ctrl+A: all that match, which may be more than is in memory.
    void selectAllAsked();
    /// A letter or digit, upper case, without Ctrl or Alt. The page accepts what it knows. Not said
    /// while single letters are turned off.
    void letterPressed(QChar letter);
    /// A menu of a row, by mouse, Shift+F10 or the menu key; global position.
    void menuAsked(const QPoint &at);

protected:
    /// Home and End go to the ends of the list, not of a row.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &search) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    /// Space: turns the check of the current row.
    virtual void toggleChecks();

private:
    void setHoveredRow(int row);
    void updateRow(int row);
    void applyRowHeight();

    TableHeader *m_header;
    int m_rowHeight = 36;
    int m_hoveredRow = -1;
    int m_checkColumn = -1;
};

} // namespace comity::ui
