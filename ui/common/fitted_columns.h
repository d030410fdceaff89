#pragma once

#include <QObject>
#include <functional>

class QSettings;

namespace comity::ui {

class ColumnChooser;
class TableView;

/// Gives columns of a table the width of the words in them, each time the table holds other rows or
/// has another width, until the user drags one to a width of their own. The chooser's "as they were
/// at first" gives them back. Belongs to the table.
class FittedColumns : public QObject
{
    Q_OBJECT

public:
    /// Px that the words of a column take with their padding, as the text size is; 0 leaves it.
    using WidthOf = std::function<int(int column)>;

    /// `settings` keeps that the widths are the user's own, under `key`; may be null.
    FittedColumns(TableView &table, const ColumnChooser &chooser, WidthOf widthOf,
        QSettings *settings, QString key);

    void fit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setOwn(bool isOwn);

    TableView &m_table;
    WidthOf m_widthOf;
    QSettings *m_settings;
    QString m_key;
    bool m_isOwn = false; ///< the user chose the widths
    bool m_isPressed = false; ///< the mouse is down on the header
};

} // namespace comity::ui
